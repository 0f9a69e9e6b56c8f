"""Quarters make twelve months only where all four are there and whole."""

from datetime import date

import pytest

from inspections.imports.edition import edition_of
from inspections.imports.figures import Figure
from inspections.imports.reading import Reading
from tests.inspections.imports.tables import THREE_FORCES, quarter, read_quarters

FIVE = [
    quarter("2015/16", 1, 10),
    quarter("2015/16", 2, 20),
    quarter("2015/16", 3, 30),
    quarter("2015/16", 4, 40),
    quarter("2016/17", 1, 50),
]


def years(reading: Reading) -> dict[date, int | None]:
    return {figure.end: figure.number for figure in edition_of(reading, THREE_FORCES).figures}


def only(reading: Reading) -> Figure:
    (figure,) = edition_of(reading, THREE_FORCES).figures
    return figure


def test_four_quarters_are_added_up_at_the_end_of_each_quarter() -> None:
    # 10 + 20 + 30 + 40, then 20 + 30 + 40 + 50
    assert years(read_quarters(*FIVE)) == {date(2016, 3, 31): 100, date(2016, 6, 30): 140}


def test_three_quarters_are_no_year() -> None:
    assert years(read_quarters(*FIVE[:3])) == {}


def test_a_year_with_a_gap_is_left_out_and_told() -> None:
    edition = edition_of(read_quarters(FIVE[0], *FIVE[2:]), THREE_FORCES)
    assert edition.figures == ()
    assert [(one.end, one.missing) for one in edition.no_years] == [
        (date(2016, 3, 31), ("the quarter to September 2015",)),
        (date(2016, 6, 30), ("the quarter to September 2015",)),
    ]


def test_the_first_three_quarters_of_a_series_lack_nothing() -> None:
    assert edition_of(read_quarters(*FIVE), THREE_FORCES).no_years == ()


@pytest.mark.parametrize(
    ("year", "number", "column"), [("2015/17", 1, "Financial Year"), ("2015/16", 5, "Financial Quarter")]
)
def test_the_cell_that_is_no_period_is_named(year: str, number: int, column: str) -> None:
    (error,) = read_quarters(quarter(year, number, 3)).errors
    assert error.column == column


def test_the_parts_of_an_offence_are_added_up_within_a_quarter() -> None:
    rows = [
        quarter("2015/16", n, count, part=part)
        for n in (1, 2, 3, 4)
        for part, count in (("Rape", 2), ("Other sexual offences", 5))
    ]
    figure = only(read_quarters(*rows))
    assert (figure.measure, figure.number) == ("sexual-offences", 28)  # 4 times 2 + 5
    assert [place.row for place in figure.rows] == list(range(2, 10))


def test_a_damaged_row_leaves_no_sum_that_it_may_belong_to() -> None:
    without_its_number = quarter("2015/16", 1, "")
    assert years(read_quarters(without_its_number, *FIVE[1:])) == {date(2016, 6, 30): 140}


def test_a_row_without_a_readable_force_may_belong_to_any_force() -> None:
    rows = [*FIVE, quarter("2015/16", 1, 3, area="Staffordshir", part="Shoplifting")]
    assert years(read_quarters(*rows)) == {date(2016, 6, 30): 140}


def test_a_row_without_a_readable_quarter_may_belong_to_any_quarter() -> None:
    assert years(read_quarters(*FIVE, quarter("2015/61", 1, 3))) == {}


def test_a_row_of_another_force_spoils_nothing() -> None:
    rows = [*FIVE, quarter("2015/16", 1, "three", area="Devon & Cornwall")]
    assert years(read_quarters(*rows)) == {date(2016, 3, 31): 100, date(2016, 6, 30): 140}


def test_a_quarter_that_is_not_available_makes_no_year() -> None:
    assert years(read_quarters(quarter("2015/16", 1, ".."), *FIVE[1:])) == {date(2016, 6, 30): 140}
