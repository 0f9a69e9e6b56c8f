"""What is wrong with a row, and what is remarkable about it: for the report file and the summary."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from inspections.formulas import harmless

HEADINGS = ("sheet", "row", "kind", "column", "value", "problem")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: the sheet (empty in a CSV file) and its number, from 1."""

    sheet: str
    row: int

    def __str__(self) -> str:
        return f"sheet {self.sheet}, row {self.row}" if self.sheet else f"row {self.row}"


@dataclass(frozen=True, slots=True)
class RowError:
    """A cell, or a whole row (`column` empty), that could not be read: the row gives no figure."""

    place: Place
    column: str
    found: str
    problem: str

    def __str__(self) -> str:
        shown = f"“{self.found[:60]}”" if self.found else "nothing"
        return f"{capital(str(self.place))}: {self.problem}" + (f" (found {shown})." if self.column else ".")


@dataclass
class Remarks:
    """What was read but should be known, each once with the rows it concerns."""

    rows: dict[str, list[Place]] = field(default_factory=dict)

    def add(self, text: str, place: Place) -> None:
        self.rows.setdefault(text, []).append(place)

    def lines(self) -> list[str]:
        """One sentence a remark, with the first row and how many others."""
        told = []
        for text, places in self.rows.items():
            more = f" and {len(places) - 1:,} more" if len(places) > 1 else ""
            told.append(f"{text} ({places[0]}{more})")
        return told


def write_report(out: TextIO, errors: Iterable[RowError], remarks: Remarks) -> None:
    """Errors row by row, then remarks, as CSV; a cell that a spreadsheet would run is made plain text."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADINGS)
    for one in sorted(errors, key=lambda error: (error.place.sheet, error.place.row)):
        cells = (one.place.sheet, one.place.row, "error", one.column, one.found, one.problem)
        writer.writerow([harmless(str(cell)) for cell in cells])
    for text, places in remarks.rows.items():
        for place in places:
            writer.writerow([harmless(place.sheet), place.row, "remark", "", "", harmless(text)])


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths name one file, so that a report never overwrites the table it reports on."""
    return one.exists() and other.exists() and one.samefile(other)


def rows_told(rows: Sequence[int]) -> str:
    """Row numbers in order, neighbours drawn together: "12–15, 40"."""
    spans: list[list[int]] = []
    for row in sorted(rows):
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in spans)
