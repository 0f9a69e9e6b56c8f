"""Heads of tables: whose values stand in a column, in which period, and which columns hold neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from inspections.extraction.figures.areas import FORCE, NATIONAL, OTHER, Areas
from inspections.extraction.figures.cells import cell_value
from inspections.extraction.figures.periods import days, mentions
from inspections.extraction.records import Span
from inspections.extraction.vocabulary.words import MONTHS

_MARGIN = re.compile(r"\b(?:margin|confidence interval|ci)\b|±|\+/-", re.I)
# Two heads of two lines each, read line by line: "Fenmarch England and Constabulary Wales".
_INTERLEAVED = re.compile(r"\bEngland (?:and|&) ((?:[A-Z][\w']+ ){1,3})Wales\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Beside the share of the same area: "Number | %".
_COUNTS = re.compile(r"\b(?:numbers?|counts?|volumes?|no\.)(?!\w)", re.I)
_PLANNED = re.compile(r"\b(?:planned|projected|forecast|estimated?|target)\b", re.I)
_YEAR_HEAD = re.compile(r"((?:19|20)\d\d)(?: \(?[a-z]+\)?)?", re.I)
_AS_AT = re.compile(rf"\b(?:as )?at (\d{{1,2}} (?:{'|'.join(MONTHS)}))\b", re.I)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of values. `area` is None where the head names no area, `period` where it gives none."""

    area: str | None
    period: Span | None = None
    margin: bool = False


def columns_of(cells: Sequence[str], areas: Areas, caption: str = "") -> list[Column]:
    """The columns of a row of heads; empty where the row is none: it names both areas, or only periods. Years
    under a caption such as "as at 31 March" are those days."""
    if any(cell_value(cell) is not None and not _YEAR.fullmatch(cell.strip()) for cell in cells[1:]):
        return []
    columns = [
        Column(areas.heads(cell), _period(cell, caption), bool(_MARGIN.search(cell))) for cell in cells
    ]
    columns = [
        Column(None, column.period) if _COUNTS.search(cell) and columns.count(column) > 1 else column
        for cell, column in zip(cells, columns, strict=True)
    ]
    named = {column.area for column in columns}
    if FORCE in named and named & {NATIONAL, OTHER}:
        return columns
    dated = [column for column in columns[1:] if column.period is not None]
    if len(dated) > 1 and len(dated) == len(columns) - 1 and NATIONAL not in named:
        return [
            columns[0],
            *(
                Column(None if _PLANNED.search(cell) else FORCE, column.period)
                for cell, column in zip(cells[1:], columns[1:], strict=True)
            ),
        ]
    return []


def under(heads: Sequence[str], cells: Sequence[str]) -> list[str] | None:
    """Two rows of heads as one: "Fenmarch | | England and Wales |" over "2015 | 2016 | 2015 | 2016", or names
    that go on in the row below; None where the second row is none of heads."""
    told = [cell for cell in cells[1:] if cell]
    heads = [*heads, *[""] * (len(cells) - len(heads))]  # the last head may span columns too
    if len(heads) != len(cells) or len(told) * 2 < len(cells) - 1 or not told:
        return None
    if any(cell_value(cell) is not None and not _YEAR.fullmatch(cell.strip()) for cell in cells):
        return None
    wide = list(heads)
    for index in range(2, len(wide)):
        if not wide[index] and wide[index - 1] and cells[index]:
            wide[index] = wide[index - 1]
    return [f"{above} {below}".strip() for above, below in zip(wide, cells, strict=True)]


def measures_of(cells: Sequence[str]) -> list[str]:
    """The heads of a table whose rows are areas: what each column measures, "" over a column of margins."""
    return ["" if _MARGIN.search(cell) else cell for cell in cells]


def columns_in(text: str, areas: Areas) -> list[Column]:
    """The columns in the order in which a flattened head names the areas, similar forces among them."""
    text = _INTERLEAVED.sub(r"England and Wales \1", text)
    places = [
        (found.start(), area)
        for area, pattern in ((FORCE, areas.named), (NATIONAL, areas.national), (OTHER, areas.other))
        if (found := pattern.search(text)) is not None
    ]
    if not {FORCE, NATIONAL} <= {area for _, area in places}:
        return []
    return [Column(area) for _, area in sorted(places)]


def by_period(
    columns: Sequence[Column], cells: Sequence[str], *, change: bool
) -> Iterator[tuple[Span | None, dict[str, tuple[str, str]]]]:
    """The cells of a row under its columns, each with the margin beside it; the force's and the nation's of
    one period together."""
    found: dict[Span | None, dict[str, tuple[str, str]]] = {}
    pairs = _pairs(columns, cells)
    for (column, cell), beside in zip_longest(pairs, pairs[1:]):
        if (
            column.area in (FORCE, NATIONAL)
            and not column.margin
            and cell_value(cell, change=change) is not None
        ):
            margin = beside[1] if beside is not None and beside[0].margin else ""
            found.setdefault(column.period, {}).setdefault(column.area, (cell, margin))
    undated = found.get(None)
    if undated and len(found) > 1:  # a head without a period holds for the latest of the others
        latest = max((period for period in found if period), key=lambda period: period.end)
        found[latest] = {**undated, **found[latest]}
        del found[None]
    yield from found.items()


def _pairs(columns: Sequence[Column], cells: Sequence[str]) -> list[tuple[Column, str]]:
    """Which cell is whose: by the head above it, or from the right where the head was flattened."""
    if len(cells) == len(columns) and any(column.area is None for column in columns):
        return list(zip(columns, cells, strict=True))
    wanted = [column for column in columns if column.area is not None]
    trailing = [
        cell for cell in cells[1:] if cell_value(cell, change=True) is not None or cell.strip() in "-–—"
    ]
    if len(trailing) < len(wanted):  # the head spoke of similar forces without a column of them
        wanted = [column for column in wanted if column.area != OTHER]
    if len(trailing) != len(wanted):
        return []
    return list(zip(wanted, trailing, strict=True))


def _period(cell: str, caption: str) -> Span | None:
    year = _YEAR_HEAD.fullmatch(cell.strip())
    day = _AS_AT.search(caption) if year else None
    if year and day:
        cell = f"{day[1]} {year[1]}"
    found = [each for each in (mentions(cell) or days(cell)) if each.span is not None]
    return found[0].span if len(found) == 1 else None
