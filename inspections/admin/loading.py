"""What was loaded: to look at only."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.http import HttpRequest

from inspections.models import LoadedFixture

if TYPE_CHECKING:
    BaseAdmin = admin.ModelAdmin[LoadedFixture]
else:
    BaseAdmin = admin.ModelAdmin


@admin.register(LoadedFixture)
class LoadedFixtureAdmin(BaseAdmin):
    list_display = ("name", "sha256", "loaded_at")
    search_fields = ("name",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: LoadedFixture | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: LoadedFixture | None = None) -> bool:
        return False
