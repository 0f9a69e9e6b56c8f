"""Figures in sentences of many shapes: what is read, and which numbers are nobody's value."""

import pytest

from inspections.extraction.read_report import read_text

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)


def figures(text):
    return read_text(TOP + text + "\n").figures


def values(text):
    return [
        (
            each.force_value and str(each.force_value),
            each.national_value and str(each.national_value),
            each.unit,
        )
        for each in figures(text)
    ]


RATE = "per 1,000 population"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Calls per 1,000 population in Fenmarch were 67, against 61 per 1,000 in England and Wales.",
            [("67", "61", RATE)],
        ),
        (
            "It recorded 256 complaints per 1,000 workforce; the England and Wales average was 269.",
            [("256", "269", "per 1,000 workforce")],
        ),
        (
            "There were 58 arrests per 100 domestic abuse-related offences, against 46 per 100 nationally.",
            [("58", "46", "per 100 domestic abuse offences")],
        ),
        (
            "The charge rate was 12.3 per cent – the England and Wales rate was 14.1 per cent.",
            [("12.3", "14.1", "percent")],
        ),
        (
            "The force spent £203 per head of population (£178 nationally).",
            [("203", "178", "pounds sterling per head")],
        ),
        (
            "The charge rate was 12.1 percent, and for England & Wales 14.2 percent.",
            [("12.1", "14.2", "percent")],
        ),
        (
            "It had 12 calls per 1,000 population, compared to 46 nationally.",
            [("12", "46", RATE)],
        ),
        (
            "Robbery in Fenmarch rose by 16 percent; the increase nationally was 19 percent.",
            [("16", "19", "percent")],
        ),
        ("The re-offending rate was 35.5 percent (n/a nationally).", [("35.5", None, "percent")]),
        (
            "The number of burglaries rose from 1,204 to 1,512.",
            [("1204", None, "burglaries"), ("1512", None, "burglaries")],
        ),
        (
            "The officers carried out 2,143 stop and searches.",
            [("2143", None, "searches")],
        ),
        (
            "Satisfaction stood at 85 percent, in line with the 84 percent recorded in the previous year.",
            [("85", None, "percent"), ("84", None, "percent")],
        ),
        ("‘Recorded crime fell by 4%, compared with 7% nationally.’", [("-4", "-7", "percent")]),
    ],
)
def test_each_value_goes_to_its_area_with_its_unit(sentence, expected):
    assert values(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The share of calls given up should be lower than 5 percent.",
        "It missed the national standard of 90 percent.",
        "It is near the 90 percent target that it set itself.",
        "Forces differ much (range: 0.03 percent to 34.3 percent between forces).",
        "Fewer than 5 complaints were received.",
        "There were 2.5 times more people at the fair.",
        "Between £1.5m and £2m may be saved, somebody thinks.",
        "One in five officers said so.",
        "Some 12 officers told us that they walk.",
        "Some 70–75 percent of its time is spent on walks.",
        "It spent 4 percent more than its budget.",
        "23 Orders of this kind are made by a court. They bind officers for a time.",
        "The force has staff for this (all day)9 officers and others help it.",
    ],
)
def test_targets_ranges_bounds_and_note_marks_are_nobodys_value(sentence):
    assert values(sentence) == []


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
    assert [each.period and each.period.start.year for each in figures(text)] == [2014, 2015, None]


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


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("The force has 693 full-time equivalent (FTE) officers.", "officers"),
        ("The force told us that it has 138 PCSOs.", "PCSOs"),
        ("It was granted 264 DVPOs.", "orders"),
        ("The force has 138 police community support officers.", "PCSOs"),
        ("The number of missing people reports was 41,221.", "reports"),
        ("The average attendance time for such calls was 34 minutes.", "minutes"),
        ("It took an average of 98 working days to answer a letter.", "days"),
        ("A caseload of 14 burdens was usual.", "burdens per member of staff"),
        ("Policing costs each resident 52 pence a day.", "pence"),
        ("It made 97 referrals per 10,000 adult females.", "per 10,000 adult females"),
        ("It received 402 999 calls per 1,000 population.", "per 1,000 population"),
    ],
)
def test_what_is_counted_or_timed_gives_the_unit(sentence, unit):
    assert [each.unit for each in figures(sentence)] == [unit]


def test_a_bracket_behind_a_change_tells_the_same_change():
    assert values("Overtime fell by £0.8m (22 percent) in 2014/15.") == [
        ("-800000", None, "pounds sterling"),
        ("-22", None, "percent"),
    ]


def test_each_verb_gives_its_sign_to_the_number_behind_it():
    assert values(
        "Recorded crime rose by 5 percent in Fenmarch, whereas across England and Wales it fell by 1 percent."
    ) == [("5", "-1", "percent")]


def test_values_told_respectively_go_together_in_their_order():
    assert values(
        "On 31 March 2016, 2.1 percent of officers and 3.4 percent of staff were ill. The England and Wales "
        "averages were 1.6 percent and 1.4 percent respectively."
    ) == [("2.1", "1.6", "percent"), ("3.4", "1.4", "percent")]


def test_a_time_within_which_something_is_done_is_no_figure():
    assert values("The average time is good: it answers 92 percent of calls within 10 seconds.") == [
        ("92", None, "percent")
    ]


def test_up_and_down_are_a_rise_and_a_fall():
    assert values("Theft was up 2%, against an increase of 4% nationally. Robbery was down by 3%.") == [
        ("2", "4", "percent"),
        ("-3", None, "percent"),
    ]


def test_the_last_twelve_months_are_those_named_before_held_against_the_year_before():
    first, last = figures(
        "Compared with the 12 months to June 2010, recorded crime fell by 20 percent in the 12 months "
        "to June 2014.\n\nLooking just at the last 12 months, recorded crime fell by 7 percent."
    )
    assert first.period == last.period
    assert (first.baseline.end.year, last.baseline.end.year) == (2010, 2013)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In the 12 months to 31 March 2019 the force solved 6.9 percent of riddles.", "Riddles"),
        ("The share of tall (over two metres) officers was 7.8 percent.", "Share of tall officers"),
        (
            "There was an increase of 26% in the number of domestic abuse crimes.",
            "Domestic abuse flagged crimes, change",
        ),
        (
            "The number of poaching crimes recorded fell by 18 percent.",
            "Number of poaching crimes recorded fell, change",
        ),
        ("At the time of our inspection, 28% of 101 calls were abandoned.", "101 calls were abandoned"),
    ],
)
def test_a_figure_is_named_by_its_subject(sentence, name):
    assert figures(sentence)[-1].name == name
