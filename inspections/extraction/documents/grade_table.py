"""The table of judgments on a page: a column to each grade, and in it the areas that got it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from inspections.extraction.documents.rows import Row, Word, finer_cells
from inspections.extraction.vocabulary.graded_areas import AREA_TITLES
from inspections.extraction.vocabulary.grades import GRADE_WORDINGS

LEAST_GRADES = 3
# No line of an area's title has more words.
MOST_WORDS = 9
_GRADE_WORDS = frozenset(word for wording in GRADE_WORDINGS for word in wording.split())
_AREAS = frozenset(title.lower() for title, _ in AREA_TITLES)


@dataclass(slots=True)
class _Column:
    left: float
    right: float
    words: list[str]
    areas: list[str] = field(default_factory=list)
    last: float | None = None

    def apart(self, left: float, right: float) -> float:
        """How far a cell stands beside this column's grade; negative by as much as the two overlap."""
        return max(left - self.right, self.left - right)


def grade_table(rows: Sequence[Row], start: int) -> tuple[int, list[str]]:
    """Where the table that begins at `start` ends, and its lines with tabs; none if there is no table."""
    columns, first = _heads(rows, start)
    if not columns:
        return start, []
    end, bottom = first, rows[first - 1].bottom
    while end < len(rows) and _fits(rows[end], columns, bottom):
        for cell in finer_cells(rows[end]):
            _put(cell, rows[end], columns)
        bottom = max(bottom, rows[end].bottom)
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
        for left, right, text in _boxes(rows[end].cells):
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


def _boxes(cells: Sequence[Sequence[Word]]) -> Iterator[tuple[float, float, str]]:
    for cell in cells:
        yield (
            min(word.left for word in cell),
            max(word.right for word in cell),
            " ".join(word.text for word in cell),
        )


def _fits(row: Row, columns: Sequence[_Column], bottom: float) -> bool:
    """Whether a row is not far below the rows above it, and no cell of it stands under two grades."""
    if row.top - bottom > 3 * row.size or _are_grade_words(row):
        return False
    boxes = list(_boxes(finer_cells(row)))
    words = sum(len(text.split()) for _, _, text in boxes)
    return words <= MOST_WORDS * len(boxes) and all(
        sum(column.apart(left, right) < 0 for column in columns) < 2 for left, right, _ in boxes
    )


def _put(cell: Sequence[Word], row: Row, columns: Sequence[_Column]) -> None:
    """Add a cell to its column: a gap or a whole title above parts one area from the next."""
    left, right = min(word.left for word in cell), max(word.right for word in cell)
    text = " ".join(word.text for word in cell).strip("•-– ")
    column = min(columns, key=lambda each: each.apart(left, right))
    close = column.last is not None and row.top - column.last < 0.6 * row.size
    whole = bool(column.areas) and column.areas[-1].lower() in _AREAS and not text[:1].islower()
    if close and column.areas and not whole:
        column.areas[-1] = f"{column.areas[-1]} {text}"
    elif text:
        column.areas.append(text)
    column.last = row.bottom
