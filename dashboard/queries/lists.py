"""What the API lists, page by page: each list counted, and in an order without ties."""

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.queries.catalogue import catalogue
from dashboard.queries.figures import rows_of as value_rows
from dashboard.queries.judgments import judgments_of
from dashboard.rows.figures import MetricRow, ValueRow
from dashboard.rows.judgments import JudgmentRow
from inspections.choices import FindingKind
from inspections.models import Value


def known_words(name: str) -> list[str]:
    """What a parameter of the API may be, as the data stand: every force, every metric and so on."""
    known = catalogue()
    if name == "year":  # as the inspectorate writes a cycle and as our addresses do: 2018/19, 2018-19
        return list(
            dict.fromkeys(word for cycle in known.cycles_in_order for word in (cycle.name, cycle.slug))
        )
    if name == "question":  # a subject or a question: mostly the two have one name
        questions = known.questions.values()
        return sorted(
            {question.theme.slug for question in questions} | {question.slug for question in questions}
        )
    if name == "kind":
        return list(FindingKind.values)
    rows: dict[str, Iterable[Any]] = {
        "force": known.forces,
        "area": known.areas.values(),
        "inspection": known.inspections.values(),
        "metric": known.metrics.values(),
    }
    return sorted(one.slug for one in rows[name])


def listed_judgments(chosen: Mapping[str, str], start: int, size: int) -> tuple[int, list[JudgmentRow]]:
    """How many judgments meet the choice, and one page of them with their citations."""
    inspection, question, year = (chosen.get(name, "") for name in ("inspection", "question", "year"))
    found = [
        one
        for one in judgments_of(chosen.get("force", ""))
        if one.has_grade(chosen.get("grade", ""))
        and inspection in ("", one.question.inspection_slug)
        and question in ("", one.question.theme.slug, one.question.slug)
        and year in ("", one.question.cycle.slug, one.question.cycle.name)
    ]
    return len(found), found[start : start + size]


def all_metrics() -> list[MetricRow]:
    return sorted(catalogue().metrics.values(), key=lambda one: (one.category, one.order, one.name))


def figures(numbers: Iterable[int]) -> dict[int, ValueRow]:
    """Values by their numbers."""
    return {row.pk: row for row in value_rows(Value.objects.published().filter(pk__in=set(numbers)))}
