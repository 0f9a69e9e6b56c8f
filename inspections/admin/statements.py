"""Claims in words, and facts that sources state differently."""

from django.contrib import admin

from inspections.admin.citations import CitationInline
from inspections.admin.known import KnownAdmin
from inspections.models import Claim, Discrepancy


@admin.register(Claim)
class ClaimAdmin(KnownAdmin):
    list_display = ("code", "subject", "word", "stated", "area", "publication")
    list_filter = ("word", "area")
    named_with = ("area", "publication")
    search_fields = ("code", "subject", "stated")
    autocomplete_fields = ("publication", "area", "metric", "value", "caveats")
    inlines = (CitationInline,)


@admin.register(Discrepancy)
class DiscrepancyAdmin(KnownAdmin):
    list_display = ("code", "kind", "text", "publication")
    list_filter = ("kind",)
    named_with = ("publication",)
    search_fields = ("code", "text", "shown")
    autocomplete_fields = ("publication", "values")
    inlines = (CitationInline,)
