"""A damaged row is told by its number and gives no figure; the rows around it are read."""

import csv
from io import StringIO

import pytest

from inspections.imports.edition import edition_of
from inspections.imports.errors import Place, Remarks, RowError, write_report
from tests.inspections.imports.tables import THREE_FORCES, read_quarters, read_rolling

GOOD = "30-06-2016,Staffordshire,West Midlands,Shoplifting,7000"


@pytest.mark.parametrize(
    ("row", "column", "found", "told"),
    [
        ("31-06-2016,Staffordshire,West Midlands,Robbery,9", "12 months ending", "31-06-2016", "no such day"),
        ("30-06-2096,Staffordshire,West Midlands,Robbery,9", "12 months ending", "30-06-2096", "not ended"),
        ("30-06-2016,Staffordshir,West Midlands,Robbery,9", "PFA", "Staffordshir", "no police force has"),
        ("30-06-2016,,West Midlands,Robbery,9", "PFA", "", "no police force is named"),
        (
            "30-06-2016,Staffordshire,West Midlands,Robery,9",
            "Offence",
            "Robery",
            "not the name of an offence",
        ),
        (
            "30-06-2016,Staffordshire,West Midlands,Robbery,nine",
            "Rolling year total number of offences",
            "nine",
            "not a whole number",
        ),
        (
            "30-06-2016,Staffordshire,West Midlands,Robbery",
            "Rolling year total number of offences",
            "",
            "there is no number",
        ),
        ("30-06-2016,Staffordshire,West Midlands,Robbery,1,234", "", "", "6 cells and the headings 5"),
    ],
)
def test_what_is_wrong_is_told_with_row_column_and_value(
    row: str, column: str, found: str, told: str
) -> None:
    reading = read_rolling(GOOD, row)
    (error,) = reading.errors
    assert (error.place.row, error.column, error.found) == (3, column, found)
    assert told in error.problem
    assert [count.number for count in reading.counts.values()] == [7000]


def test_every_fault_of_a_row_is_told_and_the_row_counts_once() -> None:
    reading = read_rolling("yesterday,Nowhere,,Nothing,many")
    assert len(reading.errors) == 4
    assert reading.damaged == {Place("", 2)}


def test_of_a_row_that_came_apart_only_that_is_told() -> None:
    reading = read_quarters("2015/16,1,London, City of,Shoplifting,Theft,Shoplifting,46,9")
    assert [error.problem for error in reading.errors] == ["the row has 9 cells and the headings 8"]
    assert reading.unknown_areas == {}


def test_empty_rows_are_no_rows() -> None:
    reading = read_rolling(GOOD, "", ",,,,", "   ")
    assert (reading.rows, reading.errors) == (1, [])


def test_an_unknown_area_is_named() -> None:
    reading = read_rolling(
        GOOD, GOOD.replace("Staffordshire", "Mercia"), GOOD.replace("Staffordshire", "Mercia")
    )
    assert reading.unknown_areas == {"Mercia": 2}


def test_an_area_that_is_no_territorial_force_is_left_out_and_named_not_damaged() -> None:
    reading = read_rolling(GOOD, "30-06-2016,British Transport Police,British Transport Police,Robbery,450")
    assert reading.left_out == {"British Transport Police": 1}
    assert (reading.errors, len(reading.counts)) == ([], 1)


def test_a_row_stated_twice_counts_once_and_is_remarked_on() -> None:
    reading = read_rolling(GOOD, GOOD)
    assert len(reading.counts) == 1
    assert reading.remarks.lines() == ["The table states this row twice; it is counted once. (row 3)"]


def test_of_two_rows_that_contradict_each_other_neither_is_taken() -> None:
    reading = read_rolling(GOOD, GOOD.replace("7000", "7001"))
    assert reading.counts == {}
    assert {place.row for place in reading.damaged} == {2, 3}
    assert [str(error) for error in reading.errors] == [
        "Row 3: row 2 states 7000 for the same thing; neither is taken.",
        "Row 2: row 3 states 7001 for the same thing; neither is taken.",
    ]


def test_of_three_rows_that_contradict_each_other_each_is_told_once() -> None:
    reading = read_rolling(GOOD, GOOD.replace("7000", "7001"), GOOD.replace("7000", "7002"))
    assert sorted(error.place.row for error in reading.errors) == [2, 3, 4]


def test_a_count_below_zero_is_kept_and_remarked_on() -> None:
    reading = read_rolling("30-09-2013,City of London,London,Fraud offences,-7")
    (figure,) = edition_of(reading, THREE_FORCES).figures
    assert figure.number == -7
    assert "below-zero" in figure.limits
    assert reading.remarks.lines() == ["The table prints a number below zero; kept as published. (row 2)"]


def test_a_number_that_is_not_available_is_missing_and_never_zero() -> None:
    reading = read_rolling(GOOD.replace("7000", ".."))
    (figure,) = edition_of(reading, THREE_FORCES).figures
    assert (figure.number, figure.stated) == (None, "..")


def test_a_footnote_under_the_table_is_a_damaged_row_that_spoils_nothing_else() -> None:
    quarters = [f"2015/16,{n},Staffordshire,d,g,Shoplifting,46,10" for n in (1, 2, 3, 4)]
    reading = read_quarters(*quarters, "Source: Home Office")
    assert [place.row for place in reading.damaged] == [6]
    assert [figure.number for figure in edition_of(reading, THREE_FORCES).figures] == [40]


def test_the_report_file_lists_errors_by_row_and_defuses_formulas() -> None:
    out = StringIO()
    remarks = Remarks()
    remarks.add("kept as published.", Place("", 9))
    errors = [
        RowError(Place("", 7), "pfa", "=HYPERLINK()", "no police force has this name"),
        RowError(Place("", 3), "number", "-12x", "this is not a whole number"),
        RowError(Place("", 5), "number", "-12.5", "this is not a whole number"),
    ]
    write_report(out, errors, remarks)
    assert list(csv.reader(StringIO(out.getvalue()))) == [
        ["sheet", "row", "kind", "column", "value", "problem"],
        ["", "3", "error", "number", "'-12x", "this is not a whole number"],
        ["", "5", "error", "number", "-12.5", "this is not a whole number"],
        ["", "7", "error", "pfa", "'=HYPERLINK()", "no police force has this name"],
        ["", "9", "remark", "", "", "kept as published."],
    ]
