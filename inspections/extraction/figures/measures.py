"""Measurements: numbers of a sentence with what they measure, whose they are, and how two belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inspections.extraction.figures.areas import FORCE, NATIONAL
from inspections.extraction.figures.clauses import Clause
from inspections.extraction.figures.numbers import Number
from inspections.extraction.figures.periods import Mention

HELD_AGAINST = re.compile(
    r"\b(?:compared (?:with|to)|against|than the) (?:the )?$|(?:%|per ?cent|points) on the $", re.I
)
_GREW_FROM = re.compile(
    r"\b(?:up|down|increase|decrease|reduction|rise|fall|drop|higher than|lower than)"
    r" from (?:about |around |some |just )?$|\bto [\d,.]+(?: ?%| per ?cent)? from $"
    r"|\b(?:rose|fell|risen|fallen|increased|decreased|dropped|declined|grown|grew|reduced|improved|worsened)"
    r" to [^;]{1,80}[,)] from (?:about |around |some |just )?$"
    r"|\b(?:compared (?:with|to)|against|than the) (?:the )?$|(?:%|per ?cent|points) on the $"
    r"|\b(?:up|down) on (?:the )?$",
    re.I,
)
# "This has fallen from 12.2 percent": what it fell to was told before.
_HAS_GONE_FROM = re.compile(
    r"\b(?:rise|fall|increase|decrease|reduction|drop|change) of [\d.]+ ?(?:%|per ?cent|percentage points)"
    r" (?:from|on|against) (?:the )?(?:about |around |some |just )?$|"
    r"\b(?:has|have) (?:since )?(?:risen|fallen|increased|decreased|dropped|declined|grown|improved|worsened)"
    r" from (?:about |around |some |just )?$",
    re.I,
)
# "The national average was 15 percent, and the year before 17 percent".
_AND_BEFORE = re.compile(
    r"[^.;\d]{0,30}\band (?:in )?(?:the (?:previous year|year before|year earlier)"
    r"|a year (?:before|earlier)),? (?:it was |was |it had been |had been )?",
    re.I,
)
_RIGHT_BEHIND = re.compile(r" (?:(?:in|for|of|during|recorded) )?", re.I)
_OPENS_BRACKET = re.compile(r"(?: [a-z]+)? \((?:or |about )?", re.I)
FROM = re.compile(r"\bfrom (?:about |around |some |just )?$", re.I)
# A value seldom grows to more than so many times what it was from one period to the next.
FAR_APART = 6
TO = re.compile(r"\bto (?:about |around |some |just |over )?$", re.I)


@dataclass(slots=True)
class Measure:
    """A number as a measurement. `sign` is 0 for a level; `explicit` says that its clause names the area,
    `past` that the measurement before it grew from this one, `listed` that its clause tells several
    national values; `of_list` is how many values of its unit a sentence of nothing but national values
    has, and `place_in_list` how many of them stand before it."""

    number: Number
    kind: str
    unit: str | None
    sign: int
    area: str | None
    explicit: bool
    clause: Clause
    past: bool = False
    listed: bool = False
    of_list: int = 0
    place_in_list: int = 0


def with_earlier_points(text: str, measures: Sequence[Measure], periods: Sequence[Mention]) -> None:
    """Give "92.0" in "101.3 crimes per 1,000 population, up from 92.0 in 2016/17" the unit of what it grew
    into."""
    for index, other in enumerate(measures):
        ahead = text[: other.number.start]
        if _HAS_GONE_FROM.search(ahead):
            other.past = other.kind != "ends"
            other.area = other.area if other.explicit else FORCE
        if any(_dates_former(text, other, each) for each in periods):
            other.past, other.area = True, FORCE
        former = measures[index - 1] if index else None
        if former is not None and _AND_BEFORE.fullmatch(text, former.number.end, other.number.start):
            other.past, other.area, other.explicit = True, former.area, former.explicit
        bracketed = other.kind == "ends" and ahead.endswith(("(", "(from "))
        if other.area == NATIONAL or not (bracketed or _GREW_FROM.search(ahead)):
            continue
        now = next((each for each in reversed(measures[:index]) if _is_of_one(each, other)), None)
        if now is None:
            continue
        if other.kind == "ends":
            other.kind, other.unit, other.area = now.kind, now.unit, now.area
        other.past = other.past or (other.kind == now.kind and other.unit == now.unit)


def _dates_former(text: str, measure: Measure, mention: Mention) -> bool:
    """Whether a period makes this the former value: "the previous year (27 percent)", "(2015/16: "
    "27 percent)",
    "27 percent the year before"."""
    if measure.sign or measure.kind == "ends":
        return False
    start, end = measure.number.start, measure.number.end
    if mention.end == start - 2:
        opens = text[mention.start - 1 : mention.start] == "(" and text[mention.end] == ":"
        bracketed = text[start - 1] == "(" and (mention.relative == "previous" or mention.base)
        return opens or bracketed
    return mention.relative == "previous" and _RIGHT_BEHIND.fullmatch(text, end, mention.start) is not None


def _is_of_one(now: Measure, other: Measure) -> bool:
    """Whether two values can be one metric's at two times: both levels, and not far apart."""
    if now.kind in ("ends", "bare") or now.sign:
        return False
    least, most = sorted((abs(now.number.value), abs(other.number.value)))
    return most <= least * FAR_APART


def of_both(measures: Sequence[Measure], told: bool) -> None:
    """Give "the figures were 13.9 percent and 10.4 percent" to the force and the nation, where both were told
    before."""
    if told and len(measures) == 2 and measures[0].unit == measures[1].unit:
        for each, area in zip(measures, (FORCE, NATIONAL), strict=True):
            each.area, each.explicit = area, True


def of_the_nation(measures: Sequence[Measure]) -> None:
    """In a report on all forces, what is said of nobody is said of all of them."""
    for each in measures:
        if each.area in (None, FORCE):
            each.area, each.explicit = NATIONAL, True


def with_lists(measures: Sequence[Measure]) -> None:
    """Mark the national values of a clause that has several: "compared with 28.6 and 60.7 percent"."""
    told = Counter(each.clause for each in measures if each.area == NATIONAL)
    for each in measures:
        each.listed = each.area == NATIONAL and told[each.clause] > 1
    if all(each.area == NATIONAL and not each.sign for each in measures):
        for each in measures:
            alike = [other for other in measures if other.unit == each.unit]
            each.of_list, each.place_in_list = len(alike), alike.index(each)


def with_signs_of_brackets(text: str, measures: Sequence[Measure]) -> None:
    """Make "(22 percent)" in "fell by £0.8m (22 percent)" the same fall, told in another unit."""
    for one, other in pairwise(measures):
        between = text[one.number.end : other.number.start]
        closed = text[other.number.end : other.number.end + 1] == ")" or (
            other.area == NATIONAL and one.kind == other.kind
        )
        if _OPENS_BRACKET.fullmatch(between) and closed and one.sign and not other.sign:
            other.sign = one.sign


def two_values(text: str, measures: Sequence[Measure], index: int) -> tuple[Measure, Measure] | None:
    """ "From 45 to 17 hours": two values of one metric."""
    if index + 1 >= len(measures):
        return None
    one, other = measures[index], measures[index + 1]
    if not FROM.search(text[: one.number.start][-14:]) or not TO.search(text[: other.number.start][-14:]):
        return None
    unit = other.unit or one.unit
    if one.kind == "ends" and other.kind != "ends":
        one.unit = unit  # "the proportion of officers rose from 26.8 to 28.6 percent" counts no officers
    if unit is None or (one.unit is not None and other.unit is not None and one.unit != other.unit):
        return None
    one.unit = other.unit = unit
    kind = other.kind if other.kind != "ends" else ("count" if one.kind == "ends" else one.kind)
    one.kind = other.kind = kind
    return one, other
