"""Which of the facts in a sentence a time belongs to."""

import pytest

from tests.inspections.extraction.report_samples import figures_read, values_and_ends_read


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
        (
            (
                "Between January and June 2015 it made 46 orders, compared with 29 in 2013, and issued "
                "18 warnings."
            ),
            ["2015-06-30", "2013-12-31", "2015-06-30"],
        ),
        ("Since the scheme began in 2013, it has made 164 arrests.", [None]),
        ("It spent £184 million in 2014/15 and employs 2,300 officers.", ["2015-03-31", None]),
        ("It has 146 PCSOs, and 210 officers who gave 4,100 lessons in 2015.", [None, None]),
        (
            "Officer numbers fell by 411 to 2,006, and by March 2015 the share on patrol was 9 percent.",
            [None, "2015-03-31"],
        ),
        ("The data are for the year to June 2016. It made 204 searches that year.", ["2016-06-30"]),
        (
            "It has 96 officers on foot, and it lost 12 percent of their time in May 2016.",
            [None, "2016-05-31"],
        ),
        ("It spent £155m in 2015/16 by using reserves, which now amount to £17m.", ["2016-03-31", None]),
        (
            "Arrests rose from 24 to 36, and all 1,420 officers were trained by December 2015.",
            [None, None, "2015-12-31"],
        ),
    ],
)
def test_a_time_belongs_to_the_fact_it_stands_with(text, expected):
    assert [period for _, _, period in values_and_ends_read(text)] == expected


def test_a_sum_over_several_years_covers_all_of_them():
    (figure,) = figures_read("It saved £41 million between 2011/12 and 2014/15.")
    assert (str(figure.period.start), str(figure.period.end)) == ("2011-04-01", "2015-03-31")
