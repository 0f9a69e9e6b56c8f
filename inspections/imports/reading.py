"""A whole file read: its counts, its damaged rows, and the areas that are not counted."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from inspections.imports.areas import Forces
from inspections.imports.errors import Place, Remarks, RowError
from inspections.imports.layouts import Layout, Table, tables_in
from inspections.imports.rows import Count, Damaged, LeftOut, RowReader, Spoilt
from inspections.imports.tables import Cell, sheets_of

NumberedRow = tuple[Table, int, list[Cell]]
Show = Callable[[Iterable[NumberedRow], int], Iterable[NumberedRow]]


@dataclass
class Reading:
    """What a file states, and what in it could not be read.

    `spoilt` is what damaged rows still say of themselves. `damaged` are the rows that gave no count.
    """

    layout: Layout
    rows: int = 0
    counts: dict[tuple[str, str, str, date], Count] = field(default_factory=dict)
    errors: list[RowError] = field(default_factory=list)
    damaged: set[Place] = field(default_factory=set)
    remarks: Remarks = field(default_factory=Remarks)
    spoilt: set[Spoilt] = field(default_factory=set)
    left_out: Counter[str] = field(default_factory=Counter)
    unknown_areas: Counter[str] = field(default_factory=Counter)


def read_file(content: bytes, forces: Forces, *, today: date, show: Show | None = None) -> Reading:
    """Read every recognised sheet; `show` may draw a progress bar around the rows.

    Raises NotATableError for a file that holds no table in a known layout.
    """
    tables = tables_in(list(sheets_of(content)))
    reading = Reading(tables[0].layout)
    readers = {id(table): RowReader(table, forces, today) for table in tables}
    rows = [
        (table, number, cells)
        for table in tables
        for number, cells in enumerate(table.sheet.rows[table.heading_row :], table.heading_row + 1)
    ]
    for table, number, cells in show(rows, len(rows)) if show else rows:
        found = readers[id(table)].read(number, cells)
        if found is None:
            continue
        reading.rows += 1
        if isinstance(found, LeftOut):
            reading.left_out[found.area] += 1
        elif isinstance(found, Damaged):
            _note_damage(reading, found)
        else:
            _note_count(reading, found)
    _drop_contradictions(reading)
    return reading


def _note_damage(reading: Reading, row: Damaged) -> None:
    reading.errors += row.errors
    reading.damaged.add(row.errors[0].place)
    reading.spoilt.add(row.spoilt)
    if row.unknown_area:
        reading.unknown_areas[row.unknown_area] += 1


def _note_count(reading: Reading, count: Count) -> None:
    """A count, once: the same number stated again is remarked on, another number contradicts it."""
    first = reading.counts.setdefault(count.key, count)
    if first is not count and first.number == count.number:
        reading.remarks.add("The table states this row twice; it is counted once.", count.place)
    elif first is not count:
        _note_contradiction(reading, count, first)
        if first.place not in reading.damaged:
            _note_contradiction(reading, first, count)
        reading.damaged |= {count.place, first.place}
        return
    if first is count and count.remark:
        reading.remarks.add(count.remark, count.place)
    if first is count and count.number is None:
        reading.remarks.add("The table prints that this number is not available.", count.place)
    if first is count and count.number is not None and count.number < 0:
        reading.remarks.add("The table prints a number below zero; kept as published.", count.place)


def _note_contradiction(reading: Reading, row: Count, other: Count) -> None:
    problem = f"{other.place} states {other.stated} for the same thing; neither is taken"
    reading.errors.append(RowError(row.place, "", row.stated, problem))


def _drop_contradictions(reading: Reading) -> None:
    """Of two rows that contradict each other neither is believed."""
    for key, count in list(reading.counts.items()):
        if count.place in reading.damaged:
            del reading.counts[key]
            reading.spoilt.add(Spoilt(count.offence.slug, count.area, count.end))
