"""Forms to which the desk sends an editor for what a new report needs, and which lead back there."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from inspections.actions.match import added_for
from inspections.admin.known import KnownAdmin
from inspections.admin.numbers import can_be_a_number
from inspections.choices import RunState
from inspections.models import ExtractionRun
from inspections.models.known import Known
from inspections.transitions import DESK


class AddedForTheDesk(KnownAdmin):
    """With `?desk=` and the number of a report, saving a new row matches the report again and goes back."""

    def response_add(self, request: HttpRequest, obj: Known, post_url_continue: Any = None) -> HttpResponse:
        response: HttpResponse = super().response_add(request, obj, post_url_continue)
        run = _asked_by(request)
        if run is None or "_save" not in request.POST or "_popup" in request.POST:
            return response
        suggestion = request.GET.get("suggestion", "")
        added_for(
            run=run,
            added=obj,
            by=cast(User, request.user),
            suggestion=int(suggestion) if can_be_a_number(suggestion) else None,
        )
        back = redirect("admin:desk_run", run.pk)
        back["Location"] += f"#s{suggestion}" if can_be_a_number(suggestion) else ""
        return back


def _asked_by(request: HttpRequest) -> ExtractionRun | None:
    number = request.GET.get("desk", "")
    if not can_be_a_number(number) or not request.user.has_perm(DESK):
        return None
    return ExtractionRun.objects.filter(pk=int(number), state=RunState.DONE).first()
