"""What a number of a sentence measures: a rate, a share, money, a count, a time, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inspections.extraction.figures import counts
from inspections.extraction.figures.areas import FORCE, NATIONAL, OTHER, Areas
from inspections.extraction.figures.audited import audited_unit
from inspections.extraction.figures.clauses import Clause, area_at, clause_at, direction
from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.figures.measures import FROM, HELD_AGAINST, TO, Measure
from inspections.extraction.figures.numbers import Number, numbers_in
from inspections.extraction.figures.pairing import POINTS_BACK, Pairing
from inspections.extraction.figures.periods import Mention

# "…; the England and Wales average was 269": its unit was told before.
_NATIONALLY = re.compile(
    r"\s(?:\w+ ){0,2}"
    r"(?:nationally|(?:in|for|across) (?:all forces|(?:the rest of )?England (?:and|&) Wales))\b",
    re.I,
)
_NATIONAL_IS = re.compile(
    r"(?:\b(?:england (?:and|&) wales|national(?:ly)?),? where the (?:average|rate|figure)"
    r"|\b(?:england (?:and|&) wales|national(?:ly)?,?(?: the)?|all forces))"
    r"(?: (?:average|rate|figure|total|mean|level))?(?: \w+){0,4}?"
    r"(?: (?:is|was|were|of|at|being|(?:stood|stayed|remained) at)(?: (?:about|around|just|over))?"
    r"| \((?:average|mean|median|rate|figure)?:?|[:,]) ?$",
    re.I,
)
_IN_BRACKET = re.compile(
    r"\((?:england (?:and|&) wales|e&w|national(?:ly)?|all forces)(?: (?:average|rate|figure))? $", re.I
)
# "… also higher than the average of 60".
_THAN_AVERAGE = re.compile(r"\b(?:than|below|above|with|against) the average (?:of|\() ?$", re.I)
_PAIR = re.compile(r"\([^()]{0,60}\b(?:compared (?:with|to)|against|versus|vs\.?|v)\b[^()]{0,80}\)", re.I)
_HANGING = re.compile(r"\b(?:in|for|during|over|as at|at|on)(?= (?:was|were|is|stood|of)\b)")
# "58 notices in the 12 months to June 2016 (41 in the preceding 12 months)".
_IN_FORMER = re.compile(r" (?:in|during|for) (?:the (?:previous|preceding|year before|same)\b|20\d\d)", re.I)
_LAST_TIME = re.compile(r"\bour (?:last|previous|earlier|20\d\d) (?:inspection|report|review)\b[^.;]*$", re.I)
_GONE_TO = re.compile(r"(?:this|it|that|the (?:average|figure))\b", re.I)
_IT_WAS = re.compile(r"\b(?:it|this|that) (?:was|took|had been|had taken|stood at) (?:\w+ )?$", re.I)
_WHEN_IT_WAS = re.compile(
    r"\bwhen (?:it|this|the (?:figure|rate|number|proportion|total)) (?:was|had been|stood at) (?:\w+ )?$",
    re.I,
)
_RATED = re.compile(r"%|\bper ?cent\b|\b(?:per|for every) \d", re.I)
_FORCES = re.compile(r" (?:police )?forces\b", re.I)
_RATES = ("rate", "ratio", "percent")


@dataclass(frozen=True, slots=True)
class Measuring:
    """Measures the numbers of a report's sentences; a plain one may take its unit from what was told
    before."""

    areas: Areas
    short_forms: dict[str, str]
    told: Pairing

    def measure(
        self, text: str, number: Number, parts: list[Clause], periods: Sequence[Mention], former: str = ""
    ) -> Measure | None:
        """The number as a measurement, or None if it measures nothing. `former` is the sentence before."""
        sign = direction(text, number.start, number.end) or _printed_sign(text, number)
        kind, unit = number.kind, number.unit
        if kind == "plain":
            kind, unit = self._plain(text, number, sign, periods, former)
            if not kind:
                return None
        area, explicit = area_at(text, number.start, number.end, parts, self.areas)
        if self.areas.is_of_another(text, number.start, number.end):
            area, explicit = OTHER, True
        pair = _PAIR.search(text)
        paired = pair is not None and pair.start() < number.start < pair.end() and area != OTHER
        if pair and paired and self.areas.national.search(text):
            area = FORCE if number.start - pair.start() < 4 else NATIONAL
            explicit = True
        if unit is not None and unit.startswith("forces of"):
            area, explicit, sign = NATIONAL, True, 0
        clause = clause_at(parts, number.start)
        past = not sign and not paired and clause.compared and area in (FORCE, None)
        past = past or _LAST_TIME.search(text[: number.start]) is not None
        past = past or (_WHEN_IT_WAS.search(text[: number.start]) is not None and area != NATIONAL)
        return Measure(number, kind, unit, sign, area, explicit, clause, past)

    def _plain(
        self, text: str, number: Number, sign: int, periods: Sequence[Mention], former: str
    ) -> tuple[str, str | None]:
        before = text[: number.start]
        audited = audited_unit(text, number, periods, former)
        if audited is not None:
            return "count", audited
        is_national = bool(_NATIONAL_IS.search(_without(periods, before)[-80:]) or _IN_BRACKET.search(before))
        if (is_national or _THAN_AVERAGE.search(before)) and _RATED.search(before):
            return "bare", None
        waiting = self._waiting(text, number)
        if waiting is not None and is_national:
            return waiting.kind, waiting.unit
        unit = counts.counted_unit(text, number, self.short_forms)
        unit = unit or self._unit_of_part(text, number, periods)
        if unit is not None:
            return "count", unit
        unit = counts.time_unit(text, number)
        if unit is not None:
            return "time", unit
        if counts.is_time(text, number):
            return self._same_time(text, number)
        if counts.grew_to(text, number) and not sign:
            return "count", self._unit_before(text, number)
        if number.worded:
            return "", None
        is_national = is_national or bool(_NATIONALLY.match(text, number.end))
        if is_national and any(char.isdigit() for char in before):
            return "bare", None
        bracketed = before.endswith("(") and _IN_FORMER.match(text, number.end) is not None
        if (
            bracketed
            or FROM.search(before[-14:])
            or TO.search(before[-14:])
            or HELD_AGAINST.search(before[-24:])
        ):
            return "ends", counts.unit_of_subject(text, number.start, self.short_forms)
        if _WHEN_IT_WAS.search(before) and self.told.age <= 1 and (told := self.told.last):
            return told[-1].kind, told[-1].unit
        if waiting is None or _FORCES.match(text, number.end):
            return "", None
        return waiting.kind, waiting.unit

    def _same_time(self, text: str, number: Number) -> tuple[str, str | None]:
        """A time that "this had fallen to 8 days" goes on about; any other is an age or a frequency."""
        told = [each for each in self.told.last if each.kind == "time"] if self.told.age == 1 else []
        goes_on = _GONE_TO.match(text) and counts.grew_to(text, number)
        if told and (goes_on or _IT_WAS.search(text[: number.start])):
            return "time", told[-1].unit
        return "", None

    def _waiting(self, text: str, number: Number) -> DraftFigure | None:
        """The rate told before that a sentence about the nation goes back to."""
        if number.worded or not POINTS_BACK.match(text) or not self.areas.national.search(text):
            return None
        waiting = self.told.waiting()
        return waiting if waiting is not None and waiting.kind in _RATES else None

    def _unit_of_part(self, text: str, number: Number, periods: Sequence[Mention]) -> str | None:
        """The unit of "of the 312 calls, 68 were false", "112 of these" and "in 2014 the figure was 25": that
        of what was counted before."""
        if number.worded or not counts.is_part(text, number, periods):
            return None
        counted = [each for each in numbers_in(text[: number.start], list(periods)) if not each.worded]
        if counted:
            return counts.counted_unit(text, counted[-1], self.short_forms)
        told = [each for each in self.told.last if each.kind == "count"] if self.told.age == 1 else []
        return told[-1].unit if told else None

    def _unit_before(self, text: str, number: Number) -> str | None:
        """The unit of a count that grows, from the nearest count before it."""
        for other in reversed(numbers_in(text[: number.start], [])):
            unit = counts.counted_unit(text, other, self.short_forms)
            if unit is not None:
                return unit
        return counts.unit_of_subject(text, number.start, self.short_forms) or next(
            (each.unit for each in reversed(self.told.last) if each.kind == "count"), None
        )


def _printed_sign(text: str, number: Number) -> int:
    """1 or -1 where a share is printed with a sign: that tells a change."""
    if number.kind not in ("percent", "points"):
        return 0
    return {"+": 1, "-": -1}.get(text[number.start], 0)


def _without(periods: Sequence[Mention], text: str) -> str:
    """A text whose periods are left out."""
    for mention in reversed(periods):
        if mention.end <= len(text):
            text = f"{text[: mention.start].rstrip()}{text[mention.end :]}"
    return " ".join(_HANGING.sub("", text).split()) + " "
