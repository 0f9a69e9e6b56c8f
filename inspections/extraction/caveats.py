"""Published limits on figures: notes of the annex, footnotes, notes under tables, and plain words in
the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inspections.extraction.caveat_before import told_before
from inspections.extraction.caveat_scope import Scope
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.sentences import sentences
from inspections.extraction.records import Caveat, Figure, Place
from inspections.extraction.structure.sections import ANNEX, LEGEND, Placed
from inspections.extraction.vocabulary.limits import NOTE_CUES, POINTERS, PROSE_CUES, TABLE_NOTE_CUES

_NOTE = re.compile("|".join(NOTE_CUES), re.I)
_TABLE_NOTE = re.compile("|".join((*NOTE_CUES, *TABLE_NOTE_CUES)), re.I)
_PROSE = re.compile("|".join(PROSE_CUES), re.I)
_POINTER = re.compile("|".join(POINTERS), re.I)
_EXCLUDING = re.compile(
    r"\((?:excluding|for [\w -]{2,30} excluding|not including) (?P<out>[^)]{2,40})\)", re.I
)
# A source line may go on with a note.
_NOTED = re.compile(r"\bnotes?:", re.I)
NOTED_KINDS = ("paragraph", "bullet", "note", "footnote", "caption", "source")
# Longer text under a table is no longer about it.
MOVED_ON = 25


def caveats_of(placed: Sequence[Placed], figures: Sequence[Figure]) -> list[Caveat]:
    """The report's caveats in the order of its lines, each with the figures it speaks of."""
    found: list[Caveat] = []
    scope = Scope(placed, figures)
    caption = ""
    excluded: set[str] = set()
    rows: list[int] = []
    for item in placed:
        if item.part == LEGEND:
            continue
        block = item.block
        if block.kind == "row":
            rows.append(block.line)
        elif block.kind in ("heading", "caption"):
            rows = []
        if block.kind == "caption" and not block.text.endswith("."):
            caption = block.text
        elif block.kind == "heading" and (item.part == ANNEX or item.asked is not None):
            caption = ""
        elif item.part == ANNEX:
            found += _whole(item, _NOTE, caption or item.heading, scope, "annex", 0.85)
        elif block.kind in ("footnote", "note"):
            cues = _TABLE_NOTE if block.kind == "note" else _NOTE
            found += _whole(item, cues, caption, scope, "note", 0.8)
        elif block.kind == "source" and _NOTED.search(block.plain):
            found += _whole(item, _NOTE, caption, scope, "note", 0.8)
        elif block.kind in ("paragraph", "bullet"):
            found += _sentences(item, caption, rows, scope)
            found += _left_out(item, excluded, scope)
            if len(block.text.split()) > MOVED_ON:
                caption, rows = "", []
    return found


def _whole(
    item: Placed,
    cues: re.Pattern[str],
    heading: str,
    scope: Scope,
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
    yield Caveat(block.text, place, scope.of(block.plain, heading, lines), form, confidence, item.title)


def _sentences(item: Placed, caption: str, rows: Sequence[int], scope: Scope) -> Iterator[Caveat]:
    block = item.block
    told = list(sentences(block))
    for index, sentence in enumerate(told):
        if not _PROSE.search(sentence.plain):
            continue
        lines = block.lines_between(sentence.start, sentence.start + len(sentence.plain))
        place = Place(lines[0], sentence.shown, block.page, lines[1:])
        heading = caption if _NOTED.match(sentence.plain) else ""
        about = scope.of(sentence.plain, heading, lines)
        about = about or told_before(block, told, index, rows, scope)
        yield Caveat(sentence.shown, place, about, "prose", 0.7, item.title)


def _left_out(item: Placed, excluded: set[str], scope: Scope) -> Iterator[Caveat]:
    """ "(excluding fraud)" limits every figure of that name; said once is enough."""
    block = item.block
    for sentence in sentences(block):
        found = _EXCLUDING.search(sentence.plain)
        left_out = key(found.group("out")) if found else ""
        if not found or left_out in excluded:
            continue
        excluded.add(left_out)
        lines = block.lines_between(sentence.start, sentence.start + len(sentence.plain))
        place = Place(lines[0], sentence.shown, block.page, lines[1:])
        yield Caveat(sentence.shown, place, scope.naming(found.group()), "prose", 0.75, item.title)
