"""One metric at two times: which value is the former, and when that was."""

import pytest

from tests.inspections.extraction.report_samples import values_and_ends_read


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
        (
            (
                "It logged 20.4 thefts per 1,000 population in the year to June 2016. That is a "
                "fall of 15 percent "
                "from the 24.0 it logged in the previous year, and is lower than the rate of 22.6 "
                "for England and "
                "Wales."
            ),
            [("20.4", "22.6", "2016-06-30"), ("-15", None, "2016-06-30"), ("24.0", None, "2015-06-30")],
        ),
        (
            (
                "Its arrest rate in 2015/16 was 24.8 percent: this is lower than the previous year "
                "(27.1 percent) "
                "and than the national rate of 26 percent."
            ),
            [("24.8", "26", "2016-03-31"), ("27.1", None, "2015-03-31")],
        ),
        (
            (
                "The charge rate fell to 13.4 percent (2014/15: 18.8 percent), but remains above "
                "the England and "
                "Wales rate of 12.0 percent."
            ),
            [("13.4", "12.0", None), ("18.8", None, "2015-03-31")],
        ),
        (
            (
                "In 2015/16 it was 86 percent, against 94 percent the previous year and a national "
                "figure of 92 "
                "percent."
            ),
            [("86", "92", "2016-03-31"), ("94", None, "2015-03-31")],
        ),
        (
            (
                "Officers searched 9,310 people in 2015/16, of whom 12.4 percent were arrested. "
                "This compares with "
                "11,870 people and 9.1 percent in 2014/15."
            ),
            [
                ("9310", None, "2016-03-31"),
                ("12.4", None, "2016-03-31"),
                ("11870", None, "2015-03-31"),
                ("9.1", None, "2015-03-31"),
            ],
        ),
        (
            "The share on patrol had risen to 93 percent from 89 percent in March 2010.",
            [("93", None, None), ("89", None, "2010-03-31")],
        ),
        (
            "It made 46 orders in 2015. In 2013 the figure was 25.",
            [("46", None, "2015-12-31"), ("25", None, "2013-12-31")],
        ),
        (
            "It answered 89 percent of 999 calls in June 2015 (June 2013: 93 percent).",
            [("89", None, "2015-06-30"), ("93", None, "2013-06-30")],
        ),
        (
            "In 2015 this was 88 percent and in 2013 it was 71 percent.",
            [("88", None, "2015-12-31"), ("71", None, "2013-12-31")],
        ),
        (
            (
                "In 2015/16 it was 18.1 percent, more than the 13.8 percent nationally and up on the "
                "15.2 percent of "
                "the year before."
            ),
            [("18.1", "13.8", "2016-03-31"), ("15.2", None, "2015-03-31")],
        ),
        (
            "We found that 82 percent of letters were good (2013: 71 percent).",
            [("82", None, None), ("71", None, "2013-12-31")],
        ),
    ],
)
def test_what_was_before_has_its_own_time(text, expected):
    assert values_and_ends_read(text) == expected


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
        (
            (
                "Searches fell from 18,204 in 2012/13 to 5,116 in 2015/16, while the arrest rate "
                "rose from 9 to 19 "
                "percent."
            ),
            [
                ("18204", None, "2013-03-31"),
                ("5116", None, "2016-03-31"),
                ("9", None, "2013-03-31"),
                ("19", None, "2016-03-31"),
            ],
        ),
    ],
)
def test_from_one_count_to_another_takes_the_ends_of_the_time_named(text, expected):
    assert values_and_ends_read(text) == expected


def test_the_same_period_is_that_of_the_present_value_not_of_the_former():
    text = (
        "In the year to June 2016 the arrest rate was 36 percent, down from 48 percent the year "
        "before. In the "
        "same period it issued 96 notices."
    )
    assert values_and_ends_read(text)[-1] == ("96", None, "2016-06-30")
