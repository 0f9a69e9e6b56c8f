"""Published limits on figures: notes of the annex, footnotes, notes under tables, and plain words in
the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from inspections.extraction.caveats.before import told_after, told_before, told_near
from inspections.extraction.caveats.scope import Scope
from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.sentences import sentences
from inspections.extraction.records import Caveat, Figure, Place
from inspections.extraction.structure.sections import ANNEX, LEGEND, Placed
from inspections.extraction.vocabulary.limits import (
    ANNEX_CUES,
    CUES_EVERYWHERE,
    NOTE_CUES,
    POINTERS,
    PROSE_CUES,
    TABLE_NOTE_CUES,
)

Cues = tuple[re.Pattern[str], ...]


def _compiled(*cues: str) -> Cues:
    """One pattern each: most begin with a word of their own, which is found fast."""
    return tuple(map(re.compile, cues))


_NOTE = _compiled(*NOTE_CUES, *CUES_EVERYWHERE)
_TABLE_NOTE = _compiled(*NOTE_CUES, *CUES_EVERYWHERE, *TABLE_NOTE_CUES)
_ANNEX = _compiled(*NOTE_CUES, *CUES_EVERYWHERE, *ANNEX_CUES)
_PROSE = _compiled(*PROSE_CUES, *CUES_EVERYWHERE)
_POINTER = re.compile("|".join(POINTERS), re.I)
_EXCLUDING = re.compile(
    r"\((?:excluding|for [\w -]{2,30} excluding|not including) (?P<out>[^)]{2,40})\)", re.I
)
# A source line may go on with a note.
_NOTED = re.compile(r"\bnotes?:", re.I)
# What was looked at limits what the sentences after it say was found.
_LOOKED_AT = re.compile(
    r"\b(?:we|HMIC|HMICFRS|inspectors) (?:also )?(?:reviewed|examined|audited|assessed|looked at) \d", re.I
)
_THESE = re.compile(
    r"\b(?:these|those|both) (?:\w+ )?(?:shares|figures|rates|numbers|percentages|proportions)\b", re.I
)
_STARS = re.compile(r"\s*(\*+)")
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
    told: list[Placed] = []
    for item in placed:
        if item.part == LEGEND:
            continue
        block = item.block
        if block.kind == "row":
            rows.append(block.line)
        elif block.kind in ("heading", "caption"):
            rows = []
            told = told if block.kind == "caption" else []
        if block.kind == "caption" and not block.text.endswith("."):
            caption = block.text
        elif block.kind == "heading" and (item.part == ANNEX or item.asked is not None):
            caption = ""
        elif item.part == ANNEX:
            found += _whole(item, _ANNEX, caption or item.heading, scope, "annex", 0.85)
        elif block.kind in ("footnote", "note"):
            cues = _TABLE_NOTE if block.kind == "note" else _NOTE
            found += [_of_rows(each, rows, scope) for each in _whole(item, cues, caption, scope, "note", 0.8)]
        elif block.kind == "source" and (_NOTED.search(block.plain) or _behind_source(block)):
            found += _whole(item, _NOTE, caption, scope, "note", 0.8)
        elif block.kind in ("paragraph", "bullet"):
            found += _sentences(item, caption, rows, told, scope)
            found += _left_out(item, excluded, scope)
            told.append(item)
            if len(block.text.split()) > MOVED_ON:
                caption, rows = "", []
    return found


def _whole(
    item: Placed,
    cues: Cues,
    heading: str,
    scope: Scope,
    form: str,
    confidence: float,
) -> Iterator[Caveat]:
    """A note is one caveat: its sentences explain one another."""
    block = item.block
    if block.kind not in NOTED_KINDS or (block.kind != "source" and _POINTER.search(block.plain)):
        return
    if len(block.text.split()) < (3 if block.kind == "note" else 5) or not _limits(block.plain, cues):
        return
    lines = block.lines_between(0, len(block.text))
    place = Place(block.line, block.text, block.page, lines[1:])
    yield Caveat(
        block.text,
        place,
        scope.of(block.plain, heading, lines, far=form == "annex"),
        form,
        confidence,
        item.title,
    )


def _limits(text: str, cues: Cues) -> bool:
    """Whether a text has one of the cues."""
    told = text.lower().replace("can't", "can not").replace("cannot", "can not").replace("n't", " not")
    return any(cue.search(told) for cue in cues)


def _behind_source(block: Block) -> bool:
    """Whether a line of where data come from goes on with what they leave out."""
    _, _, rest = block.plain.partition(". ")
    return _limits(rest, _PROSE)


def _of_rows(caveat: Caveat, rows: Sequence[int], scope: Scope) -> Caveat:
    """A note that opens with a star is about those rows of the table over it that bear as many; about all of
    them where the rows have lost theirs."""
    stars = _STARS.match(caveat.text)
    if stars is None:
        return caveat
    tables = tuple(each for each in caveat.applies_to if each.startswith("Figure "))
    named = scope.starred(rows, len(stars[1])) or caveat.applies_to[len(tables) :] or scope.at(rows)
    return replace(caveat, applies_to=(*tables, *named))


def _sentences(
    item: Placed, caption: str, rows: Sequence[int], before: Sequence[Placed], scope: Scope
) -> Iterator[Caveat]:
    block = item.block
    told = list(sentences(block))
    for index, sentence in enumerate(told):
        if not _limits(sentence.plain, _PROSE):
            continue
        lines = block.lines_between(sentence.start, sentence.start + len(sentence.plain))
        place = Place(lines[0], sentence.shown, block.page, lines[1:])
        heading = caption if _NOTED.match(sentence.plain) else ""
        about = scope.of(sentence.plain, heading, lines)
        if about and _THESE.search(sentence.plain):  # beside the figure of its own sentence
            about = tuple(dict.fromkeys((*about, *told_before(block, told, index, rows, scope))))
        plain = [each for each in told[:index] if not _limits(each.plain, _PROSE)]
        if not about and _LOOKED_AT.search(sentence.plain):
            about = told_after(block, told[index + 1 :], scope)
        else:
            about = about or told_before(block, told, index, rows, scope)
            about = about or told_near(item, plain, sentence.plain, rows, before, scope)
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
