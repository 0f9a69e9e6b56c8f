"""Whose value a number is: the force's, the nation's, another's, or nobody's; and which values pair."""

import pytest

from inspections.extraction.read_report import read_text
from tests.inspections.extraction.report_samples import values_read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Its charge rate was 9.1 percent, lower than the 9.9 percent of similar forces.", [("9.1", None)]),
        (
            (
                "Its charge rate was 9.1 percent, against 9.9 percent for its most similar group and 8.2 "
                "percent nationally."
            ),
            [("9.1", "8.2")],
        ),
        (
            (
                "Of officers 4.1 percent are from a minority, against 6.2 percent in England and Wales "
                "and 7.3 percent of the local population."
            ),
            [("4.1", "6.2")],
        ),
        (
            "The charge rate in Fenmarch was 9.1 percent, against 9.4 percent in Tarnshire Police.",
            [("9.1", None)],
        ),
        ("Forces in the Lakes region had an average charge rate of 9.4 percent.", []),
        ("Precept pays for 41 percent of its funding, the highest in England and Wales.", [("41", None)]),
        ("The force spends £164 per head, £12 less than the national average.", [("164", None)]),
        ("Its rate of 31 percent is 7 percentage points above the England and Wales rate.", [("31", None)]),
    ],
)
def test_a_value_of_others_is_neither_the_forces_nor_the_nations(sentence, expected):
    assert values_read(sentence) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            (
                "In the 12 months to 31 March 2016, 7.1 percent of thefts here were charged. Across England "
                "and Wales, the rate was 8.2 percent."
            ),
            [("7.1", "8.2")],
        ),
        (
            (
                "In the year to 31 March 2016 it had 140 cases per 1,000 workforce. The average for "
                "England and Wales over the same period was 260 cases."
            ),
            [("140", "260")],
        ),
        (
            (
                "Across England and Wales 47 percent of thefts were closed. The figure for the force "
                "was 41 percent."
            ),
            [("41", "47")],
        ),
        (
            (
                "Compared with 1,204 calls per 1,000 population in England and Wales, Fenmarch had "
                "997 calls per 1,000 population."
            ),
            [("997", "1204")],
        ),
        (
            (
                "It logged 92.3 crimes per 1,000 population, up from 81.0 in the 12 months to 30 June 2015; "
                "the figure for England and Wales in the 12 months to 30 June 2016 was 88.7."
            ),
            [("92.3", "88.7"), ("81.0", None)],
        ),
        (
            "Crime here fell by 3.4 percent in 2015/16. The England and Wales decrease was also 3.4 percent.",
            [("-3.4", "-3.4")],
        ),
        (
            "Its charge rate of 15.9 percent is above the national rate (12.1 percent), and was 18 percent.",
            [("15.9", "12.1"), ("18", None)],
        ),
        (
            (
                "The rate was 9 percent but theft is rising: it is up 12.5 percent on the year to June 2016 "
                "(England and Wales +13.1 percent)."
            ),
            [("9", None), ("12.5", "13.1")],
        ),
        # Another subject, or another period, is another figure.
        (
            (
                "In the 12 months to 31 March 2016, 7.1 percent of thefts here were charged. Across England "
                "and Wales, boats carried 8.2 percent of all wool."
            ),
            [("7.1", None), (None, "8.2")],
        ),
        (
            (
                "In the 12 months to 31 March 2016, 7.1 percent of thefts here were charged. Across England "
                "and Wales, the rate in the 12 months to 31 March 2013 was 8.2 percent."
            ),
            [("7.1", None), (None, "8.2")],
        ),
    ],
)
def test_values_of_one_fact_are_a_pair_though_sentences_part_them(sentences, expected):
    assert values_read(sentences) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "On 12 May 2016 officers took part in a march.",
        "For every £100 there is a receipt.",
        "Thieves are sentenced here: one to a fine of £40,000 last spring.",
        "It is below the standard for forces to answer 90 percent of these calls.",
        "We base this on a sample of 400 crimes.",
    ],
)
def test_stories_standards_and_samples_give_no_figure(sentence):
    assert values_read(sentence) == []


def test_what_a_finding_asks_for_gives_no_figure_and_what_it_reports_does():
    text = (
        "Areas for improvement\n\nThe force should train all 1,900 officers.\n\nIn the year to 31 March 2016 "
        "the force answered 55 percent of calls in time.\n"
    )
    assert values_read(text) == [("55", None)]


def test_per_one_thousand_is_no_value_though_no_denominator_follows():
    assert values_read(
        "It made 9.1 searches per 1,000 population versus 9.0 per 1,000 for England and Wales."
    ) == [("9.1", "9.0")]


def test_a_bracket_may_hold_the_forces_value_and_the_nations():
    assert values_read(
        "There were 412 complaints (142 per 1,000 officers; England and Wales: 197 per 1,000)."
    ) == [
        ("412", None),
        ("142", "197"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "There were 17.2 calls per 1,000 population, compared with 16.6 across all forces.",
        "There were 17.2 calls per 1,000 population (England and Wales, 16.6).",
        "There were 17.2 calls per 1,000 population (England and Wales: 16.6).",
        "There were 17.2 calls per 1,000 population against a national mean of 16.6.",
        "There were 17.2 emergency (999) calls per 1,000 population (16.6 nationally).",
    ],
)
def test_the_nations_value_may_lack_its_unit(sentence):
    assert values_read(sentence) == [("17.2", "16.6")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Satisfaction was 83.2 percent, not different from the national figure (85.2 percent).",
            ("83.2", "85.2"),
        ),
        ("Officers make up 54 percent of its workforce (56 percent nationally).", ("54", "56")),
        (
            "The reduction in officers is 9 percent; the reduction for England and Wales is 11 percent.",
            ("-9", "-11"),
        ),
        ("Policing costs each person 46p a day, compared with 55p across England and Wales.", ("46", "55")),
        ("It had 1.2 offenders per 1,000 population (average for all forces: 1.1).", ("1.2", "1.1")),
        (
            (
                "Its rate of 10.9 per 1,000 people is the highest in England and Wales, where the average "
                "is 7.4."
            ),
            ("10.9", "7.4"),
        ),
        (
            "Crime was 19.7 per 1,000 of the population, against the 15.6 recorded nationally.",
            ("19.7", "15.6"),
        ),
        (
            "There were arrests in 47 of every 100 domestic abuse crimes (England and Wales: 58).",
            ("47", "58"),
        ),
        ("It took an average of 112 days, four days longer than for all forces (108).", ("112", "108")),
        (
            "It logs 71.7 crimes per 1,000 people, the lowest rate in England and Wales (average 90.2).",
            ("71.7", "90.2"),
        ),
        ("That is 10.9 per 1,000 population, the England and Wales rate being 9.0.", ("10.9", "9.0")),
        ("It settled 12 grievances for each 1,000 members of the workforce (national: 4.1).", ("12", "4.1")),
        ("Trust, says the Crime Survey for England and Wales, stood at 67.1 percent.", ("67.1", None)),
        ("It answered 88 percent of calls, nationally the best share.", ("88", None)),
        ("Some 3.5 percent of visits were late, against 11 percent in similar-sized forces.", ("3.5", None)),
    ],
)
def test_two_values_of_a_sentence_are_a_pair(sentence, expected):
    assert values_read(sentence) == [expected]


def test_a_value_of_two_years_ago_is_the_forces_own():
    assert values_read("Some 61 percent of officers walk, against 57 percent two years ago.") == [
        ("61", None),
        ("57", None),
    ]


def test_a_value_may_be_held_against_the_year_before_and_the_nation():
    assert values_read(
        "Content victims stood at 93.1 percent, similar to the 93.5 percent of the previous year and to the "
        "England and Wales figure of 92.8 percent."
    ) == [("93.1", "92.8"), ("93.5", None)]


def test_two_national_values_go_to_the_forces_two_in_their_order():
    assert values_read(
        "Women made up 32.1 percent of officers and 58.9 percent of staff, compared with 28.6 percent and "
        "60.7 percent nationally."
    ) == [("32.1", "28.6"), ("58.9", "60.7")]


def test_violence_against_a_person_compares_nothing():
    assert values_read("In 2016 there were 12.6 crimes of violence against the person per 1,000 people.") == [
        ("12.6", None)
    ]


def test_a_service_is_known_by_the_short_form_of_its_name():
    text = (
        "PEEL: Police effectiveness 2016\n\nAn inspection of the Metropolitan Police Service\n\nTable 2: "
        "Outcomes (%)\n\nOutcome\tMPS\tEngland and Wales\nCharged\t11.7\t10.8\n"
    )
    (figure,) = read_text(text).figures
    assert [str(each) for each in (figure.force_value, figure.national_value)] == ["11.7", "10.8"]


def test_double_the_national_rate_opens_what_a_value_is_held_against():
    assert values_read("It used warnings for 6.1 percent, double the national rate of 3.0 percent.") == [
        ("6.1", "3.0")
    ]
