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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "In 2015/16 there were 3,411 reports of theft, compared with 2,998 in the year before.",
            [3411, 2998],
        ),
        (
            "In the year to March 2016 the number of searches rose to 5,431 from 4,096 the year before.",
            [5431, 4096],
        ),
        ("It used 58 notices in the 12 months to 30 June 2016 (41 in the preceding 12 months).", [58, 41]),
        ("On 31 March 2016 PCSO numbers fell from 86 to 79.", [86, 79]),
    ],
)
def test_a_count_may_be_told_with_the_count_before_it(sentence, expected):
    found = figures(sentence)
    assert [int(each.force_value) for each in found] == expected
    assert len({each.unit for each in found}) == 1


@pytest.mark.parametrize(
    "sentence",
    ["It took on average 6 minutes 42 seconds to answer.", "One officer works for every 450 staff."],
)
def test_a_compound_time_and_a_ratio_in_words_are_no_figure(sentence):
    assert figures(sentence) == ()


def test_what_seems_incomplete_is_less_sure():
    whole, alone, half = (
        figures(sentence)[0].confidence
        for sentence in (
            "In 2015/16 the charge rate was 9 percent, compared with 8 percent nationally.",
            "Nationally the charge rate was 8 percent in 2015/16.",
            "In 2015/16 the charge rate was 9 percent, while nationally it fell.",
        )
    )
    assert alone < half < whole


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
