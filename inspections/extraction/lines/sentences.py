"""Sentences of a block, with their places in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inspections.extraction.lines.blocks import Block

# No sentence of a report is longer.
LONGEST = 1500
_END = re.compile(r"[.!?][\"')\]]*\s+(?=[A-Z\"'(\d£])")
_SHORT_FORM = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|no|nos|fig|figs|st|dr|mr|mrs|ms|para|cf|inc|viz)|\b[A-Z])$", re.I
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its text with plain marks, as printed, and where it starts in its block."""

    plain: str
    shown: str
    start: int


def sentences(block: Block) -> Iterator[Sentence]:
    """The block's sentences in order; abbreviations such as "e.g." end none."""
    text = block.plain
    start = 0
    for found in _END.finditer(text):
        before = text[max(start, found.start() - 8) : found.start()]
        if text[found.start()] == "." and _SHORT_FORM.search(before):
            continue
        yield from _cut(block, text, start, found.end())
        start = found.end()
    yield from _cut(block, text, start, len(text))


def _cut(block: Block, text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentence, in pieces where damaged text has no end of one: no reader's work may grow with
    its square."""
    while start < end:
        stop = end
        if end - start > LONGEST:
            space = text.rfind(" ", start, start + LONGEST)
            stop = space + 1 if space > start else start + LONGEST
        if text[start:stop].strip():
            yield Sentence(text[start:stop].rstrip(), block.text[start:stop].rstrip(), start)
        start = stop
