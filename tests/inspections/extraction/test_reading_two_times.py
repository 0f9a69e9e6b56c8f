"""One metric at two times: which value is the former, when that was, and whose national values belong to
both."""

import pytest

from inspections.extraction.read_report import read_text

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)


def told(text):
    """Value, national value and the end of the period of each figure."""
    return [
        (
            each.force_value and str(each.force_value),
            each.national_value and str(each.national_value),
            each.period and str(each.period.end),
        )
        for each in read_text(f"{TOP}{text}\n").figures
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The share of thefts that were charged fell to 9.1 percent in the year to June 2016, "
                "from 12.4 "
                "percent a year earlier."
            ),
            [("9.1", None, "2016-06-30"), ("12.4", None, "2015-06-30")],
        ),
        (
            (
                "In the year to June 2016 the no-crime rate was 8.1 percent, against 7.7 percent "
                "nationally. The "
                "year before it was 9.9 percent against 8.8 percent nationally."
            ),
            [("8.1", "7.7", "2016-06-30"), ("9.9", "8.8", "2015-06-30")],
        ),
        (
            "In the year to June 2016 it issued 58 notices. In the previous year it issued 71 notices.",
            [("58", None, "2016-06-30"), ("71", None, "2015-06-30")],
        ),
        (
            (
                "The arrest rate in the year to June 2016 was 51 percent. This is lower than the "
                "national rate "
                "(55 percent) and has fallen from 60 percent in the year to June 2013."
            ),
            [("51", "55", "2016-06-30"), ("60", None, "2013-06-30")],
        ),
        (
            "In 2016 it was told of 1,202 missing boats reports, a rise of 9 percent on the 1,103 in 2015.",
            [("1202", None, "2016-12-31"), ("9", None, "2016-12-31"), ("1103", None, "2015-12-31")],
        ),
        (
            "Of records 11 percent were poor, which is worse than in 2013, when the figure was 4 percent.",
            [("11", None, None), ("4", None, "2013-12-31")],
        ),
        (
            (
                "Overtime took 3.6 percent of pay in 2015/16, against 3.1 percent in the previous "
                "financial year."
            ),
            [("3.6", None, "2016-03-31"), ("3.1", None, "2015-03-31")],
        ),
        (
            "In 2016, 810 people (40 percent) took part, compared with 605 people (31 percent) in 2015.",
            [
                ("810", None, "2016-12-31"),
                ("40", None, "2016-12-31"),
                ("605", None, "2015-12-31"),
                ("31", None, "2015-12-31"),
            ],
        ),
    ],
)
def test_what_was_before_has_its_own_time(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The rate of theft fell from 31.2 incidents per 1,000 population in the 12 months to "
                "30 June 2015 to "
                "27.4 incidents per 1,000 population in the 12 months to 30 June 2016. This is a "
                "decrease of 12 "
                "percent. The rate for England and Wales is 28.7."
            ),
            [("31.2", None, "2015-06-30"), ("27.4", "28.7", "2016-06-30"), ("-12", None, "2016-06-30")],
        ),
        (
            (
                "The proportion of female officers rose from 29.8 percent in 2011/12 to 31.6 percent "
                "in 2015/16, "
                "whereas the national proportion rose from 26.8 to 28.6 percent."
            ),
            [("29.8", "26.8", "2012-03-31"), ("31.6", "28.6", "2016-03-31")],
        ),
        (
            (
                "The charge rate fell from 13.5 percent in 2014/15 to 10.8 percent in 2015/16. "
                "Across England and "
                "Wales it fell from 13.9 percent to 11.6 percent."
            ),
            [("13.5", "13.9", "2015-03-31"), ("10.8", "11.6", "2016-03-31")],
        ),
    ],
)
def test_national_values_of_two_times_go_to_the_forces_of_those_times(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Between 31 March 2010 and 31 March 2015, the force went from 2,214 to 1,904 "
                "officers. The number of "
                "PCSOs halved to 146, while staff numbers fell from 1,410 to 1,187 over the same period."
            ),
            [
                ("2214", None, "2010-03-31"),
                ("1904", None, "2015-03-31"),
                ("146", None, "2015-03-31"),
                ("1410", None, "2010-03-31"),
                ("1187", None, "2015-03-31"),
            ],
        ),
        (
            "Grievances rose from 21 in 2014/15 to 34 in 2015/16.",
            [("21", None, "2015-03-31"), ("34", None, "2016-03-31")],
        ),
        (
            (
                "Between 2012/13 and 2014/15 the number of arrests went up from 204 to 411. In the "
                "same period, "
                "referrals to the harbour office fell from 398 to 260."
            ),
            [
                ("204", None, "2013-03-31"),
                ("411", None, "2015-03-31"),
                ("398", None, "2013-03-31"),
                ("260", None, "2015-03-31"),
            ],
        ),
    ],
)
def test_from_one_count_to_another_takes_the_ends_of_the_time_named(text, expected):
    assert told(text) == expected


def test_the_same_period_is_that_of_the_present_value_not_of_the_former():
    text = (
        "In the year to June 2016 the arrest rate was 36 percent, down from 48 percent the year "
        "before. In the "
        "same period it issued 96 notices."
    )
    assert told(text)[-1] == ("96", None, "2016-06-30")


def test_since_goes_on_about_the_months_told_last():
    text = (
        "Theft rose by 4.4 percent in the 12 months to 30 June 2015. Since the 12 months to 30 June "
        "2010 it has "
        "fallen by 21 percent."
    )
    (_, since) = read_text(f"{TOP}{text}\n").figures
    assert (str(since.period.end), str(since.baseline.end)) == ("2015-06-30", "2010-06-30")


def test_each_of_two_changes_has_its_own_baseline():
    text = "The number of officers is 4 percent lower than in 2015 and 17 percent lower than in 2010."
    found = read_text(f"{TOP}{text}\n").figures
    assert [(str(each.force_value), each.baseline.end.year) for each in found] == [
        ("-4", 2015),
        ("-17", 2010),
    ]


def test_a_verb_may_tell_two_changes():
    text = "Calls about boats rose by 7.5 percent in 2015/16 and calls about tides by 11 percent."
    assert [(str(each.force_value), each.is_change) for each in read_text(f"{TOP}{text}\n").figures] == [
        ("7.5", True),
        ("11", True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A later fact's time is its own, in digits or in words.
        ("The average wait was 11 weeks; in 2013, it was six weeks.", [None, "2013-12-31"]),
        ("It has 212 officers on patrol: in 2013 it had 240 officers.", [None, "2013-12-31"]),
        ("Only 6 percent of letters were lost, compared with a third in 2013.", [None]),
        # "Of them" goes on about what was just counted.
        (
            "It made 640 searches in the year to June 2016; 11 percent of them led to arrest.",
            ["2016-06-30"] * 2,
        ),
        ("It gave out 31 notices in the first six months of 2015.", ["2015-06-30"]),
        (
            "The rate was 31 percent in May 2015, but had fallen to 8 percent by May 2016.",
            ["2015-05-31", "2016-05-31"],
        ),
        ("It saved £41 million between 2011/12 and 2014/15.", ["2015-03-31"]),
    ],
)
def test_a_time_belongs_to_the_fact_it_stands_with(text, expected):
    assert [period for _, _, period in told(text)] == expected


def test_a_sum_over_several_years_covers_all_of_them():
    (figure,) = read_text(f"{TOP}It saved £41 million between 2011/12 and 2014/15.\n").figures
    assert (str(figure.period.start), str(figure.period.end)) == ("2011-04-01", "2015-03-31")


def test_while_may_open_a_fact_of_the_forces_own():
    text = (
        "Of officers 6.8 percent were ill in 2016, while 1.9 percent (1.7 percent nationally) were on leave."
    )
    assert [each[:2] for each in told(text)] == [("6.8", None), ("1.9", "1.7")]
