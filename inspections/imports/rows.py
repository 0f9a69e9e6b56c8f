"""One row of a table read into one count, or into what is wrong with it."""

from dataclasses import dataclass
from datetime import date

from inspections.imports.areas import Forces, is_no_territorial_force
from inspections.imports.errors import Place, RowError
from inspections.imports.layouts import QUARTERLY, Column, Table, cell_at
from inspections.imports.numbers import UnreadableNumberError, number_of_offences
from inspections.imports.offences import BY_NAME, Offence
from inspections.imports.periods import UnreadablePeriodError, financial_year, quarter_end, twelve_months_to
from inspections.imports.tables import Cell, words_of


@dataclass(frozen=True, slots=True)
class Count:
    """What one row states: offences of one kind in one force in the months up to `end`.

    `part` tells apart the rows of a quarterly table that add up to one offence. `number` is None where
    the table prints that it is not available.
    """

    offence: Offence
    part: str
    area: str
    end: date
    number: int | None
    stated: str
    place: Place
    remark: str = ""

    @property
    def key(self) -> tuple[str, str, str, date]:
        return self.offence.slug, self.part, self.area, self.end


@dataclass(frozen=True, slots=True)
class Spoilt:
    """What a damaged row still says of itself; None where it says nothing readable.

    A sum that the row may belong to cannot be trusted.
    """

    offence: str | None
    area: str | None
    end: date | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row of an area that is no territorial force."""

    area: str


@dataclass(frozen=True, slots=True)
class Damaged:
    """A row that gives no count, with everything that is wrong with it."""

    errors: tuple[RowError, ...]
    spoilt: Spoilt
    unknown_area: str = ""


class RowReader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, forces: Forces, today: date) -> None:
        self._table, self._forces, self._today = table, forces, today
        self._layout = table.layout

    def read(self, number: int, cells: list[Cell]) -> Count | LeftOut | Damaged | None:
        """A count, the name of an area that is left out, or what is wrong; None for an empty row."""
        if not any(words_of(cell) for cell in cells):
            return None
        name = words_of(self._cell(cells, Column.AREA))
        if is_no_territorial_force(name):
            return LeftOut(name)
        place = Place(self._table.sheet.name, number)
        came_apart = self._shape(place, cells)
        errors: list[RowError] = []
        area = self._area(place, name, errors)
        offence = self._offence(place, cells, errors)
        end, remark = self._end(place, cells, errors)
        counted = self._number(place, cells, errors)
        if came_apart or errors or area is None or offence is None or end is None:
            spoilt = Spoilt(offence.slug if offence else None, area, end)
            # What else seems wrong with a row that came apart only follows from that.
            unknown_area = name if name and not area and not came_apart else ""
            return Damaged(tuple(came_apart or errors), spoilt, unknown_area)
        stated = words_of(self._cell(cells, self._layout.number))
        return Count(offence, self._part(cells), area, end, counted, stated, place, remark)

    def _cell(self, cells: list[Cell], column: Column) -> Cell:
        return cell_at(cells, self._table.position[column])

    def _shape(self, place: Place, cells: list[Cell]) -> list[RowError]:
        """A row with more cells than headings has come apart, often at the comma of a number."""
        width, filled = self._table.width, len(cells)
        while filled and not words_of(cells[filled - 1]):
            filled -= 1
        if filled > width:
            return [RowError(place, "", "", f"the row has {filled} cells and the headings {width}")]
        return []

    def _area(self, place: Place, name: str, errors: list[RowError]) -> str | None:
        found = self._forces.find(name)
        if found is None:
            problem = "no police force has this name" if name else "no police force is named"
            errors.append(RowError(place, self._table.heading(Column.AREA), name, problem))
        return found

    def _offence(self, place: Place, cells: list[Cell], errors: list[RowError]) -> Offence | None:
        name = words_of(self._cell(cells, self._layout.offence))
        found = BY_NAME.get(name.casefold())
        if found is None:
            problem = "this is not the name of an offence we know" if name else "no offence is named"
            errors.append(RowError(place, self._table.heading(self._layout.offence), name, problem))
        return found

    def _end(self, place: Place, cells: list[Cell], errors: list[RowError]) -> tuple[date | None, str]:
        column = Column.QUARTER if self._layout is QUARTERLY else Column.TWELVE_MONTHS_TO
        try:
            if self._layout is QUARTERLY:
                column = Column.YEAR
                first_year = financial_year(self._cell(cells, column))
                column = Column.QUARTER
                end, remark = quarter_end(first_year, self._cell(cells, column)), ""
            else:
                end, remark = twelve_months_to(self._cell(cells, column))
            if end > self._today:
                raise UnreadablePeriodError("the period has not ended yet")
        except UnreadablePeriodError as error:
            found = words_of(self._cell(cells, column))
            errors.append(RowError(place, self._table.heading(column), found, str(error)))
            return None, ""
        return end, remark

    def _number(self, place: Place, cells: list[Cell], errors: list[RowError]) -> int | None:
        cell = self._cell(cells, self._layout.number)
        try:
            return number_of_offences(cell)
        except UnreadableNumberError as error:
            errors.append(
                RowError(place, self._table.heading(self._layout.number), words_of(cell), str(error))
            )
            return None

    def _part(self, cells: list[Cell]) -> str:
        if self._layout is not QUARTERLY:
            return ""
        named = (Column.SUBGROUP, Column.CODE, Column.DESCRIPTION)
        return " / ".join(words_of(self._cell(cells, column)) for column in named)
