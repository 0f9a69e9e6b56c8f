"""What may be compared with what."""

from django.contrib import admin

from inspections.admin.citations import CitationInline
from inspections.admin.known import KnownAdmin
from inspections.models import CycleVerdict, QuestionLink, StatedComparison


@admin.register(QuestionLink)
class QuestionLinkAdmin(KnownAdmin):
    list_display = ("earlier", "later", "relation", "verdict")
    list_filter = ("relation", "verdict", "later__inspection__cycle")
    search_fields = ("earlier__short_title", "later__short_title", "reason")
    autocomplete_fields = ("earlier", "later")
    inlines = (CitationInline,)
    named_with = ("earlier__inspection", "later__inspection")


@admin.register(CycleVerdict)
class CycleVerdictAdmin(KnownAdmin):
    list_display = ("earlier", "later", "pillar", "verdict", "reason_code")
    list_filter = ("verdict", "pillar")
    search_fields = ("earlier__name", "later__name", "reason")
    autocomplete_fields = ("earlier", "later")
    inlines = (CitationInline,)
    named_with = ("earlier", "later")


@admin.register(StatedComparison)
class StatedComparisonAdmin(KnownAdmin):
    list_display = ("judgment", "earlier_question", "change")
    list_filter = ("change",)
    search_fields = ("judgment__area__name", "earlier_question__short_title", "reason")
    autocomplete_fields = ("judgment", "earlier_question")
    inlines = (CitationInline,)
    named_with = ("judgment__area", "judgment__question__inspection", "earlier_question__inspection")
