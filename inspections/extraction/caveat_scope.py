"""Which figures a caveat speaks of: those of the table it names or stands under, those of its own sentence,
and those whose name, caption or denominator it uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inspections.extraction.lines.clean import key
from inspections.extraction.records import Figure
from inspections.extraction.structure.sections import ANNEX, Placed
from inspections.extraction.structure.wording import held_in, stem, stems
from inspections.extraction.vocabulary.plain_words import COUNTED_WIDELY

_NUMBERED = re.compile(r"\b(?:figure|table)\s+(\d{1,3})\b", re.I)
_OF_POPULATION = re.compile(
    r"\bpopulation\b.{0,60}\b(?:denominator|estimates?|calculat\w+)\b"
    r"|\b(?:estimates?|per head|rates?)\b.{0,60}\bpopulation\b",
    re.I,
)
# A note begins to be about what most words of a figure's name say.
ENOUGH = 0.6
# Figures of domestic abuse are another matter than those of all crime.
DOMESTIC = stem("domestic")
PLAIN_STEMS = stems(" ".join(sorted(COUNTED_WIDELY)))
READ_OF_A_NOTE = 600
MAX_APPLIED = 40


@dataclass(frozen=True, slots=True)
class Topic:
    """A figure as caveats may speak of it; `number` is that of the table it is a row of."""

    figure: Figure
    words: frozenset[str]
    around: frozenset[str]
    number: str | None


def topics_of(placed: Sequence[Placed], figures: Sequence[Figure]) -> list[Topic]:
    """The report's figures with the words of their names and captions."""
    captions = [
        (item.block.line, item.block.plain if item.block.kind == "caption" else "")
        for item in placed
        if item.part != ANNEX and (item.block.kind == "caption" or item.asked is not None)
    ]
    lines = [line for line, _ in captions]
    return [_topic(figure, captions, lines) for figure in figures]


def _topic(figure: Figure, captions: Sequence[tuple[int, str]], lines: Sequence[int]) -> Topic:
    above = bisect_left(lines, figure.place.line) - 1
    caption = captions[above][1] if above >= 0 and figure.form == "table" else ""
    number = _NUMBERED.match(caption)
    words = _words(figure.name)
    return Topic(figure, words, words | _words(caption), number[1] if number else None)


def applied(text: str, heading: str, topics: Sequence[Topic], lines: Sequence[int] = ()) -> tuple[str, ...]:
    """Tables named by their number, and the names of the figures that a caveat under this heading is about.

    `lines` are those of a note: rows that took their period or unit from it are all that it is about.
    """
    numbers = tuple(dict.fromkeys(_NUMBERED.findall(f"{heading} {text}")))
    tables = tuple(f"Figure {number}" for number in numbers)
    starred = [topic for topic in topics if set(lines) & set(topic.figure.place.also)]
    if starred:
        return (*tables, *dict.fromkeys(topic.figure.name for topic in starred))[:MAX_APPLIED]
    note = _Note(text, _words(heading), numbers)
    scored = [(-score, topic.figure.name) for topic in topics if (score := note.speaks_of(topic)) >= ENOUGH]
    names = dict.fromkeys(name for _, name in sorted(scored, key=lambda each: each[0]))
    return (*tables, *names)[:MAX_APPLIED]


class _Note:
    """A caveat's words, for asking which figures they speak of."""

    def __init__(self, text: str, under: frozenset[str], numbers: Sequence[str]) -> None:
        self.text, self.under, self.numbers = text, under, numbers
        begun = key(text[:READ_OF_A_NOTE]).replace("/", " ").replace("-", " ")
        self.words = stems(begun)
        ordered = [stem(word) for word in begun.split()]
        self.pairs = set(pairwise(ordered))
        self.of_population = _OF_POPULATION.search(text) is not None

    def speaks_of(self, topic: Topic) -> float:
        """From 0 to 1."""
        if topic.number in self.numbers or self.text in topic.figure.place.quote:
            return 1.0
        if self.of_population and "population" in (topic.figure.unit or ""):
            return 1.0
        apart = (DOMESTIC in topic.around) != (DOMESTIC in self.under | self.words)
        if apart:
            return 0.0
        telling = topic.words - PLAIN_STEMS
        if telling:
            named = held_in(telling, self.words)
        else:  # "crimes recorded": only its words side by side
            named = float(any(one != other and {one, other} <= topic.words for one, other in self.pairs))
        return max(named, held_in(self.under, topic.around) if self.under else 0.0)


def naming(words_of: str, topics: Sequence[Topic]) -> tuple[str, ...]:
    """The figures whose name holds all these words."""
    wanted = _words(words_of)
    names = dict.fromkeys(topic.figure.name for topic in topics if wanted <= topic.words)
    return tuple(names)[:MAX_APPLIED]


def _words(text: str) -> frozenset[str]:
    return stems(key(text).replace("/", " "))
