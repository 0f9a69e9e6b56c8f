"""Which of the force's values a national value belongs to: the same fact at the same time."""

import pytest

from tests.inspections.extraction.report_samples import values_and_ends_read


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
        (
            (
                "At 31 March 2016, 35 percent of officers, 58 percent of staff and 51 percent of "
                "PCSOs were women. "
                "The corresponding England and Wales figures were 29 percent, 61 percent and 45 percent."
            ),
            [("35", "29", "2016-03-31"), ("58", "61", "2016-03-31"), ("51", "45", "2016-03-31")],
        ),
        (
            (
                "In the 12 months to 31 March 2016 it had 38 thefts per 1,000 population. This is "
                "2 percent fewer "
                "thefts than during the previous 12 months. In the 12 months to 31 March 2016, all "
                "forces in England "
                "and Wales had 8 percent fewer thefts than during the previous 12 months."
            ),
            [("38", None, "2016-03-31"), ("-2", "-8", "2016-03-31")],
        ),
        (
            (
                "In 2015/16 officers lost 7.8 days each on average, compared with 9.3 days in 2014/15 "
                "and a national "
                "average of 9.1."
            ),
            [("7.8", "9.1", "2016-03-31"), ("9.3", None, "2015-03-31")],
        ),
        (
            (
                "The number of boat reports per 1,000 population in the 12 months to 31 March 2016 was "
                "3.1, lower "
                "than the England and Wales rate of 4.2."
            ),
            [("3.1", "4.2", "2016-03-31")],
        ),
        (
            "In 2015/16 its rate is 47 per 100 domestic abuse offences (England and Wales 51).",
            [("47", "51", "2016-03-31")],
        ),
        (
            (
                "Its use of powers per million population, at 184, is below the England and Wales "
                "figure of 366."
            ),
            [("184", "366", None)],
        ),
        # Two of the nation's and the similar forces' may be among these: nobody is named.
        (
            (
                "In 2015/16 it charged 6.4 percent, against 7.8 percent across England and Wales "
                "and 7.1 percent "
                "across its most similar forces. For boats the figures were 3.3 percent, 3.9 percent "
                "and 3.5 percent."
            ),
            [("6.4", "7.8", "2016-03-31")],
        ),
        (
            "In the year to June 2016 theft fell by 6 percent (1 percent in England and Wales).",
            [("-6", "-1", "2016-06-30")],
        ),
        (
            "In 2015/16 the rate of theft was 19 per 10,000 adults and the national rate was 26.",
            [("19", "26", "2016-03-31")],
        ),
    ],
)
def test_national_values_go_to_the_forces_of_the_same_fact_and_time(text, expected):
    assert values_and_ends_read(text) == expected


def test_while_may_open_a_fact_of_the_forces_own():
    text = (
        "Of officers 6.8 percent were ill in 2016, while 1.9 percent (1.7 percent nationally) were on leave."
    )
    assert [each[:2] for each in values_and_ends_read(text)] == [("6.8", None), ("1.9", "1.7")]
