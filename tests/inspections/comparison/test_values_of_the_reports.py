"""The cases of the 2014 and 2016 Staffordshire reports, each with the answer that is known to be right."""

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
    UnitKind,
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
    percent,
    rate,
    satisfied,
)

NO, CARE, YES = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE


def test_recorded_crime_is_set_beside_england_and_wales():
    answer = compare_areas(
        rate("63.5", subject="recorded crime"), rate("68.2", subject="recorded crime", **NATION)
    )
    assert (answer.verdict, answer.reason) == (YES, ValueReason.LIKE_WITH_LIKE)
    assert answer.difference == Decimal("-4.7")
    assert answer.ratio == Decimal("0.931")  # 63.5 / 68.2 = 0.93109
    assert answer.percent_difference == Decimal("-6.9")  # -4.7 / 68.2 = -6.89 percent
    assert answer.significance == Significance.NOT_TESTED
    assert answer.sentence == (
        "Staffordshire's recorded crime was 63.5 per 1,000 population in the 12 months to 30 June 2016, "
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


def test_victim_satisfaction_2014_is_higher_than_in_england_and_wales():
    # 89.8 ± 1.5 against 85.0 ± 0.2: 4.8 apart, chance allows sqrt(1.5² + 0.2²) = 1.51.
    answer = compare_areas(
        satisfied("89.8", "1.5", period=june(2014), subject="victim satisfaction"),
        satisfied("85.0", "0.2", period=june(2014), subject="victim satisfaction", **NATION),
    )
    assert (answer.verdict, answer.significance) == (YES, Significance.HIGHER)
    assert answer.sentence == (
        "Staffordshire's victim satisfaction was 89.8 percent in the 12 months to 30 June 2014, "
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


def test_a_one_year_change_is_told_as_a_rise_and_its_difference_in_points():
    # 13.2 percent against 7.8 percent: 5.4 percentage points.
    answer = compare_areas(change("13.2", june(2015)), change("7.8", june(2015), **NATION))
    assert (answer.verdict, answer.difference) == (YES, Decimal("5.4"))
    assert (answer.ratio, answer.percent_difference) == (None, None)
    assert answer.sentence == (
        "Recorded crime: a rise of 13.2 percent in Staffordshire in the 12 months to 30 June 2016 "
        "on the year before, against 7.8 percent in England and Wales."
    )


def test_a_five_year_change_with_opposite_signs_is_a_rise_and_a_fall():
    # 3.1 and minus 3.4: 6.5 percentage points apart.
    answer = compare_areas(
        change("3.1", june(2011), subject="recorded crime"),
        change("-3.4", june(2011), subject="recorded crime", **NATION),
    )
    assert answer.difference == Decimal("6.5")
    assert answer.sentence == (
        "Staffordshire's recorded crime rose by 3.1 percent over the five years to 30 June 2016, "
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


def test_better_recording_calls_for_care_over_time_and_between_changes_but_not_between_levels():
    recording = caveat(CaveatEffect.CARE_OVER_TIME, "rises are partly better recording")
    over_time = compare_over_time(rate("53.8", period=june(2014)), rate("63.5", caveats=(recording,)))
    changes = compare_areas(
        change("13.2", june(2015), caveats=(recording,)), change("7.8", june(2015), **NATION)
    )
    levels = compare_areas(rate("63.5", caveats=(recording,)), rate("68.2", **NATION))
    assert [over_time.verdict, changes.verdict, levels.verdict] == [CARE, CARE, YES]
    assert levels.caveats == (recording,)


def test_suspects_not_circulated_have_no_stated_period_and_are_compared_with_care():
    unstated = Period(PeriodKind.NOT_STATED, None, None)
    suspects = {"metric": "Suspects not circulated", "metric_key": "suspects", "period": unstated}
    answer = compare_areas(rate("1.8", **suspects), rate("1.2", **suspects, **NATION))
    assert (answer.verdict, answer.reason) == (CARE, ValueReason.PERIOD_NOT_STATED)
