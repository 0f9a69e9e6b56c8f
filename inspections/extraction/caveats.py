"""Published limits on figures: notes of the annex, footnotes, notes under tables, and plain words in
the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.sentences import sentences
from inspections.extraction.records import Caveat, Figure, Place
from inspections.extraction.structure.sections import ANNEX, LEGEND, Placed
from inspections.extraction.structure.wording import held_in, stems
from inspections.extraction.vocabulary.limits import NOTE_CUES, POINTERS, PROSE_CUES, TABLE_NOTE_CUES

_NOTE = re.compile("|".join(NOTE_CUES), re.I)
_TABLE_NOTE = re.compile("|".join((*NOTE_CUES, *TABLE_NOTE_CUES)), re.I)
_PROSE = re.compile("|".join(PROSE_CUES), re.I)
_POINTER = re.compile("|".join(POINTERS), re.I)
_FIGURE = re.compile(r"\b(?:figure|table)\s+(\d{1,3})\b", re.I)
_EXCLUDING = re.compile(r"\((?:excluding|for [\w -]{2,30} excluding|not including) [^)]{2,40}\)", re.I)
# A source line may go on with a note.
_NOTED = re.compile(r"\bnotes?:", re.I)
NOTED_KINDS = ("paragraph", "bullet", "note", "footnote", "caption", "source")
MAX_APPLIED = 12


def caveats_of(placed: Sequence[Placed], figures: Sequence[Figure]) -> list[Caveat]:
    """The report's caveats in the order of its lines, each with the figures it speaks of."""
    found: list[Caveat] = []
    topics = _topics(figures)
    caption = ""
    excluded: set[str] = set()
    for item in placed:
        if item.part == LEGEND:
            continue
        block = item.block
        if block.kind == "caption" and not block.text.endswith("."):
            caption = block.text
        elif block.kind == "heading":
            caption = ""
        elif item.part == ANNEX:
            found += _whole(item, _NOTE, caption or item.heading, topics, "annex", 0.85)
        elif block.kind in ("footnote", "note"):
            cues = _TABLE_NOTE if block.kind == "note" else _NOTE
            found += _whole(item, cues, caption, topics, "note", 0.8)
        elif block.kind == "source" and _NOTED.search(block.plain):
            found += _whole(item, _NOTE, caption, topics, "note", 0.8)
        elif block.kind in ("paragraph", "bullet"):
            found += _sentences(item, topics)
            found += _left_out(item, excluded, topics)
    return found


def _topics(figures: Sequence[Figure]) -> list[tuple[str, frozenset[str]]]:
    names = dict.fromkeys(figure.name for figure in figures)
    return [(name, stems(key(name).replace("/", " "))) for name in names]


def _whole(
    item: Placed,
    cues: re.Pattern[str],
    heading: str,
    topics: Sequence[tuple[str, frozenset[str]]],
    form: str,
    confidence: float,
) -> Iterator[Caveat]:
    """A note is one caveat: its sentences explain one another."""
    block = item.block
    if block.kind not in NOTED_KINDS or (block.kind != "source" and _POINTER.search(block.plain)):
        return
    if len(block.text.split()) < 5 or not cues.search(block.plain):
        return
    lines = block.lines_between(0, len(block.text))
    place = Place(block.line, block.text, block.page, lines[1:])
    yield Caveat(block.text, place, _applied(block, heading, topics), form, confidence)


def _sentences(item: Placed, topics: Sequence[tuple[str, frozenset[str]]]) -> Iterator[Caveat]:
    block = item.block
    for sentence in sentences(block):
        if not _PROSE.search(sentence.plain):
            continue
        lines = block.lines_between(sentence.start, sentence.start + len(sentence.plain))
        place = Place(lines[0], sentence.shown, block.page, lines[1:])
        applied = _applied(block, item.heading, topics)
        yield Caveat(sentence.shown, place, applied, "prose", 0.7)


def _left_out(
    item: Placed, excluded: set[str], topics: Sequence[tuple[str, frozenset[str]]]
) -> Iterator[Caveat]:
    """ "(excluding fraud)" limits every figure of that name; said once is enough."""
    block = item.block
    for sentence in sentences(block):
        found = _EXCLUDING.search(sentence.plain)
        if not found or key(found.group()) in excluded:
            continue
        excluded.add(key(found.group()))
        lines = block.lines_between(sentence.start, sentence.start + len(sentence.plain))
        words = stems(key(found.group()))
        applied = tuple(name for name, each in topics if words <= each)[:MAX_APPLIED]
        yield Caveat(
            sentence.shown, Place(lines[0], sentence.shown, block.page, lines[1:]), applied, "prose", 0.75
        )


def _applied(block: Block, heading: str, topics: Sequence[tuple[str, frozenset[str]]]) -> tuple[str, ...]:
    """Figures named by number, and metrics whose name the note or its heading speaks of."""
    named = [f"Figure {number}" for number in dict.fromkeys(_FIGURE.findall(f"{heading} {block.plain}"))]
    under = stems(key(heading))
    words = stems(key(block.plain[:600]))
    scored = []
    for name, wanted in topics:
        score = max(held_in(wanted, words), held_in(under, wanted) if under else 0.0)
        if score >= 0.6 and wanted:
            scored.append((-score, name))
    return tuple(named + [name for _, name in sorted(scored)])[:MAX_APPLIED]
