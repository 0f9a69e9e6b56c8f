"""The lists of the API, each from the queries and records of the pages."""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from dashboard.api import schemas
from dashboard.api.answers import METHODS, Renderer, json_answer, refusal
from dashboard.api.parameters import Asked, Parameter, RefusedError, read
from dashboard.api.records import (
    comparison_record,
    finding_records,
    force_record,
    judgment_records,
    metric_record,
    value_records,
)
from dashboard.changes import changes
from dashboard.figures import pair
from dashboard.judgment_filters import GRADES, STATES
from dashboard.queries.areas import forces as all_forces
from dashboard.queries.judgments import cycle_rows, family_of
from dashboard.queries.latest_sides import latest_sides
from dashboard.queries.listed_findings import listed_findings
from dashboard.queries.listed_values import listed_values
from dashboard.queries.lists import (
    all_metrics,
    figures,
    known_words,
    listed_judgments,
)
from dashboard.queries.rules import rulebook

FORCE = Parameter("force", "Only this force, by its slug.", "staffordshire")
INSPECTION = Parameter("inspection", "Only this inspection, by its slug.", "peel-effectiveness-2016")
METRIC = Parameter("metric", "Only this metric, by its slug.", "recorded-crime")

PARAMETERS: dict[str, tuple[Parameter, ...]] = {
    "forces": (),
    "judgments": (
        FORCE,
        INSPECTION,
        Parameter("year", "Only this cycle, as 2016 or 2018/19.", "2016"),
        Parameter("question", "Only this subject or question, by its slug.", "preventing-crime"),
        Parameter("grade", "Only this grade, or this state in place of one.", "good"),
    ),
    "metrics": (),
    "values": (
        METRIC,
        Parameter("area", "Only this area: a force, or england-and-wales.", "staffordshire"),
        FORCE,
        Parameter("from", "Only periods that end on this day or later.", "2016-01-01", "day"),
        Parameter("to", "Only periods that end on this day or earlier.", "2016-12-31", "day"),
    ),
    "comparisons": (FORCE, METRIC),
    "findings": (FORCE, INSPECTION, Parameter("kind", "Only this kind.", "area_for_improvement")),
}

api = NinjaAPI(
    title="Peelmark",
    version="1",
    description="Judgments, figures and findings of police force inspections, with what may be compared.",
    docs_url=None,
    openapi_url=None,
    renderer=Renderer(),
)


def allowed_words(name: str) -> Sequence[str]:
    """What a parameter may be: the grades are fixed, the rest is as the data stand."""
    return (*GRADES, *STATES) if name == "grade" else known_words(name)


def asked_of(request: HttpRequest, name: str) -> Asked:
    return read(request.GET, PARAMETERS[name], allowed_words)


def listed(
    name: str, answer: type[schemas.ListOf], summary: str
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Registers a list under its name with all its answers."""
    return api.api_operation(
        list(METHODS),
        f"/{name}",
        response={200: answer, 400: schemas.Refusal, 405: schemas.Refusal, 422: schemas.Refusal},
        summary=summary,
        operation_id=name,
        url_name=name,
    )


def page_of(request: HttpRequest, asked: Asked, count: int, results: Sequence[Any]) -> dict[str, Any]:
    """One page, with the address of the next in the same words."""
    following = None
    if asked.start + asked.limit < count:
        query = urlencode({**request.GET.dict(), "page": asked.page + 1})
        following = request.build_absolute_uri(f"{request.path}?{query}")
    return {"count": count, "next": following, "results": results}


def slice_of(asked: Asked, everything: Sequence[Any]) -> Sequence[Any]:
    return everything[asked.start : asked.start + asked.limit]


@listed("forces", schemas.Forces, "The territorial police forces of England and Wales")
def forces(request: HttpRequest) -> dict[str, Any]:
    asked, found = asked_of(request, "forces"), all_forces()
    return page_of(request, asked, len(found), [force_record(one) for one in slice_of(asked, found)])


@listed("judgments", schemas.Judgments, "Grades by force, inspection and question, with what became of each")
def judgments(request: HttpRequest) -> dict[str, Any]:
    asked = asked_of(request, "judgments")
    count, rows = listed_judgments(asked.words, asked.start, asked.limit)
    rules, names = rulebook(), [cycle.name for cycle in cycle_rows()]
    changed = changes(family_of(rows, rules), rules, names, of=rows)
    return page_of(request, asked, count, judgment_records(rows, changed))


@listed("metrics", schemas.Metrics, "What is measured")
def metrics(request: HttpRequest) -> dict[str, Any]:
    asked, found = asked_of(request, "metrics"), all_metrics()
    return page_of(request, asked, len(found), [metric_record(one) for one in slice_of(asked, found)])


@listed("values", schemas.Values, "Published figures, with caveats and the places that state them")
def values(request: HttpRequest) -> HttpResponse:
    """Its records are those of the schema to the letter, so nobody has to go through them once more."""
    asked = asked_of(request, "values")
    count, rows = listed_values(asked.words, asked.days, asked.start, asked.limit)
    return json_answer(page_of(request, asked, count, value_records(rows)))


@listed("comparisons", schemas.Comparisons, "Each force's latest figures against England and Wales")
def comparisons(request: HttpRequest) -> dict[str, Any]:
    asked = asked_of(request, "comparisons")
    count, page = latest_sides(asked.words, asked.start, asked.limit)
    rows = figures(number for sides in page for number in sides)
    records = [comparison_record(pair(rows[force], rows[nation])) for force, nation in page]
    return page_of(request, asked, count, records)


@listed("findings", schemas.Findings, "Areas for improvement, causes of concern and recommendations")
def findings(request: HttpRequest) -> dict[str, Any]:
    asked = asked_of(request, "findings")
    count, rows = listed_findings(asked.words, asked.start, asked.limit)
    return page_of(request, asked, count, finding_records(rows))


@api.exception_handler(RefusedError)
def refused(request: HttpRequest, error: RefusedError) -> HttpResponse:
    problems = [problem.as_record() for problem in error.problems]
    return json_answer({"detail": str(error), "problems": problems}, 422)


@api.exception_handler(SuspiciousOperation)
def not_readable(request: HttpRequest, error: SuspiciousOperation) -> HttpResponse:
    """Django itself refuses an address with more parameters than any reader could mean."""
    return refusal("The address cannot be read.", 400)
