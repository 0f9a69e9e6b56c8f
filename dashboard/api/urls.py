"""The addresses of the API. They have no slash at the end, for they are lists, not folders."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path

from dashboard.api.answers import for_anybody, json_answer, refusal
from dashboard.api.endpoints import PARAMETERS, api
from dashboard.api.openapi import document


def description(request: HttpRequest) -> HttpResponse:
    return json_answer(document())


def nothing_here(request: HttpRequest) -> HttpResponse:
    """An address under the API that names no list."""
    known = ", ".join(f"/api/v1/{name}" for name in PARAMETERS)
    return refusal(f"There is nothing at this address. There are {known} and /api/v1/openapi.json.", 404)


lists, _, _ = api.urls
views: dict[str | None, Any] = {one.name: one.callback for one in lists if isinstance(one, URLPattern)}

urlpatterns: list[URLPattern] = [
    *(path(name, for_anybody(views[name]), name=f"api-{name}") for name in PARAMETERS),
    path("openapi.json", for_anybody(description), name="api-openapi"),
    re_path(r"^.*$", for_anybody(nothing_here)),
]
