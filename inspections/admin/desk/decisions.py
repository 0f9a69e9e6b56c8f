"""What an editor decides at the desk: accept, correct, reject, take back."""

from collections.abc import Collection
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST

from inspections.actions.suggest import NotDecidedError, accept, accept_all, cite, correct, reject, reopen
from inspections.admin.desk.cards import cards_of, suggestions_of
from inspections.admin.desk.corrections import FORMS, CorrectForm
from inspections.admin.desk.groups import following
from inspections.admin.desk.looks import looks
from inspections.admin.desk.runs import back_to, desk_page, person
from inspections.admin.desk.shown import asked_for, parts
from inspections.admin.numbers import can_be_a_number
from inspections.choices import SuggestionState
from inspections.desk.standing import Standings
from inspections.models import ExtractionRun, Suggestion
from inspections.transitions import MoveNotAllowedError

ABOUT = ("force", "inspection__cycle", "publication")
PERCENTS = {str(number) for number in range(1, 101)}
REFUSED = (NotDecidedError, MoveNotAllowedError)


@require_http_methods(["GET", "HEAD", "POST"])
def suggestion(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One suggestion: shown, opened for correction with `?edit=1`, or decided."""
    found = get_object_or_404(
        Suggestion.objects.select_related("run__publication", "run__inspection__cycle"), run=pk, pk=number
    )
    if request.method != "POST":
        return one_card(request, found, editing="edit" in request.GET)
    act = request.POST.get("act")
    alike: list[Suggestion] = []
    by, reason, seen = person(request), request.POST.get("reason", ""), seen_by(request)
    try:
        if act == "accept":
            accept(suggestion=found, by=by, seen=seen)
        elif act == "reject":
            reject(suggestion=found, by=by, reason=reason, seen=seen)
        elif act == "cite":
            cite(suggestion=found, by=by, reason=reason, seen=seen)
        elif act == "reopen":
            reopen(suggestion=found, by=by, reason=reason, seen=seen)
        elif act == "correct":
            form = form_of(found, request.POST)
            if not form.is_valid():
                return one_card(request, found, editing=True, form=form)
            try:
                why = form.cleaned_data["reason"]
                alike = correct(suggestion=found, payload=form.payload(), by=by, reason=why, seen=seen)
            except REFUSED as error:  # what was typed stays
                return one_card(request, found, form=form, error=str(error))
        else:
            raise Http404("There is no such act.")
    except REFUSED as error:
        return refused(request, found, str(error))
    return decided(request, found, alike)


def seen_by(request: HttpRequest) -> int | None:
    """The revision that stood on the page from which the person acts."""
    seen = request.POST.get("seen", "")
    return int(seen) if can_be_a_number(seen) else None


def form_of(found: Suggestion, data: Any = None) -> CorrectForm:
    return FORMS[found.kind](found, Standings(found.run).subjects, data)


def one_card(
    request: HttpRequest,
    found: Suggestion,
    *,
    editing: bool = False,
    form: CorrectForm | None = None,
    error: str = "",
    alike: Collection[Suggestion] | None = None,
) -> HttpResponse:
    """A card by itself: what htmx swaps in, or, without script, a page of its own.

    `alike` are the others that a decision changed; after one the counts are new as well.
    """
    htmx = request.headers.get("HX-Request") == "true"
    run = ExtractionRun.objects.defer("lines").select_related(*ABOUT).get(pk=found.run_id)
    everything = suggestions_of(run)
    fresh = next(one for one in everything if one.pk == found.pk)
    changed = {one.pk for one in alike or ()}
    others = [one for one in everything if one.pk in changed]
    card, *also = cards_of(run, [fresh, *others], everything, person(request))
    shown = asked_for(request.POST or request.GET)
    context = {
        "title": str(fresh),
        "run": run,
        "card": card,
        "others": also,
        "form": form or (form_of(fresh) if editing else None),
        "error": error,
        "shown": shown,
        "parts": parts(looks(everything, person(request)), shown) if alike is not None or not htmx else None,
    }
    return desk_page(request, "_answer.html" if htmx else "one.html", context)


def refused(request: HttpRequest, found: Suggestion, why: str) -> HttpResponse:
    """Why an act was not done; nothing was written."""
    if request.headers.get("HX-Request") == "true":
        return one_card(request, found, error=why)
    messages.error(request, f"Line {found.line}: {why}")
    return back_to(request, found.run_id, anchor=f"#s{found.pk}")


def decided(request: HttpRequest, found: Suggestion, alike: Collection[Suggestion] = ()) -> HttpResponse:
    if request.headers.get("HX-Request") == "true":
        return one_card(request, found, alike=alike)
    return back_to(request, found.run_id, anchor=f"#{next_place(request, found)}")


def next_place(request: HttpRequest, found: Suggestion) -> str:
    """The place of the next suggestion to look at, where a browser without script goes on."""
    only = asked_for(request.POST).only
    waiting = Q(state=SuggestionState.PENDING, kind=only) if only else Q(state=SuggestionState.PENDING)
    after = following(found, Suggestion.objects.filter(waiting | Q(pk=found.pk), run=found.run_id))
    return f"s{after.pk}" if after else "desk"


@require_POST
def accept_many(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept all that wait, of the kind that is shown or of all, from a chosen confidence up."""
    run = get_object_or_404(ExtractionRun.objects.select_related(*ABOUT), pk=pk)
    percent = request.POST.get("confidence", "")
    if percent not in PERCENTS:
        messages.error(request, "Choose a confidence from 1 to 100 percent.")
        return back_to(request, pk)
    waiting = run.suggestions.filter(state=SuggestionState.PENDING, confidence__gte=int(percent) / 100)
    only = request.POST.get("only", "")
    if only:
        waiting = waiting.filter(kind=only)
    chosen = list(waiting)
    for one in chosen:
        one.run = run
    accepted, left = accept_all(run=run, chosen=chosen, by=person(request))
    messages.success(request, f"{accepted} of {len(chosen)} accepted.")
    if left:
        told = " ".join(left[:5])
        more = f" And {len(left) - 5} more." if len(left) > 5 else ""
        messages.warning(request, f"{len(left)} need a look. {told}{more}")
    return back_to(request, pk)
