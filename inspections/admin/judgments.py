"""Judgments."""

from django.contrib import admin

from inspections.admin.citations import CitationInline
from inspections.admin.reviewed import ReviewedAdmin
from inspections.models import Judgment


@admin.register(Judgment)
class JudgmentAdmin(ReviewedAdmin):
    list_display = ("area", "question", "state", "grade", "evidence", "review_state")
    list_filter = (
        "review_state",
        "state",
        "grade__word",
        "question__inspection__cycle",
        "question__pillar",
        "evidence",
    )
    search_fields = ("area__name", "question__short_title", "question__title", "question__inspection__name")
    autocomplete_fields = ("area", "question", "grade", "carried_grade", "carried_from")
    date_hierarchy = "published"
    inlines = (CitationInline,)
    named_with = ("area", "question__inspection", "grade__scale")
    fieldsets = (
        (None, {"fields": ("area", "question", "state", "grade", "evidence", "published", "review_state")}),
        ("Carried forward", {"fields": ("carried_grade", "carried_from")}),
        ("In words", {"fields": ("summary", "note")}),
    )
