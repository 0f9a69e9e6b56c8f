"""What a report is about, and what its own title page says of it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from inspections.actions.edit import EditedMeanwhileError
from inspections.actions.match import say_what_it_is
from inspections.actions.report_details import enter_details
from inspections.admin.desk.board import board_page
from inspections.admin.desk.forms import AboutForm, DetailsForm
from inspections.admin.desk.runs import person
from inspections.admin.meanwhile import said_since
from inspections.models import ExtractionRun, Publication
from inspections.transitions import MoveNotAllowedError

KNOWN = ("force", "inspection__cycle", "publication", "created_by")


@require_POST
def about(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which force and which inspection it is."""
    run = get_object_or_404(ExtractionRun, pk=pk)
    form = AboutForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Choose the force and the inspection.")
        return redirect("admin:desk_run", pk)
    try:
        say_what_it_is(run=run, by=person(request), **form.cleaned_data)
    except MoveNotAllowedError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Saved. What nobody has decided was matched again.")
    return redirect("admin:desk_run", pk)


@require_POST
def details(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter title, date and address; what is wrong is said in the form, which keeps what was typed."""
    run = get_object_or_404(ExtractionRun.objects.select_related(*KNOWN), pk=pk)
    if run.publication is None:
        messages.error(request, "First say which force and which inspection the report is about.")
        return redirect("admin:desk_run", pk)
    form = DetailsForm(Publication.objects.get(pk=run.publication.pk), request.POST)
    if form.is_valid():
        try:
            enter_details(run=run, by=person(request), **form.cleaned_data)
        except EditedMeanwhileError:
            form.refuse(said_since(Publication, run.publication.pk, form.cleaned_data["seen"]))
        except MoveNotAllowedError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Saved.")
            return redirect("admin:desk_run", pk)
    for name, told in form.errors.items():
        label = f"{form.fields[name].label}: " if name in form.fields else ""
        messages.error(request, f"{label}{' '.join(map(str, told))}")
    return board_page(request, run, details=form)
