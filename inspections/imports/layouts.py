"""The layouts in which recorded crime by police force area is published, told apart by their headings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from inspections.imports.tables import Cell, NotATableError, Sheet, words_of

ROWS_ABOVE_THE_HEADINGS = 30


class Column(Enum):
    """What a column holds, with the headings under which it is published."""

    TWELVE_MONTHS_TO = ("12 months ending",)
    YEAR = ("financial year",)
    QUARTER = ("financial quarter",)
    AREA = ("pfa", "force name", "police force area")
    OFFENCE = ("offence",)
    DESCRIPTION = ("offence description",)
    SUBGROUP = ("offence subgroup",)
    CODE = ("offence code",)
    ROLLING_TOTAL = ("rolling year total number of offences", "rolling year total")
    NUMBER = ("number of offences",)


@dataclass(frozen=True)
class Layout:
    """A published layout: the columns it must have and the months that one row covers."""

    name: str
    headings: str
    months: int
    columns: tuple[Column, ...]
    offence: Column
    number: Column

    def heading_of(self, column: Column) -> str:
        """A column's heading as it is usually printed: “PFA”."""
        printed = (heading for heading in self.headings.split(", ") if heading.casefold() in column.value)
        return next(printed, column.value[0])


ROLLING = Layout(
    "rolling twelve months",
    "12 months ending, PFA, Region, Offence, Rolling year total number of offences",
    12,
    (Column.TWELVE_MONTHS_TO, Column.AREA, Column.OFFENCE, Column.ROLLING_TOTAL),
    offence=Column.OFFENCE,
    number=Column.ROLLING_TOTAL,
)
QUARTERLY = Layout(
    "quarters of financial years",
    "Financial Year, Financial Quarter, Force Name, Offence Description, Offence Group, Offence Subgroup, "
    "Offence Code, Number of Offences",
    3,
    (
        Column.YEAR,
        Column.QUARTER,
        Column.AREA,
        Column.DESCRIPTION,
        Column.SUBGROUP,
        Column.CODE,
        Column.NUMBER,
    ),
    offence=Column.SUBGROUP,
    number=Column.NUMBER,
)
LAYOUTS = (ROLLING, QUARTERLY)


@dataclass(frozen=True)
class Table:
    """A sheet whose headings were recognised; the data begin after row `heading_row` (from 1)."""

    sheet: Sheet
    layout: Layout
    heading_row: int
    position: Mapping[Column, int]
    width: int

    def heading(self, column: Column) -> str:
        """The heading of a column as this table prints it."""
        return words_of(self.sheet.rows[self.heading_row - 1][self.position[column]])


def tables_in(sheets: Sequence[Sheet]) -> list[Table]:
    """Every sheet that is in one layout; notes and contents pages of a workbook are passed over.

    Raises NotATableError where no sheet has the headings, or where sheets are in different layouts.
    """
    found = [table for sheet in sheets if (table := _table(sheet)) is not None]
    if not found:
        known = "”, nor “".join(layout.headings for layout in LAYOUTS)
        told = _what_is_amiss(sheets) or f"It has neither the headings “{known}”. {_first_row(sheets)}"
        raise NotATableError(told)
    if len({table.layout for table in found}) > 1:
        raise NotATableError("The sheets of the workbook are in different layouts. Import them one by one.")
    return found


def _table(sheet: Sheet) -> Table | None:
    for number, cells in enumerate(sheet.rows[:ROWS_ABOVE_THE_HEADINGS], 1):
        headings = [words_of(cell).casefold() for cell in cells]
        for layout in LAYOUTS:
            position = _positions(headings, layout)
            if position:
                width = max(place for place, heading in enumerate(headings) if heading) + 1
                return Table(sheet, layout, number, position, width)
    return None


def _positions(headings: Sequence[str], layout: Layout) -> dict[Column, int]:
    """Where each column stands; empty unless all are there, each once."""
    position = {}
    for column in layout.columns:
        places = [place for place, heading in enumerate(headings) if heading in column.value]
        if len(places) != 1:
            return {}
        position[column] = places[0]
    return position


def _what_is_amiss(sheets: Sequence[Sheet]) -> str:
    """Of the row that comes nearest to a layout's headings: what it lacks or has twice; else nothing."""
    nearest = max(
        (
            (sum(bool(count) for count in counts), sheet.name, number, layout, counts)
            for sheet in sheets
            for number, cells in enumerate(sheet.rows[:ROWS_ABOVE_THE_HEADINGS], 1)
            for layout in LAYOUTS
            if (counts := _how_often(cells, layout))
        ),
        key=lambda one: one[0],
        default=None,
    )
    if nearest is None or nearest[0] < len(nearest[3].columns) / 2:
        return ""
    _, name, number, layout, counts = nearest
    named = dict(zip(layout.columns, counts, strict=True))
    lacks = [f"no column “{layout.heading_of(column)}”" for column, count in named.items() if not count]
    twice = [f"“{layout.heading_of(column)}” more than once" for column, count in named.items() if count > 1]
    where = f"Row {number} of sheet {name}" if name else f"Row {number}"
    return f"{where} has the headings of {layout.name}, but {', '.join([*lacks, *twice])}."


def _how_often(cells: Sequence[Cell], layout: Layout) -> list[int]:
    """How many columns a row has for each column of a layout."""
    headings = [words_of(cell).casefold() for cell in cells]
    return [sum(heading in column.value for heading in headings) for column in layout.columns]


def _first_row(sheets: Sequence[Sheet]) -> str:
    for sheet in sheets:
        for cells in sheet.rows:
            shown = ", ".join(words_of(cell) for cell in cells[:8] if words_of(cell))
            if shown:
                return f"The file begins with: {shown[:120]}"
    return "The file has no cells with text."


def cell_at(cells: Sequence[Cell], place: int) -> Cell:
    """The cell of a column; an empty one where the row ends before it."""
    return cells[place] if place < len(cells) else ""
