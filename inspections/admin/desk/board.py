"""The desk itself: the report at the left, what was read out of it at the right."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from inspections.actions.remove import can_be_removed
from inspections.actions.report_publication import on_the_desk
from inspections.admin.desk.cards import cards_of, suggestions_of
from inspections.admin.desk.forms import AboutForm, DetailsForm, MissedForm
from inspections.admin.desk.groups import groups
from inspections.admin.desk.lacking import adds_to_lists
from inspections.admin.desk.looks import looks
from inspections.admin.desk.passages import source, with_places
from inspections.admin.desk.runs import desk_page, person, waiting_page
from inspections.admin.desk.shown import asked_for, first_with_work, parts
from inspections.choices import RunState
from inspections.desk.title_page import told_on_the_title_page
from inspections.models import ExtractionRun


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
    shown = first_with_work(asked_for(request.GET), found)
    visible = [one for one in everything if shown.holds(found[one.pk])]
    cards = {card.suggestion.pk: card for card in cards_of(run, visible, everything, person(request))}
    context = {
        "title": str(publication or run.file_name),
        "run": run,
        "is_nav_sidebar_enabled": False,  # the width is for the report and the cards
        "parts": parts(found, shown),
        "shown": shown,
        "groups": [(title, [cards[one.pk] for one in group]) for title, group in groups(visible)],
        "source": source(run, everything),
        "about": AboutForm(initial={"force": run.force, "inspection": run.inspection}),
        "details": details,
        "lists": adds_to_lists(run),
        "undated": publication is not None and publication.published is None,
        "about_open": "about" in request.GET or publication is None or bool(details and details.errors),
        "missed": MissedForm(),
        "removable": can_be_removed(run),
        "warnings": [with_places(told) for told in run.warnings],
    }
    return desk_page(request, "board.html", context)
