"""The addresses of the site, the smallest view, and of each page the barest that could stand in its place."""

from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path, resolve
from django.views.decorators.cache import never_cache

from config.urls import handler404, urlpatterns

__all__ = ["handler404", "urlpatterns"]


@never_cache
def smallest(request: HttpRequest) -> HttpResponse:
    return HttpResponse("smallest", content_type="text/plain")


@dataclass
class Seen:
    """What a page asked of the database, and what it answered."""

    statements: list[tuple[str, Any]] = field(default_factory=list)
    body: bytes = b""
    content_type: str = ""

    def note(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.statements.append((sql, params))
        return execute(sql, params, many, context)


def seen_once(request: HttpRequest, address: str) -> Seen:
    seen, view = Seen(), resolve(address)
    with connection.execute_wrapper(seen.note):
        response: Any = view.func(request, *view.args, **view.kwargs)
        seen.body = response.render().content if hasattr(response, "render") else response.content
    seen.content_type = response.headers["Content-Type"]
    return seen


_seen: dict[tuple[str, str], Seen] = {}


def barest(request: HttpRequest, of: str, below: str = "/") -> HttpResponse:
    """Reads the rows of a page and makes nothing of them, then sends its very bytes: no page that reads
    these rows and says these words can be built in less time."""
    page = f"{below}{of}", request.GET.urlencode()
    if page not in _seen:
        seen_once(request, page[0])  # what is read once after each edit is read now
        _seen[page] = seen_once(request, page[0])
    seen = _seen[page]
    for sql, params in seen.statements:
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            cursor.fetchall()
    return HttpResponse(seen.body, content_type=seen.content_type)


urlpatterns = [
    path("smallest", smallest),
    path("barest/<path:of>", barest),
    path("api/v1/barest/<path:of>", barest, {"below": "/api/v1/"}),
    *urlpatterns,
]
