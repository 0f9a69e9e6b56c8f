"""Rows of a page to lines: columns are read one after the other, tables row by row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from inspections.extraction.documents.grade_boxes import with_grades_under_titles
from inspections.extraction.documents.grade_rows import grade_rows
from inspections.extraction.documents.grade_table import grade_table
from inspections.extraction.documents.rows import Row, Word, rows_of, text_of
from inspections.extraction.documents.wrapped_cells import with_whole_cells
from inspections.extraction.vocabulary.signs import BULLETS, DASHES

# Fewer rows side by side are a table's head or chance.
LEAST_ROWS = 4
# Fewer rows than this at a page's end are its foot.
FOOT = 2
# A line of text has so many words; a grade beside its title has fewer.
LEAST_WORDS = 3
SAME_SIZE = 1.2
# Columns of text have so many words to a line on average, a short one beside a long one more.
WORDS, WORDS_BESIDE = 1.5, 3.0


def lines_of_page(words: Sequence[Word]) -> list[str]:
    """The page's lines in reading order, a blank line where the gap between rows is wide or the type changes.

    Text side by side is read column by column; a table is read row by row, its cells parted by tabs."""
    if not words:
        return []
    return _read(with_whole_cells(with_grades_under_titles(rows_of(words))))


def _read(rows: Sequence[Row]) -> list[str]:
    """The lines of a page or of one of its columns: tables of judgments first, and what is around them."""
    left = min(word.left for row in rows for word in row.words)
    lines: list[str] = []
    begun = index = 0
    while index < len(rows):
        end, table = grade_table(rows, index)
        if not table:
            end, table = grade_rows(rows, index)
        if table:
            lines += [*_lines(rows[begun:index], left), "", *table, ""]
            begun = index = end
        else:
            index += 1
    return [*lines, *_lines(rows[begun:], left)]


def _lines(rows: Sequence[Row], left: float) -> list[str]:
    lines: list[str] = []
    index = 0
    previous: Row | None = None
    while index < len(rows):
        if previous is not None and _parted(previous, rows[index]):
            lines.append("")
        end, gutter = _side_by_side(rows, index)
        if gutter is None:
            lines.append(_line(rows[index], left))
            previous = rows[index]
            index += 1
            continue
        halves = _halves(rows[index:end], gutter)
        for half in halves:
            lines += ["", *_read(half)]
        lines.append("")
        previous = rows[end - 1]
        index = end
    return lines


def _line(row: Row, left: float) -> str:
    """One row's text; list items keep how far they are indented."""
    text = "\t".join(text_of(cell, row.size) for cell in row.cells)
    if text[:1] in (*BULLETS, *DASHES) and text[1:2] in (" ", "\t"):
        indent = max(0, round((row.words[0].left - left) / row.size))
        return " " * indent + text.replace("\t", " ", 1)
    return text


def _parted(above: Row, below: Row) -> bool:
    gap = below.top - above.bottom
    return gap > 0.55 * max(above.size, below.size) or abs(above.size - below.size) > 1.2


def _side_by_side(rows: Sequence[Row], start: int) -> tuple[int, float | None]:
    """Rows from `start` that stand in two columns of text: where they end, and a place between the
    columns."""
    if not any(len(row.cells) > 1 or _apart(row, below) for row, below in _next(rows, start)):
        return start + 1, None
    free: list[tuple[float, float]] = [(float("-inf"), float("inf"))]
    best: tuple[int, float | None] = (start + 1, None)
    end = start
    while end < len(rows):
        if best[1] is not None and _stands_between(rows[end], free):
            break  # a page number
        free = _common(free, _gaps(rows[end]))
        if not free:
            break
        end += 1
        if end - start >= LEAST_ROWS:
            for low, high in free:
                if high - low >= 6 and high != float("inf") and low != float("-inf"):
                    best = (end, (low + high) / 2)
                    break
    end, gutter = best
    if gutter is None:
        return start + 1, None
    if _are_columns(_halves(rows[start:end], gutter), end - start, WORDS):
        return end, gutter
    both = _end_of_both(rows, start, end, gutter)
    if not _are_columns(_halves(rows[start:both], gutter), both - start, WORDS_BESIDE):
        return start + 1, None
    while len(rows) - end > FOOT and both < end and abs(rows[both].size - rows[both - 1].size) < SAME_SIZE:
        both += 1  # one column is longer; a title in another type behind it is over what follows
    return (both if len(rows) - end > FOOT else end), gutter


def _stands_between(row: Row, free: Sequence[tuple[float, float]]) -> bool:
    """Whether a row is in neither column: the space that both leave holds all of it."""
    space = row.size / 2
    return any(
        low + space < row.words[0].left and row.words[-1].right < high - space
        for low, high in free
        if low != float("-inf") and high != float("inf")
    )


def _next(rows: Sequence[Row], start: int) -> list[tuple[Row, Row]]:
    return list(pairwise(rows[start : start + 3])) or [(rows[start], rows[start])]


def _apart(above: Row, below: Row) -> bool:
    """Whether two rows are lines of two columns whose lines are not on one height."""
    beside = above.words[-1].right < below.words[0].left or below.words[-1].right < above.words[0].left
    return beside and below.top < above.bottom and min(len(above.words), len(below.words)) >= LEAST_WORDS


def _end_of_both(rows: Sequence[Row], start: int, end: int, gutter: float) -> int:
    """Behind the last row of the shorter column."""
    last = [0, 0]
    for index in range(start, end):
        for side, words in enumerate(_halves([rows[index]], gutter)):
            if words:
                last[side] = index + 1
    return min(last)


def _gaps(row: Row) -> list[tuple[float, float]]:
    """The stretches of the row where no word stands, wide enough to part columns; the margins count."""
    edges = [(min(each.left for each in cell), max(each.right for each in cell)) for cell in row.cells]
    gaps = [(float("-inf"), edges[0][0])]
    gaps += [(one[1], other[0]) for one, other in pairwise(edges)]
    gaps.append((edges[-1][1], float("inf")))
    return gaps


def _common(
    one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    shared = [(max(a, c), min(b, d)) for a, b in one for c, d in other]
    return [(low, high) for low, high in shared if high - low > 4]


def _halves(rows: Sequence[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    sides: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        for side, words in zip(
            sides,
            (
                [each for each in row.words if each.right <= gutter],
                [each for each in row.words if each.right > gutter],
            ),
            strict=True,
        ):
            if words:
                side.append(Row(words))
    return sides


def _are_columns(halves: tuple[list[Row], list[Row]], height: int, least: float) -> bool:
    """Whether both sides are text of their own, with so many words to a line; a side of bare numbers is the
    value column of a table."""
    for side in halves:
        if len(side) < max(LEAST_ROWS - 1, 0.4 * height):
            return False
        words = sum(len(row.words) for row in side)
        numeric = sum(all(_is_value(word.text) for word in row.words) for row in side)
        if numeric > 0.34 * len(side) or words < least * len(side):
            return False
    return True


def _is_value(text: str) -> bool:
    return not any(letter.isalpha() for letter in text) and any(letter.isdigit() for letter in text)
