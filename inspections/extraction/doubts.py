"""What an editor should look at first: places that contradict each other, and what a report should have
but was not found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from inspections.extraction.figures.inherit import rounds_to
from inspections.extraction.lines.clean import key
from inspections.extraction.records import Figure, Judgment
from inspections.extraction.structure.identity import Force
from inspections.extraction.structure.wording import stems

MOST_TOLD = 20


def missing(force: Force | None, year: int | None, judgments: Sequence[Judgment]) -> Iterator[str]:
    """What every report has, where this one seems to have none."""
    if force is None:
        yield "No force was recognised. Say which force the report is about."
    if year is None:
        yield "No year was recognised. Judgments and periods without one must be dated by hand."
    if not judgments:
        yield "No grade was found. If the report gives grades, enter them by hand; some reports give none."


def several(force: Force | None, told_of: Sequence[str]) -> Iterator[str]:
    """That a page tells of one force after another, and which of them was read."""
    if force is not None and len(told_of) > 1:
        yield (
            f"The page tells of {len(told_of)} forces; only what it says of {force.name} was read. "
            "Name another with --force, or choose it on the desk."
        )


def contradictions(figures: Sequence[Figure]) -> Iterator[str]:
    """Pairs of places that state one metric in one period with different values, rounding aside."""
    first: dict[object, Figure] = {}
    told = 0
    for figure in figures:
        if figure.period is None or figure.unit is None or told == MOST_TOLD:
            continue
        name = figure.metric or stems(key(figure.name))
        other = first.setdefault(
            (name, figure.unit, figure.period, figure.baseline, figure.is_change), figure
        )
        # Rows of tables that are alike in name are rows of a breakdown.
        rows = figure.form == other.form == "table"
        pair = None if rows else _apart(figure, other)
        if pair is not None:
            told += 1
            yield (
                f"Lines {other.place.line} and {figure.place.line}: “{figure.name}” is {pair[0]} in one "
                f"place and {pair[1]} in the other, for the same period. Check both places."
            )


def _apart(one: Figure, other: Figure) -> tuple[Decimal, Decimal] | None:
    for mine, theirs in (
        (one.force_value, other.force_value),
        (one.national_value, other.national_value),
    ):
        if mine is not None and theirs is not None and mine != theirs and not rounds_to(mine, theirs):
            return theirs, mine
    return None
