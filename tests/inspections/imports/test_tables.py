"""Files of every format are read as rows, and what is no table is refused in words."""

from collections.abc import Callable
from datetime import date

import pytest

from inspections.imports.layouts import tables_in
from inspections.imports.reading import read_file
from inspections.imports.tables import NotATableError, sheets_of
from tests.inspections.imports.tables import QUARTERLY, ROLLING, THREE_FORCES, TODAY, csv_of, quarter
from tests.inspections.imports.workbooks import Sheets, ods, xlsx

ROW = "30-06-2016,Staffordshire,West Midlands,Shoplifting,7000"
WORKBOOKS = pytest.mark.parametrize("workbook", [xlsx, ods], ids=["xlsx", "ods"])


def numbers(content: bytes) -> list[int | None]:
    return [count.number for count in read_file(content, THREE_FORCES, today=TODAY).counts.values()]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "neither CSV"),
        (b"PK\x03\x04 not a workbook", "cannot be opened"),
        (b"%PDF-1.4 a report", "neither the headings “12 months ending, PFA"),
        (b"Force,Year,Crimes\nKent,2016,5\n", "The file begins with: Force, Year, Crimes"),
        (
            ROLLING.replace("PFA,", "").encode(),
            "Row 1 has the headings of rolling twelve months, but no column “PFA”.",
        ),
        (
            f"A title\n{ROLLING.replace('Region', 'Offence')}".encode(),
            "Row 2 has the headings of rolling twelve months, but “Offence” more than once.",
        ),
    ],
)
def test_what_is_no_known_table_is_refused_with_the_reason(content: bytes, told: str) -> None:
    with pytest.raises(NotATableError, match=told):
        read_file(content, THREE_FORCES, today=TODAY)


@pytest.mark.parametrize(
    "content",
    [
        f"{ROLLING}\r\n{ROW}\r\n".encode(),
        f"\ufeff{ROLLING}\n{ROW}\n".encode(),
        f"{ROLLING}\n{ROW}\n".encode("utf-16"),
        f"{ROLLING}\n{ROW}".replace(",", ";").encode(),
        f"{ROLLING}\n{ROW}".replace(",", "\t").encode(),
        f"Recorded crime\n\n{ROLLING.upper()}\n{ROW}".encode(),
        f'{ROLLING}\n30-06-2016,"Staffordshire","West Midlands","Shoplifting","7,000"'.encode(),
    ],
    ids=["windows", "byte order mark", "utf-16", "semicolons", "tabs", "title above", "quoted"],
)
def test_a_csv_file_is_read_however_it_was_saved(content: bytes) -> None:
    assert numbers(content) == [7000]


def test_columns_are_found_by_their_headings_in_any_order() -> None:
    heading = "Offence,Rolling year total number of offences,PFA,12 months ending,Comment"
    assert numbers(csv_of(heading, ["Shoplifting,7000,Staffordshire,30-06-2016,checked"])) == [7000]


def test_the_layout_is_told_by_the_headings() -> None:
    tables = [tables_in(list(sheets_of(csv_of(heading, [])))) for heading in (ROLLING, QUARTERLY)]
    assert [table[0].layout.months for table in tables] == [12, 3]


@WORKBOOKS
def test_a_workbook_is_read_past_its_cover_with_the_row_numbers_of_the_sheet(
    workbook: Callable[[Sheets], bytes],
) -> None:
    data = [
        ["Table 1"],
        [],
        ROLLING.split(","),
        [date(2016, 6, 30), "Staffordshire", "", "Shoplifting", 7000],
    ]
    content = workbook({"Cover": [["Recorded crime"]], "Data": data})
    (count,) = read_file(content, THREE_FORCES, today=TODAY).counts.values()
    assert (count.number, count.stated, count.end) == (7000, "7000", date(2016, 6, 30))
    assert str(count.place) == "sheet Data, row 4"


@WORKBOOKS
def test_the_sheets_of_a_workbook_are_read_as_one_table(workbook: Callable[[Sheets], bytes]) -> None:
    years = {
        "2015-16": [QUARTERLY.split(","), quarter("2015/16", 4, 30).split(",")],
        "2016-17": [QUARTERLY.split(","), quarter("2016/17", 1, 40).split(",")],
    }
    assert numbers(workbook(years)) == [30, 40]


def test_sheets_in_different_layouts_are_refused() -> None:
    content = xlsx({"a": [ROLLING.split(",")], "b": [QUARTERLY.split(",")]})
    with pytest.raises(NotATableError, match="different layouts"):
        read_file(content, THREE_FORCES, today=TODAY)


def test_a_stray_quotation_mark_damages_only_its_own_row() -> None:
    spoiled = '30-06-2016,"Devon and Cornwall,South West,Shoplifting,9000'
    reading = read_file(csv_of(ROLLING, [spoiled, ROW]), THREE_FORCES, today=TODAY)
    assert [place.row for place in reading.damaged] == [2]
    assert [count.number for count in reading.counts.values()] == [7000]
