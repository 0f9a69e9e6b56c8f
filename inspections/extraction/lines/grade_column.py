"""Grades in a column of their own at the right of the titles they grade, as text keeps them with spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from inspections.extraction.documents.source import SourceLine
from inspections.extraction.lines.clean import tidy
from inspections.extraction.lines.kinds import badges_in
from inspections.extraction.vocabulary.grades import GRADE_WORDINGS, NO_GRADE_WORDINGS

# A grade runs over no more lines than this.
MOST_PIECES = 3
_WORDS = {word for wording in (*GRADE_WORDINGS, *NO_GRADE_WORDINGS) for word in wording.split()}
_SIDES = re.compile(r"(?P<left>.*?\S)?\s{4,}(?P<right>\S+(?: \S+){0,3})\s*")


@dataclass(slots=True)
class _Row:
    left: list[SourceLine] = field(default_factory=list)
    right: list[SourceLine] = field(default_factory=list)

    @property
    def grade(self) -> str:
        return " ".join(line.text for line in self.right[: MOST_PIECES + 1])


def parted(group: Sequence[SourceLine]) -> list[list[SourceLine]]:
    """The group in pieces: titles, and behind each the grade that stood beside it; the group itself where it
    has no column of grades. A grade's words may run over lines as the title's do."""
    sides = [_sides(line) for line in group]
    if not any(left and right for left, right in sides):
        return [list(group)]
    pieces: list[list[SourceLine]] = []
    for row in _rows(sides):
        if len(row.right) > MOST_PIECES or (row.right and not badges_in(row.grade)):
            return [list(group)]
        pieces += [row.left] if row.left else []
        if row.right:
            pieces.append([replace(row.right[0], text=row.grade)])
    return pieces


def _rows(sides: Sequence[tuple[SourceLine | None, SourceLine | None]]) -> Iterator[_Row]:
    row = _Row()
    for left, right in sides:
        begins = left is not None and left.text[:1].isupper()
        if row.left and badges_in(row.grade) and (begins or right is not None) and _whole(row, left):
            yield row
            row = _Row()
        if left is not None:
            row.left.append(left)
        if right is not None:
            row.right.append(right)
    yield row


def _whole(row: _Row, left: SourceLine | None) -> bool:
    """Whether the title so far has its end: a question its mark, another title a capital behind it."""
    asks = row.left[0].text.startswith(("How", "To what", "What"))
    return row.left[-1].text.endswith("?") if asks else left is None or left.text[:1].isupper()


def _sides(line: SourceLine) -> tuple[SourceLine | None, SourceLine | None]:
    """The line's title and the piece of a grade far to the right of it, None for what is not there."""
    text = tidy(line.text)
    found = _SIDES.fullmatch(text) if len(text) < 240 and "\t" not in text else None
    if found is None or not _is_piece(found["right"]) or (found["left"] and _is_piece(found["left"])):
        return replace(line, text=text.strip()), None
    left = replace(line, text=found["left"].strip()) if found["left"] else None
    return left, replace(line, text=found["right"])


def _is_piece(text: str) -> bool:
    return all(word.lower() in _WORDS for word in text.split())
