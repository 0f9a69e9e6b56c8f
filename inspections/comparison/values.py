"""May two figures be compared, how far apart are they, and is that more than chance?"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from inspections.comparison.grounds import VALUE_GROUNDS, deciding
from inspections.comparison.rules import Break, CaveatRule, Figure, MetricLink, Source
from inspections.comparison.sentences.values import value_sentence
from inspections.comparison.significance import significance_of
from inspections.comparison.value_grounds import all_grounds
from inspections.comparison.words import Significance, UnitKind, ValueReason, Verdict

# A share of a share, or a change of a change, misleads: those differ in percentage points only.
DIFFER_IN_POINTS = (UnitKind.PERCENT, UnitKind.PERCENT_CHANGE)


@dataclass(frozen=True)
class ValueComparison:
    """The engine's answer about two figures a and b, with the sentence a page shows.

    `difference` is a less b in the published unit (percentage points for percentages), `ratio` a divided
    by b to three decimals, `percent_difference` how many percent a lies above b (below: negative) to one.
    All are None where the comparison is refused; a ratio also where b is not above zero.
    """

    verdict: Verdict
    reason: ValueReason
    difference: Decimal | None
    ratio: Decimal | None
    percent_difference: Decimal | None
    significance: Significance
    sentence: str
    caveats: tuple[CaveatRule, ...]
    source: Source | None = None


def compare_areas(force: Figure, nation: Figure) -> ValueComparison:
    """A force's figure against England and Wales (or another force) for the same time."""
    return compare_values(force, nation)


def compare_over_time(
    earlier: Figure,
    later: Figure,
    *,
    breaks: Iterable[Break] = (),
    link: MetricLink | None = None,
) -> ValueComparison:
    """The later figure against the earlier one: a positive difference is a rise."""
    return compare_values(later, earlier, breaks=breaks, link=link)


def compare_values(
    a: Figure,
    b: Figure,
    *,
    breaks: Iterable[Break] = (),
    link: MetricLink | None = None,
) -> ValueComparison:
    """Figure a against figure b: the one calculation behind every page, chart and download."""
    decided = deciding(VALUE_GROUNDS, all_grounds(a, b, tuple(breaks), link))
    refused = decided.verdict == Verdict.NOT_COMPARABLE
    significance = Significance.NOT_TESTED if refused else significance_of(a, b)
    return ValueComparison(
        verdict=decided.verdict,
        reason=decided.reason,
        difference=None if refused else _difference(a, b),
        ratio=None if refused else _ratio(a, b),
        percent_difference=None if refused else _percent_difference(a, b),
        significance=significance,
        sentence=value_sentence(a, b, decided, significance),
        caveats=tuple(dict.fromkeys((*a.caveats, *b.caveats))),
        source=decided.source,
    )


def _difference(a: Figure, b: Figure) -> Decimal | None:
    """a less b, exact."""
    return a.value - b.value if a.value is not None and b.value is not None else None


def _ratio(a: Figure, b: Figure) -> Decimal | None:
    """How many times b goes into a; changes have no ratio."""
    if a.value is None or b.value is None or b.value <= 0 or a.unit_kind == UnitKind.PERCENT_CHANGE:
        return None
    return (a.value / b.value).quantize(Decimal("0.001"), ROUND_HALF_UP)


def _percent_difference(a: Figure, b: Figure) -> Decimal | None:
    """How many percent a lies above b; percentages differ in points instead."""
    if a.value is None or b.value is None or b.value <= 0 or a.unit_kind in DIFFER_IN_POINTS:
        return None
    return ((a.value - b.value) / b.value * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
