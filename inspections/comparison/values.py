"""May two figures be compared, how far apart are they, and is that more than chance?"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from inspections.comparison.grounds import VALUE_GROUNDS, Ground, deciding
from inspections.comparison.rules import Break, CaveatRule, Figure, MetricLink, Source
from inspections.comparison.sentences.values import value_sentence
from inspections.comparison.significance import significance_of
from inspections.comparison.value_grounds import all_grounds
from inspections.comparison.words import Significance, UnitKind, ValueReason, Verdict


@dataclass(frozen=True)
class ValueComparison:
    """The engine's answer about two figures a and b, with the sentence a page shows.

    What decided is known from the beginning, the rest is worked out when it is first asked for: most pages
    show a part of it.
    """

    a: Figure
    b: Figure
    decided: Ground[ValueReason]

    @property
    def verdict(self) -> Verdict:
        return self.decided.verdict

    @property
    def reason(self) -> ValueReason:
        return self.decided.reason

    @property
    def source(self) -> Source | None:
        """Where the rule that decided is published."""
        return self.decided.source

    @property
    def refused(self) -> bool:
        return self.decided.verdict == Verdict.NOT_COMPARABLE

    @cached_property
    def significance(self) -> Significance:
        return Significance.NOT_TESTED if self.refused else significance_of(self.a, self.b)

    @cached_property
    def difference(self) -> Decimal | None:
        """a less b in the published unit (percentage points for percentages), exact; None where refused."""
        if self.refused or self.a.value is None or self.b.value is None:
            return None
        return self.a.value - self.b.value

    @cached_property
    def ratio(self) -> Decimal | None:
        """How many times b goes into a, to three decimals; None where refused, b is not above zero, or for
        changes."""
        if self.refused or self.a.value is None or self.b.value is None or self.b.value <= 0:
            return None
        if self.a.unit_kind == UnitKind.PERCENT_CHANGE:
            return None
        return (self.a.value / self.b.value).quantize(Decimal("0.001"), ROUND_HALF_UP)

    @cached_property
    def sentence(self) -> str:
        return value_sentence(self.a, self.b, self.decided, self.significance)

    @cached_property
    def caveats(self) -> tuple[CaveatRule, ...]:
        return tuple(dict.fromkeys((*self.a.caveats, *self.b.caveats)))


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
    return ValueComparison(a, b, deciding(VALUE_GROUNDS, all_grounds(a, b, tuple(breaks), link)))
