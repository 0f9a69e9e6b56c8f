"""The character that no keyboard types and that PostgreSQL keeps in no text: NUL."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict

NUL = "\0"


def refuse_nul(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware: answers 400 where a NUL is in the address or in a field that was sent.

    It looks at the staff's addresses only; the public pages leave such characters out themselves.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(f"/{settings.ADMIN_PATH}") and (
            NUL in request.path_info or _has_nul(request.GET) or _has_nul(request.POST)
        ):
            raise BadRequest("A NUL character was sent.")
        return get_response(request)

    return middleware


def _has_nul(sent: QueryDict) -> bool:
    return any(NUL in name or any(NUL in value for value in values) for name, values in sent.lists())
