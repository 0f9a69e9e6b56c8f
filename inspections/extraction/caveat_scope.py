"""Which figures a caveat speaks of: those of the table it names or stands under, those of its own sentence,
and those whose name, caption or denominator it uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
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
    """A figure, or several of one name and table, as caveats may speak of it; `number` is that of the
    table."""

    name: str
    unit: str
    words: frozenset[str]
    around: frozenset[str]
    number: str | None


class Scope:
    """A report's figures by what caveats may call them and by where they stand."""

    def __init__(self, placed: Sequence[Placed], figures: Sequence[Figure]) -> None:
        captions = [
            (item.block.line, item.block.plain if item.block.kind == "caption" else "")
            for item in placed
            if item.part != ANNEX and (item.block.kind == "caption" or item.asked is not None)
        ]
        lines = [line for line, _ in captions]
        self.at_line: dict[int, list[Figure]] = defaultdict(list)
        topics: dict[Topic, None] = {}
        for figure in figures:
            above = bisect_left(lines, figure.place.line) - 1
            caption = captions[above][1] if above >= 0 and figure.form == "table" else ""
            number = _NUMBERED.match(caption)
            words = _words(figure.name)
            around = words | _words(caption)
            topics[Topic(figure.name, figure.unit or "", words, around, number[1] if number else None)] = None
            for line in figure.place.lines:
                self.at_line[line].append(figure)
        self.topics = tuple(topics)

    def of(self, text: str, heading: str, lines: Sequence[int]) -> tuple[str, ...]:
        """Tables named by their number, and the names of the figures that a caveat under this heading is
        about.

        `lines` are the caveat's own: rows that took their period or unit from a note are all it is about.
        """
        numbers = tuple(dict.fromkeys(_NUMBERED.findall(f"{heading} {text}")))
        tables = tuple(f"Figure {number}" for number in numbers)
        here = {id(figure): figure for line in lines for figure in self.at_line[line]}.values()
        dated = [figure.name for figure in here if figure.form != "prose" and text not in figure.place.quote]
        if dated:
            return (*tables, *dict.fromkeys(dated))[:MAX_APPLIED]
        own = [figure.name for figure in here if text in figure.place.quote]
        note = _Note(text, _words(heading), numbers)
        scored = [(-score, topic.name) for topic in self.topics if (score := note.speaks_of(topic)) >= ENOUGH]
        named = [name for _, name in sorted(scored, key=lambda each: each[0])]
        return (*tables, *dict.fromkeys((*own, *named)))[:MAX_APPLIED]

    def naming(self, words_of: str) -> tuple[str, ...]:
        """The figures whose name holds all these words."""
        wanted = _words(words_of)
        return tuple(dict.fromkeys(topic.name for topic in self.topics if wanted <= topic.words))[
            :MAX_APPLIED
        ]


class _Note:
    """A caveat's words, for asking which figures they speak of."""

    def __init__(self, text: str, under: frozenset[str], numbers: Sequence[str]) -> None:
        self.under, self.numbers = under, numbers
        begun = key(text[:READ_OF_A_NOTE]).replace("/", " ").replace("-", " ")
        self.words = stems(begun)
        self.pairs = set(pairwise(stem(word) for word in begun.split()))
        self.of_population = _OF_POPULATION.search(text) is not None

    def speaks_of(self, topic: Topic) -> float:
        """From 0 to 1."""
        if topic.number in self.numbers or (self.of_population and "population" in topic.unit):
            return 1.0
        if (DOMESTIC in topic.around) != (DOMESTIC in self.under | self.words):
            return 0.0
        telling = topic.words - PLAIN_STEMS
        if telling:
            named = held_in(telling, self.words)
        else:  # "crimes recorded": only its words side by side
            named = float(any(one != other and {one, other} <= topic.words for one, other in self.pairs))
        return max(named, held_in(self.under, topic.around) if self.under else 0.0)


def _words(text: str) -> frozenset[str]:
    return stems(key(text).replace("/", " "))
