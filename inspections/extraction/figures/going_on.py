"""Sentences that go on from a dated one: "In the year to …, it received 900 calls. Of these, 30 were lost."

A reader takes the period of the sentence before where a sentence names none and speaks of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.figures.pairing import COMPARING_STEMS
from inspections.extraction.figures.periods import Mention
from inspections.extraction.lines.clean import key
from inspections.extraction.records import Span
from inspections.extraction.structure.wording import stems
from inspections.extraction.vocabulary.units import AUDITED, HEADCOUNTS

# What is so now, or since then, is of another time than what was told.
_OF_NOW = re.compile(
    r"\b(?:now|currently|at present|today|at (?:or around )?the time of|since|by the time|to date|so far"
    r"|recently|latest|when we|during our|our (?:re-?)?inspection|this year|last year|will|would"
    r"|ha(?:s|ve) been|is|are)\b",
    re.I,
)
_POINTS = re.compile(
    r"^(?:some |about |only |just |more than |over )?(?:[\w,.%-]+ ){0,3}?(?:of|for|in) (?:these|those|them)\b"
    r"|\d ?(?:%|per ?cent)? of (?:these|those|them)\b|^(?:within|among) (?:these|those)\b"
    r"|^(?:this|these|it|its|they|the (?:proportion|number|percentage|share|rate) of (?:these|those))\b",
    re.I,
)
# So many sentences back a reader still looks, and so many words they must share.
SENTENCES = 2
SHARED = 1
_PLAIN = stems("number numbers report reports case cases inspection area areas found including time")


@dataclass(frozen=True, slots=True)
class Told:
    """The last period that a paragraph gave its figures, the words around them, and how long ago."""

    period: Span | None = None
    baseline: Span | None = None
    words: frozenset[str] = frozenset()
    age: int = 0

    def after(self, text: str, periods: Sequence[Mention], dated: Sequence[DraftFigure]) -> Told:
        """What is remembered after one more sentence; one of its own time ends what was told before."""
        if dated:
            words = self.words if dated[-1].period == self.period else frozenset[str]()
            return Told(dated[-1].period, dated[-1].baseline, words | _words(text), 0)
        if any(each.span for each in periods) or self.age >= SENTENCES:
            return Told()
        return replace(self, age=self.age + 1)

    def goes_on(self, figure: DraftFigure, text: str, periods: Sequence[Mention]) -> Span | None:
        """The period of a figure whose sentence names none."""
        others = [each for each in periods if each.span or each.relative != "previous"]
        if self.period is None or self.age >= SENTENCES or others or figure.past or _OF_NOW.search(text):
            return None
        if figure.unit in AUDITED.values() or not _can_be_of(figure, self.period):
            return None
        shared = self.words & _words(text)
        return self.period if len(shared) >= SHARED or _POINTS.match(text) else None

    def two_times(self) -> tuple[Span, Span] | None:
        """The two times between which a change was told, for "from 148 to 204" behind it."""
        if self.age < SENTENCES and self.period is not None and self.baseline is not None:
            return self.baseline, self.period
        return None


def _can_be_of(figure: DraftFigure, period: Span) -> bool:
    """Whether a count can be of a period: heads are counted on a day, other things over months."""
    on_a_day = period.start == period.end
    if figure.kind != "count":
        return True
    return on_a_day if figure.unit in HEADCOUNTS else not on_a_day


def _words(text: str) -> frozenset[str]:
    return frozenset(each for each in stems(key(text)) - COMPARING_STEMS - _PLAIN if each.isalpha())
