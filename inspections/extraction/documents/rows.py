"""Words on a page to rows by height, and rows to cells by gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its box in points, from the page's top left corner."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


class Row:
    """Words on one height, from left to right; `size` is the size of type that most of them have."""

    __slots__ = ("bottom", "cells", "size", "top", "words")

    def __init__(self, words: list[Word]) -> None:
        self.words = sorted(words, key=lambda each: each.left)
        self.top = min(word.top for word in words)
        self.bottom = max(word.bottom for word in words)
        self.size = max(median(word.size for word in words), 1.0)
        self.cells = _cells(self.words, 1.1 * self.size)


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Words gathered into rows: a word belongs to the row whose height its middle falls into, unless another
    word stands in its place there."""
    gathered: list[list[Word]] = []
    for word in sorted(words, key=lambda each: ((each.top + each.bottom) / 2, each.left)):
        middle = (word.top + word.bottom) / 2
        first = gathered[-1][0] if gathered else None
        if first is not None and any(_overlap(word, each) for each in gathered[-1]):
            gathered.append([word])
        elif first is not None and first.top - 1 <= middle <= first.bottom + 0.5:
            gathered[-1].append(word)
        elif first is not None and word.top < first.bottom - 1 and word.size > first.size:
            gathered[-1].insert(0, word)
        else:
            gathered.append([word])
    return [Row(each) for each in gathered]


def _overlap(one: Word, other: Word) -> bool:
    """Whether words stand over one another; a raised mark may stand over the end of a word."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > 0.3 * min(one.size, other.size)


def _cells(words: Sequence[Word], wide: float) -> list[list[Word]]:
    """A row's words parted where the gap is wider than any space between words."""
    cells: list[list[Word]] = []
    for word in words:
        if cells and word.left - cells[-1][-1].right < wide:
            cells[-1].append(word)
        else:
            cells.append([word])
    return cells


def finer_cells(row: Row) -> list[list[Word]]:
    """The row's cells where columns stand close: parted at any gap wider than one between words."""
    return _cells(row.words, 0.7 * row.size)


def text_of(cell: Sequence[Word], usual: float) -> str:
    """The cell's text; small raised digits become footnote marks."""
    parts: list[str] = []
    for index, word in enumerate(cell):
        raised = word.size < 0.8 * usual and word.text.strip(",").isdigit()
        if raised and index:
            parts.append(word.text.translate(SUPERSCRIPTS))
        elif raised:
            parts.append(word.text.translate(SUPERSCRIPTS) + " ")
        else:
            parts.append((" " if parts and not parts[-1].endswith(" ") else "") + word.text)
    return "".join(parts)
