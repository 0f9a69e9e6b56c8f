"""Values, and the caveats that limit them."""

from typing import Any

from django.contrib import admin

from inspections.actions.amend import edit_fact
from inspections.admin.citations import CitationInline
from inspections.admin.known import KnownAdmin, KnownTabular
from inspections.admin.reviewed import ReviewedAdmin
from inspections.models import Caveat, Limitation, Value


class LimitationInline(KnownTabular):
    model = Limitation
    fields = ("caveat", "seen_revision")
    autocomplete_fields = ("caveat",)
    verbose_name = "caveat"
    verbose_name_plural = "caveats"


@admin.register(Value)
class ValueAdmin(ReviewedAdmin):
    list_display = ("metric", "area", "period_kind", "period_end", "as_published", "review_state")
    list_filter = (
        "review_state",
        "metric__category",
        "period_kind",
        "missing_reason",
        "claimed_by_force",
        "area__kind",
    )
    search_fields = ("metric__name", "area__name", "publication__title")
    autocomplete_fields = ("metric", "area", "publication")
    date_hierarchy = "period_end"
    inlines = (CitationInline, LimitationInline)
    named_with = ("metric", "area")
    fieldsets = (
        (None, {"fields": ("metric", "area", "publication", "review_state")}),
        (
            "Period",
            {
                "fields": (
                    "period_kind",
                    ("period_start", "period_end"),
                    "period_note",
                    ("baseline_start", "baseline_end"),
                )
            },
        ),
        (
            "Value, range, or why there is none",
            {
                "fields": (
                    ("value", "decimals", "margin"),
                    ("range_low", "range_high"),
                    "missing_reason",
                    "approximate",
                    "claimed_by_force",
                    "note",
                )
            },
        ),
    )

    @admin.display(description="value", ordering="value")
    def as_published(self, value: Value) -> str:
        """The number with the decimals that were printed, the range, or the reason for none."""
        if value.value is not None:
            return f"{value.value:.{value.decimals}f}"
        if value.range_low is not None:
            return f"{value.range_low:.{value.decimals}f} to {value.range_high:.{value.decimals}f}"
        return value.get_missing_reason_display()


@admin.register(Caveat)
class CaveatAdmin(KnownAdmin):
    list_display = ("code", "publication", "effect", "text")
    list_filter = ("effect",)
    named_with = ("publication",)
    search_fields = ("code", "text", "publication__title")
    autocomplete_fields = ("publication", "excludes")
    inlines = (CitationInline,)

    def edit_row(self, *, row: Any, by: Any, reason: str) -> None:
        edit_fact(row=row, by=by, reason=reason)


@admin.register(Limitation)
class LimitationAdmin(KnownAdmin):
    list_display = ("value", "caveat")
    list_filter = ("caveat__effect",)
    search_fields = ("value__metric__name", "value__area__name", "caveat__text")
    autocomplete_fields = ("value", "caveat")
    named_with = ("value__metric", "value__area", "caveat")
