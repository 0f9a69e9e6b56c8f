"""The rules on two figures, one by one: measure, area, period, break, caveat."""

from datetime import date
from decimal import Decimal

import pytest

from inspections.comparison.grounds import VALUE_GROUNDS
from inspections.comparison.rules import Break, MetricLink, Period, Source
from inspections.comparison.values import compare_areas, compare_over_time, compare_values
from inspections.comparison.words import (
    BreakKind,
    CaveatEffect,
    MetricKind,
    MetricRelation,
    PeriodKind,
    Polarity,
    UnitKind,
    ValueReason,
    Verdict,
)
from tests.inspections.comparison.builders import NATION, as_at, caveat, june, march, percent, rate, year_to

NO, CARE, YES = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE

COUNTING = Source("Home Office counting rules", "April 2014")


def break_on(day, kind=BreakKind.COUNTING_RULE, verdict=NO):
    return Break(day, verdict, kind, "the counting rules changed", COUNTING)


def test_a_break_between_two_periods_refuses_them():
    answer = compare_over_time(
        rate("53.8", period=june(2014)), rate("63.5"), breaks=[break_on(date(2015, 4, 1))]
    )
    assert (answer.verdict, answer.reason, answer.difference) == (NO, ValueReason.BREAK_BETWEEN, None)
    assert answer.source == COUNTING


@pytest.mark.parametrize("day", [date(2013, 7, 1), date(2016, 7, 1)])
def test_a_break_before_or_after_both_periods_does_not_matter(day):
    # The periods run from 1 July 2013 to 30 June 2016; a break on the first day is before all of it.
    answer = compare_over_time(rate("53.8", period=june(2014)), rate("63.5"), breaks=[break_on(day)])
    assert answer.verdict == YES


@pytest.mark.parametrize("day", [date(2013, 7, 2), date(2016, 6, 30)])
def test_a_break_within_one_of_the_periods_mixes_it(day):
    answer = compare_over_time(rate("53.8", period=june(2014)), rate("63.5"), breaks=[break_on(day)])
    assert answer.verdict == NO


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (BreakKind.DEFINITION, ValueReason.DEFINITION_CHANGED),
        (BreakKind.COVERAGE, ValueReason.COVERAGE_DIFFERS),
        (BreakKind.SURVEY, ValueReason.SURVEY_CHANGED),
        (BreakKind.FRAMEWORK, ValueReason.FRAMEWORK_DIFFERS),
        (BreakKind.SYSTEM, ValueReason.BREAK_BETWEEN),
    ],
)
def test_the_kind_of_break_is_the_reason(kind, reason):
    change = break_on(date(2015, 4, 1), kind)
    answer = compare_over_time(rate("53.8", period=june(2014)), rate("63.5"), breaks=[change])
    assert (answer.verdict, answer.reason) == (NO, reason)


def test_a_break_that_only_calls_for_care_leaves_the_difference():
    change = break_on(date(2015, 4, 1), verdict=CARE)
    answer = compare_over_time(rate("53.8", period=june(2014)), rate("63.5"), breaks=[change])
    assert (answer.verdict, answer.difference) == (CARE, Decimal("9.7"))


def test_a_break_that_cannot_be_placed_refuses():
    undated = Period(PeriodKind.AT_INSPECTION, None, None, "at inspection")
    answer = compare_over_time(
        rate("10", period=undated), rate("12", period=undated), breaks=[break_on(date(2015, 4, 1))]
    )
    assert answer.verdict == NO


def test_a_redefined_metric_is_refused():
    link = MetricLink(MetricRelation.REDEFINED, NO, "households replaced dwellings")
    answer = compare_over_time(rate("8.1", period=june(2014)), rate("8.9", metric_key="new"), link=link)
    assert answer.reason == ValueReason.DEFINITION_CHANGED


def test_a_metric_that_kept_its_name_but_not_its_meaning_is_redefined():
    link = MetricLink(MetricRelation.SAME, NO, "the meaning changed")
    answer = compare_over_time(rate("8.1", period=june(2014)), rate("8.9", metric_key="new"), link=link)
    assert (answer.verdict, answer.reason) == (NO, ValueReason.DEFINITION_CHANGED)


def test_units_that_differ_are_not_compared():
    # Arrests for domestic abuse: "41 per 100 offences" in one place, "40.9 percent" in another.
    share = percent("40.9", framework="")
    per_hundred = percent(
        "41", framework="", unit="per 100 offences", unit_kind=UnitKind.RATE, period=june(2015)
    )
    assert compare_over_time(per_hundred, share).reason == ValueReason.UNIT_DIFFERS


def test_nine_months_are_not_twelve():
    nine = Period(PeriodKind.TWELVE_MONTHS, date(2015, 7, 1), date(2016, 3, 31))
    answer = compare_over_time(rate("40", period=nine), rate("63.5"))
    assert (answer.verdict, answer.reason) == (NO, ValueReason.PERIOD_LENGTH_DIFFERS)
    assert answer.sentence == (
        "Recorded crime: 63.5 per 1,000 population to June 2016 cannot be set beside 40 "
        "to March 2016: one covers 12 months, the other 9 months."
    )


def test_a_leap_year_is_still_twelve_months():
    # July 2015 to June 2016 has 366 days, the year before 365.
    assert compare_over_time(rate("56.1", period=june(2015)), rate("63.5")).verdict == YES


def test_a_financial_year_is_as_long_as_a_calendar_year():
    calendar = Period(PeriodKind.CALENDAR_YEAR, date(2014, 1, 1), date(2014, 12, 31))
    financial = Period(PeriodKind.FINANCIAL_YEAR, date(2015, 4, 1), date(2016, 3, 31))
    answer = compare_over_time(rate("60", period=calendar), rate("62", period=financial))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.PERIOD_ENDS_DIFFER)


def test_a_state_on_one_day_is_not_a_year():
    answer = compare_over_time(rate("23", period=as_at(date(2015, 7, 1))), rate("30"))
    assert answer.reason == ValueReason.PERIOD_LENGTH_DIFFERS
    assert "one covers a stretch of time, the other a single day" in answer.sentence


def test_a_count_and_a_rate_differ_in_unit_and_not_in_their_base():
    count = rate("71000", unit="crimes", unit_kind=UnitKind.COUNT, denominator="")
    assert compare_over_time(count, rate("63.5", period=june(2017))).reason == ValueReason.UNIT_DIFFERS


def test_periods_that_share_months_are_compared_with_care():
    answer = compare_over_time(rate("62.0", period=march(2016)), rate("63.5"))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.PERIODS_OVERLAP)


def test_one_area_this_year_and_another_last_year_are_not_compared():
    answer = compare_areas(rate("63.5"), rate("60.1", period=june(2015), **NATION))
    assert (answer.verdict, answer.reason) == (NO, ValueReason.AREA_AND_PERIOD_DIFFER)


def test_a_period_that_is_not_stated_cannot_be_followed_over_time():
    unstated = Period(PeriodKind.NOT_STATED, None, None)
    assert (
        compare_over_time(rate("1.8", period=unstated), rate("1.9")).reason == ValueReason.PERIOD_NOT_STATED
    )


def test_periods_not_stated_in_two_publications_are_not_one_time():
    unstated = Period(PeriodKind.NOT_STATED, None, None)
    other = rate("1.2", period=unstated, publication="Another report", **NATION)
    answer = compare_areas(rate("1.8", period=unstated), other)
    assert (answer.verdict, answer.reason) == (NO, ValueReason.PERIOD_NOT_STATED)


def test_a_count_is_not_compared_between_areas_of_different_size():
    incidents = {"unit": "incidents", "unit_kind": UnitKind.COUNT, "denominator": ""}
    answer = compare_areas(rate("32250", **incidents), rate("1990000", **incidents, **NATION))
    assert (answer.verdict, answer.reason) == (NO, ValueReason.SIZE_OF_AREA)
    assert answer.sentence == (
        "Recorded crime: 32,250 incidents in Staffordshire in the 12 months to 30 June 2016 cannot be set "
        "beside 1,990,000 in England and Wales: a count grows with the area."
    )


def test_a_count_is_compared_with_itself_over_time():
    incidents = {"unit": "incidents", "unit_kind": UnitKind.COUNT, "denominator": ""}
    answer = compare_over_time(
        rate("31010", period=march(2013), **incidents), rate("32250", period=march(2014), **incidents)
    )
    assert answer.difference == Decimal(1240)


def test_a_national_figure_that_lost_a_force_is_compared_with_care():
    dorset = caveat(CaveatEffect.NOTE, "Dorset is left out", "Dorset")
    answer = compare_over_time(
        percent("12.5", period=june(2015), **NATION), percent("12.1", caveats=(dorset,), **NATION)
    )
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.COVERAGE_DIFFERS)


def test_who_is_missing_nationally_does_not_touch_one_force_over_time():
    dorset = caveat(CaveatEffect.NOTE, "Dorset is left out", "Dorset")
    answer = compare_over_time(percent("14.0", period=june(2015)), percent("13.7", caveats=(dorset,)))
    assert answer.verdict == YES


def test_figures_of_two_publications_may_be_of_two_vintages():
    answer = compare_areas(rate("63.5"), rate("68.9", publication="Home Office, 2018", **NATION))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.PUBLICATION_DIFFERS)


def test_about_seventy_percent_is_compared_with_care():
    answer = compare_areas(percent("70", approximate="about"), percent("65", **NATION))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.APPROXIMATE)
    assert "about 70 percent" in answer.sentence


def test_a_missing_figure_is_not_zero():
    answer = compare_areas(percent(None, area="Dorset", area_key="dorset"), percent("12.1", **NATION))
    assert (answer.verdict, answer.reason) == (NO, ValueReason.MISSING)
    assert (answer.difference, answer.ratio) == (None, None)
    assert answer.sentence == (
        "Charged or summonsed: no figure for Dorset (not provided by the force); "
        "12.1 percent in England and Wales in the 12 months to 30 June 2016."
    )


def test_areas_that_the_publisher_keeps_apart_are_not_compared():
    apart = caveat(CaveatEffect.NO_COMPARISON_BETWEEN_AREAS, "forces count this in their own ways")
    answer = compare_areas(percent("44.4", caveats=(apart,)), percent("14.3", **NATION))
    assert (answer.verdict, answer.reason) == (NO, ValueReason.PUBLISHER_SAYS_NOT)


def test_figures_that_the_publisher_keeps_apart_are_not_joined():
    apart = caveat(CaveatEffect.NO_COMPARISON_BETWEEN_METRICS, "not to be compared with figure 4")
    link = MetricLink(MetricRelation.RENAMED, CARE, "renamed")
    answer = compare_values(percent("13.7"), percent("18.5", metric_key="other", caveats=(apart,)), link=link)
    assert (answer.verdict, answer.reason) == (NO, ValueReason.PUBLISHER_SAYS_NOT)


@pytest.mark.parametrize("kind", [MetricKind.DEMAND, MetricKind.RECORDING])
def test_demand_and_recording_have_no_direction_of_good(kind):
    assert rate("63.5", kind=kind, polarity=Polarity.LOWER_IS_BETTER).direction_of_good == Polarity.NONE


def test_an_outcome_keeps_its_direction_of_good():
    figure = percent("13.7", polarity=Polarity.HIGHER_IS_BETTER)
    assert figure.direction_of_good == Polarity.HIGHER_IS_BETTER


def test_a_ratio_to_nothing_is_not_a_number():
    answer = compare_over_time(rate("0.0", period=june(2015)), rate("0.4"))
    assert (answer.difference, answer.ratio) == (Decimal("0.4"), None)


def test_every_reason_has_its_place_in_the_table():
    assert set(VALUE_GROUNDS) == set(ValueReason)


def test_survey_windows_of_different_length_ask_the_same_question():
    summer = Period(PeriodKind.SURVEY_WINDOW, date(2016, 7, 1), date(2016, 8, 31))
    before = Period(PeriodKind.SURVEY_WINDOW, date(2015, 7, 15), date(2015, 8, 31))
    answer = compare_over_time(percent("53", period=before), percent("56", period=summer))
    assert answer.verdict == YES


def test_the_twelve_months_to_february_end_at_one_time_of_year_whether_leap_or_not():
    leap, plain = year_to(date(2016, 2, 29)), year_to(date(2017, 2, 28))
    assert compare_over_time(rate("60.0", period=leap), rate("61.0", period=plain)).verdict == YES
