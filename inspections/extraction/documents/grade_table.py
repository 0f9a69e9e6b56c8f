"""The table of judgments on a page: a column to each grade, and in it the areas that got it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from inspections.extraction.documents.rows import Row, Word
from inspections.extraction.vocabulary.grades import GRADE_WORDINGS
from inspections.extraction.vocabulary.questions import AREA_TITLES

LEAST_GRADES = 3
_GRADE_WORDS = frozenset(word for wording in GRADE_WORDINGS for word in wording.split())
_AREAS = frozenset(title.lower() for title, _ in AREA_TITLES)


@dataclass(slots=True)
class _Column:
    left: float
    right: float
    words: list[str]
    areas: list[str] = field(default_factory=list)
    last: float | None = None

    def near(self, left: float, right: float) -> float:
        """How far a cell stands from this column, by its left edge or by its middle."""
        return min(abs(left - self.left), abs((left + right) / 2 - (self.left + self.right) / 2))


def grade_table(rows: Sequence[Row], start: int) -> tuple[int, list[str]]:
    """Where the table that begins at `start` ends, and its lines with tabs; none if there is no table."""
    columns, first = _heads(rows, start)
    if not columns:
        return start, []
    end = first
    while end < len(rows) and _fits(rows[end], columns, rows[end - 1]):
        for cell in rows[end].cells:
            _put(cell, rows[end], columns)
        end += 1
    if not any(column.areas for column in columns):
        return start, []
    lines = ["\t".join(" ".join(column.words) for column in columns)]
    lines += ["\t".join(each) for each in zip_longest(*(column.areas for column in columns), fillvalue="")]
    return end, lines


def _heads(rows: Sequence[Row], start: int) -> tuple[list[_Column], int]:
    """The columns under three or more different grades; a grade may run over two rows."""
    columns: list[_Column] = []
    end = start
    while end < len(rows) and end - start < 3 and _are_grade_words(rows[end]):
        if end > start and rows[end].top - rows[end - 1].bottom > rows[end].size:
            break
        for left, right, text in _boxes(rows[end]):
            over = [each for each in columns if min(right, each.right) > max(left, each.left)]
            if over:
                over[0].words.append(text)
            else:
                columns.append(_Column(left, right, [text]))
        end += 1
    columns.sort(key=lambda each: each.left)
    grades = [GRADE_WORDINGS.get(" ".join(each.words).lower()) for each in columns]
    if len(set(grades)) < LEAST_GRADES or None in grades or len(set(grades)) < len(grades):
        return [], start
    return columns, end


def _are_grade_words(row: Row) -> bool:
    return all(word.text.lower() in _GRADE_WORDS for word in row.words)


def _boxes(row: Row) -> Iterator[tuple[float, float, str]]:
    for cell in row.cells:
        yield (
            min(word.left for word in cell),
            max(word.right for word in cell),
            " ".join(word.text for word in cell),
        )


def _fits(row: Row, columns: Sequence[_Column], above: Row) -> bool:
    """Whether each cell of a row stays within one column, and the row is not far below."""
    if row.top - above.bottom > 4 * row.size or _are_grade_words(row):
        return False
    lefts = [column.left for column in columns]
    pitch = min(other - one for one, other in pairwise(lefts))
    return all(
        right - left < 1.15 * pitch and min(each.near(left, right) for each in columns) < 0.45 * pitch
        for left, right, _ in _boxes(row)
    )


def _put(cell: Sequence[Word], row: Row, columns: Sequence[_Column]) -> None:
    """Add a cell to its column: a gap or a whole title above parts one area from the next."""
    left, right = min(word.left for word in cell), max(word.right for word in cell)
    text = " ".join(word.text for word in cell).strip("•-– ")
    column = min(columns, key=lambda each: each.near(left, right))
    close = column.last is not None and row.top - column.last < 0.6 * row.size
    whole = bool(column.areas) and column.areas[-1].lower() in _AREAS and not text[:1].islower()
    if close and column.areas and not whole:
        column.areas[-1] = f"{column.areas[-1]} {text}"
    elif text:
        column.areas.append(text)
    column.last = row.bottom
