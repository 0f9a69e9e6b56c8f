"""Tables in files: CSV, XLSX or ODS as rows of cells, each row under the number a reader finds it by."""

import codecs
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

Cell = str | int | float | bool | date | datetime | time | timedelta

WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How XLSX and ODS files begin (both are zip archives), and old XLS files."""
SEPARATORS = ",;\t"
LINES_TO_JUDGE_BY = 20


class NotATableError(Exception):
    """The file holds no table that could be read; says why and what to do."""


@dataclass(frozen=True)
class Sheet:
    """One table of cells; `rows[0]` is row 1. A CSV file is one sheet without a name."""

    name: str
    rows: list[list[Cell]]


def sheets_of(content: bytes) -> Iterator[Sheet]:
    """Every sheet of a file, told by its content and not by its name; raises NotATableError."""
    if not content.strip():
        raise NotATableError("The file is empty.")
    if content.startswith(WORKBOOKS):
        yield from _workbook(content)
    else:
        yield Sheet("", _text_rows(_text(content)))


def _workbook(content: bytes) -> Iterator[Sheet]:
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            for name in workbook.sheet_names:
                rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
                yield Sheet(name, [list(row) for row in rows])
    except PasswordError as error:
        raise NotATableError("The workbook is locked with a password. Save it without one.") from error
    except CalamineError as error:
        raise NotATableError(f"The file looks like a workbook but cannot be opened ({error}).") from error


def _text(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        raise NotATableError("The file is neither CSV text nor an XLSX or ODS workbook.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What older Windows programs save as CSV; every byte stands for some character.
        return content.decode("cp1252", errors="replace")


def _text_rows(text: str) -> list[list[Cell]]:
    """A row is a line, so that a stray quotation mark damages its own row and no other."""
    lines = re.split(r"\r\n|\n|\r", text)
    separator = max(SEPARATORS, key="\n".join(lines[:LINES_TO_JUDGE_BY]).count)
    return [_cells(line, separator) for line in lines]


def _cells(line: str, separator: str) -> list[Cell]:
    if '"' not in line:
        return [*line.split(separator)] if line else []
    try:
        return [*next(csv.reader([line], delimiter=separator), [])]
    except csv.Error:
        return [line]


def words_of(cell: Cell) -> str:
    """A cell as people read it: a whole number without decimals, inner spaces once."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return " ".join(str(cell).split())
