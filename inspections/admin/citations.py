"""Citations: under each fact, and in a list of their own."""

from django.contrib import admin

from inspections.admin.forms import CitationForm, KnownForm
from inspections.admin.known import KnownAdmin, KnownStacked
from inspections.models import Citation
from inspections.models.citations import TARGETS


class CitationInline(KnownStacked):
    """The receipts of the fact being edited.

    One class serves all kinds of fact: Citation has one link to each, and Django finds the right one.
    """

    model = Citation
    form = CitationForm
    fields = (
        ("publication", "form", "stated"),
        ("place", "line", "page"),
        ("evidence", "reference"),
        "note",
        "quotation",
        "seen_revision",
    )
    autocomplete_fields = ("publication",)


class CitationFactForm(CitationForm, KnownForm):
    """A citation on a page of its own."""


@admin.register(Citation)
class CitationAdmin(KnownAdmin):
    form = CitationFactForm
    list_display = ("reference", "publication", "place", "line", "form", "stated")
    list_filter = ("form", "evidence", "publication__kind")
    named_with = ("publication",)
    search_fields = ("reference", "place", "stated", "publication__title")
    autocomplete_fields = ("publication", *TARGETS)
    fieldsets = (
        (None, {"fields": ("publication", "reference", ("place", "line", "page"))}),
        ("What it states", {"fields": ("form", "stated", "evidence", "quotation", "note")}),
        ("The fact it belongs to: exactly one", {"fields": TARGETS}),
    )
