"""Everything but the staff's pages only reads, and those take forms: other methods are refused as such."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

READING = ("GET", "HEAD")
FORMS = ("GET", "HEAD", "POST")
ANSWERS_ITSELF = "/api/v1/"
"""The API says so in its own form."""


def refuse_writing(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware: answers 405 before a cookie, a token or the body is looked at."""

    def middleware(request: HttpRequest) -> HttpResponse:
        is_staffs = request.path_info.startswith(f"/{settings.ADMIN_PATH}")
        allowed = FORMS if is_staffs else READING
        if request.method in allowed or request.path_info.startswith(ANSWERS_ITSELF):
            return get_response(request)
        return HttpResponseNotAllowed(allowed)

    return middleware
