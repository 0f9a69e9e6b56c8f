"""Rows of a page to lines: columns are read one after the other, tables row by row."""

from __future__ import annotations

from collections.abc import Sequence

from inspections.extraction.documents.grade_boxes import with_grades_under_titles
from inspections.extraction.documents.grade_rows import grade_rows
from inspections.extraction.documents.grade_table import grade_table
from inspections.extraction.documents.rows import Row, Word, rows_of, text_of
from inspections.extraction.documents.two_columns import halves_of, side_by_side
from inspections.extraction.documents.wrapped_cells import with_whole_cells
from inspections.extraction.vocabulary.signs import BULLETS, DASHES


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
        end, gutter = side_by_side(rows, index)
        if gutter is None:
            lines.append(_line(rows[index], left))
            previous = rows[index]
            index += 1
            continue
        halves = halves_of(rows[index:end], gutter)
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
