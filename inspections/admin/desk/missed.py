"""The form for what the program missed: a kind and a line, then the form of that kind."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from inspections.actions.missed import add_missed
from inspections.admin.desk.forms import MissedForm
from inspections.admin.desk.runs import back_to, person
from inspections.choices import RunState, SuggestionKind
from inspections.models import ExtractionRun
from inspections.transitions import MoveNotAllowedError


@require_POST
def missed(request: HttpRequest, pk: int) -> HttpResponse:
    run = get_object_or_404(
        ExtractionRun.objects.select_related("force", "inspection"), pk=pk, state=RunState.DONE
    )
    form = MissedForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Choose what was missed, and the number of its line.")
        return back_to(request, pk)
    kind, line = SuggestionKind(form.cleaned_data["kind"]), form.cleaned_data["line"]
    try:
        added = add_missed(run=run, kind=kind, line=line, by=person(request))
    except MoveNotAllowedError as error:
        messages.error(request, str(error))
        return back_to(request, pk)
    address = redirect("admin:desk_suggestion", pk, added.pk)
    address["Location"] += "?edit=1"
    return address
