"""How to use the API: every list with its parameters, fields and an example, from its own description."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.api.openapi import document
from dashboard.responses import Page, answer

FEW = 12  # more words than this are left to the description


@dataclass(frozen=True)
class GuideLine:
    """One parameter or one field."""

    name: str
    about: str
    words: str


@dataclass(frozen=True)
class GuideList:
    """One list of the API."""

    name: str
    address: str
    summary: str
    about: str
    parameters: list[GuideLine]
    fields: list[GuideLine]
    asked: str
    answered: str


def words_of(schema: Mapping[str, Any]) -> str:
    words = schema.get("enum", ())
    if len(words) > FEW:
        return f"{len(words)} words, as “{words[0]}”; all are in the description"
    return ", ".join(words)


def line(name: str, about: str, schema: Mapping[str, Any]) -> GuideLine:
    return GuideLine(name, about, words_of(schema))


def record_of(operation: Mapping[str, Any], schemas: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema of one record of a list."""
    answered = operation["responses"]["200"]["content"]["application/json"]["schema"]
    items = schemas[answered["$ref"].rsplit("/", 1)[-1]]["properties"]["results"]["items"]
    found: Mapping[str, Any] = schemas[items["$ref"].rsplit("/", 1)[-1]]
    return found


def guide_list(path: str, operation: Mapping[str, Any], schemas: Mapping[str, Any]) -> GuideList:
    """One list, its example asked with the first two parameters."""
    record = record_of(operation, schemas)
    parameters = operation["parameters"]
    own = [(one["name"], one["example"]) for one in parameters[:2] if one["name"] not in ("page", "limit")]
    example = operation["responses"]["200"]["content"]["application/json"]["example"]
    return GuideList(
        name=operation["operationId"],
        address=path,
        summary=operation["summary"],
        about=record["description"],
        parameters=[line(one["name"], one["description"], one["schema"]) for one in parameters],
        fields=[
            line(name, described.get("description", ""), described)
            for name, described in record["properties"].items()
        ],
        asked=f"{path}?{urlencode(own)}" if own else path,
        answered=json.dumps(example, indent=2, ensure_ascii=False),
    )


@require_safe
def api_guide(request: HttpRequest) -> HttpResponse:
    found = document()
    schemas = found["components"]["schemas"]
    lists = [guide_list(path, one["get"], schemas) for path, one in found["paths"].items()]
    citation = schemas["Citation"]["properties"]
    context = {
        "lists": lists,
        "citation": [line(name, one["description"], one) for name, one in citation.items()],
        "change": [
            line(name, one["description"], one) for name, one in schemas["Change"]["properties"].items()
        ],
    }
    return answer(request, Page("dashboard/api_guide.html", "The API", context))
