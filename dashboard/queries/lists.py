"""What the API lists, page by page: each list counted, and in an order without ties."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dashboard.queries.catalogue import catalogue
from dashboard.queries.figures import NATION
from dashboard.queries.figures import rows_of as value_rows
from dashboard.queries.judgments import asked, filtered, published_judgments
from dashboard.queries.judgments import rows_of as judgment_rows
from dashboard.rows.figures import MetricRow, ValueRow
from dashboard.rows.judgments import JudgmentRow
from inspections.choices import FindingKind
from inspections.models import Value

# What two values must share to be one fact about two areas; see ValueRow.same_fact.
SAME_FACT = (
    "metric",
    "publication",
    "period_kind",
    "period_start",
    "period_end",
    "baseline_start",
    "baseline_end",
)
LAST_DAY = SAME_FACT.index("period_end")


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
    found = filtered(force=chosen.get("force", ""), grade=chosen.get("grade", ""))
    inspection, question, year = (chosen.get(name, "") for name in ("inspection", "question", "year"))
    if inspection or question or year:
        found = found.filter(
            asked(
                lambda one: (
                    inspection in ("", one.inspection_slug)
                    and question in ("", one.theme.slug, one.slug)
                    and year in ("", one.cycle.slug, one.cycle.name)
                )
            )
        )
    count = found.count()
    ordered = found.order_by(*found.query.order_by, "pk")
    return count, judgment_rows(ordered[start : start + size], cited=True)


def judgments_of_forces(rows: Sequence[JudgmentRow]) -> list[JudgmentRow]:
    """Every judgment of the forces in the rows: a question may continue one on another subject."""
    slugs = {row.force.slug for row in rows}
    forces = [number for number, one in catalogue().areas.items() if one.slug in slugs]
    return judgment_rows(published_judgments().filter(area__in=forces), cited=False)


def all_metrics() -> list[MetricRow]:
    return sorted(catalogue().metrics.values(), key=lambda one: (one.category, one.order, one.name))


def latest_sides(chosen: Mapping[str, str]) -> list[tuple[int, int]]:
    """For each force and metric its last value with a national one beside it: the numbers of both.

    Only names and dates are read, so that it stays quick with the long series of all forces.
    """
    found = Value.objects.published()
    if chosen.get("metric"):
        found = found.filter(metric__slug=chosen["metric"])
    own = found.filter(area__kind="force")
    if chosen.get("force"):
        own = own.filter(area__slug=chosen["force"])
    national = {
        tuple(fact): pk for pk, *fact in found.filter(area__slug=NATION).values_list("pk", *SAME_FACT)
    }
    order = ("area__slug", "metric__category", "metric__order", "metric__slug", "pk")
    last: dict[tuple[str, int], tuple[str, int, int]] = {}
    for pk, area, *fact in own.order_by(*order).values_list("pk", "area__slug", *SAME_FACT):
        beside, key, end = national.get(tuple(fact)), (area, fact[0]), str(fact[LAST_DAY] or "")
        if beside and (key not in last or end >= last[key][0]):
            last[key] = (end, pk, beside)
    return [(pk, beside) for _, pk, beside in last.values()]


def figures(numbers: Iterable[int]) -> dict[int, ValueRow]:
    """Values by their numbers."""
    return {row.pk: row for row in value_rows(Value.objects.published().filter(pk__in=set(numbers)))}
