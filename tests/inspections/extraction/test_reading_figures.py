"""Figures: whose value, which sign, period, baseline and margin, over one sentence or several."""

from datetime import date
from decimal import Decimal

import pytest

from inspections.extraction.records import KnownMetric, Span
from tests.inspections.extraction.report_samples import figures_read

TO_JUNE_2016 = Span(date(2015, 7, 1), date(2016, 6, 30))
TO_JUNE_2015 = Span(date(2014, 7, 1), date(2015, 6, 30))
TO_MARCH_2016 = Span(date(2015, 4, 1), date(2016, 3, 31))


def values(text):
    return [(each.force_value, each.national_value, each.unit) for each in figures_read(text)]


def test_a_pair_in_one_sentence_is_one_figure_with_signs_from_the_verbs():
    (figure,) = figures_read(
        "In the 12 months to the end of June 2016, crime (excluding fraud) in Fenmarch "
        "rose by 4 percent, compared with a 2 percent reduction in England and Wales."
    )
    assert (figure.force_value, figure.national_value) == (Decimal(4), Decimal(-2))
    assert (figure.period, figure.baseline) == (TO_JUNE_2016, TO_JUNE_2015)
    assert figure.is_change


def test_a_baseline_in_words_is_kept_apart_from_the_period():
    (figure,) = figures_read(
        "When compared with the 12 months to 30 June 2011, recorded crime for the 12 "
        "months to 30 June 2016 fell by 4.1 "
        "percent in Fenmarch."
    )
    assert figure.force_value == Decimal("-4.1")
    assert (figure.period, figure.baseline) == (TO_JUNE_2016, Span(date(2010, 7, 1), date(2011, 6, 30)))


def test_over_this_same_period_takes_period_and_baseline_of_the_sentence_before():
    first, second = figures_read(
        "When compared with the 12 months to 30 June 2011, recorded crime for the 12 "
        "months to 30 June 2016 fell by 4 percent "
        "in Fenmarch. Over this same period, victim-based crime decreased by 6.5 percent in Fenmarch."
    )
    assert second.force_value == Decimal("-6.5")
    assert (second.period, second.baseline) == (first.period, first.baseline)


def test_a_national_value_in_the_next_sentence_completes_the_figure():
    (figure,) = figures_read(
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
    (figure,) = figures_read(
        "In the 12 months to June 2016, 81.8 percent (± 1.4 percent) of victims in Fenmarch "
        "were satisfied, lower than the 84.3 percent (± 0.3 percent) of England and Wales."
    )
    assert (figure.force_margin, figure.national_margin) == (Decimal("1.4"), Decimal("0.3"))


def test_fewer_and_more_give_signs_and_pair_over_sentences():
    level, change = figures_read(
        "In the 12 months to 31 March 2016, Fenmarch Constabulary recorded 27 incidents "
        "of anti-social behaviour per 1,000 population. This is 5 percent fewer incidents per "
        "1,000 population than in the previous 12 months. Across England and Wales, there were "
        "9 percent more incidents per 1,000 population."
    )
    assert (level.force_value, level.unit) == (Decimal(27), "per 1,000 population")
    assert (change.force_value, change.national_value) == (Decimal(-5), Decimal(9))
    assert change.baseline == Span(date(2014, 4, 1), date(2015, 3, 31))


def test_two_facts_in_a_sentence_are_two_figures_and_share_no_period():
    crime, satisfaction = figures_read(
        "Crime went up by 2 percent in the year to June 2016, but victim satisfaction stands at 87.1 percent."
    )
    assert crime.period == TO_JUNE_2016
    assert (satisfaction.force_value, satisfaction.period) == (Decimal("87.1"), None)


def test_a_pair_in_brackets_is_force_first():
    assert values("That is well below the England and Wales rate (23 percent compared to 49 percent).") == [
        (Decimal(23), Decimal(49), "percent")
    ]


def test_from_one_value_to_another_are_two_figures_with_their_own_periods():
    before, after = figures_read(
        "The force raised completion from 56 percent in June 2015, to 98 percent in June 2016."
    )
    assert (before.force_value, before.period) == (Decimal(56), Span(date(2015, 6, 1), date(2015, 6, 30)))
    assert (after.force_value, after.period) == (Decimal(98), Span(date(2016, 6, 1), date(2016, 6, 30)))


def test_footnote_marks_are_no_numbers_and_a_footnote_does_not_cut_a_sentence():
    (figure,) = figures_read(
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
    found = figures_read(text, catalogue)
    assert {each.metric for each in found} == {"recorded-crime-change", "sexual-offences", None}
    assert all(each.name for each in found)


def test_the_same_fact_told_later_takes_the_earlier_period():
    first, later = figures_read(
        "In the 12 months to 30 June 2016, the arrest rate in Fenmarch was 41.4 "
        "percent.\n\nThe arrest rate was 41.4 percent "
        "compared to 50.2 percent in England and Wales."
    )
    assert later.period == first.period == TO_JUNE_2016
    assert later.confidence < first.confidence


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
    (figure,) = figures_read(
        "For every 100 domestic abuse offences recorded in the 12 months to 30 June 2016 "
        "in Fenmarch, there were 47 arrests made. The arrest rate is lower than the "
        "England and Wales rate of 51 per 100 domestic abuse offences."
    )
    assert (figure.force_value, figure.national_value) == (Decimal(47), Decimal(51))
