"""Pages of text: how it is made, what it rests on, and for whom it works."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dashboard.measured import measured
from dashboard.responses import Page, answer
from dashboard.standouts import FAR


@require_safe
def methodology(request: HttpRequest) -> HttpResponse:
    context = {"far": FAR, "measured": measured()}
    return answer(request, Page("dashboard/methodology.html", "How it is made", context))


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return answer(request, Page("dashboard/accessibility.html", "Accessibility", {}))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page for an address that names nothing, with the reason where the view gave one."""
    told = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": told, "title": "Not found"}, status=404)
