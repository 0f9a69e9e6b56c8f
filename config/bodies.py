"""What is sent to the site is never too large, and never keeps those waiting who only read."""

from collections.abc import Callable
from threading import BoundedSemaphore

from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.template.loader import render_to_string

from inspections.reading.limits import LIMITS, MEGABYTE

MOST = LIMITS.upload + MEGABYTE
"""A little more than the file, for the rest of its form."""
ON_THEIR_WAY = BoundedSemaphore(2)
"""How many forms a process takes in at one moment: half of its threads (scripts/serve.py)."""


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


def take_in(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware: reads the whole form that was sent, and only then goes on with it.

    Whoever sends one letter by letter occupies a thread for as long. When all that may be occupied are, a
    further form is answered 503 unread; the other threads go on answering readers.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method == "POST":
            if not ON_THEIR_WAY.acquire(blocking=False):
                page = render_to_string("503.html", {"sent": True})
                return HttpResponse(page, status=503, headers={"Retry-After": "5"})
            try:
                _ = request.POST  # reads the body
            except UnreadablePostError:  # the sender has gone
                return HttpResponse(render_to_string("400.html"), status=400)
            finally:
                ON_THEIR_WAY.release()
        return get_response(request)

    return middleware
