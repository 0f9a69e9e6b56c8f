"""No request is larger than the largest report: nobody fills the disk or the memory with one."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from inspections.reading.limits import LIMITS, MEGABYTE

MOST = LIMITS.upload + MEGABYTE
"""A little more than the file, for the rest of its form."""


def refuse_large(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware: answers 413 before anything of the body is read."""

    def middleware(request: HttpRequest) -> HttpResponse:
        length = str(request.META.get("CONTENT_LENGTH") or "0")
        if length.isdecimal() and len(length) < 20 and int(length) <= MOST:
            return get_response(request)
        context = {"megabytes": LIMITS.upload // MEGABYTE}
        return HttpResponse(render_to_string("413.html", context), status=413)

    return middleware
