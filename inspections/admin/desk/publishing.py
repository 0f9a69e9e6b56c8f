"""The checklist before publishing, the act itself, and its undoing."""

from collections import defaultdict
from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from inspections.actions.ledger import ChangedSinceError
from inspections.actions.publish import NotPublishedError, publish
from inspections.actions.undo import undo
from inspections.admin.desk.runs import desk_page, person
from inspections.desk.checklist import Concern, checklist
from inspections.models import ExtractionRun, PublicChange
from inspections.transitions import PUBLISH, MoveNotAllowedError


@require_http_methods(["GET", "HEAD", "POST"])
def publish_run(request: HttpRequest, pk: int) -> HttpResponse:
    run = get_object_or_404(
        ExtractionRun.objects.select_related("publication", "force", "inspection__cycle"), pk=pk
    )
    note = request.POST.get("note", "")
    refused: list[str] = []
    if request.method == "POST":
        try:
            change = publish(run=run, by=person(request), note=note, seen=request.POST.get("seen", ""))
        except NotPublishedError as error:
            refused = error.errors
        except MoveNotAllowedError as error:
            refused = [str(error)]
        else:
            count = len(change.items)
            facts = "fact" if count == 1 else "facts"
            messages.success(request, f"Published: {count} {facts} from {change.title}.")
            return redirect("admin:inspections_extractionrun_changelist")
    found = checklist(run, person(request))
    listed = {concern.sentence for concern in found.errors}
    context = {
        "title": f"Publish {run.publication or run.file_name}",
        "run": run,
        "list": found,
        "errors": by_rule(found.errors),
        "note": note,
        "is_refused": bool(refused),
        "refused": [told for told in refused if told not in listed],
        "may_publish": request.user.has_perm(PUBLISH),
    }
    return desk_page(request, "publish.html", context)


def by_rule(concerns: Iterable[Concern]) -> list[tuple[str, list[Concern]]]:
    """What breaks one rule together, in the order in which the rules are first broken."""
    found: dict[str, list[Concern]] = defaultdict(list)
    for concern in concerns:
        found[concern.told].append(concern)
    return list(found.items())


@require_http_methods(["GET", "HEAD", "POST"])
def undo_change(request: HttpRequest, pk: int) -> HttpResponse:
    change = get_object_or_404(PublicChange.objects.select_related("by", "run"), pk=pk)
    refused = ""
    if request.method == "POST":
        try:
            undo(change=change, by=person(request), note=request.POST.get("note", ""))
        except (ChangedSinceError, MoveNotAllowedError) as error:
            refused = str(error)
        else:
            messages.success(request, f"Undone: {change.title} is as it was before.")
            return redirect("admin:inspections_extractionrun_changelist")
    context = {
        "title": f"Undo {change.title}",
        "change": change,
        "refused": refused,
        "may_undo": request.user.has_perm(PUBLISH) and change.undone_at is None,
    }
    return desk_page(request, "undo.html", context)
