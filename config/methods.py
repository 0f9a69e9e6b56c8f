"""Everything but the staff's pages only reads, so that a request that would write is refused as such."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

READING = ("GET", "HEAD")
ANSWERS_ITSELF = "/api/v1/"
"""The API says so in its own form."""


def refuse_writing(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware: answers 405 before a cookie, a token or the body is looked at."""

    def middleware(request: HttpRequest) -> HttpResponse:
        others = (f"/{settings.ADMIN_PATH}", ANSWERS_ITSELF)
        if request.method in READING or request.path_info.startswith(others):
            return get_response(request)
        return HttpResponseNotAllowed(READING)

    return middleware
