"""How the API answers: JSON with numbers as printed, for anybody, and to GET and HEAD only."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from ninja.renderers import BaseRenderer

from dashboard.downloads import as_printed

METHODS = ("GET", "HEAD")
View = Callable[..., HttpResponse]


def as_json(data: object) -> bytes:
    return orjson.dumps(data, default=as_printed)


class Renderer(BaseRenderer):
    """Dates as ISO text, numbers as printed."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: object, *, response_status: int) -> bytes:
        return as_json(data)


def json_answer(data: object, status: int = 200) -> HttpResponse:
    return HttpResponse(as_json(data), status=status, content_type="application/json; charset=utf-8")


def refusal(detail: str, status: int) -> HttpResponse:
    return json_answer({"detail": detail, "problems": []}, status)


def for_anybody(view: View) -> View:
    """What every answer of the API has in common.

    Any site may read it from a browser (CORS): all of it is public, and it neither sets nor reads a
    cookie. Caches may keep it if they ask each time whether it still holds, as for the pages.
    """

    @csrf_exempt  # a request that would write is refused as such, not for want of a token
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method in METHODS:
            response = view(request, *args, **kwargs)
        else:
            response = refusal(f"{request.method} is not answered here; the API only reads.", 405)
            response["Allow"] = ", ".join(METHODS)
        response["Access-Control-Allow-Origin"] = "*"
        patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        return response

    return answered
