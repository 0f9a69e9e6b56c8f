"""Outcomes and detections in the 2014 and 2016 Staffordshire reports, each counted in its own way."""

from decimal import Decimal

from inspections.comparison.rules import MetricLink
from inspections.comparison.values import compare_areas, compare_over_time, compare_values
from inspections.comparison.words import (
    CaveatEffect,
    MetricRelation,
    UnitKind,
    ValueReason,
    Verdict,
)
from tests.inspections.comparison.builders import (
    NATION,
    caveat,
    march,
    percent,
)

NO, CARE, YES = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE


def test_detections_and_outcomes_are_never_joined():
    replaced = MetricLink(MetricRelation.REPLACED, NO, "outcomes replaced detections in April 2014")
    detections = percent(
        "26",
        metric="Detection rate",
        metric_key="detection-rate",
        framework="detections",
        denominator="recorded offences excluding fraud",
        period=march(2014),
    )
    charged = percent("13.7")
    for answer in (
        compare_over_time(detections, charged),
        compare_over_time(detections, charged, link=replaced),
    ):
        assert (answer.verdict, answer.reason) == (NO, ValueReason.FRAMEWORK_DIFFERS)
        assert answer.difference is None
        assert "26 percent" in answer.sentence
        assert "13.7 percent" in answer.sentence


def test_outcomes_of_figure_4_and_figure_8_are_counted_in_different_ways():
    # Charged: 13.7 percent of offences, tracked to their outcome; 18.5 per 100 offences, not tracked.
    domestic = percent(
        "18.5",
        metric="Domestic abuse: charged or summonsed",
        metric_key="domestic-abuse-charged",
        unit="per 100 domestic abuse offences",
        unit_kind=UnitKind.RATE,
        denominator="domestic abuse offences recorded in the same period",
        framework="outcomes not linked to offences",
    )
    answer = compare_values(percent("13.7"), domestic)
    assert (answer.verdict, answer.reason) == (NO, ValueReason.FRAMEWORK_DIFFERS)


def test_a_real_zero_is_a_value():
    # Penalty notices for disorder: 0.0 percent in Staffordshire, 0.6 in England and Wales.
    notices = {"metric": "Penalty notices for disorder", "metric_key": "penalty-notices"}
    answer = compare_areas(percent("0.0", **notices), percent("0.6", **notices, **NATION))
    assert (answer.verdict, answer.difference, answer.ratio) == (YES, Decimal("-0.6"), Decimal(0))
    assert "0.0 percent in Staffordshire" in answer.sentence
    back = compare_areas(percent("0.6", **notices, **NATION), percent("0.0", **notices))
    assert (back.difference, back.ratio) == (Decimal("0.6"), None)


def test_outcomes_name_the_force_that_the_national_figure_leaves_out():
    dorset = caveat(CaveatEffect.NOTE, "Dorset is left out", "Dorset")
    answer = compare_areas(percent("13.7"), percent("12.1", caveats=(dorset,), **NATION))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.COVERAGE_DIFFERS)
    assert answer.difference == Decimal("1.6")
    assert "12.1 percent in England and Wales without Dorset" in answer.sentence


def test_cautions_of_a_pilot_force_are_compared_with_care():
    # The report asks for the figures to be read with the pilot in mind; it does not forbid the comparison.
    pilot = caveat(CaveatEffect.CARE_BETWEEN_AREAS, "the force is in a pilot of other disposals")
    cautions = {"metric": "Cautions, adults", "metric_key": "cautions-adults"}
    answer = compare_areas(percent("1.8", caveats=(pilot,), **cautions), percent("2.3", **cautions, **NATION))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.PUBLISHER_ADVISES_CARE)
