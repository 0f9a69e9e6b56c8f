"""Every rule that applies to a pair of figures: what they measure, when, where, and what was published."""

from collections.abc import Iterator

from inspections.comparison.grounds import VALUE_GROUNDS, Ground, ground
from inspections.comparison.periods import (
    end_at_the_same_time_of_year,
    less_than_a_year_apart,
    lies_between,
    months_covered,
    months_of_change,
    same_time,
    share_days,
    whole_span,
)
from inspections.comparison.rules import Break, Figure, MetricLink
from inspections.comparison.sentences.wording import listed
from inspections.comparison.words import (
    BreakKind,
    CaveatEffect,
    MetricRelation,
    PeriodKind,
    UnitKind,
    ValueReason,
    Verdict,
)

ValueGround = Ground[ValueReason]

BREAK_REASONS = {
    BreakKind.DEFINITION: ValueReason.DEFINITION_CHANGED,
    BreakKind.COVERAGE: ValueReason.COVERAGE_DIFFERS,
    BreakKind.SURVEY: ValueReason.SURVEY_CHANGED,
    BreakKind.FRAMEWORK: ValueReason.FRAMEWORK_DIFFERS,
    BreakKind.COUNTING_RULE: ValueReason.BREAK_BETWEEN,
    BreakKind.SYSTEM: ValueReason.BREAK_BETWEEN,
}

LINK_REASONS = {
    MetricRelation.SAME: ValueReason.LIKE_WITH_LIKE,
    MetricRelation.RENAMED: ValueReason.METRIC_RENAMED,
    MetricRelation.REDEFINED: ValueReason.DEFINITION_CHANGED,
    MetricRelation.REPLACED: ValueReason.METRIC_REPLACED,
}

OVER_TIME = {
    CaveatEffect.CARE_OVER_TIME: ValueReason.PUBLISHER_ADVISES_CARE,
    CaveatEffect.NO_COMPARISON_OVER_TIME: ValueReason.PUBLISHER_SAYS_NOT,
}
BETWEEN_AREAS = {
    CaveatEffect.CARE_BETWEEN_AREAS: ValueReason.PUBLISHER_ADVISES_CARE,
    CaveatEffect.NO_COMPARISON_BETWEEN_AREAS: ValueReason.PUBLISHER_SAYS_NOT,
}
BETWEEN_METRICS = {CaveatEffect.NO_COMPARISON_BETWEEN_METRICS: ValueReason.PUBLISHER_SAYS_NOT}

GROW_WITH_THE_AREA = (UnitKind.COUNT, UnitKind.MONEY)


def all_grounds(
    a: Figure, b: Figure, breaks: tuple[Break, ...], link: MetricLink | None
) -> list[ValueGround]:
    """All that speaks for or against setting a beside b; the strictest decides."""
    return [
        ground(VALUE_GROUNDS, ValueReason.LIKE_WITH_LIKE),
        *_on_the_measure(a, b, link),
        *_on_the_areas(a, b),
        *_on_the_periods(a, b),
        *_on_the_breaks(a, b, breaks),
        *_on_the_caveats(a, b),
    ]


def _on_the_measure(a: Figure, b: Figure, link: MetricLink | None) -> Iterator[ValueGround]:
    """Are they numbers, and numbers of the same thing?"""
    if a.value is None or b.value is None:
        yield ground(VALUE_GROUNDS, ValueReason.MISSING)
    if link:
        yield ground(
            VALUE_GROUNDS,
            _link_reason(link),
            verdict=link.verdict,
            words=link.reason,
            source=link.source,
        )
    elif a.metric_key != b.metric_key:
        yield ground(VALUE_GROUNDS, ValueReason.METRIC_DIFFERS)
    if a.framework != b.framework:
        yield ground(VALUE_GROUNDS, ValueReason.FRAMEWORK_DIFFERS)
    if a.denominator != b.denominator and (a.unit == b.unit or (a.denominator and b.denominator)):
        yield ground(
            VALUE_GROUNDS,
            ValueReason.DENOMINATOR_DIFFERS,
            words=_bases(a, b),
        )
    if (a.unit_kind, a.unit) != (b.unit_kind, b.unit):
        yield ground(VALUE_GROUNDS, ValueReason.UNIT_DIFFERS)
    if a.approximate or b.approximate:
        yield ground(VALUE_GROUNDS, ValueReason.APPROXIMATE)


def _link_reason(link: MetricLink) -> ValueReason:
    """A metric may keep its name and still measure something else."""
    reason = LINK_REASONS[link.relation]
    if reason == ValueReason.LIKE_WITH_LIKE and link.verdict != Verdict.COMPARABLE:
        return ValueReason.DEFINITION_CHANGED
    return reason


def _bases(a: Figure, b: Figure) -> str:
    """Which two bases differ, where both are named."""
    if not (a.denominator and b.denominator):
        return ""
    return f"one is based on {a.denominator}, the other on {b.denominator}"


def _on_the_areas(a: Figure, b: Figure) -> Iterator[ValueGround]:
    """Two areas may differ in size, and a national figure may leave forces out."""
    if a.area_key != b.area_key:
        if a.unit_kind in GROW_WITH_THE_AREA and not a.denominator:
            yield ground(VALUE_GROUNDS, ValueReason.SIZE_OF_AREA)
        if a.publication and b.publication and a.publication != b.publication:
            yield ground(VALUE_GROUNDS, ValueReason.PUBLICATION_DIFFERS)
    if a.missing_areas != b.missing_areas:
        names = sorted(set(a.missing_areas) ^ set(b.missing_areas))
        leaving_out = [caveat for caveat in (*a.caveats, *b.caveats) if caveat.excludes]
        yield ground(
            VALUE_GROUNDS,
            ValueReason.COVERAGE_DIFFERS,
            words=f"one figure leaves out {listed(names)}",
            source=leaving_out[0].source,
        )


def _on_the_periods(a: Figure, b: Figure) -> Iterator[ValueGround]:
    """Equal length, one time or one area, the same time of year."""
    if a.area_key != b.area_key and same_time(a.period, b.period):
        yield from _on_one_time(a, b)
    elif PeriodKind.NOT_STATED in (a.period.kind, b.period.kind):
        yield ground(VALUE_GROUNDS, ValueReason.PERIOD_NOT_STATED)
    else:
        yield from _on_the_lengths(a, b)
        yield from _on_two_areas(a, b) if a.area_key != b.area_key else _on_two_times(a, b)
    yield from _on_the_baselines(a, b)


def _on_one_time(a: Figure, b: Figure) -> Iterator[ValueGround]:
    """Two areas at one time; a time that is not stated is one time only within one publication."""
    if a.period.end is None and a.publication != b.publication:
        yield ground(VALUE_GROUNDS, ValueReason.PERIOD_NOT_STATED)
    elif a.period.kind == PeriodKind.NOT_STATED:
        yield ground(VALUE_GROUNDS, ValueReason.PERIOD_NOT_STATED, verdict=Verdict.WITH_CARE)


def _on_the_lengths(a: Figure, b: Figure) -> Iterator[ValueGround]:
    """A count of nine months is no count of twelve; a longer survey window asks the same question."""
    if a.period.kind == b.period.kind == PeriodKind.SURVEY_WINDOW:
        return
    lengths = months_covered(a.period), months_covered(b.period)
    if None in lengths:
        yield ground(VALUE_GROUNDS, ValueReason.PERIOD_NOT_STATED)
    elif lengths[0] != lengths[1]:
        yield ground(VALUE_GROUNDS, ValueReason.PERIOD_LENGTH_DIFFERS, words=_lengths_in_words(*lengths))


def _lengths_in_words(*lengths: int | None) -> str:
    """How long each of the two is, where both are stretches of time."""
    if not all(lengths):
        return "one covers a stretch of time, the other a single day"
    one, other = (f"{months} {'month' if months == 1 else 'months'}" for months in lengths)
    return f"one covers {one}, the other {other}"


def _on_two_areas(a: Figure, b: Figure) -> Iterator[ValueGround]:
    """Two areas at two times: a few months apart is said, a year apart is refused."""
    if less_than_a_year_apart(a.period, b.period):
        yield ground(VALUE_GROUNDS, ValueReason.PERIOD_ENDS_DIFFER)
    else:
        yield ground(VALUE_GROUNDS, ValueReason.AREA_AND_PERIOD_DIFFER)


def _on_two_times(a: Figure, b: Figure) -> Iterator[ValueGround]:
    """One area at two times: not the same period twice, no days counted twice, the same season."""
    if a.period.end is None or b.period.end is None:
        yield ground(VALUE_GROUNDS, ValueReason.PERIOD_NOT_STATED, verdict=Verdict.WITH_CARE)
    elif same_time(a.period, b.period):
        if a.metric_key == b.metric_key:
            yield ground(VALUE_GROUNDS, ValueReason.SAME_PERIOD)
    elif share_days(a.period, b.period):
        yield ground(VALUE_GROUNDS, ValueReason.PERIODS_OVERLAP)
    elif not end_at_the_same_time_of_year(a.period, b.period):
        yield ground(VALUE_GROUNDS, ValueReason.PERIOD_ENDS_DIFFER)


def _on_the_baselines(a: Figure, b: Figure) -> Iterator[ValueGround]:
    """A change over one year is no change over five."""
    if a.baseline is None and b.baseline is None:
        return
    if a.baseline is None or b.baseline is None or months_of_change(a) != months_of_change(b):
        yield ground(VALUE_GROUNDS, ValueReason.BASELINE_DIFFERS, words=_baselines_in_words(a, b))


def _baselines_in_words(a: Figure, b: Figure) -> str:
    """From when each change is measured, where both say it and it is not the same month."""
    since = [f"{one.baseline.end:%B %Y}" for one in (a, b) if one.baseline and one.baseline.end]
    return f"they start from {since[0]} and {since[1]}" if len(set(since)) == 2 else ""


def _on_the_breaks(a: Figure, b: Figure, breaks: tuple[Break, ...]) -> Iterator[ValueGround]:
    """A series means something else from the day of a break."""
    spans = whole_span(a), whole_span(b)
    for change in breaks:
        if lies_between(change, *spans):
            yield ground(
                VALUE_GROUNDS,
                BREAK_REASONS[change.kind],
                verdict=change.verdict,
                words=change.reason,
                source=change.source,
            )


def _on_the_caveats(a: Figure, b: Figure) -> Iterator[ValueGround]:
    """What the publisher says of these figures; a change over time is itself a comparison over time."""
    effects: dict[CaveatEffect, ValueReason] = {}
    if a.area_key != b.area_key:
        effects |= BETWEEN_AREAS
    if a.area_key == b.area_key or UnitKind.PERCENT_CHANGE in (a.unit_kind, b.unit_kind):
        effects |= OVER_TIME
    if a.metric_key != b.metric_key:
        effects |= BETWEEN_METRICS
    for caveat in (*a.caveats, *b.caveats):
        if caveat.effect in effects:
            yield ground(VALUE_GROUNDS, effects[caveat.effect], words=caveat.text, source=caveat.source)
