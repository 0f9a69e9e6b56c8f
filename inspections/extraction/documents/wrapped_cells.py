"""Cells of a table whose words ran over several rows of the page: put together again."""

from __future__ import annotations

from collections.abc import Sequence

from inspections.extraction.documents.rows import Row, Word

# A head runs over no more rows than this.
MAX_HEAD_ROWS = 4


def with_whole_cells(rows: Sequence[Row]) -> list[Row]:
    """The rows, where the head over a row of values is one row, and so is a label that went on below."""
    joined: list[Row] = []
    for row in _levelled(rows):
        if joined and _goes_on(joined[-1], row):
            joined[-1] = _merged(joined[-1], row)
        else:
            if _has_values(row):
                _join_head(joined, row)
            joined.append(row)
    return joined


def _levelled(rows: Sequence[Row]) -> list[Row]:
    """The rows, where a cell set halfway between the two rows of its neighbours stands beside them."""
    found: list[Row] = []
    index = 0
    while index < len(rows):
        row, after = rows[index], rows[index + 1 : index + 3]
        if len(after) == 2 and _overlap(row, after[0]) and _overlap(after[0], after[1]):
            first, middle, last = row, *after
            if len(first.cells) == len(last.cells) == 1 and not _has_words(middle):
                found.append(_beside(middle, [*first.cells[0], *last.cells[0]]))
                index += 3
                continue
            if len(middle.cells) == 1 and len(first.cells) > 1 and not _over(middle.cells[0], first):
                found.append(_beside(first, middle.cells[0]))
                index += 2
                continue
        found.append(row)
        index += 1
    return found


def _overlap(above: Row, below: Row) -> bool:
    return below.top < above.bottom - 0.1 * above.size


def _beside(row: Row, cell: Sequence[Word]) -> Row:
    whole = Row([*row.words, *cell])
    whole.cells = sorted([*row.cells, list(cell)], key=lambda each: min(word.left for word in each))
    return whole


def _has_words(row: Row) -> bool:
    return any(letter.isalpha() for word in row.words for letter in word.text)


def _join_head(rows: list[Row], values: Row) -> None:
    """Merge the rows directly above a table's first row of values into one head."""
    first = len(rows)
    while first and len(rows) - first < MAX_HEAD_ROWS:
        below = rows[first] if first < len(rows) else values
        above = rows[first - 1]
        if len(above.cells) < 2 or _has_values(above):
            break
        if not _is_close(above, below) and (below is not values or not _is_under(above, below)):
            break
        first -= 1
    while len(rows) - first > 1:
        if not _fits(rows[first], rows[first + 1]):
            return
        rows[first] = _merged(rows[first], rows.pop(first + 1))


def _goes_on(above: Row, below: Row) -> bool:
    """Whether a row is only the rest of the label above it."""
    if len(below.cells) != 1 or not _has_values(above) or not _is_close(above, below):
        return False
    label = next((cell for cell in above.cells if any(word.text[:1].isalpha() for word in cell)), None)
    rest = below.cells[0]
    if label is None or not rest[0].text[:1].islower():
        return False
    return abs(rest[0].left - min(word.left for word in label)) < above.size


def _fits(above: Row, below: Row) -> bool:
    """Whether every cell of a row stands under just one cell of the row above."""
    return all(len(_over(cell, above)) == 1 for cell in below.cells)


def _merged(above: Row, below: Row) -> Row:
    cells = [list(cell) for cell in above.cells]
    for cell in below.cells:
        places = _over(cell, above) or [0]
        cells[places[0]].extend(cell)
    row = Row([*above.words, *below.words])
    row.cells = cells
    return row


def _over(cell: Sequence[Word], row: Row) -> list[int]:
    """The cells of a row that share some width with this cell."""
    left, right = min(word.left for word in cell), max(word.right for word in cell)
    return [
        index
        for index, other in enumerate(row.cells)
        if min(right, max(word.right for word in other)) > max(left, min(word.left for word in other))
    ]


def _has_values(row: Row) -> bool:
    """Whether the row has a label and at least one cell of numbers behind it."""
    if not any(letter.isalpha() for cell in row.cells[:2] for word in cell for letter in word.text):
        return False
    return len(row.cells) > 1 and any(_is_number(cell) for cell in row.cells[1:])


def _is_number(cell: Sequence[Word]) -> bool:
    return not any(letter.isalpha() for word in cell for letter in word.text) and any(
        letter.isdigit() for word in cell for letter in word.text
    )


def _is_close(above: Row, below: Row) -> bool:
    return below.top - above.bottom < 0.75 * max(above.size, below.size)


def _is_under(above: Row, below: Row) -> bool:
    """Whether a table's first row stands under its heads, with the space that cells have around them."""
    return below.top - above.bottom < 2.5 * max(above.size, below.size)
