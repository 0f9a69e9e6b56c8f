"""Measurements: numbers of a sentence with what they measure, whose they are, and how two belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inspections.extraction.figures.clauses import Clause
from inspections.extraction.figures.numbers import Number

_GREW_FROM = re.compile(
    r"\b(?:up|down|increase|decrease|reduction|rise|fall|drop|higher than|lower than)"
    r" from (?:about |around |some |just )?$",
    re.I,
)
FROM = re.compile(r"\bfrom (?:about |around |some |just )?$", re.I)
TO = re.compile(r"\bto (?:about |around |some |just |over )?$", re.I)


@dataclass(slots=True)
class Measure:
    """A number as a measurement. `sign` is 0 for a level; `explicit` says that its clause names the area,
    `past` that the measurement before it grew from this one."""

    number: Number
    kind: str
    unit: str | None
    sign: int
    area: str | None
    explicit: bool
    clause: Clause
    past: bool = False


def with_earlier_points(text: str, measures: Sequence[Measure]) -> None:
    """Give "92.0" in "101.3 crimes per 1,000 population, up from 92.0 in 2016/17" the unit of what it grew
    into."""
    for one, other in pairwise(measures):
        if other.kind in ("ends", "percent", "points", "rate") and _GREW_FROM.search(
            text[: other.number.start]
        ):
            if other.kind == "ends" and one.kind not in ("ends", "bare") and not one.sign:
                other.kind, other.unit, other.area = one.kind, one.unit, one.area
            other.past = other.past or (other.kind == one.kind and other.unit == one.unit)


def with_signs_of_brackets(text: str, measures: Sequence[Measure]) -> None:
    """Make "(22 percent)" in "fell by £0.8m (22 percent)" the same fall, told in another unit."""
    for one, other in pairwise(measures):
        between = text[one.number.end : other.number.start]
        closed = text[other.number.end : other.number.end + 1] == ")"
        if between in (" (", " (or ", " (about ") and closed and one.sign and not other.sign:
            other.sign = one.sign


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
