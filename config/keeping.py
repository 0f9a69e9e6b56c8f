"""Answers each public page from what was answered before, for as long as data and code are the same."""

from collections.abc import Callable
from functools import lru_cache

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.urls import ResolverMatch, resolve
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags

from config.asked import API, Asked, asked
from config.encoding import encode
from config.kept_answer import KeptAnswer, may_be_kept
from config.public import is_public, is_signed_in
from config.shelf import new_shelf
from inspections.actions import data_version

OF_THE_BODY = ("Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition")


class Keeping:
    """The middleware, outside all that a page does not need when nothing has changed.

    The ETag names data version, code version and address. Who sends it back is answered 304 before any
    view runs; who asks for what another reader had gets the same bytes. Staff who are signed in go past it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if settings.DEBUG:
            raise MiddlewareNotUsed  # a template may change under the running program
        self.get_response = get_response
        self.shelf = new_shelf(settings.CACHE_URL, settings.CACHE_MEGABYTES)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_public(request) or is_signed_in(request):
            return self.get_response(request)
        one = asked(request, data_version.current())
        known = request.headers.get("If-None-Match", "")
        kept = self.shelf.get(one.key)
        if known and one.tag in parse_etags(known):
            response = _not_modified(request, one, kept)
        elif kept:
            response = kept.response()
        else:
            return self._build(request, one)
        request.resolver_match = _view_of(request.path_info)
        return response

    def _build(self, request: HttpRequest, one: Asked) -> HttpResponseBase:
        # Packed here and not on the way, once for all readers.
        accepted = request.META.pop("HTTP_ACCEPT_ENCODING", None)
        response = self.get_response(request)
        if accepted is not None:
            request.META["HTTP_ACCEPT_ENCODING"] = accepted
        good = may_be_kept(response)
        if good:
            response.headers["ETag"] = one.tag
            if not response.has_header("Cache-Control"):
                patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        encode(response, one.encoding)
        if good and data_version.is_settled():
            self.shelf.put(one.key, KeptAnswer.of(response))
        return response


def _not_modified(request: HttpRequest, one: Asked, kept: KeptAnswer | None) -> HttpResponse:
    """304 with what the whole answer would say to a cache; `kept` may have made room for others since."""
    response = HttpResponseNotModified()
    if kept:
        for name, value in kept.headers.items():
            if name not in OF_THE_BODY:
                response.headers[name] = value
        return response
    by_part = not request.path_info.startswith(API) and request.path_info.endswith("/")
    parts = "HX-Request, HX-History-Restore-Request, " if by_part else ""
    response.headers["ETag"] = one.tag
    response.headers["Vary"] = f"{parts}Accept-Encoding"
    response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
    return response


@lru_cache(maxsize=1000)
def _view_of(path: str) -> ResolverMatch:
    """The view that answered once: its name is counted and written down."""
    return resolve(path)
