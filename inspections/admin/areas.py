"""Forces and the other areas."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin

from inspections.admin.for_the_desk import AddedForTheDesk
from inspections.models import Area


class RegionFilter(admin.AllValuesFieldListFilter):
    """England and Wales lies in no region, and the link to what lies in none has to say so."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        for choice in super().choices(changelist):
            yield {**choice, "display": choice["display"] or "None"}


@admin.register(Area)
class AreaAdmin(AddedForTheDesk):
    list_display = ("name", "kind", "official_name", "ons_code", "region")
    list_filter = ("kind", ("region", RegionFilter))
    search_fields = ("name", "official_name", "ons_code")
    prepopulated_fields = {"slug": ("name",)}
