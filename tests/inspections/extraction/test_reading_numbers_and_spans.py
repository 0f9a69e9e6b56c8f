"""The words around a number: its unit, the days it covers, and whether it measures anything at all."""

from datetime import date
from decimal import Decimal

import pytest

from inspections.extraction.figures.dated_labels import period_and_baseline
from inspections.extraction.figures.numbers import numbers_in
from inspections.extraction.figures.periods import mentions
from inspections.extraction.records import Span
from tests.inspections.extraction.report_samples import figures_read

TO_JUNE_2016 = Span(date(2015, 7, 1), date(2016, 6, 30))
TO_JUNE_2015 = Span(date(2014, 7, 1), date(2015, 6, 30))


def values(text):
    return [(each.force_value, each.national_value, each.unit) for each in figures_read(text)]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("the 12 months to 30 June 2016", TO_JUNE_2016),
        ("the 12 months to the end of June 2016", TO_JUNE_2016),
        ("the year ending 30 June 2016", TO_JUNE_2016),
        ("the year to June 2016", TO_JUNE_2016),
        ("the 12 months prior to the end of June 2016", TO_JUNE_2016),
        ("the 12 months to 29 February 2016", Span(date(2015, 3, 1), date(2016, 2, 29))),
        ("as at 1 July 2016", Span(date(2016, 7, 1), date(2016, 7, 1))),
        ("the 2015/16 budget", Span(date(2015, 4, 1), date(2016, 3, 31))),
        ("between July and August 2016", Span(date(2016, 7, 1), date(2016, 8, 31))),
        ("in 2015", Span(date(2015, 1, 1), date(2015, 12, 31))),
        ("the six months to 30 September 2016", Span(date(2016, 4, 1), date(2016, 9, 30))),
    ],
)
def test_a_period_in_words_is_two_days(words, span):
    assert [each.span for each in mentions(words)] == [span]


def test_of_two_equal_periods_the_later_is_the_period_whatever_their_order():
    label = "Change in crime 12 months to 30 June 2015 against 12 months to 30 June 2016"
    assert period_and_baseline(label) == (TO_JUNE_2016, TO_JUNE_2015)


def test_a_change_over_five_years_is_held_against_the_twelve_months_five_years_before():
    label = "Change in recorded crime for the 5 years to the 12 months to 30 June 2016"
    assert period_and_baseline(label) == (TO_JUNE_2016, Span(date(2010, 7, 1), date(2011, 6, 30)))


def test_a_thirty_first_of_june_is_no_day():
    assert mentions("the 12 months to 31 June 2016") == []


@pytest.mark.parametrize(
    "words",
    [
        "Call 999 or the 101 number at any time.",
        "The unit is staffed 24/7 and seen as level 2.",
        "See figure 4 and annex 2 at www.example.org/2016/12.",
        "Children aged 16 or under 18 years were met.",
        "The 4Ps and Base58 are used.",
    ],
)
def test_names_ages_addresses_and_telephone_numbers_measure_nothing(words):
    assert values(words) == []
    assert all(number.kind == "plain" for number in numbers_in(words, []))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "For every 100 domestic abuse related offences recorded, there were 44 arrests made.",
            (44, "per 100 domestic abuse offences"),
        ),
        ("The force has 1,204 police officers.", (1204, "officers")),
        ("The force has committed twelve officers to the schools.", (12, "officers")),
        ("There is a backlog of 31,900 incidents in the force.", (31900, "incidents")),
        ("The turnaround time for an examination is about nine weeks.", (9, "weeks")),
        ("The force spends £2.5 million on vehicles.", (2500000, "pounds sterling")),
        ("The ratio of police referrals in the force is 2.4 to 1.", ("2.4", "to 1")),
        (
            "The force had 19 organised crime groups per one million of the population.",
            (19, "per 1,000,000 population"),
        ),
    ],
)
def test_units_are_read_from_the_words_around(sentence, expected):
    value, unit = expected
    assert values(sentence) == [(Decimal(str(value)), None, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Between forces the share varies, from 2.7 percent to 31.5 percent.",
        "We reviewed 20 investigation files in the force.",
        "There are eleven local policing areas in the force.",
        "Eighteen months ago the force set up two boards with about twenty organisations.",
        "Five boys had been involved in a robbery.",
        "One of four forces was asked to meet three times in a 12-month period.",
        "The three causes of concern and two areas were told to the force.",
        "Figures may not add up to 100 percent.",
    ],
)
def test_ranges_methods_and_descriptions_are_no_figures(sentence):
    assert values(sentence) == []
