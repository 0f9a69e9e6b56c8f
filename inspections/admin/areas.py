"""Forces and the other areas."""

from django.contrib import admin

from inspections.admin.known import KnownAdmin
from inspections.models import Area


@admin.register(Area)
class AreaAdmin(KnownAdmin):
    list_display = ("name", "kind", "official_name", "ons_code", "region")
    list_filter = ("kind", "region")
    search_fields = ("name", "official_name", "ons_code")
    prepopulated_fields = {"slug": ("name",)}
