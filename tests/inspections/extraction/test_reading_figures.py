"""Figures: whose value, which unit, sign, period, baseline and margin, and which numbers are none."""

from datetime import date
from decimal import Decimal

import pytest

from inspections.extraction.figures.dated_labels import period_and_baseline
from inspections.extraction.figures.numbers import numbers_in
from inspections.extraction.figures.periods import mentions
from inspections.extraction.read_report import read_text
from inspections.extraction.records import KnownMetric, Span

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)
TO_JUNE_2016 = Span(date(2015, 7, 1), date(2016, 6, 30))
TO_JUNE_2015 = Span(date(2014, 7, 1), date(2015, 6, 30))
TO_MARCH_2016 = Span(date(2015, 4, 1), date(2016, 3, 31))


def figures(text):
    return read_text(TOP + text + "\n").figures


def values(text):
    return [(each.force_value, each.national_value, each.unit) for each in figures(text)]


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


def test_a_pair_in_one_sentence_is_one_figure_with_signs_from_the_verbs():
    (figure,) = figures(
        "In the 12 months to the end of June 2016, crime (excluding fraud) in Fenmarch "
        "rose by 4 percent, compared with a 2 percent reduction in England and Wales."
    )
    assert (figure.force_value, figure.national_value) == (Decimal(4), Decimal(-2))
    assert (figure.period, figure.baseline) == (TO_JUNE_2016, TO_JUNE_2015)
    assert figure.is_change


def test_a_baseline_in_words_is_kept_apart_from_the_period():
    (figure,) = figures(
        "When compared with the 12 months to 30 June 2011, recorded crime for the 12 "
        "months to 30 June 2016 fell by 4.1 "
        "percent in Fenmarch."
    )
    assert figure.force_value == Decimal("-4.1")
    assert (figure.period, figure.baseline) == (TO_JUNE_2016, Span(date(2010, 7, 1), date(2011, 6, 30)))


def test_over_this_same_period_takes_period_and_baseline_of_the_sentence_before():
    first, second = figures(
        "When compared with the 12 months to 30 June 2011, recorded crime for the 12 "
        "months to 30 June 2016 fell by 4 percent "
        "in Fenmarch. Over this same period, victim-based crime decreased by 6.5 percent in Fenmarch."
    )
    assert second.force_value == Decimal("-6.5")
    assert (second.period, second.baseline) == (first.period, first.baseline)


def test_a_national_value_in_the_next_sentence_completes_the_figure():
    (figure,) = figures(
        "In the 12 months to 31 March 2016, Fenmarch Constabulary recorded 20.4 percent "
        "as undetected. This compares with "
        "18.0 percent for England and Wales over the same period."
    )
    assert (figure.force_value, figure.national_value, figure.period) == (
        Decimal("20.4"),
        Decimal("18.0"),
        TO_MARCH_2016,
    )


def test_margins_belong_to_their_values():
    (figure,) = figures(
        "In the 12 months to June 2016, 81.8 percent (± 1.4 percent) of victims in Fenmarch "
        "were satisfied, lower than the 84.3 percent (± 0.3 percent) of England and Wales."
    )
    assert (figure.force_margin, figure.national_margin) == (Decimal("1.4"), Decimal("0.3"))


def test_fewer_and_more_give_signs_and_pair_over_sentences():
    level, change = figures(
        "In the 12 months to 31 March 2016, Fenmarch Constabulary recorded 27 incidents "
        "of anti-social behaviour per 1,000 population. This is 5 percent fewer incidents per "
        "1,000 population than in the previous 12 months. Across England and Wales, there were "
        "9 percent more incidents per 1,000 population."
    )
    assert (level.force_value, level.unit) == (Decimal(27), "per 1,000 population")
    assert (change.force_value, change.national_value) == (Decimal(-5), Decimal(9))
    assert change.baseline == Span(date(2014, 4, 1), date(2015, 3, 31))


def test_two_facts_in_a_sentence_are_two_figures_and_share_no_period():
    crime, satisfaction = figures(
        "Crime went up by 2 percent in the year to June 2016, but victim satisfaction stands at 87.1 percent."
    )
    assert crime.period == TO_JUNE_2016
    assert (satisfaction.force_value, satisfaction.period) == (Decimal("87.1"), None)


def test_a_pair_in_brackets_is_force_first():
    assert values("That is well below the England and Wales rate (23 percent compared to 49 percent).") == [
        (Decimal(23), Decimal(49), "percent")
    ]


def test_from_one_value_to_another_are_two_figures_with_their_own_periods():
    before, after = figures(
        "The force raised completion from 56 percent in June 2015, to 98 percent in June 2016."
    )
    assert (before.force_value, before.period) == (Decimal(56), Span(date(2015, 6, 1), date(2015, 6, 30)))
    assert (after.force_value, after.period) == (Decimal(98), Span(date(2016, 6, 1), date(2016, 6, 30)))


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


def test_a_table_is_read_by_its_heads_in_either_order():
    head = "Figure 2: Crime rates (per 1,000 population), for the 12 months to 30 June 2016\n\n"
    rows = "Rates per 1,000 population\tEngland and Wales\tFenmarch Constabulary\nSexual offences\t1.9\t2.3\n"
    (figure,) = figures(head + rows)
    assert (figure.force_value, figure.national_value, figure.period) == (
        Decimal("2.3"),
        Decimal("1.9"),
        TO_JUNE_2016,
    )
    assert (figure.form, figure.name, figure.unit) == ("table", "Sexual offences", "per 1,000 population")


def test_a_flattened_table_is_read_by_the_order_of_its_wrapped_head_and_a_note_overrules_it():
    text = (
        "12 months to June 2016 Fenmarch Constabulary\nrate (per "
        "1,000\npopulation)\n\nEngland and Wales\ntotal rate (per 1,000\n"
        "population)\n\nSexual offences 1.5 1.2\n\nBurglary in a dwelling* 4.9 "
        "7.3\n\nAnti-social behaviour incidents* 27.3 33.8\n\n"
        "*Anti-social behaviour data cover the 12 months to March 2016; the rate for "
        "burglary in a\n"
        "dwelling is per 1,000 households.\n"
    )
    plain, burglary, disorder = figures(text)
    assert (plain.unit, plain.period) == ("per 1,000 population", TO_JUNE_2016)
    assert (burglary.unit, burglary.period) == ("per 1,000 households", TO_JUNE_2016)
    assert (disorder.unit, disorder.period) == ("per 1,000 population", TO_MARCH_2016)


def test_a_row_in_a_group_is_named_by_its_group_and_zero_is_a_value():
    text = (
        "Figure 4: Proportion of outcomes in 12 months to 30 June "
        "2016\n\nNumber\tOutcome\tFenmarch Constabulary\tEngland and Wales\n"
        "\tVictim does not support action\t18.4\t13.8\n16\tSuspect "
        "identified\t15.1\t10.6\n6\tNotices\t0.0\t–\n"
    )
    group, row, zero = figures(text)
    assert row.name == "Victim does not support action: Suspect identified"
    assert (zero.force_value, zero.national_value) == (Decimal("0.0"), None)
    assert group.unit == "percent"


@pytest.mark.parametrize(
    "layout",
    [
        "{force}\n\n251\n\nEngland and Wales\n\n238",
        "{force}\n\nEngland and Wales\n\n251\n\n238",
        "England and Wales\n\n238\n\n{force}\n\n251",
        "England and Wales\n\n{force}\n\n238\n\n251",
        "{force}\tEngland and Wales\n251\t238",
        "{force} 251\nEngland and Wales 238",
        "{force} England and Wales\n251 238",
    ],
)
def test_a_graphic_is_read_in_every_layout(layout):
    label = "Calls for assistance per 1,000 population 12 months to 30 June 2016\n\n"
    (figure,) = figures("Force in numbers\n\n" + label + layout.format(force="Fenmarch Constabulary"))
    assert (figure.force_value, figure.national_value) == (Decimal(251), Decimal(238))
    assert (figure.name, figure.unit, figure.period) == (
        "Calls for assistance",
        "per 1,000 population",
        TO_JUNE_2016,
    )


def test_a_starred_graphic_takes_its_period_from_the_note():
    text = (
        "Force in numbers\n\nCrime outcomes*\n\nCharged/summonsed\n\nFenmarch "
        "Constabulary\n\n13.7%\n\nEngland and Wales\n\n12.1%\n\n"
        "*Shares of the outcomes that offences got in the 12 months to 30 June 2016.\n"
    )
    (figure,) = figures(text)
    assert (figure.unit, figure.period) == ("percent", TO_JUNE_2016)


def test_footnote_marks_are_no_numbers_and_a_footnote_does_not_cut_a_sentence():
    (figure,) = figures(
        "In the 12 months to 30 June 2016,² 21.6 percent of crime in "
        "Fenmarch\n\n² Seen in an earlier report.\n\n"
        "had a vulnerable victim, above the England and Wales figure of 15.2 percent."
    )
    assert (figure.force_value, figure.national_value) == (Decimal("21.6"), Decimal("15.2"))


def test_a_figure_is_matched_to_the_catalogue_and_an_unknown_one_is_named():
    catalogue = [
        KnownMetric("recorded-crime-change", "Recorded crime, change over one year", (), "percent"),
        KnownMetric(
            "sexual-offences", "Sexual offences", ("Rate of sexual offences",), "per 1,000 population"
        ),
    ]
    text = (
        "In the 12 months to 30 June 2016, recorded crime in Fenmarch rose by 4 percent. "
        "The force has 900 radios users.\n\n"
        "Fenmarch Constabulary\tEngland and Wales\nSexual offences\t2.0\t1.9\n"
    )
    found = read_text(TOP + text, catalogue=catalogue).figures
    assert {each.metric for each in found} == {"recorded-crime-change", "sexual-offences", None}
    assert all(each.name for each in found)


def test_the_same_fact_told_later_takes_the_earlier_period():
    first, later = figures(
        "In the 12 months to 30 June 2016, the arrest rate in Fenmarch was 41.4 "
        "percent.\n\nThe arrest rate was 41.4 percent "
        "compared to 50.2 percent in England and Wales."
    )
    assert later.period == first.period == TO_JUNE_2016
    assert later.confidence < first.confidence


def test_a_dash_in_a_graphic_is_a_missing_value_and_no_minus_sign():
    (figure,) = figures(
        "Force in numbers\n\nOrganised crime groups per million population as at 1 July 2016\n"
        "Fenmarch Constabulary England and Wales\n– 46"
    )
    assert (figure.force_value, figure.national_value) == (None, Decimal(46))


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Compared with England and Wales (14.3 percent), 9.1 percent of crime in Fenmarch "
            "had a vulnerable victim."
        ),
        (
            "The England and Wales rate was 14.3 percent; in Fenmarch, 9.1 percent of crime "
            "had a vulnerable victim."
        ),
    ],
)
def test_a_national_value_told_first_goes_with_the_value_of_the_force(sentence):
    assert values(sentence) == [(Decimal("9.1"), Decimal("14.3"), "percent")]


def test_an_area_in_the_next_sentence_completes_the_rate_of_the_force():
    (figure,) = figures(
        "For every 100 domestic abuse offences recorded in the 12 months to 30 June 2016 "
        "in Fenmarch, there were 47 arrests made. The arrest rate is lower than the "
        "England and Wales rate of 51 per 100 domestic abuse offences."
    )
    assert (figure.force_value, figure.national_value) == (Decimal(47), Decimal(51))
