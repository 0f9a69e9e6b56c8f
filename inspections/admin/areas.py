"""Forces and the other areas."""

from django.contrib import admin

from inspections.admin.for_the_desk import AddedForTheDesk
from inspections.models import Area


@admin.register(Area)
class AreaAdmin(AddedForTheDesk):
    list_display = ("name", "kind", "official_name", "ons_code", "region")
    list_filter = ("kind", "region")
    search_fields = ("name", "official_name", "ons_code")
    prepopulated_fields = {"slug": ("name",)}
