"""What holds for any two figures, whatever they are."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as some

from inspections.comparison.grounds import STRICTEST_FIRST
from inspections.comparison.rules import Break, CaveatRule, Figure, MetricLink, Period
from inspections.comparison.sentences.numbers import number
from inspections.comparison.sentences.wording import word_count
from inspections.comparison.values import compare_over_time, compare_values
from inspections.comparison.words import (
    BreakKind,
    CaveatEffect,
    MetricKind,
    MetricRelation,
    PeriodKind,
    Significance,
    UnitKind,
    Verdict,
)
from tests.inspections.comparison.builders import june, march

MIRRORED = {
    Significance.HIGHER: Significance.LOWER,
    Significance.LOWER: Significance.HIGHER,
    Significance.IN_LINE: Significance.IN_LINE,
    Significance.NOT_TESTED: Significance.NOT_TESTED,
}

AREAS = [("Staffordshire", "staffordshire"), ("England and Wales", "england-and-wales"), ("Kent", "kent")]
# The longest names and units of the two reports.
METRICS = [
    ("Recorded crime", "recorded-crime"),
    ("Further investigation to support formal action not in the public interest", "not-in-the-interest"),
    ("Domestic abuse outcome: evidential difficulties, victim does not support", "evidential-difficulties"),
]
UNITS = [
    ("per 1,000 population", UnitKind.RATE, "population"),
    ("per 1,000 households", UnitKind.RATE, "households"),
    ("per 100 domestic abuse offences (printed without a unit)", UnitKind.RATE, "domestic abuse offences"),
    ("percent", UnitKind.PERCENT, "offences recorded in the period"),
    ("percent", UnitKind.PERCENT_CHANGE, "recorded offences excluding fraud"),
    ("incidents", UnitKind.COUNT, ""),
    ("to 1", UnitKind.RATIO, "non-police referrals"),
    ("weeks", UnitKind.DURATION, ""),
    ("pounds sterling", UnitKind.MONEY, ""),
]

reasons = some.sampled_from(["", "It was counted differently.", " ".join(["because"] * 40)])
days = some.dates(date(2012, 1, 1), date(2018, 12, 31))
periods = some.one_of(
    some.sampled_from([june(2013), june(2014), june(2015), june(2016), march(2015), march(2016)]),
    days.map(lambda day: Period(PeriodKind.AS_AT, day, day)),
    days.map(lambda day: Period(PeriodKind.SURVEY_WINDOW, day, day + timedelta(days=60))),
    some.sampled_from(PeriodKind).map(lambda kind: Period(kind, None, None, "the source's own words")),
)
caveats = some.builds(
    CaveatRule,
    reasons,
    some.sampled_from(CaveatEffect),
    some.sampled_from([(), ("Dorset",), ("Dorset", "Nottinghamshire"), ("Derbyshire", "Durham", "Kent")]),
)
some_break = some.builds(Break, days, some.sampled_from(Verdict), some.sampled_from(BreakKind), reasons)
breaks = some.lists(some_break, max_size=2)
links = some.none() | some.builds(
    MetricLink, some.sampled_from(MetricRelation), some.sampled_from(Verdict), reasons
)


@some.composite
def figures(draw, missing=None):
    """Any figure of the kind the reports hold; `missing` forces a value to be there or not."""
    metric, metric_key = draw(some.sampled_from(METRICS))
    area, area_key = draw(some.sampled_from(AREAS))
    unit, unit_kind, denominator = draw(some.sampled_from(UNITS))
    decimals = draw(some.integers(0, 2))
    absent = draw(some.booleans()) if missing is None else missing
    value = draw(some.decimals(-50, 99999, places=decimals))
    return Figure(
        metric=metric,
        metric_key=metric_key,
        area=area,
        area_key=area_key,
        value=None if absent else value,
        decimals=decimals,
        unit=unit,
        unit_kind=unit_kind,
        denominator=denominator,
        period=draw(periods),
        baseline=draw(periods) if unit_kind == UnitKind.PERCENT_CHANGE else None,
        margin=draw(some.none() | some.decimals(Decimal("0.1"), 5, places=1)),
        missing_reason=draw(some.sampled_from(["not provided by the force", ""])) if absent else "",
        kind=draw(some.sampled_from(MetricKind)),
        framework=draw(some.sampled_from(["", "linked", "not linked"])),
        approximate=draw(some.sampled_from(["", "about"])),
        caveats=tuple(draw(some.lists(caveats, max_size=2))),
        publication=draw(some.sampled_from(["2014 report", "2016 report"])),
    )


@some.composite
def pairs(draw):
    """Two figures: often of one metric and near each other, sometimes of anything."""
    first = draw(figures(missing=False))
    if draw(some.integers(0, 3)) == 0:
        return first, draw(figures())
    area, area_key = draw(some.sampled_from(AREAS))
    value = draw(some.decimals(-50, 99999, places=first.decimals))
    second = replace(first, value=value, area=area, area_key=area_key)
    if draw(some.booleans()):
        second = replace(second, period=draw(periods))
    return first, second


@given(pairs(), breaks, links)
def test_a_against_b_is_b_against_a_mirrored(pair, changes, link):
    a, b = pair
    there = compare_values(a, b, breaks=changes, link=link)
    back = compare_values(b, a, breaks=changes, link=link)
    assert (back.verdict, back.reason) == (there.verdict, there.reason)
    assert back.significance == MIRRORED[there.significance]
    assert (back.difference is None) == (there.difference is None)
    if there.difference is not None and back.difference is not None:
        assert back.difference == -there.difference
    assert set(back.caveats) == set(there.caveats)


@given(pairs(), breaks, links)
def test_a_refused_comparison_yields_no_number_and_no_direction(pair, changes, link):
    answer = compare_values(*pair, breaks=changes, link=link)
    if answer.verdict == Verdict.NOT_COMPARABLE:
        assert (answer.difference, answer.ratio) == (None, None)
        assert answer.significance == Significance.NOT_TESTED
        refusals = ("cannot be set beside", "no figure for", "both figures are missing")
        assert any(words in answer.sentence.lower() for words in refusals)
    else:
        assert answer.difference is not None


@given(pairs(), figures(missing=True), breaks, links)
def test_a_missing_side_is_always_refused(pair, absent, changes, link):
    for a, b in ((pair[0], absent), (absent, pair[0])):
        assert compare_values(a, b, breaks=changes, link=link).verdict == Verdict.NOT_COMPARABLE


@given(pairs(), some.sampled_from(BreakKind), reasons)
def test_a_break_between_two_dated_figures_is_always_refused(pair, kind, reason):
    a, b = pair
    ends = [figure.period.end for figure in pair]
    assume(None not in ends and ends[0] != ends[1])
    change = Break(max(ends), Verdict.NOT_COMPARABLE, kind, reason)
    assume(min(figure.period.start for figure in pair) < change.on)
    answer = compare_over_time(a, b, breaks=[change])
    assert (answer.verdict, answer.difference) == (Verdict.NOT_COMPARABLE, None)
    assert answer.significance == Significance.NOT_TESTED


@given(pairs(), caveats, breaks, links)
def test_a_further_caveat_never_makes_a_verdict_more_permissive(pair, further, changes, link):
    # A caveat that names missing forces changes what the figure covers, so it is left to its own tests.
    further = replace(further, excludes=())
    a, b = pair
    without = compare_values(a, b, breaks=changes, link=link)
    warned = replace(a, caveats=(*a.caveats, further))
    for answer in (
        compare_values(warned, b, breaks=changes, link=link),
        compare_values(b, warned, breaks=changes, link=link),
    ):
        assert STRICTEST_FIRST.index(answer.verdict) <= STRICTEST_FIRST.index(without.verdict)
        assert further in answer.caveats


@given(pairs(), breaks, links, some_break)
def test_a_further_break_never_makes_a_verdict_more_permissive(pair, changes, link, further):
    without = compare_values(*pair, breaks=changes, link=link)
    answer = compare_values(*pair, breaks=[*changes, further], link=link)
    assert STRICTEST_FIRST.index(answer.verdict) <= STRICTEST_FIRST.index(without.verdict)


@given(pairs(), breaks, links)
def test_every_sentence_is_short_and_holds_both_numbers(pair, changes, link):
    a, b = pair
    sentence = compare_values(a, b, breaks=changes, link=link).sentence
    assert word_count(sentence) <= 30
    for figure in pair:
        if figure.value is not None:
            assert number(abs(figure.value), figure.decimals) in sentence
    assert sentence.endswith(".")
    assert not sentence.endswith("..")


@given(pairs(), breaks, links)
def test_no_sentence_shows_a_bare_minus_or_calls_a_number_good_or_bad(pair, changes, link):
    sentence = compare_values(*pair, breaks=changes, link=link).sentence
    assert not any(sign in sentence for sign in (" -", "−", "–"))
    for word in ("better", "worse", "improved", "declined", "good", "bad"):
        assert word not in sentence.lower().split()
