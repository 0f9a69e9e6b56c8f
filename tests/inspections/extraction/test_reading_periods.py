"""Periods of figures in sentences: which days a value covers, and what a change is held against."""

import pytest

from inspections.extraction.read_report import read_text

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)


def figures(text):
    return read_text(TOP + text + "\n").figures


@pytest.mark.parametrize(
    ("sentence", "period", "baseline"),
    [
        (
            "Officer numbers fell by 12 percent between 31 March 2010 and 31 March 2015.",
            ("2015-03-31", "2015-03-31"),
            ("2010-03-31", "2010-03-31"),
        ),
        (
            "Of calls, 4 percent of those in May 2017 were lost (it was 20 percent in May 2016).",
            ("2017-05-01", "2017-05-31"),
            None,
        ),
        (
            "Theft fell by 7% between the 12 months to 30 June 2010 and the 12 months to 30 June 2015.",
            ("2014-07-01", "2015-06-30"),
            ("2009-07-01", "2010-06-30"),
        ),
        (
            "In the five years since the 12 months to 30 June 2011, crime fell by 7 percent.",
            ("2015-07-01", "2016-06-30"),
            ("2010-07-01", "2011-06-30"),
        ),
        (
            "Of the thefts 7 percent were solved in 2015/16, down from 9 percent the year before.",
            ("2015-04-01", "2016-03-31"),
            None,
        ),
        (
            "It saved 7 percent of its budget over the years 2010/11 to 2014/15.",
            ("2010-04-01", "2015-03-31"),
            None,
        ),
        (
            "Staff fell by 7 percent over the years 2010/11 to 2014/15.",
            ("2014-04-01", "2015-03-31"),
            ("2010-04-01", "2011-03-31"),
        ),
        (
            "Its staff is down 6 percent on the 434 employed on 31 March 2010.",
            None,
            None,
        ),
        ("Of those asked 7 percent are content; in 2013 it was 62 percent.", None, None),
        (
            "In May 2016 the rate was down by 7 percent from May 2015.",
            ("2016-05-01", "2016-05-31"),
            ("2015-05-01", "2015-05-31"),
        ),
        ("There were 1,221 officers, fewer than the 1,347 it had in 2012.", None, None),
        (
            "Crime fell by 7 percent in 2015/16, a drop on the year ending 31 March 2015.",
            ("2015-04-01", "2016-03-31"),
            ("2014-04-01", "2015-03-31"),
        ),
        (
            "On 31 March 2016 officers were up by 7 percent since 31 March 2012.",
            ("2016-03-31", "2016-03-31"),
            ("2012-03-31", "2012-03-31"),
        ),
        (
            "For the period 1 October 2017 to 31 March 2018, 7 percent of thefts were lost.",
            ("2017-10-01", "2018-03-31"),
            None,
        ),
        (
            "The rate was 7 percent on 31 March 2016, higher than the 6 percent in the previous year.",
            ("2016-03-31", "2016-03-31"),
            None,
        ),
        ("Over the period 2010 to 2015 it lost 7 percent of its officers.", None, None),
        ("Sickness was 4.1 percent on 31 March 2015.", ("2015-03-31", "2015-03-31"), None),
        ("After the flood on 13 November 2015 it spent 4.1 percent more.", None, None),
        ("It must save 4.1 percent by 2018/19.", None, None),
        (
            "Crime fell by 7 percent in the year to June 2014.",
            ("2013-07-01", "2014-06-30"),
            ("2012-07-01", "2013-06-30"),
        ),
    ],
)
def test_a_figure_has_the_days_that_its_sentence_means(sentence, period, baseline):
    found = [each for each in figures(sentence)[:1] if each.period]
    assert [(str(each.period.start), str(each.period.end)) for each in found] == ([period] if period else [])
    assert [each.baseline and (str(each.baseline.start), str(each.baseline.end)) for each in found] == (
        [baseline] if period else []
    )


def test_each_of_two_values_in_a_clause_has_the_period_behind_it():
    text = "It spent £2 million in 2014/15 and £3 million in 2015/16, and will save £4 million by 2019/20."
    assert [each.period and each.period.start.year for each in figures(text)] == [2014, 2015]


def test_of_these_goes_on_with_the_period_of_the_sentence_before():
    first, second = figures(
        "As at 1 April 2016 there were 1,847 cases of theft. Of these, 11 percent were grave."
    )
    assert (first.unit, first.period) == ("cases", second.period)


def test_what_a_value_grew_from_has_a_period_of_its_own():
    now, before = figures("In 2016, 38 officers were trained, up from 12 in 2015.")
    assert [(int(each.force_value), each.unit, each.period.end.year) for each in (now, before)] == [
        (38, "officers", 2016),
        (12, "officers", 2015),
    ]


def test_the_value_of_an_earlier_inspection_has_no_period_here():
    now, before = figures(
        "In the year to March 2016, 91 percent of thefts were noted. This is better than at our last "
        "inspection, which found that 81 percent were noted."
    )
    assert (now.period.end.year, before.period) == (2016, None)


def test_a_quarter_is_three_months():
    (figure,) = figures("In the quarter ending 30 September 2021, 7 percent of thefts were solved.")
    assert (str(figure.period.start), str(figure.period.end)) == ("2021-07-01", "2021-09-30")


def test_the_last_twelve_months_are_those_named_before_held_against_the_year_before():
    first, last = figures(
        "Compared with the 12 months to June 2010, recorded crime fell by 20 percent in the 12 months "
        "to June 2014.\n\nLooking just at the last 12 months, recorded crime fell by 7 percent."
    )
    assert first.period == last.period
    assert (first.baseline.end.year, last.baseline.end.year) == (2010, 2013)
