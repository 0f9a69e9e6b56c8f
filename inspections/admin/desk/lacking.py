"""What the data lack for a suggestion, and the form on which it is added; the form leads back to the desk."""

from typing import Any, NamedTuple, cast

from django.db.models import Field
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import slugify

from inspections.choices import AreaKind, QuestionLevel, SuggestionKind
from inspections.desk.subjects import Subjects
from inspections.desk.title_page import cycle_on_the_title_page
from inspections.models import ExtractionRun, Metric, Question, Suggestion
from inspections.models.known import Known


class Link(NamedTuple):
    words: str
    address: str


def adds(suggestion: Suggestion, subjects: Subjects) -> Link | None:
    """Where the question or the metric of a suggestion is added to the data."""
    run, data = suggestion.run, suggestion.data
    if run.publication is None or run.inspection is None:
        return None
    if suggestion.kind == SuggestionKind.VALUE and not data["metric"]:
        about = {"name": _cut(data["name"], Metric, "name"), "unit": _cut(data["unit"] or "", Metric, "unit")}
        return Link(
            "Add this metric to the data",
            form_for(run, "metric", **about, slug=_slug(about["name"], Metric), suggestion=suggestion.pk),
        )
    asks = suggestion.kind in (SuggestionKind.JUDGMENT, SuggestionKind.FINDING)
    if asks and not data["question"] and data["title"] and _own_year(data["year"], run):
        return Link(
            "Add this question to the inspection",
            form_for(run, "question", **_question(suggestion, subjects)),
        )
    return None


def adds_to_lists(run: ExtractionRun) -> list[Link]:
    """Where an inspection or a force is added that the lists do not have yet."""
    named = cycle_on_the_title_page(text for text, _ in run.lines)
    name = f"PEEL {named[0]}-{named[1] % 100:02}" if named and run.inspection is None else ""
    return [
        Link("Add an inspection", form_for(run, "inspection", name=name, slug=slugify(name))),
        Link("Add a force", form_for(run, "area", kind=AreaKind.FORCE)),
    ]


def form_for(run: ExtractionRun, model: str, **about: Any) -> str:
    """The form for a new row, filled in as far as the report tells."""
    told = {name: value for name, value in about.items() if value not in (None, "")}
    return f"{reverse(f'admin:inspections_{model}_add')}?{urlencode({**told, 'desk': run.pk})}"


def _question(suggestion: Suggestion, subjects: Subjects) -> dict[str, Any]:
    run, title = suggestion.run, suggestion.data["title"]
    own = [one for one in subjects.questions if one.inspection_id == run.inspection_id]
    told = suggestion.raw.get("level")
    level = told if told in QuestionLevel.values else own[-1].level if own else None
    return {
        "inspection": run.inspection_id,
        "title": _cut(title, Question, "title"),
        "short_title": _cut(title, Question, "short_title"),
        "slug": _slug(title, Question),
        "level": level,
        "pillar": own[0].pillar if own else None,
        "order": max((one.order for one in own), default=0) + 1,
    }


def _own_year(year: int | None, run: ExtractionRun) -> bool:
    """Whether it is asked in the inspection of the report, and not in an earlier one it tells of."""
    cycle = run.inspection.cycle if run.inspection else None
    return cycle is not None and (year is None or cycle.first_year <= year <= cycle.last_year)


def _slug(text: str, model: type[Known]) -> str:
    """A readable address that does not end within a word."""
    whole = slugify(text)
    cut = _cut(whole, model, "slug")
    return cut if cut == whole else cut.rpartition("-")[0]


def _cut(text: str, model: type[Known], field: str) -> str:
    longest = cast("Field[Any, Any]", model._meta.get_field(field)).max_length
    return text[:longest]
