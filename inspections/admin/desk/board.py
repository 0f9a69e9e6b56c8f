"""The desk itself: the report at the left, what was read out of it at the right."""

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from inspections.actions.report_publication import on_the_desk
from inspections.admin.desk.cards import Card, cards_of, suggestions_of
from inspections.admin.desk.forms import AboutForm, DetailsForm, MissedForm
from inspections.admin.desk.lacking import adds_to_lists
from inspections.admin.desk.looks import TABS, chosen_tab, looks, tabs
from inspections.admin.desk.passages import source
from inspections.admin.desk.runs import desk_page, person, waiting_page
from inspections.choices import RunState, SuggestionKind
from inspections.desk.title_page import told_on_the_title_page
from inspections.models import ExtractionRun

NO_QUESTION = "Under no question"


@require_safe
def board(request: HttpRequest, pk: int) -> HttpResponse:
    run = get_object_or_404(
        ExtractionRun.objects.select_related("force", "inspection__cycle", "publication", "created_by"), pk=pk
    )
    return board_page(request, run) if run.state == RunState.DONE else waiting_page(request, run)


def board_page(request: HttpRequest, run: ExtractionRun, details: DetailsForm | None = None) -> HttpResponse:
    """The desk of a report that was read; `details` is a form that was refused."""
    publication = run.publication
    if details is None and publication is not None and on_the_desk(publication):
        told = told_on_the_title_page(text for text, _ in run.lines)
        details = DetailsForm(publication, title_page=told)
    everything = suggestions_of(run)
    found = looks(everything, person(request))
    shown = chosen_tab(request.GET.get("show", ""), found)
    visible = [one for one in everything if TABS[shown][1](found[one.pk])]
    context = {
        "title": run.file_name,
        "run": run,
        "is_nav_sidebar_enabled": False,  # the width is for the report and the cards
        "tabs": tabs(found, shown),
        "show": shown,
        "groups": grouped(cards_of(run, visible, everything, person(request))),
        "source": source(run, everything),
        "about": AboutForm(initial={"force": run.force, "inspection": run.inspection}),
        "details": details,
        "lists": adds_to_lists(run),
        "undated": publication is not None and publication.published is None,
        "about_open": "about" in request.GET or publication is None or bool(details and details.errors),
        "missed": MissedForm(),
        "kinds": [(kind.value, f"{kind.label.lower()}s") for kind in SuggestionKind],
    }
    return desk_page(request, "board.html", context)


def grouped(cards: list[Card]) -> list[tuple[str, list[Card]]]:
    """By the question they stand under, in the order of the report; within it, the least certain first."""
    first: dict[str, int] = {}
    for card in cards:
        heading = heading_of(card)
        first[heading] = min(first.get(heading, card.suggestion.line), card.suggestion.line)

    def place(card: Card) -> tuple[Any, ...]:
        heading = heading_of(card)
        return first[heading], heading, card.suggestion.confidence, card.suggestion.order

    return [(heading, list(group)) for heading, group in groupby(sorted(cards, key=place), key=heading_of)]


def heading_of(card: Card) -> str:
    return card.suggestion.heading or NO_QUESTION
