"""Which figures a caveat speaks of: those of the table it names or stands under, those of its own sentence,
and those whose name, caption or denominator it uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inspections.extraction.caveats.kinds import of_kind
from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key, plain
from inspections.extraction.lines.sentences import Sentence
from inspections.extraction.records import Figure
from inspections.extraction.structure.sections import ANNEX, Placed
from inspections.extraction.structure.wording import held_in, stem, stems
from inspections.extraction.vocabulary.metrics import METRIC_NAMES
from inspections.extraction.vocabulary.plain_words import COUNTED_WIDELY
from inspections.extraction.vocabulary.units import NUMBERS_TO_CALL

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
ABUSE = stems("domestic abuse")
NUMBERS_CALLED = stems(" ".join(NUMBERS_TO_CALL))
READ_OF_A_NOTE = 600
# A note names its subject within so many words.
OPENING = 12
# What a note only gives as an example is not its subject.
_EXAMPLES = re.compile(r"\b(?:such as|for example|including)\b[^.;)]*", re.I)
# A note of where data come from, or of one other force's special case, limits none of this report's figures.
_NO_LIMIT = re.compile(
    r"^(?:these|the|our) data (?:are|were) (?:obtained|taken|sourced) from\b"
    r"(?!.*\b(?:however|exclud\w+|unable|not|only|differ|change)\b)"
    r"|^for the (?:specific|special|particular) case of\b",
    re.I | re.S,
)
MAX_APPLIED = 40
_WORDINGS = dict(METRIC_NAMES)


@dataclass(frozen=True, slots=True)
class Topic:
    """A figure, or several of one name and table, as caveats may speak of it; `number` is that of the
    table."""

    name: str
    unit: str
    words: frozenset[str]
    around: frozenset[str]
    number: str | None

    @property
    def wordings(self) -> tuple[frozenset[str], ...]:
        """The numbers by which reports call its calls: "999 calls" are emergency calls."""
        told = _WORDINGS.get(self.name, ())
        return tuple(words for words in map(_words, told) if words & NUMBERS_CALLED)

    @property
    def telling(self) -> frozenset[str]:
        """The words of its name that other figures do not have in theirs as well."""
        return self.words - PLAIN_STEMS - (ABUSE if DOMESTIC in self.around else frozenset())


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
        self.figures = tuple(figures)
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

    def of(self, text: str, heading: str, lines: Sequence[int], *, far: bool = False) -> tuple[str, ...]:
        """Tables named by their number, and the names of the figures that a caveat under this heading is
        about.

        `lines` are the caveat's own: rows that took their period or unit from a note are all it is about.
        One that stands `far` from its figures and names none is about those of its kind.
        """
        numbers = tuple(dict.fromkeys(_NUMBERED.findall(f"{heading} {text}")))
        tables = tuple(f"Figure {number}" for number in numbers)
        here = {id(figure): figure for line in lines for figure in self.at_line[line]}.values()
        dated = [figure.name for figure in here if figure.form != "prose" and text not in figure.place.quote]
        if dated:
            return (*tables, *dict.fromkeys(dated))[:MAX_APPLIED]
        own = [figure.name for figure in here if text in figure.place.quote]
        if _NO_LIMIT.search(text):
            return tables
        note = _Note(text, heading, numbers)
        scored = [(score, topic) for topic in self.topics if (score := note.speaks_of(topic)) >= ENOUGH]
        if any(topic.telling and topic.number not in numbers for _, topic in scored):
            scored = [each for each in scored if each[1].telling or note.is_under(each[1])]
        named = [topic.name for _, topic in sorted(scored, key=lambda each: -each[0])]
        if far and not (tables or own or named):
            named = list(
                names_of(of_kind(f"{heading} {' '.join(text.split()[: OPENING * 2])}", self.figures))
            )
        elif (
            far and named and not note.of_population
        ):  # a heading such as "Workforce" is on more figures than its note names
            alike = names_of(of_kind(heading, self.figures))
            named += alike if set(named) <= set(alike) else ()
        return (*tables, *dict.fromkeys((*own, *named)))[:MAX_APPLIED]

    def stated(self, block: Block, sentence: Sentence | None = None) -> list[Figure]:
        """The figures that a block of running text states, or one of its sentences."""
        start, text = (sentence.start, sentence.plain) if sentence else (0, block.plain)
        lines = block.lines_between(start, start + len(text))
        here = {id(each): each for line in lines for each in self.at_line[line]}.values()
        return [
            each
            for each in here
            if each.form == "prose" and (not sentence or text in plain(each.place.quote))
        ]

    def starred(self, rows: Sequence[int], stars: int) -> tuple[str, ...]:
        """The figures of those rows that bear so many stars."""
        here = (figure for line in rows for figure in self.at_line[line])
        return names_of([each for each in here if _stars(each.place.quote) == stars])

    def told_in(self, text: str, lines: Sequence[int]) -> tuple[str, ...]:
        """The figures that a sentence on these lines states."""
        return tuple(
            dict.fromkeys(
                figure.name for line in lines for figure in self.at_line[line] if text in figure.place.quote
            )
        )[:MAX_APPLIED]

    def at(self, lines: Sequence[int]) -> tuple[str, ...]:
        """The figures of the rows on these lines."""
        return names_of([figure for line in lines for figure in self.at_line[line]])

    def naming(self, words_of: str) -> tuple[str, ...]:
        """The figures whose name holds all these words."""
        wanted = _words(words_of)
        return tuple(dict.fromkeys(topic.name for topic in self.topics if wanted <= topic.words))[
            :MAX_APPLIED
        ]


class _Note:
    """A caveat's words, for asking which figures they speak of."""

    def __init__(self, text: str, heading: str, numbers: Sequence[str]) -> None:
        self.numbers = numbers
        # A heading that names its table by a number is on no other.
        self.under = frozenset[str]() if _NUMBERED.search(heading) else _words(heading)
        begun = key(_EXAMPLES.sub("", text[:READ_OF_A_NOTE])).replace("/", " ").replace("-", " ")
        self.subject = stems(" ".join(begun.split()[:OPENING]))
        self.words = stems(begun)
        beside = pairwise(stem(word) for word in begun.split())
        self.pairs = {(one, other) for one, other in beside if one != other and {one, other} != ABUSE}
        self.numbers_called = self.words & NUMBERS_CALLED
        self.of_population = _OF_POPULATION.search(text) is not None

    def speaks_of(self, topic: Topic) -> float:
        """From 0 to 1."""
        if topic.number in self.numbers or (self.of_population and "population" in topic.unit):
            return 1.0
        called = topic.words & NUMBERS_CALLED
        if called and self.numbers_called and not called & self.numbers_called:
            return 0.0
        if (DOMESTIC in topic.around) != (DOMESTIC in self.under | self.words):
            return 0.0
        if topic.telling:
            named = max(held_in(each, self.words) for each in (topic.telling, *topic.wordings))
        else:  # "crimes recorded": only its words side by side
            named = float(any({one, other} <= topic.words for one, other in self.pairs))
        return max(named, float(self.is_under(topic)))

    def is_under(self, topic: Topic) -> bool:
        """Whether the note's heading is on a figure; of several subjects in a heading the note opens with
        its own."""
        own = self.under & self.subject
        return held_in(self.under, topic.around) >= ENOUGH and (own - PLAIN_STEMS or own) <= topic.around


def names_of(figures: Sequence[Figure]) -> tuple[str, ...]:
    """Their names, each once."""
    return tuple(dict.fromkeys(figure.name for figure in figures))[:MAX_APPLIED]


def _stars(text: str) -> int:
    return max((len(each) for each in re.findall(r"\*+", text)), default=0)


def _words(text: str) -> frozenset[str]:
    return stems(key(text).replace("/", " "))
