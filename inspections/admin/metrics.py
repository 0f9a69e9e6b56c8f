"""Metrics, their breaks, and how one follows another."""

from django.contrib import admin

from inspections.admin.citations import CitationInline
from inspections.admin.for_the_desk import AddedForTheDesk
from inspections.admin.known import KnownAdmin
from inspections.models import Break, Metric, MetricLink


@admin.register(Metric)
class MetricAdmin(AddedForTheDesk):
    list_display = ("name", "category", "kind", "unit", "polarity", "theme")
    list_filter = ("category", "kind", "polarity", "theme")
    named_with = ("theme",)
    search_fields = ("name", "slug", "definition")
    autocomplete_fields = ("theme", "part_of")
    prepopulated_fields = {"slug": ("name",)}


@admin.register(MetricLink)
class MetricLinkAdmin(KnownAdmin):
    list_display = ("earlier", "later", "relation", "verdict")
    list_filter = ("relation", "verdict")
    search_fields = ("earlier__name", "later__name", "reason")
    autocomplete_fields = ("earlier", "later")
    inlines = (CitationInline,)
    named_with = ("earlier", "later")


@admin.register(Break)
class BreakAdmin(KnownAdmin):
    list_display = ("metric", "on", "area", "kind", "verdict")
    list_filter = ("kind", "verdict")
    search_fields = ("metric__name", "reason")
    autocomplete_fields = ("metric", "area")
    date_hierarchy = "on"
    inlines = (CitationInline,)
    named_with = ("metric", "area")
