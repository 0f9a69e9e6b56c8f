"""What a second person says at the desk, of drafts and of what was edited after it was published."""

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inspections.actions.confirm import review, state_of
from inspections.admin.desk.decisions import decided, refused, seen_by
from inspections.admin.desk.looks import what_may_be_said
from inspections.admin.desk.runs import desk_page, person
from inspections.admin.meanwhile import differences
from inspections.choices import ReviewVerdict
from inspections.desk.agreement import checked, checked_one, model_name
from inspections.desk.changed import edited_since_review, last_reviewed
from inspections.desk.subject import MODELS, Draft, draft_of
from inspections.models import Suggestion
from inspections.transitions import MoveNotAllowedError

SHOWN = ("review state",)
"""What a reviewer is not told as a change of the fact: that it was published."""


@require_POST
def review_suggestion(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    found = get_object_or_404(Suggestion.objects.select_related("run"), run=pk, pk=number)
    try:
        if not found.accepted:
            raise MoveNotAllowedError("Only what was accepted can be confirmed.")
        subject = draft_of(found) or found
        review(
            subject=subject,
            verdict=_verdict(request),
            by=person(request),
            note=request.POST.get("note", ""),
            seen=seen_by(request),
        )
    except MoveNotAllowedError as error:
        return refused(request, found, str(error))
    return decided(request, found)


@require_safe
def changed(request: HttpRequest) -> HttpResponse:
    """Published rows that were edited since a second person looked at them."""
    rows = edited_since_review()
    found = checked(rows)
    items: list[dict[str, Any]] = []
    for row in rows:
        looked = found[model_name(row), row.pk]
        items.append(
            {"row": row, "model": model_name(row), "state": state_of(row, looked), "checked": looked}
        )
    return desk_page(request, "changed.html", {"title": "Changed since review", "items": items})


@require_http_methods(["GET", "HEAD", "POST"])
def row(request: HttpRequest, model: str, pk: int) -> HttpResponse:
    """One fact: what changed since somebody checked it, who said what, and what this person may say."""
    known = MODELS.get(model)
    if known is None:
        raise Http404("There is no such kind of fact.")
    found = cast(Draft, get_object_or_404(known, pk=pk))
    if request.method == "POST":
        try:
            review(
                subject=found,
                verdict=_verdict(request),
                by=person(request),
                note=request.POST.get("note", ""),
                seen=seen_by(request),
            )
        except MoveNotAllowedError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, f"Noted: {found}.")
        return redirect("admin:desk_row", model, pk)
    looked = checked_one(found)
    before = last_reviewed(found)
    context = {
        "title": str(found),
        "row": found,
        "edit": f"admin:inspections_{model}_change",
        "state": state_of(found, looked),
        "checked": looked,
        "before": before,
        "differences": [
            one
            for one in (differences(before, found.history.latest()) if before else [])
            if one.field not in SHOWN
        ],
        "citations": found.citations.select_related("publication"),
        "may": what_may_be_said(looked, state_of(found, looked), person(request)),
    }
    return desk_page(request, "row.html", context)


def _verdict(request: HttpRequest) -> ReviewVerdict:
    try:
        return ReviewVerdict(request.POST.get("verdict", ""))
    except ValueError:
        raise Http404("There is no such verdict.") from None
