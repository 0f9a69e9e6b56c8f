"""Sentences that go on from a dated one, values of the year before, and reports on all forces."""

import pytest

from inspections.extraction.read_report import read_text

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)
BOTH = "In 2015/16 its rate was 12 percent, against 10 percent nationally. "
ARRESTS = "In the year to 31 March 2016 there were 44 arrests per 100 crimes. "
CALLS = "In the 12 months to 31 March 2016 the force received 900 calls. "
DAY = "On 31 March 2015 the force had 90 officers, 10 percent fewer than the 100 it had on 31 March 2010. "


def read(text):
    return read_text(TOP + text + "\n").figures


def last(text):
    """The last figure of a text: its two values, and on which days its period and its baseline end."""
    figure = read(text)[-1]
    ends = [span and span.end.isoformat() for span in (figure.period, figure.baseline)]
    return (
        figure.force_value and str(figure.force_value),
        figure.national_value and str(figure.national_value),
        *ends,
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Of these, 30 were lost.",
        "It answered 30 percent of calls in time.",
        "Some 30 percent of them were lost.",
    ],
)
def test_a_sentence_without_a_period_goes_on_about_that_of_the_one_before(sentence):
    assert last(CALLS + sentence) == ("30", None, "2016-03-31", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "It now answers 30 percent of calls in time.",
        "At the time of our inspection, 30 percent of calls were lost.",
        "Half its vans, or 30 percent of all, were mended.",
        "It had 30 officers for calls.",
    ],
)
def test_what_is_so_now_or_is_of_other_things_has_no_period(sentence):
    assert last(CALLS + sentence)[2] is None


def test_another_paragraph_does_not_go_on():
    assert last(f"{CALLS}\n\nIt answered 30 percent of calls in time.")[2] is None


def test_fewer_than_on_an_earlier_day_is_a_change_since_that_day():
    assert [str(each.force_value) for each in read(DAY)] == ["90", "-10", "100"]
    assert read(DAY)[1].baseline.end.isoformat() == "2010-03-31"


def test_the_nation_over_the_same_period_completes_a_change():
    text = f"{DAY}Over the same period, officer numbers across England and Wales fell by 12 percent."
    assert [each.national_value and str(each.national_value) for each in read(text)] == [None, "-12", None]


def test_from_so_many_to_so_many_lies_between_the_times_of_the_change_before():
    text = f"{DAY}The number of police community support officers (PCSOs) rose from 14 to 20."
    assert [(each.unit, each.period.end.year) for each in read(text)[-2:]] == [
        ("PCSOs", 2010),
        ("PCSOs", 2015),
    ]


def test_a_year_later_is_the_year_after_the_one_told():
    assert last(f"{CALLS}A year later, the number of calls was 950.") == ("950", None, "2017-03-31", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At 31 March 2016 it kept 9 percent; the national rate was 15, and a year before 17 percent.",
            (None, "17", "2015-03-31", None),
        ),
        (
            "In 2014/15 its charge rate was 12 percent, and the year before 9 percent.",
            ("9", None, "2014-03-31", None),
        ),
        (
            "On 31 March 2016 its rate was 9 percent. The year before, the national rate was 17 percent.",
            (None, "17", "2015-03-31", None),
        ),
        (
            "In our 2013 review, 27 percent of doors were shut; in 2016 this had fallen to 8 percent.",
            ("8", None, "2016-12-31", None),
        ),
    ],
)
def test_a_value_of_the_year_before_is_a_figure_of_its_own(text, expected):
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{BOTH}The year before, the figures were 13 percent and 11 percent.",
            ("13", "11", "2015-03-31", None),
        ),
        (
            f"{ARRESTS}It has fallen since the year to 31 March 2015, when it was 58.",
            ("58", None, "2015-03-31", None),
        ),
        (
            "In our last inspection in 2015 we found that only 5 percent of doors were shut.",
            ("5", None, "2015-12-31", None),
        ),
        (
            "The average wait was 3 hours for children. For adults it was 5 hours.",
            ("5", None, None, None),
        ),
    ],
)
def test_a_value_told_without_its_unit_or_area_takes_it_from_the_one_before(text, expected):
    assert last(text) == expected


def test_a_time_that_this_fell_to_is_one_of_the_same_unit():
    assert last("Sick leave averaged 9 days in 2014/15. This had fallen to 8 days.")[0] == "8"


def test_what_a_report_on_all_forces_says_of_nobody_is_said_of_them_all():
    text = (
        "Calls for help\n\nIntroduction\n\nThis tells of all 43 forces in England and Wales.\n\nFound\n\n"
        "In the year to 31 March 2019, forces received 900 calls. Of these, 8 percent were lost."
    )
    assert [str(each.national_value) for each in read_text(text).figures] == ["900", "8"]


def test_rows_that_say_behind_their_area_what_they_measure_are_paired():
    text = (
        "Table 1: Calls per 1,000 population\n\n\t12 months to 30 June 2015\t12 months to 30 June 2016\n"
        "Fenmarch: at night\t17\t19\nFenmarch: by day\t40\t38\n"
        "England and Wales: at night\t14\t16\nEngland and Wales: by day\t31\t29\n"
    )
    assert [(each.name, str(each.force_value), str(each.national_value)) for each in read(text)] == [
        ("at night", "17", "14"),
        ("at night", "19", "16"),
        ("by day", "40", "31"),
        ("by day", "38", "29"),
    ]
