"""The programme: scales and their grades, cycles, inspections, questions, themes."""

from django.contrib import admin

from inspections.admin.for_the_desk import AddedForTheDesk
from inspections.admin.known import KnownAdmin, KnownTabular
from inspections.models import Cycle, Grade, GradingScale, Inspection, Question, Theme


class GradeInline(KnownTabular):
    model = Grade
    fields = ("position", "word", "seen_revision")


@admin.register(GradingScale)
class GradingScaleAdmin(KnownAdmin):
    list_display = ("name", "slug")
    search_fields = ("name",)
    inlines = (GradeInline,)


@admin.register(Grade)
class GradeAdmin(KnownAdmin):
    list_display = ("word", "scale", "position")
    list_filter = ("scale",)
    search_fields = ("word", "scale__name")
    autocomplete_fields = ("scale",)
    named_with = ("scale",)


@admin.register(Cycle)
class CycleAdmin(KnownAdmin):
    list_display = ("name", "first_year", "last_year", "scale")
    list_filter = ("scale",)
    named_with = ("scale",)
    search_fields = ("name",)
    autocomplete_fields = ("scale",)


@admin.register(Inspection)
class InspectionAdmin(AddedForTheDesk):
    list_display = ("name", "cycle", "fieldwork_start", "fieldwork_end")
    list_filter = ("cycle",)
    named_with = ("cycle",)
    search_fields = ("name",)
    autocomplete_fields = ("cycle",)
    prepopulated_fields = {"slug": ("name",)}


@admin.register(Theme)
class ThemeAdmin(KnownAdmin):
    list_display = ("name", "order")
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}


@admin.register(Question)
class QuestionAdmin(AddedForTheDesk):
    list_display = ("short_title", "inspection", "pillar", "level", "theme")
    list_filter = ("pillar", "level", "inspection__cycle", "theme")
    search_fields = ("short_title", "title", "inspection__name")
    autocomplete_fields = ("inspection", "theme", "parent")
    prepopulated_fields = {"slug": ("short_title",)}
    named_with = ("inspection", "theme")
