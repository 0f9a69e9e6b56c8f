"""Reports that came in: uploading one, watching it being read, starting it again."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_POST, require_safe

from inspections.actions.begin import begin, place_to_read
from inspections.actions.extract import AlreadyHereError, check_size, cut_off, start_again, take_in
from inspections.actions.remove import can_be_removed, remove
from inspections.admin.desk.forms import UploadForm
from inspections.admin.desk.shown import asked_for
from inspections.choices import RunState, SuggestionState
from inspections.desk.changed import edited_since_review
from inspections.models import ExtractionRun, PublicChange
from inspections.reading.apart import NotReadError
from inspections.transitions import MoveNotAllowedError

SHOWN = 50
WAITING = Q(suggestions__state=SuggestionState.PENDING)
DECIDED = Q(suggestions__decided_at__isnull=False)
ACCEPTED = Q(suggestions__state__in=[SuggestionState.ACCEPTED, SuggestionState.EDITED])
COUNTS = {
    "total": Count("suggestions"),
    "undecided": Count("suggestions", filter=WAITING),
    "decided": Count("suggestions", filter=DECIDED),
    "unpublished": Count("suggestions", filter=ACCEPTED & Q(suggestions__change=None)),
    "published": Count("suggestions", filter=Q(suggestions__change__isnull=False)),
}


def person(request: HttpRequest) -> User:
    """Who acts; the admin has let nobody in who is not signed in."""
    return cast(User, request.user)


def desk_page(request: HttpRequest, template: str, context: dict[str, Any]) -> TemplateResponse:
    """A page of the desk with the admin around it."""
    return TemplateResponse(
        request, f"admin/desk/{template}", {**admin.site.each_context(request), **context}
    )


def front(request: HttpRequest, form: UploadForm | None = None) -> TemplateResponse:
    """What came in, what was published of it, and the form for the next report."""
    runs = ExtractionRun.objects.defer("lines").select_related("publication", "created_by")
    runs = runs.annotate(**COUNTS).order_by("-created_at")[:SHOWN]
    context = {
        "title": "Review desk",
        "form": form or UploadForm(),
        "runs": [{"run": run, "cut_off": cut_off(run)} for run in runs],
        "edited": len(edited_since_review()),
        "changes": PublicChange.objects.defer("items", "written").select_related("by", "undone_by")[:SHOWN],
    }
    return desk_page(request, "front.html", context)


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return front(request, form)
    file = form.cleaned_data["file"]
    try:
        check_size(file.size)
        with place_to_read() as place:
            run = take_in(
                content=file.read(),
                name=file.name,
                by=person(request),
                force=form.cleaned_data["force"],
                inspection=form.cleaned_data["inspection"],
            )
            begin(run, place)
    except AlreadyHereError as error:
        messages.info(request, f"{error} Here is what came of it.")
        return redirect("admin:desk_run", error.run.pk)
    except NotReadError as error:
        form.add_error("file", str(error))
        return front(request, form)
    return redirect("admin:desk_run", run.pk)


def waiting_page(request: HttpRequest, run: ExtractionRun) -> TemplateResponse:
    """How far the reading is, or why it failed."""
    busy = run.state in (RunState.QUEUED, RunState.RUNNING) and not cut_off(run)
    context = {
        "title": f"Reading {run.file_name}" if busy else f"{run.file_name} was not read",
        "run": run,
        "busy": busy,
        "cut_off": cut_off(run),
        "removable": run.state == RunState.FAILED and can_be_removed(run),
    }
    return desk_page(request, "waiting.html", context)


@require_safe
def status(request: HttpRequest, pk: int) -> HttpResponse:
    """The part of the waiting page that changes; when all is read, htmx is sent to the desk."""
    run = get_object_or_404(ExtractionRun.objects.defer("lines"), pk=pk)
    if run.state == RunState.DONE:
        response = HttpResponse()
        response["HX-Redirect"] = redirect("admin:desk_run", pk).url
        return response
    page = waiting_page(request, run)
    page.template_name = "admin/desk/_status.html"
    return page


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    run = get_object_or_404(ExtractionRun.objects.defer("lines"), pk=pk)
    try:
        if run.state == RunState.RUNNING and not cut_off(run):
            raise MoveNotAllowedError("It is being read.")
        with place_to_read() as place:
            start_again(run=run, by=person(request))
            run.refresh_from_db()
            begin(run, place)
    except (MoveNotAllowedError, NotReadError) as error:
        messages.error(request, str(error))
    return redirect("admin:desk_run", pk)


@require_POST
def remove_run(request: HttpRequest, pk: int) -> HttpResponse:
    run = get_object_or_404(ExtractionRun.objects.defer("lines"), pk=pk)
    try:
        remove(run=run, by=person(request))
    except MoveNotAllowedError as error:
        messages.error(request, str(error))
        return redirect("admin:desk_run", pk)
    messages.success(request, f"{run.file_name} was removed. Nothing of it is kept.")
    return redirect("admin:inspections_extractionrun_changelist")


def back_to(request: HttpRequest, pk: int, *, anchor: str = "") -> HttpResponseRedirect:
    """The desk as it was before a form was sent, at the place the person was."""
    address = redirect("admin:desk_run", pk).url
    return HttpResponseRedirect(f"{address}{asked_for(request.POST).query}{anchor}")
