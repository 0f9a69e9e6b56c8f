"""Findings, and what later reports say of them."""

from django.contrib import admin

from inspections.admin.citations import CitationInline
from inspections.admin.known import KnownAdmin, KnownStacked
from inspections.admin.reviewed import ReviewedAdmin
from inspections.models import Finding, FollowUp


class FollowUpInline(KnownStacked):
    model = FollowUp
    fields = ("publication", "status", "text", "seen_revision")
    autocomplete_fields = ("publication",)


@admin.register(Finding)
class FindingAdmin(ReviewedAdmin):
    list_display = ("code", "text", "kind", "area", "question", "review_state")
    list_filter = ("review_state", "kind", "question__inspection", "area")
    search_fields = ("code", "text", "area__name", "question__title")
    autocomplete_fields = ("publication", "area", "question", "part_of", "follows")
    inlines = (CitationInline, FollowUpInline)
    named_with = ("area", "question__inspection")


@admin.register(FollowUp)
class FollowUpAdmin(KnownAdmin):
    list_display = ("finding", "status", "publication")
    list_filter = ("status",)
    search_fields = ("text", "finding__text", "publication__title")
    autocomplete_fields = ("finding", "publication")
    inlines = (CitationInline,)
    named_with = ("finding", "publication")
