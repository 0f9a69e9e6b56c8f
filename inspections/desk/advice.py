"""What should make an editor look twice: sums, other statements of the fact, and leaps since last time."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from inspections.checks.outcome_sums import SUMS, adds_up, rounding
from inspections.choices import SuggestionState
from inspections.desk.rows import IncompleteError, Row, row_of
from inspections.desk.standing import Standings, judged, same_number, shown, value_key
from inspections.desk.subjects import plain
from inspections.models import Caveat, Finding, Judgment, Suggestion, Value

LEAP = Decimal("0.5")
"""A figure half as large again, or half as small, as the one before is worth a second look."""
STEPS = 2
"""So is a grade two steps away from the one before on the same scale."""
FEW = 5
"""So many are named one by one."""


def other_unit(suggestion: Suggestion, row: Value) -> Iterator[str]:
    """Whether the report counts in another unit than the metric, which makes it another metric."""
    stated = suggestion.data["unit"]
    if stated and plain(stated) != plain(row.metric.unit):
        yield f"The report counts {stated}, the metric {row.metric.unit}. Is it the right metric?"


class Advice:
    """The checks of one report, which reads the other facts about its force once."""

    def __init__(self, standings: Standings, suggestions: list[Suggestion]) -> None:
        self._standings = standings
        self._rows: dict[int, Row] = {}
        for one in suggestions:
            try:
                self._rows[one.pk] = row_of(one, standings.subjects)
            except IncompleteError:
                continue
        self._lines = {one.pk: one.line for one in suggestions}

    def on(self, suggestion: Suggestion) -> tuple[str, ...]:
        row = self._rows.get(suggestion.pk)
        if isinstance(row, Value):
            return (
                *self._stated_elsewhere(suggestion.pk, row),
                *self._sum(row),
                *self._in_other_publications(row),
                *self._leap(row),
                *other_unit(suggestion, row),
            )
        if isinstance(row, Finding | Caveat):
            return tuple(self._perhaps_held(suggestion))
        if isinstance(row, Judgment):
            return (*self._judged_elsewhere(suggestion.pk, row), *self._steps(row))
        return ()

    @cached_property
    def _values(self) -> dict[tuple[object, ...], list[tuple[int, Value]]]:
        found: dict[tuple[object, ...], list[tuple[int, Value]]] = defaultdict(list)
        for pk, row in self._rows.items():
            if isinstance(row, Value):
                found[value_key(row)].append((pk, row))
        return found

    @cached_property
    def _table(self) -> dict[tuple[object, ...], Value]:
        rows = (row for row in self._rows.values() if isinstance(row, Value))
        return {(row.metric.slug, row.area_id, row.period_start, row.period_end): row for row in rows}

    @cached_property
    def _published(self) -> dict[tuple[int, int], list[Value]]:
        metrics = {row.metric_id for row in self._rows.values() if isinstance(row, Value)}
        areas = {row.area_id for row in self._rows.values() if isinstance(row, Value)}
        known = Value.objects.published().filter(metric__in=metrics, area__in=areas, value__isnull=False)
        found: dict[tuple[int, int], list[Value]] = defaultdict(list)
        for value in known.exclude(publication=self._standings.run.publication).select_related("publication"):
            found[value.metric_id, value.area_id].append(value)
        return found

    @cached_property
    def _judgments(self) -> list[Judgment]:
        known = Judgment.objects.published().filter(area=self._standings.run.force, grade__isnull=False)
        return list(known.select_related("grade", "question__theme", "question__inspection__cycle"))

    def _perhaps_held(self, suggestion: Suggestion) -> Iterator[str]:
        if suggestion.state != SuggestionState.PENDING:
            return
        held = self._standings.perhaps_held(suggestion, self._standings.of(suggestion))
        if held:
            which = ", ".join(one.code for one in held) if len(held) <= FEW else f"one of {len(held)}"
            yield (
                f"Perhaps it is in the data already, in our own words: {which}. "
                "If so, choose it under “Correct”."
            )

    def _stated_elsewhere(self, pk: int, row: Value) -> Iterator[str]:
        for other_pk, other in self._values[value_key(row)]:
            if other_pk == pk:
                continue
            agree = "the same" if same_number(other, row) else f"{shown(other)} instead"
            yield f"Line {self._lines[other_pk]} of this report states {agree}."

    def _judged_elsewhere(self, pk: int, row: Judgment) -> Iterator[str]:
        for other_pk, other in self._rows.items():
            if other_pk != pk and isinstance(other, Judgment) and other.question_id == row.question_id:
                agree = "the same" if judged(other) == judged(row) else f"{judged(other)} instead"
                yield f"Line {self._lines[other_pk]} of this report states {agree}."

    def _sum(self, row: Value) -> Iterator[str]:
        parts = [
            self._table.get((part, row.area_id, row.period_start, row.period_end))
            for part in SUMS.get(row.metric.slug, [])
        ]
        found = [part.value for part in parts if part is not None and part.value is not None]
        if not found or len(found) < len(parts) or row.value is None:
            return
        if adds_up(row.value, found, rounding(row)):
            yield f"It is the sum of its {len(found)} rows."
        else:
            total = sum(found, Decimal(0)).normalize()
            yield f"Its {len(found)} rows add up to {total:f}, not to {shown(row)}."

    def _in_other_publications(self, row: Value) -> Iterator[str]:
        for other in self._published[row.metric_id, row.area_id]:
            if value_key(other) == value_key(row):
                agree = "the same" if same_number(other, row) else shown(other)
                yield f"{other.publication} gives {agree} for this period."

    def _leap(self, row: Value) -> Iterator[str]:
        end, value = row.period_end, row.value
        if end is None or value is None or row.baseline_end is not None:
            return
        earlier = [
            (other.period_end, other.value, other)
            for other in self._published[row.metric_id, row.area_id]
            if other.period_end and other.period_end < end and other.value and other.baseline_end is None
        ]
        if not earlier:
            return
        until, before, last = max(earlier, key=lambda one: one[0])
        change = (value - before) / abs(before)
        if abs(change) >= LEAP:
            word = "more" if change > 0 else "less"
            yield (
                f"Unusual: {abs(change) * 100:.0f} percent {word} than the {shown(last)} "
                f"of the period to {until.day} {until:%B %Y}."
            )

    def _steps(self, row: Judgment) -> Iterator[str]:
        cycle = row.question.inspection.cycle
        earlier = [
            other
            for other in self._judgments
            if other.question.theme_id == row.question.theme_id
            and other.question.inspection.cycle.first_year < cycle.first_year
        ]
        last = max(earlier, key=lambda other: other.question.inspection.cycle.first_year, default=None)
        if last is None or not last.grade or not row.grade or last.grade.scale_id != row.grade.scale_id:
            return
        if abs(last.grade.position - row.grade.position) >= STEPS:
            yield f"Unusual: {judged(last)} in {last.question.inspection.cycle}, now {judged(row)}."
