"""Grades set in a box beside their title: put under it, as a reader takes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inspections.extraction.documents.rows import Row, Word, finer_cells
from inspections.extraction.vocabulary.grades import GRADE_WORDINGS, NO_GRADE_WORDINGS

_WORDINGS = frozenset({*GRADE_WORDINGS, *NO_GRADE_WORDINGS})
_PIECES = frozenset(word for wording in _WORDINGS for word in wording.split())
_YEAR = re.compile(r"20\d\d(?:[/-]\d{2,4})?")
# A title runs over no more rows.
MOST_ROWS = 5
# So many words in one cell are text, and no head of a table.
LEAST_TEXT = 4


@dataclass(slots=True)
class _Box:
    """A grade: its words as one, the rows that hold them, and a year printed behind it."""

    word: Word
    rows: list[int]
    year: list[Word]


def with_grades_under_titles(rows: Sequence[Row]) -> list[Row]:
    """The rows, where a title, wrapped or not, has the grade that stood at its right in a row below it."""
    taken: dict[int, list[Row]] = {}
    used: set[int] = set()
    boxes = _boxes(rows)
    in_boxes = {index for box in boxes for index in box.rows}
    for box in boxes:
        title = _title(rows, box, used, in_boxes)
        if not title:
            continue
        used.update(title, box.rows)
        left = [_left(rows[index], box.word.left) for index in title]
        year = [Row(box.year)] if box.year else []
        taken[min(*title, *box.rows)] = [*(Row(words) for words in left), Row([box.word]), *year]
    found: list[Row] = []
    for index, row in enumerate(rows):
        if index in taken:
            found += taken[index]
        elif index not in used:
            found.append(row)
    return found


def _boxes(rows: Sequence[Row]) -> list[_Box]:
    found: list[_Box] = []
    open_box: _Box | None = None
    for index, row in enumerate(rows):
        piece = _piece(row)
        if piece is None:
            continue
        word, year = piece
        if open_box is not None and _goes_on(open_box.word, word):
            open_box = _Box(_joined(open_box.word, word), [*open_box.rows, index], open_box.year or year)
        else:
            open_box = _Box(word, [index], year)
        if open_box.word.text.lower() in _WORDINGS and open_box.word.text[:1].isupper():
            found.append(open_box)
            open_box = None
    return found


def _piece(row: Row) -> tuple[Word, list[Word]] | None:
    """The one cell of a row that is made of words of grades, with nothing but a year behind it."""
    cells = finer_cells(row)
    places = [index for index, cell in enumerate(cells) if all(each.text.lower() in _PIECES for each in cell)]
    if len(places) != 1:
        return None
    behind = [word for cell in cells[places[0] + 1 :] for word in cell]
    if behind and not (len(behind) == 1 and _YEAR.fullmatch(behind[0].text)):
        return None
    cell = sorted(cells[places[0]], key=lambda each: (round(each.top / each.size), each.left))
    text = " ".join(word.text for word in cell)
    return _word(text, cell), behind


def _word(text: str, words: Sequence[Word]) -> Word:
    return Word(
        text,
        min(each.left for each in words),
        max(each.right for each in words),
        min(each.top for each in words),
        max(each.bottom for each in words),
        words[0].size,
    )


def _joined(above: Word, below: Word) -> Word:
    return _word(f"{above.text} {below.text}", [above, below])


def _goes_on(above: Word, below: Word) -> bool:
    under = min(above.right, below.right) > max(above.left, below.left)
    close = below.top - above.bottom < above.size
    return under and close and f"{above.text} {below.text}".lower() in _WORDINGS


def _left(row: Row, edge: float) -> list[Word]:
    return [word for word in row.words if word.right < edge]


def _title(rows: Sequence[Row], box: _Box, used: set[int], in_boxes: set[int]) -> list[int]:
    """The rows of the title at the left of a grade: those at its height, and what they go on in."""
    grade = box.word
    others = in_boxes - set(box.rows)
    around = range(max(0, box.rows[0] - MOST_ROWS), min(len(rows), box.rows[-1] + MOST_ROWS + 1))
    lines = [index for index in around if index not in box.rows or _left(rows[index], grade.left)]
    free = [index for index in lines if index not in used | others and _is_free(rows[index], index, box)]
    title = [index for index in free if rows[index].top < grade.bottom and rows[index].bottom > grade.top]
    if not title:
        return []
    for above, below in reversed(list(pairwise(lines))):
        if below == title[0] and above in free and _are_one(rows[above], rows[below], grade.left):
            title.insert(0, above)
    for above, below in pairwise(lines):
        if above == title[-1] and below in free and _are_one(rows[above], rows[below], grade.left):
            title.append(below)
    words = [_left(rows[index], grade.left) for index in title]
    whole = words[0][0].text[:1].isupper() and not any(line[-1].text[-1:] in ".;:" for line in words)
    return title if whole and len(title) <= MOST_ROWS and not _is_column(rows, box, title, others) else []


def _is_column(rows: Sequence[Row], box: _Box, title: list[int], others: set[int]) -> bool:
    """Whether a cell of text begins over or under the grade: then it is in a column of text."""
    first, last = min(title[0], box.rows[0]), max(title[-1], box.rows[-1])
    near = (*range(max(0, first - 2), first), *range(last + 1, min(len(rows), last + 3)))
    edge = box.word.left - box.word.size
    return any(
        len(cell) >= LEAST_TEXT and cell[0].left > edge
        for index in near
        if index not in others
        for cell in rows[index].cells
    )


def _is_free(row: Row, index: int, box: _Box) -> bool:
    """Whether a row has words at the left of the grade and none under or behind it but the grade's own."""
    left = _left(row, box.word.left)
    return bool(left) and (index in box.rows or len(left) == len(row.words))


def _are_one(above: Row, below: Row, edge: float) -> bool:
    """Whether two rows are, at the left of the grade, lines of one title."""
    close = (
        below.top - above.bottom < 0.6 * max(above.size, below.size) and abs(above.size - below.size) < 1.2
    )
    return close and _left(above, edge)[-1].text[-1:] != "?"
