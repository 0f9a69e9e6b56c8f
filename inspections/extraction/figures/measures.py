"""Measurements: numbers of a sentence with what they measure, whose they are, and how two belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inspections.extraction.figures.clauses import Clause
from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.figures.numbers import Number

FROM = re.compile(r"\bfrom (?:about |around |some |just )?$", re.I)
TO = re.compile(r"\bto (?:about |around |some |just |over )?$", re.I)


@dataclass(slots=True)
class Measure:
    """A number as a measurement. `sign` is 0 for a level; `explicit` says that its clause names the area."""

    number: Number
    kind: str
    unit: str | None
    sign: int
    area: str | None
    explicit: bool
    clause: Clause


def two_values(text: str, measures: Sequence[Measure], index: int) -> tuple[Measure, Measure] | None:
    """ "From 45 to 17 hours": two values of one metric."""
    if index + 1 >= len(measures):
        return None
    one, other = measures[index], measures[index + 1]
    if not FROM.search(text[: one.number.start][-14:]) or not TO.search(text[: other.number.start][-14:]):
        return None
    unit = other.unit or one.unit
    if unit is None or (one.unit is not None and other.unit is not None and one.unit != other.unit):
        return None
    one.unit = other.unit = unit
    kind = other.kind if other.kind != "ends" else ("count" if one.kind == "ends" else one.kind)
    one.kind = other.kind = kind
    return one, other


def awaiting_force(measure: Measure, figures: Sequence[DraftFigure]) -> DraftFigure | None:
    """A figure of the same sentence that told the national value first."""
    for figure in figures:
        if figure.force_value is None and figure.unit == measure.unit and figure.change == bool(measure.sign):
            return figure
    return None
