"""Series of years: a trend is tested, never read off two points."""

from collections import Counter
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations, permutations

import pytest

from inspections.comparison.rules import Break
from inspections.comparison.trend import chance_of_such_a_run, trend_of
from inspections.comparison.words import BreakKind, CaveatEffect, TrendAnswer, Verdict
from tests.inspections.comparison.builders import caveat, june, rate, year_to


def series(*values, first=2012):
    return [rate(value, period=june(first + place)) for place, value in enumerate(values)]


def test_five_rising_years_are_a_rising_trend():
    # Of 120 orders of five values two are as steady (all up, all down): 2/120 = 1/60.
    trend = trend_of(series("50.1", "52.3", "53.8", "56.1", "63.5"))
    assert (trend.answer, trend.p_value) == (TrendAnswer.RISING, Fraction(1, 60))
    assert trend.sentence == (
        "Recorded crime in Staffordshire: a rising trend over five years, from 50.1 in the year to June 2012 "
        "to 63.5 per 1,000 population in the year to June 2016."
    )


def test_where_words_are_short_a_trend_says_the_months() -> None:
    name = "Death or serious injury caused by illegal driving, number"
    trend = trend_of([replace(point, metric=name) for point in series("9", "8", "7", "6", "5")])
    assert trend.sentence == (
        f"{name} in Staffordshire: a falling trend over five years, "
        "from 9 (June 2012) to 5 per 1,000 population (June 2016)."
    )


def test_five_falling_years_are_a_falling_trend():
    assert trend_of(series("63.5", "56.1", "53.8", "52.3", "50.1")).answer == TrendAnswer.FALLING


def test_five_years_with_one_step_back_have_no_clear_trend():
    # One pair of ten falls: S = 8; ten of 120 orders have |S| of 8 or more: 1/12, above 0.05.
    trend = trend_of(series("50.1", "53.8", "52.3", "56.1", "63.5"))
    assert (trend.answer, trend.p_value) == (TrendAnswer.NO_CLEAR_TREND, Fraction(1, 12))


def test_six_years_with_one_step_back_are_a_trend():
    # S = 13 of 15; 12 of 720 orders have |S| of 13 or more: 1/60.
    trend = trend_of(series("50", "52", "51", "56", "60", "63", first=2011))
    assert (trend.answer, trend.p_value) == (TrendAnswer.RISING, Fraction(1, 60))


def test_five_equal_years_have_no_clear_trend():
    trend = trend_of(series("5.6", "5.6", "5.6", "5.6", "5.6"))
    assert (trend.answer, trend.p_value) == (TrendAnswer.NO_CLEAR_TREND, 1)


@pytest.mark.parametrize("years", [0, 1, 2, 4])
def test_fewer_than_five_years_cannot_be_said(years):
    trend = trend_of(series(*["50.1", "52.3", "53.8", "56.1"][:years]))
    assert (trend.answer, trend.p_value) == (TrendAnswer.CANNOT_BE_SAID, None)


def test_a_missing_year_ends_the_run():
    values = series("50.1", "52.3", None, "56.1", "63.5", "64.0")
    assert trend_of(values).answer == TrendAnswer.CANNOT_BE_SAID
    assert [point.period.end.year for point in trend_of(values).points] == [2015, 2016, 2017]


def test_a_break_ends_the_run():
    change = Break(date(2014, 7, 1), Verdict.NOT_COMPARABLE, BreakKind.DEFINITION, "redefined")
    values = series("50.1", "52.3", "53.8", "56.1", "63.5")
    trend = trend_of(values, breaks=[change])
    assert trend.answer == TrendAnswer.CANNOT_BE_SAID
    assert [point.period.end.year for point in trend.points] == [2015, 2016]
    assert trend.sentence == (
        "Recorded crime in Staffordshire: a trend cannot be said; "
        "it takes five comparable years in a row, and there are two."
    )


def test_a_break_before_five_good_years_leaves_them():
    change = Break(date(2011, 7, 1), Verdict.NOT_COMPARABLE, BreakKind.DEFINITION, "redefined")
    values = series("99.0", "50.1", "52.3", "53.8", "56.1", "63.5", first=2011)
    trend = trend_of(values, breaks=[change])
    assert (trend.answer, len(trend.points)) == (TrendAnswer.RISING, 5)


def test_figures_that_the_publisher_keeps_apart_have_no_trend():
    apart = caveat(CaveatEffect.NO_COMPARISON_OVER_TIME, "not comparable with other years")
    values = [rate(f"{50 + year}", period=june(2012 + year), caveats=(apart,)) for year in range(5)]
    assert trend_of(values).answer == TrendAnswer.CANNOT_BE_SAID


def test_half_years_are_not_annual_points():
    ends = [date(2014, 6, 30), date(2014, 12, 31), date(2015, 6, 30), date(2015, 12, 31), date(2016, 6, 30)]
    values = [rate(f"{50 + place}", period=year_to(end)) for place, end in enumerate(ends)]
    assert trend_of(values).answer == TrendAnswer.CANNOT_BE_SAID


def test_of_rolling_years_told_each_quarter_those_of_one_month_are_the_years():
    # 21 quarters to June 2016, each with its own twelve months: the Junes of 2012 to 2016 and of 2011.
    quarter_ends = [
        date(year, month, day)
        for year in range(2011, 2017)
        for month, day in ((3, 31), (6, 30), (9, 30), (12, 31))
    ]
    told = quarter_ends[1:22]
    trend = trend_of([rate(f"{50 + place}", period=year_to(end)) for place, end in enumerate(told)])
    assert [point.period.end for point in trend.points] == [date(year, 6, 30) for year in range(2011, 2017)]
    assert trend.answer == TrendAnswer.RISING


def test_a_second_statement_of_a_year_does_not_end_the_run():
    revised = rate("63.9", period=june(2016), publication="A later release")
    trend = trend_of([*series("50.1", "52.3", "53.8", "56.1", "63.5"), revised])
    assert (trend.answer, trend.points[-1]) == (TrendAnswer.RISING, revised)


def test_a_break_after_the_first_year_leaves_the_five_after_it():
    # The first year was counted in another way; the five after it are a run of their own.
    change = Break(date(2012, 7, 1), Verdict.NOT_COMPARABLE, BreakKind.DEFINITION, "redefined")
    trend = trend_of(series("40", "50", "51", "52", "53", "54"), breaks=[change])
    assert (trend.answer, len(trend.points)) == (TrendAnswer.RISING, 5)


def test_the_order_of_the_input_does_not_matter():
    values = series("50.1", "52.3", "53.8", "56.1", "63.5")
    assert trend_of(reversed(values)) == trend_of(values)


@pytest.mark.parametrize(
    "values", [(1, 2, 3, 4, 5), (1, 1, 2, 3, 4), (1, 1, 2, 2, 3, 3), (1, 1, 1, 2, 5, 6), (7,) * 5]
)
def test_the_exact_chance_agrees_with_trying_every_order(values):
    orders = list(permutations(values))
    for steps in range(16):
        steady = sum(
            abs(sum((later > earlier) - (later < earlier) for earlier, later in combinations(order, 2)))
            >= steps
            for order in orders
        )
        assert chance_of_such_a_run(list(Counter(values).values()), steps) == Fraction(steady, len(orders))
