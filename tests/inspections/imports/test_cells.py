"""Dates, quarters, numbers and names as tables print them."""

from datetime import date, datetime

import pytest

from inspections.imports.errors import rows_told
from inspections.imports.numbers import UnreadableNumberError, number_of_offences
from inspections.imports.periods import (
    UnreadablePeriodError,
    financial_year,
    quarter_end,
    quarters_before,
    start_of_year_to,
    twelve_months_to,
)
from tests.inspections.imports.tables import THREE_FORCES

JUNE_2016 = date(2016, 6, 30)


@pytest.mark.parametrize(
    "cell",
    ["30-06-2016", "30/06/2016", "30.6.2016", "2016-06-30", "Jun 2016", "June 2016", JUNE_2016,
     datetime(2016, 6, 30, 0, 0)],  # noqa: DTZ001  a workbook's dates have no zone
)  # fmt: skip
def test_the_end_of_june_2016_is_read_however_it_is_typed(cell: str | date) -> None:
    assert twelve_months_to(cell) == (JUNE_2016, "")


def test_a_day_just_before_the_end_of_its_month_is_read_as_the_end_and_said() -> None:
    end, remark = twelve_months_to("30-12-2017")
    assert end == date(2017, 12, 31)
    assert remark == "The table types this date as 30-12-2017; read as 31 December 2017."


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("31-06-2016", "no such day"),
        ("06-30-2016", "no such day"),
        ("15-06-2016", "another day"),
        ("01-07-2016", "another day"),
        ("30-06-16", "a date such as"),
        ("30-06-0216", "year cannot be right"),
        ("", "a date such as"),
        (42551.0, "a date such as"),
    ],
)
def test_what_is_no_end_of_a_month_is_told(cell: str | float, told: str) -> None:
    with pytest.raises(UnreadablePeriodError, match=told):
        twelve_months_to(cell)


@pytest.mark.parametrize(
    ("year", "quarter", "end"),
    [
        ("2015/16", "1", date(2015, 6, 30)),
        ("2015/16", 2.0, date(2015, 9, 30)),
        ("2015-16", "Q3", date(2015, 12, 31)),
        ("2015/2016", "4", date(2016, 3, 31)),
        ("1999/00", "4", date(2000, 3, 31)),
    ],
)
def test_a_financial_year_runs_from_april_to_march(year: str, quarter: str | float, end: date) -> None:
    assert quarter_end(financial_year(year), quarter) == end


@pytest.mark.parametrize(("year", "quarter"), [("2015/17", "1"), ("2015", "1"), ("2015/16", "5"), ("", "")])
def test_what_is_no_quarter_is_told(year: str, quarter: str) -> None:
    with pytest.raises(UnreadablePeriodError, match="expected"):
        quarter_end(financial_year(year), quarter)


def test_a_financial_year_out_of_reach_is_told() -> None:
    with pytest.raises(UnreadablePeriodError, match="cannot be right"):
        financial_year("0000/01")


def test_twelve_months_begin_on_the_first_day_after_the_same_month_of_the_year_before() -> None:
    assert start_of_year_to(JUNE_2016) == date(2015, 7, 1)
    assert start_of_year_to(date(2016, 12, 31)) == date(2016, 1, 1)


def test_three_quarters_before_june_the_quarter_ends_in_september() -> None:
    assert quarters_before(JUNE_2016, 3) == date(2015, 9, 30)
    assert quarters_before(date(2016, 3, 31), 1) == date(2015, 12, 31)


@pytest.mark.parametrize(
    ("cell", "number"),
    [("7000", 7000), ("7,000", 7000), (7000.0, 7000), (" 12 ", 12), ("0", 0), ("12.0", 12)],
)
def test_a_count_is_read(cell: str | float, number: int) -> None:
    assert number_of_offences(cell) == number


@pytest.mark.parametrize("cell", ["-21", "−21", -21.0])
def test_a_count_below_zero_is_read_as_published(cell: str | float) -> None:
    assert number_of_offences(cell) == -21


@pytest.mark.parametrize("cell", ["..", ":", "-", "n/a", "[x]"])
def test_a_sign_for_not_available_is_no_zero(cell: str) -> None:
    assert number_of_offences(cell) is None


@pytest.mark.parametrize(
    "cell", ["", "  ", "12.5", "1,23", "12a", "(3)", "1e5", "١٢", True, "#REF!", "999999999"]
)
def test_anything_else_is_no_number(cell: str | bool) -> None:
    with pytest.raises(UnreadableNumberError):
        number_of_offences(cell)


@pytest.mark.parametrize(
    ("name", "force"),
    [
        ("Devon & Cornwall", "devon-and-cornwall"),
        ("devon and cornwall", "devon-and-cornwall"),
        ("Devon and Cornwall Police", "devon-and-cornwall"),
        ("London, City of", "city-of-london"),
        ("Staffordshir", None),
    ],
)
def test_a_force_is_found_by_any_of_its_names_and_never_guessed(name: str, force: str | None) -> None:
    assert THREE_FORCES.find(name) == force


def test_neighbouring_rows_are_told_together() -> None:
    assert rows_told([9, 2, 3, 4, 12]) == "2–4, 9, 12"
