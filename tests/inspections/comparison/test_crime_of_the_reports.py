"""Crime and calls in the 2014 and 2016 Staffordshire reports, with the answers known to be right."""

from datetime import date
from decimal import Decimal

from inspections.comparison.rules import MetricLink, Period, Source
from inspections.comparison.values import compare_areas, compare_over_time, compare_values
from inspections.comparison.words import (
    CaveatEffect,
    MetricKind,
    MetricRelation,
    PeriodKind,
    Significance,
    ValueReason,
    Verdict,
)
from tests.inspections.comparison.builders import (
    NATION,
    as_at,
    caveat,
    change,
    june,
    march,
    rate,
)

NO, CARE, YES = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE


def test_recorded_crime_is_set_beside_england_and_wales():
    answer = compare_areas(rate("63.5"), rate("68.2", **NATION))
    assert (answer.verdict, answer.reason) == (YES, ValueReason.LIKE_WITH_LIKE)
    assert answer.difference == Decimal("-4.7")
    assert answer.ratio == Decimal("0.931")  # 63.5 / 68.2 = 0.93109
    assert answer.significance == Significance.NOT_TESTED
    assert answer.sentence == (
        "Recorded crime: 63.5 per 1,000 population in Staffordshire in the 12 months to 30 June 2016, "
        "lower than 68.2 in England and Wales."
    )


def test_organised_crime_groups_are_not_compared_with_earlier_years():
    archiving = caveat(CaveatEffect.NO_COMPARISON_OVER_TIME, "archiving was stopped and then resumed")
    groups = {
        "metric": "Organised crime groups",
        "metric_key": "organised-crime-groups",
        "unit": "per million population",
        "kind": MetricKind.DEMAND,
    }
    then = rate("25", period=as_at(date(2015, 7, 1)), **groups)
    now = rate("23", period=as_at(date(2016, 7, 1)), caveats=(archiving,), **groups)
    answer = compare_over_time(then, now)
    assert (answer.verdict, answer.reason) == (NO, ValueReason.PUBLISHER_SAYS_NOT)
    assert answer.difference is None
    assert answer.caveats == (archiving,)
    assert answer.sentence == (
        "Organised crime groups: 23 per million population in Staffordshire as at 1 July 2016 cannot be set "
        "beside 25 as at 1 July 2015: archiving was stopped and then resumed."
    )


def test_organised_crime_groups_are_compared_with_england_and_wales_without_city_of_london():
    archiving = caveat(CaveatEffect.NO_COMPARISON_OVER_TIME, "archiving was stopped and then resumed")
    city = caveat(CaveatEffect.NOTE, "City of London is left out", "City of London")
    groups = {
        "metric": "Organised crime groups",
        "unit": "per million population",
        "kind": MetricKind.DEMAND,
        "period": as_at(date(2016, 7, 1)),
        "caveats": (archiving, city),
    }
    answer = compare_areas(rate("23", **groups), rate("46", **groups, **NATION))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.COVERAGE_DIFFERS)
    assert answer.ratio == Decimal("0.5")
    assert answer.caveats == (archiving, city)
    assert answer.sentence == (
        "Organised crime groups: 23 per million population in Staffordshire as at 1 July 2016, lower than 46 "
        "in England and Wales without City of London; compare with care."
    )


def test_calls_for_assistance_2015_and_2016_are_not_compared():
    broken_down = caveat(
        CaveatEffect.NO_COMPARISON_OVER_TIME, "calls were broken down in another way in 2015"
    )
    calls = {"metric": "Calls for assistance", "metric_key": "calls", "kind": MetricKind.DEMAND}
    answer = compare_over_time(
        rate("250", period=june(2015), **calls), rate("242", caveats=(broken_down,), **calls)
    )
    assert (answer.verdict, answer.reason) == (NO, ValueReason.PUBLISHER_SAYS_NOT)


def test_calls_for_assistance_2016_are_compared_with_england_and_wales():
    broken_down = caveat(
        CaveatEffect.NO_COMPARISON_OVER_TIME, "calls were broken down in another way in 2015"
    )
    calls = {"metric": "Calls for assistance", "metric_key": "calls", "caveats": (broken_down,)}
    answer = compare_areas(rate("242", **calls), rate("240", **calls, **NATION))
    assert (answer.verdict, answer.difference) == (YES, Decimal(2))


def test_violence_with_injury_and_assault_with_injury_are_compared_with_care():
    renamed = MetricLink(
        MetricRelation.RENAMED,
        CARE,
        "the name changed and neither report says that the meaning did not",
        Source("PEEL effectiveness 2016", "Figure 2", 353),
    )
    then = rate("7.2", metric="Violence with injury", metric_key="violence-with-injury", period=june(2014))
    now = rate("8.9", metric="Assault with injury", metric_key="assault-with-injury")
    answer = compare_over_time(then, now, link=renamed)
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.METRIC_RENAMED)
    assert answer.difference == Decimal("1.7")
    assert answer.source == renamed.source
    assert answer.sentence == (
        "Assault with injury (formerly violence with injury) in Staffordshire: 8.9 per 1,000 population in "
        "the 12 months to 30 June 2016, higher than 7.2 two years earlier; compare with care."
    )


def test_violence_and_assault_without_a_link_are_different_measures():
    then = rate("7.2", metric="Violence with injury", metric_key="violence-with-injury", period=june(2014))
    now = rate("8.9", metric="Assault with injury", metric_key="assault-with-injury")
    assert compare_over_time(then, now).reason == ValueReason.METRIC_DIFFERS


def test_burglary_per_household_is_never_set_beside_rates_per_head():
    burglary = rate(
        "5.6",
        metric="Burglary in a dwelling",
        metric_key="burglary-dwelling",
        unit="per 1,000 households",
        denominator="households",
    )
    answer = compare_values(burglary, rate("63.5"))
    assert (answer.verdict, answer.reason) == (NO, ValueReason.DENOMINATOR_DIFFERS)
    assert answer.sentence == (
        "Burglary in a dwelling, 5.6 per 1,000 households, cannot be set beside recorded crime, 63.5 per "
        "1,000 population to June 2016: one is based on households, the other on population."
    )


def test_burglary_that_did_not_change_is_the_same():
    # k6: 5.6 per 1,000 households in both reports.
    burglary = {
        "metric": "Burglary in a dwelling",
        "unit": "per 1,000 households",
        "denominator": "households",
    }
    answer = compare_over_time(rate("5.6", period=june(2014), **burglary), rate("5.6", **burglary))
    assert answer.difference == 0
    assert "the same as 5.6" in answer.sentence


def test_a_revised_figure_for_the_same_period_is_no_comparison_over_time():
    # Five-year change: 3.1 percent in the report, 5.0 percent in later data.
    answer = compare_over_time(
        change("3.1", june(2011)), change("5.0", june(2011), publication="Home Office data, 2018")
    )
    assert (answer.verdict, answer.reason) == (NO, ValueReason.SAME_PERIOD)


def test_anti_social_behaviour_to_march_is_set_beside_a_national_figure_to_june_with_care():
    asb = {"metric": "Anti-social behaviour incidents", "metric_key": "asb-incidents"}
    answer = compare_areas(rate("30", period=march(2016), **asb), rate("31", **asb, **NATION))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.PERIOD_ENDS_DIFFER)


def test_suspects_not_circulated_have_no_stated_period_and_are_compared_with_care():
    unstated = Period(PeriodKind.NOT_STATED, None, None)
    suspects = {"metric": "Suspects not circulated", "metric_key": "suspects", "period": unstated}
    answer = compare_areas(rate("1.8", **suspects), rate("1.2", **suspects, **NATION))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.PERIOD_NOT_STATED)
