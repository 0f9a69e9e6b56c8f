"""Numbers, periods and refusals as a reader meets them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import wording
from dashboard.tables.figures import value_record
from inspections.comparison.words import Direction, JudgmentReason
from tests.dashboard.builders import METRIC, value


@pytest.mark.parametrize(
    ("number", "decimals", "shown"),
    [
        ("63.5", 1, "63.5"),
        ("85.0", 1, "85.0"),
        ("0", 0, "0"),
        ("0.0", 1, "0.0"),
        ("-13", 0, "−13"),
        ("4327892", 0, "4,327,892"),
        ("143000000", 0, "143,000,000"),
        ("1234.50", 2, "1,234.50"),
    ],
)
def test_a_number_is_shown_as_published(number: str, decimals: int, shown: str) -> None:
    assert wording.number(Decimal(number), decimals) == shown


def test_no_number_is_nothing_and_not_zero() -> None:
    assert wording.number(None, 1) == ""
    assert wording.signed(None, 1) == ""


@pytest.mark.parametrize(("number", "shown"), [("5", "+5"), ("-5", "−5"), ("0", "0"), ("0.0", "0.0")])
def test_a_difference_has_its_sign_and_zero_has_none(number: str, shown: str) -> None:
    assert wording.signed(Decimal(number), 1 if "." in number else 0) == shown


@pytest.mark.parametrize("number", ["-0", "-0.25", "0.25", "-0.5"])
def test_a_difference_that_rounds_to_zero_has_no_sign(number: str) -> None:
    assert wording.signed(Decimal(number), 0) == "0"


@given(number=st.decimals(-(10**9), 10**9, places=2, allow_nan=False))
def test_a_shown_number_can_be_read_back(number: Decimal) -> None:
    shown = wording.number(number, 2).replace(",", "").replace("−", "-")
    assert Decimal(shown) == number
    assert "-" not in wording.number(number, 2)


@pytest.mark.parametrize(
    ("kind", "start", "end", "words"),
    [
        ("12_months", date(2015, 7, 1), date(2016, 6, 30), "12 months to 30 June 2016"),
        ("financial_year", date(2015, 4, 1), date(2016, 3, 31), "financial year 2015/16"),
        ("financial_year", date(1999, 4, 1), date(2000, 3, 31), "financial year 1999/00"),
        ("calendar_year", date(2014, 1, 1), date(2014, 12, 31), "2014"),
        ("as_at", date(2016, 7, 1), date(2016, 7, 1), "as at 1 July 2016"),
        ("as_at", date(2016, 7, 1), date(2016, 7, 31), "July 2016"),
        ("survey_window", date(2016, 7, 1), date(2016, 8, 31), "survey of July to August 2016"),
        ("survey_window", date(2015, 11, 1), date(2016, 1, 31), "survey of November 2015 to January 2016"),
        ("at_inspection", None, None, "at inspection, no date given"),
        ("not_stated", None, None, "period not stated"),
    ],
)
def test_a_period_is_told_in_words(kind: str, start: date | None, end: date | None, words: str) -> None:
    assert wording.period_in_words(kind, start, end) == words


def test_a_period_that_is_only_described_is_told_as_described() -> None:
    assert wording.period_in_words("not_stated", None, None, "the last three years") == "the last three years"


def test_a_change_names_the_year_it_is_measured_from() -> None:
    changed = value(
        "6",
        end=date(2016, 3, 31),
        baseline_start=date(2014, 4, 1),
        baseline_end=date(2015, 3, 31),
    )
    assert wording.period(changed) == "12 months to 31 March 2016, from the 12 months to 31 March 2015"


def test_a_change_from_a_day_names_the_day() -> None:
    day = date(2015, 7, 1)
    changed = value("6", period_kind="as_at", period_start=date(2016, 7, 1), end=date(2016, 7, 1),
                    baseline_start=day, baseline_end=day)  # fmt: skip
    assert wording.period(changed).endswith("from the 1 July 2015")


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, "63.5"),
        ({"margin": "1.8"}, "63.5 ± 1.8"),
        ({"approximate": "about"}, "about 63.5"),
        ({"approximate": "more than"}, "more than (63.5)"),
        ({"range_low": Decimal("3.9"), "range_high": Decimal("44.4")}, "3.9 to 44.4"),
    ],
)
def test_a_figure_stands_in_its_cell_with_what_qualifies_it(changes: dict[str, object], shown: str) -> None:
    assert wording.figure(value("63.5", **changes)) == shown


@pytest.mark.parametrize(
    ("number", "margin", "shown"),
    [("90", "1.5", "90 ± 1.5"), ("90.5", "2.0000", "90.5 ± 2.0"), ("90", "10.0000", "90 ± 10")],
)
def test_a_margin_is_not_rounded_to_the_decimals_of_its_value(number: str, margin: str, shown: str) -> None:
    """In the database a margin has four decimals; 1.5 beside a whole number would be read as 2."""
    stated = value(number, margin=margin)
    assert wording.figure(stated) == shown
    assert str(value_record(stated)["margin"]) == shown.split(" ± ")[1]


def test_a_figure_that_is_not_there_says_why() -> None:
    assert wording.figure(value(None)) == "Told in words only"


def test_a_percent_change_always_has_its_sign_and_a_share_never() -> None:
    change = replace(METRIC, unit_kind="percent_change")
    assert wording.figure(value("6", metric=change)) == "+6"
    assert wording.figure(value("-13", metric=change)) == "−13"
    assert wording.figure(value("6")) == "6"


def test_every_reason_has_its_few_words_and_none_of_them_says_a_direction() -> None:
    assert set(wording.REFUSALS) == set(JudgmentReason)
    assert set(wording.ARROWS) == set(Direction)
    assert all(len(words) <= 22 for words in wording.REFUSALS.values())
    assert len(set(wording.ARROWS.values())) == len(Direction)
    said = " ".join(wording.REFUSALS.values())
    assert not {"improved", "declined", "unchanged", "better", "worse"} & set(said.split())
