"""The sentence that says how two figures compare, or why they may not be compared."""

from collections.abc import Iterator, Sequence
from itertools import product

from inspections.comparison.grounds import Ground
from inspections.comparison.rules import Figure
from inspections.comparison.sentences.naming import (
    area_name,
    area_wordings,
    metric_name,
    named,
    nameless_openings,
    openings,
)
from inspections.comparison.sentences.numbers import (
    number,
    value_with_unit,
    wordings_of_second_value,
)
from inspections.comparison.sentences.periods import (
    month_only,
    same_days,
    when,
    wordings_of,
    wordings_of_change,
    years_earlier,
)
from inspections.comparison.sentences.wording import (
    capital_first,
    first_that_fits,
    small_first,
    wordings_of_reason,
)
from inspections.comparison.words import MetricKind, PeriodKind, Significance, UnitKind, ValueReason, Verdict

Sides = list[tuple[str, str]]

WITH_LENGTH = 2  # how many wordings of a period, fullest first, still say how long it is


def value_sentence(a: Figure, b: Figure, decided: Ground[ValueReason], significance: Significance) -> str:
    """The one sentence about figure a beside figure b."""
    if a.value is None or b.value is None:
        return first_that_fits(_missing(a, b))
    if decided.verdict == Verdict.NOT_COMPARABLE:
        return first_that_fits(_refused(a, b, decided))
    return first_that_fits(_compared(a, b, decided, significance))


def _compared(
    a: Figure, b: Figure, decided: Ground[ValueReason], significance: Significance
) -> Iterator[str]:
    """Opening with the first figure, the relation, the second figure, and what to keep in mind.

    To keep it short, what stands last in the product is dropped first: the difference in points, then
    repeated words of the second number, then the full periods, then the reason's own words; only then
    the word on chance, the names of missing forces, and last of all the metric's name. For its own words a
    reason may shorten the period, but never below its length and its end.
    """
    seconds = wordings_of_second_value(a, b)
    relations = _relations(a, b, significance)
    areas = area_wordings(b)
    care = _care(decided)
    for area, chance in product(areas, _chance(a, b, significance)):
        places = _places_of_b(a, b, area)
        starts = openings(a, b)
        *with_area, _ = starts
        own_words = [call for call in care if not _is_usual(call, decided)]
        # However short, a change says how long it took.
        long_enough = with_area if a.unit_kind == UnitKind.PERCENT_CHANGE else with_area[:WITH_LENGTH]
        in_its_words = product(own_words, long_enough)
        in_order = ((call, opening) for opening in starts for call in care)
        for warning, opening in (*in_its_words, *in_order):
            for place, second, relation in product(places, seconds, relations):
                yield f"{opening}, {relation} {second} {place}{chance}{warning}."
    for opening, place in product(nameless_openings(a), _places_of_b(a, b, areas[0])):
        yield f"{opening}, {relations[-1]} {seconds[-1]} {place}{care[-1]}."
    yield f"{capital_first(value_with_unit(a))}, {relations[-1]} {seconds[-1]}{care[-1]}."


def _places_of_b(a: Figure, b: Figure, area: str) -> Sequence[str]:
    """Where, or when, the second figure stands."""
    if a.area_key != b.area_key:
        if same_days(a.period, b.period):
            return [f"in {area}"]
        return [f"in {area} {when(b.period)}", f"in {area}{month_only(b.period)}"]
    if b.unit_kind == UnitKind.PERCENT_CHANGE:
        return wordings_of_change(b)
    *fuller, shortest = wordings_of(b.period)
    if b.period.kind == PeriodKind.FINANCIAL_YEAR:
        fuller = [shortest]  # that it is a financial year, the first number says
    return [text for text in (*fuller, years_earlier(b.period, a.period), shortest) if text]


def _relations(a: Figure, b: Figure, significance: Significance) -> list[str]:
    """What a is to b: "lower than", "broadly in line with", "1.6 percentage points higher than"."""
    if significance == Significance.IN_LINE:
        return ["broadly in line with"]
    if a.value is None or b.value is None or a.unit_kind == UnitKind.PERCENT_CHANGE:
        return ["against"]
    if a.value == b.value:
        return ["the same as"]
    relation = "higher than" if a.value > b.value else "lower than"
    if a.unit_kind != UnitKind.PERCENT:
        return [relation]
    apart = abs(a.value - b.value)
    noun = "percentage point" if apart == 1 else "percentage points"
    return [f"{number(apart, max(a.decimals, b.decimals))} {noun} {relation}", relation]


def _chance(a: Figure, b: Figure, significance: Significance) -> list[str]:
    """Whether chance explains the difference, where the figures are survey estimates."""
    if significance in (Significance.HIGHER, Significance.LOWER):
        return [", more than chance allows", ""]
    if significance == Significance.NOT_TESTED and a.kind == b.kind == MetricKind.PERCEPTION:
        return ["; not tested for chance", ""]
    return [""]


def _care(decided: Ground[ValueReason]) -> list[str]:
    """The call for care with its reason, fullest first; it is never dropped altogether."""
    if decided.verdict != Verdict.WITH_CARE:
        return [""]
    if decided.reason in (ValueReason.COVERAGE_DIFFERS, ValueReason.PERIOD_NOT_STATED):
        # Who is missing, and that no period is stated, stands beside the number already.
        return ["; compare with care"]
    reasons = wordings_of_reason(decided.words, decided.standard_words)
    calls = [f"; {call}: {why}" for why in reasons for call in ("compare with care", "take care")]
    return [*calls, "; compare with care"]


def _is_usual(call: str, decided: Ground[ValueReason]) -> bool:
    """Whether a call for care says no more than its kind of reason does."""
    return ":" not in call or call.endswith(decided.standard_words)


def _refused(a: Figure, b: Figure, decided: Ground[ValueReason]) -> Iterator[str]:
    """Both numbers, and why they may not stand beside each other.

    The reason's own words are worth more than the full length of a period, the usual words are not.
    """
    *own_words, usual = wordings_of_reason(decided.words, decided.standard_words)
    dated, undated = _two_measures(a, b) if a.metric_key != b.metric_key else _one_measure(a, b)
    yield from (_apart(sides, why) for why, sides in product(own_words, dated))
    yield from (_apart(sides, usual) for sides in dated)
    yield from (_apart(sides, why) for sides, why in product(undated, [*own_words, usual]))


def _apart(sides: tuple[str, str], why: str) -> str:
    return f"{sides[0]} cannot be set beside {sides[1]}: {why}."


def _two_measures(a: Figure, b: Figure) -> tuple[Sides, Sides]:
    """Both sides by name, with their periods and, where there is no room, without."""
    first, second = metric_name(a), small_first(metric_name(b))
    one, other = value_with_unit(a), value_with_unit(b)
    together = same_days(a.period, b.period)
    dated = [
        (f"{first}, {one}{'' if together else then},", f"{second}, {other}{before}")
        for then, before in _times(a, b)
    ]
    return dated, [
        (f"{first}, {one},", f"{second}, {other}"),
        (f"{first}, {one},", f"another measure, {other}"),
        (capital_first(one), other),
    ]


def _one_measure(a: Figure, b: Figure) -> tuple[Sides, Sides]:
    """One metric in two areas or at two times; what tells the two apart is never dropped."""
    name, one = named(metric_name(a)), value_with_unit(a)
    other = wordings_of_second_value(a, b)[0] if a.unit == b.unit else value_with_unit(b)
    if a.area_key == b.area_key:
        dated = [(f"{name} {one}{then}", f"{other}{before}") for then, before in _times(a, b)]
        in_area = (f"{name} {one} in {area_name(a)} {when(a.period)}", f"{other} {when(b.period)}")
        return [in_area, *dated], [(f"{name} {one}", other), (capital_first(one), other)]
    here, before = f"{one} in {area_name(a)}", "" if same_days(a.period, b.period) else month_only(b.period)
    there = [f"{other} in {area}" for area in area_wordings(b)]
    dated = [(f"{name} {here}{then}", f"{place}{before}") for place in there for then, _ in _times(a, b)]
    undated = [(opening, place) for opening in (f"{name} {here}", capital_first(here)) for place in there]
    return dated, [*undated, (capital_first(one), other)]


def _times(a: Figure, b: Figure) -> Sides:
    """When each of the two was, fullest first, down to the month."""
    return [
        *((f" {one}", f" {other}") for one, other in zip(_with_length(a), _with_length(b), strict=True)),
        (month_only(a.period), month_only(b.period)),
    ]


def _with_length(figure: Figure) -> tuple[str, str]:
    """A period in two wordings that still say how long it is; of a change, also since when."""
    if figure.unit_kind == UnitKind.PERCENT_CHANGE:
        told = wordings_of_change(figure)
    else:
        told = wordings_of(figure.period)[:WITH_LENGTH]
    return told[0], told[-1]


def _missing(a: Figure, b: Figure) -> Iterator[str]:
    """Missing is not zero: whose figure is missing, why, and the one that there is."""
    name = named(metric_name(a))
    if a.value is None and b.value is None:
        yield f"{name} no figure for {_both_missing(a, b)}."
        yield f"{name} both figures are missing."
        yield "Both figures are missing."
        return
    gap, there = (a, b) if a.value is None else (b, a)
    why = f" ({gap.missing_reason.rstrip('.')})" if gap.missing_reason else ""
    then = "" if when(gap.period) == when(there.period) else f" {when(gap.period)}"
    beside = f"{value_with_unit(there)} in {area_name(there)}"
    for reason in dict.fromkeys((why, "")):
        nothing = f"{name} no figure for {gap.area}{reason}"
        yield f"{nothing}{then}; {beside} {when(there.period)}."
        yield f"{nothing}{then}; {beside}."
        yield f"{nothing}; {beside}."
    yield f"No figure for {gap.area}; {beside}."


def _both_missing(a: Figure, b: Figure) -> str:
    """Two areas or two times without a figure; what they share is said once."""
    if when(a.period) == when(b.period):
        return f"{a.area} or {b.area} {when(a.period)}"
    if a.area_key == b.area_key:
        return f"{a.area} {when(a.period)} or {when(b.period)}"
    return f"{a.area} {when(a.period)}, nor for {b.area} {when(b.period)}"
