"""Rows of a page that stand in two columns of text: how far down, and where the space between them is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from inspections.extraction.documents.rows import Row

# Fewer rows side by side are a table's head or chance.
LEAST_ROWS = 4
# Fewer rows than this at a page's end are its foot.
FOOT = 2
# A line of text has so many words; a grade beside its title has fewer.
LEAST_WORDS = 3
SAME_SIZE = 1.2
# A column of running text has so many lines; each fills so much of its width, but the last of a paragraph.
LEAST_FILLED, FILLED = 12, 0.75
# Columns of text have so many words to a line on average, a short one beside a long one more.
WORDS, WORDS_BESIDE = 1.5, 3.0


def side_by_side(rows: Sequence[Row], start: int) -> tuple[int, float | None]:
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
    if _are_columns(halves_of(rows[start:end], gutter), end - start, WORDS):
        return end, gutter
    long, short = halves_of(rows[start:end], gutter)
    if len(rows) - end <= FOOT and _fills_column(long, gutter) and not any(map(_is_numbers, short)):
        return end, gutter  # the other column has but a line or two
    both = _end_of_both(rows, start, end, gutter)
    if not _are_columns(halves_of(rows[start:both], gutter), both - start, WORDS_BESIDE):
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


def _fills_column(side: Sequence[Row], gutter: float) -> bool:
    """Whether most rows are lines of running text that go as far as their column lets them."""
    if len(side) < LEAST_FILLED:
        return False
    left = min(row.words[0].left for row in side)
    filled = sum(row.words[-1].right > left + FILLED * (gutter - left) for row in side)
    return filled > len(side) / 2


def _end_of_both(rows: Sequence[Row], start: int, end: int, gutter: float) -> int:
    """Behind the last row of the shorter column."""
    last = [0, 0]
    for index in range(start, end):
        for side, words in enumerate(halves_of([rows[index]], gutter)):
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


def halves_of(rows: Sequence[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    """The rows of the left column and those of the right."""
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
        numeric = sum(map(_is_numbers, side))
        if numeric > 0.34 * len(side) or words < least * len(side):
            return False
    return True


def _is_numbers(row: Row) -> bool:
    return all(_is_value(word.text) for word in row.words)


def _is_value(text: str) -> bool:
    return not any(letter.isalpha() for letter in text) and any(letter.isdigit() for letter in text)
