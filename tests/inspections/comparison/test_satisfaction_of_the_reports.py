"""Victim satisfaction in the 2014 and 2016 Staffordshire reports: a survey, with margins or without."""

from decimal import Decimal

from inspections.comparison.values import compare_areas, compare_over_time
from inspections.comparison.words import (
    CaveatEffect,
    Significance,
    ValueReason,
    Verdict,
)
from tests.inspections.comparison.builders import (
    NATION,
    caveat,
    june,
    satisfied,
)

CARE, YES = Verdict.WITH_CARE, Verdict.COMPARABLE


def test_victim_satisfaction_2014_is_higher_than_in_england_and_wales():
    # 89.8 ± 1.5 against 85.0 ± 0.2: 4.8 apart, chance allows sqrt(1.5² + 0.2²) = 1.51.
    answer = compare_areas(
        satisfied("89.8", "1.5", period=june(2014)),
        satisfied("85.0", "0.2", period=june(2014), **NATION),
    )
    assert (answer.verdict, answer.significance) == (YES, Significance.HIGHER)
    assert answer.sentence == (
        "Victim satisfaction: 89.8 percent in Staffordshire in the 12 months to 30 June 2014, "
        "4.8 percentage points higher than 85.0 percent in England and Wales, more than chance allows."
    )


def test_victim_satisfaction_2014_is_broadly_in_line_with_the_year_before():
    # 89.8 ± 1.5 against 90.6 ± 1.6: 0.8 apart, chance allows sqrt(1.5² + 1.6²) = 2.19.
    answer = compare_over_time(
        satisfied("90.6", "1.6", period=june(2013)), satisfied("89.8", "1.5", period=june(2014))
    )
    assert (answer.verdict, answer.significance) == (YES, Significance.IN_LINE)
    assert answer.difference == Decimal("-0.8")
    assert answer.sentence == (
        "Victim satisfaction in Staffordshire: 89.8 percent in the 12 months to 30 June 2014, "
        "broadly in line with 90.6 percent in the 12 months to 30 June 2013."
    )


def test_victim_satisfaction_2016_is_not_tested_and_its_national_figure_calls_for_care():
    mean = caveat(CaveatEffect.CARE_BETWEEN_AREAS, "the national figure is a plain mean of forces")
    answer = compare_areas(satisfied("86.5", None), satisfied("83.3", None, caveats=(mean,), **NATION))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.PUBLISHER_ADVISES_CARE)
    assert answer.significance == Significance.NOT_TESTED
    assert answer.sentence == (
        "Victim satisfaction: 86.5 percent in Staffordshire in the 12 months to 30 June 2016, higher than "
        "83.3 percent in England and Wales; not tested for chance; compare with care."
    )
    assert answer.caveats == (mean,)


def test_victim_satisfaction_2014_and_2016_has_a_margin_on_one_side_only():
    answer = compare_over_time(satisfied("89.8", "1.5", period=june(2014)), satisfied("86.5", None))
    assert answer.significance == Significance.NOT_TESTED
