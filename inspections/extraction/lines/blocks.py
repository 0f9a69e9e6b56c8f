"""Lines to blocks: a paragraph, heading, bullet or row is one thing, however its lines were wrapped."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from inspections.extraction.lines.clean import plain
from inspections.extraction.lines.kinds import badges_in

MAX_HEADING_WORDS = 30
# "94.6% of reported crimes were recorded", set large, tells a figure.
_SHARE_OF = re.compile(r"\d[\d.]*\s?(?:%|per ?cent) of (?:\w+ )+(?:was|were|are|is|had|have)\b")
_BROKEN_WORD = re.compile(r"[A-Za-z]-$")
_TERMINAL = re.compile(r"[.?!:;][\"'”’)\]]*$|; (?:and|or)$")
DANGLING = re.compile(r"\b(?:a|an|and|as|at|by|for|from|in|of|on|or|that|the|to|with|which|was|were|is|are)$")


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of the text.

    `kind` is heading, paragraph, bullet, row, badge, numbers, caption, source, note or footnote.
    `starts` pairs
    each place in `text` where a source line begins with that line's number.
    """

    kind: str
    text: str
    starts: tuple[tuple[int, int], ...]
    page: int | None = None
    marker: str = ""
    indent: int = 0
    cells: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        """The first line."""
        return self.starts[0][1]

    @property
    def plain(self) -> str:
        """The text for matching, letter for letter as long as `text`."""
        return plain(self.text)

    def line_at(self, offset: int) -> int:
        """The line that the letter at this place in `text` stands on."""
        index = bisect_right(self.starts, (offset, 10**12)) - 1
        return self.starts[max(0, index)][1]

    def lines_between(self, start: int, end: int) -> tuple[int, ...]:
        """Every line that a stretch of the text touches."""
        first = bisect_right(self.starts, (start, 10**12)) - 1
        last = bisect_right(self.starts, (max(start, end - 1), 10**12)) - 1
        return tuple(dict.fromkeys(number for _, number in self.starts[max(0, first) : last + 1]))


@dataclass(slots=True)
class Draft:
    """A block that is still growing line by line."""

    kind: str
    page: int | None
    marker: str = ""
    indent: int = 0
    cells: tuple[str, ...] = ()
    pieces: list[str] = field(default_factory=list)
    starts: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    open_word: bool = False

    def add(self, text: str, number: int) -> None:
        """Join one more line: without a space where a hyphen at the line's end parts a compound word."""
        words = " ".join(text.split()) if self.kind != "row" else text.strip()
        if self.pieces:
            tail = self.pieces[-1][-2:]
            whole = not self.open_word and not (_BROKEN_WORD.search(tail) and words[:1].islower())
            joint = " " if whole else ""
            words = joint + words
        self.starts.append((self.length + (1 if words[:1] == " " else 0), number))
        self.pieces.append(words)
        self.length += len(words)

    def block(self) -> Block:
        """The finished block; running text that looks like a heading becomes one, a wrapped grade a badge."""
        text = "".join(self.pieces)
        kind = self.kind
        if kind == "paragraph" and len(self.pieces) > 1 and badges_in(text):
            kind = "badge"
        elif kind == "paragraph" and looks_like_heading(text):
            kind = "heading"
        return Block(kind, text, tuple(self.starts), self.page, self.marker, self.indent, self.cells)


def looks_like_heading(text: str) -> bool:
    """Whether a text standing alone is a heading: short, not a sentence, opened by a capital or a digit."""
    words = text.split(maxsplit=MAX_HEADING_WORDS)
    if not words or len(words) > MAX_HEADING_WORDS or len(text) > 240:
        return False
    if text.rstrip(" \"'”’)")[-1:] in (".", ";", ":", ",") or _SHARE_OF.match(text):
        return False
    return words[0][:1].isupper() or words[0][:1].isdigit() or words[0][:1] in "‘'“\"*"


def merge_broken(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that a page end or a footnote cut in two are joined again."""
    merged: list[Block] = []
    for block in blocks:
        target = _open_paragraph(merged)
        if target is not None and _continues(merged[target], block):
            merged[target] = _joined(merged[target], block)
        else:
            merged.append(block)
    return merged


def _open_paragraph(blocks: Sequence[Block]) -> int | None:
    """The last running text, looking past a few footnotes and running heads, if it has no end."""
    for back in range(1, min(7, len(blocks)) + 1):
        block = blocks[-back]
        if block.kind == "footnote" or (block.kind == "heading" and block.text.endswith("?")):
            continue
        if block.kind in ("paragraph", "bullet") or (block.kind == "heading" and len(block.text.split()) > 7):
            ended = _TERMINAL.search(block.plain[-8:].rstrip()) or len(block.text.split()) < 4
            return None if ended else len(blocks) - back
        return None
    return None


def _continues(above: Block, below: Block) -> bool:
    if below.kind not in ("paragraph", "heading") or (above.kind == "heading" and above.text.endswith("?")):
        return False
    opening = below.plain[:1]
    if opening.islower() or opening in "(":
        return True
    return bool(DANGLING.search(above.plain[-12:].rstrip())) and not below.text.rstrip().endswith("?")


def _joined(above: Block, below: Block) -> Block:
    broken = _BROKEN_WORD.search(above.text[-2:]) and below.text[:1].islower()
    joint = "" if broken else " "
    shift = len(above.text) + len(joint)
    starts = above.starts + tuple((offset + shift, number) for offset, number in below.starts)
    kind = "paragraph" if above.kind == "heading" else above.kind
    return replace(above, kind=kind, text=above.text + joint + below.text, starts=starts)
