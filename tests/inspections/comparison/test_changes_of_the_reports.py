"""Changes in the 2014 and 2016 Staffordshire reports: over how long, since when, and how they are told."""

from decimal import Decimal

from inspections.comparison.values import compare_areas, compare_over_time, compare_values
from inspections.comparison.words import (
    CaveatEffect,
    ValueReason,
    Verdict,
)
from tests.inspections.comparison.builders import (
    NATION,
    caveat,
    change,
    june,
    march,
    rate,
)

NO, CARE, YES = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE


def test_a_one_year_change_is_told_as_a_rise_and_its_difference_in_points():
    # 13.2 percent against 7.8 percent: 5.4 percentage points.
    answer = compare_areas(change("13.2", june(2015)), change("7.8", june(2015), **NATION))
    assert (answer.verdict, answer.difference) == (YES, Decimal("5.4"))
    assert answer.ratio is None
    assert answer.sentence == (
        "Recorded crime: a rise of 13.2 percent in Staffordshire in the 12 months to 30 June 2016 "
        "on the year before, against 7.8 percent in England and Wales."
    )


def test_a_five_year_change_with_opposite_signs_is_a_rise_and_a_fall():
    # 3.1 and minus 3.4: 6.5 percentage points apart.
    answer = compare_areas(change("3.1", june(2011)), change("-3.4", june(2011), **NATION))
    assert answer.difference == Decimal("6.5")
    assert answer.sentence == (
        "Recorded crime: a rise of 3.1 percent in Staffordshire over the five years to 30 June 2016, "
        "against a fall of 3.4 percent in England and Wales."
    )


def test_domestic_abuse_change_names_both_ends_because_they_are_fifteen_months_apart():
    domestic = {"metric": "Police-recorded domestic abuse change", "metric_key": "domestic-abuse-change"}
    answer = compare_areas(
        change("35", march(2015), **domestic), change("23", march(2015), **domestic, **NATION)
    )
    assert answer.difference == 12
    assert answer.sentence == (
        "Police-recorded domestic abuse: a rise of 35 percent in Staffordshire between the years ending "
        "31 March 2015 and 30 June 2016, against 23 percent in England and Wales."
    )


def test_a_change_over_one_year_is_not_a_change_over_five():
    answer = compare_values(change("13.2", june(2015)), change("3.1", june(2011)))
    assert (answer.verdict, answer.reason) == (NO, ValueReason.BASELINE_DIFFERS)
    assert answer.sentence == (
        "Recorded crime: a rise of 13.2 percent to June 2016 cannot be set beside "
        "a rise of 3.1 percent to June 2016: they start from June 2015 and June 2011."
    )


def test_better_recording_calls_for_care_over_time_and_between_changes_but_not_between_levels():
    recording = caveat(CaveatEffect.CARE_OVER_TIME, "rises are partly better recording")
    over_time = compare_over_time(rate("53.8", period=june(2014)), rate("63.5", caveats=(recording,)))
    changes = compare_areas(
        change("13.2", june(2015), caveats=(recording,)), change("7.8", june(2015), **NATION)
    )
    levels = compare_areas(rate("63.5", caveats=(recording,)), rate("68.2", **NATION))
    assert [over_time.verdict, changes.verdict, levels.verdict] == [CARE, CARE, YES]
    assert levels.caveats == (recording,)
