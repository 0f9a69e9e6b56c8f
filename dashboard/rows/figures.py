"""Published figures, their caveats, breaks and claims."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from dashboard.rows.sources import CitationRow, PublicationRow
from inspections.printed import margin_decimals


@dataclass(frozen=True)
class MetricRow:
    slug: str
    name: str
    category: str
    category_label: str
    kind: str
    kind_label: str
    unit: str
    unit_kind: str
    denominator: str
    polarity: str
    polarity_label: str
    definition: str
    framework: str
    theme: str
    part_of: str
    outcome_code: str
    order: int


@dataclass(frozen=True)
class CaveatRow:
    """A published limit on a figure; `mark` is the letter that ties it to the figure on the page."""

    key: str
    text: str
    effect: str
    excludes: tuple[str, ...]
    citations: tuple[CitationRow, ...] = ()


class ValueRow(NamedTuple):
    """One published number, or the reason why there is none.

    A tuple, as its citations are: a page makes hundreds, and a frozen class takes ten times as long to make.
    """

    pk: int
    metric: MetricRow
    area_slug: str
    area: str
    is_nation: bool
    publication: PublicationRow
    missing_reason: str
    missing_label: str
    period_kind: str
    period_start: date | None
    period_end: date | None
    period_note: str
    baseline_start: date | None
    baseline_end: date | None
    value: Decimal | None
    decimals: int
    margin: Decimal | None
    range_low: Decimal | None
    range_high: Decimal | None
    approximate: str
    claimed_by_force: bool
    note: str
    caveats: tuple[CaveatRow, ...] = ()
    citations: tuple[CitationRow, ...] = ()

    @property
    def margin_decimals(self) -> int:
        return margin_decimals(self.margin, self.decimals)

    @property
    def same_fact(self) -> tuple[object, ...]:
        """What a force's value and the national value must share to stand in one row."""
        return (
            self.metric.slug,
            self.publication.slug,
            self.period_kind,
            self.period_start,
            self.period_end,
            self.baseline_start,
            self.baseline_end,
        )


@dataclass(frozen=True)
class SeriesRow:
    """The figures of one metric: how many of the force's have a date, and when the last period ends."""

    metric: MetricRow
    dated: int
    last: date | None


@dataclass(frozen=True)
class BreakRow:
    on: date
    area: str
    kind: str
    kind_label: str
    verdict: str
    reason: str
    citations: tuple[CitationRow, ...] = ()


@dataclass(frozen=True)
class MetricLinkRow:
    earlier: str
    later: str
    relation: str
    verdict: str
    reason: str
    citations: tuple[CitationRow, ...] = ()


@dataclass(frozen=True)
class ClaimRow:
    """A comparison that a report makes in words; `values` are the figures of all forces that it speaks of."""

    subject: str
    stated: str
    word: str
    word_label: str
    metric_slug: str
    force: str
    publication: PublicationRow
    values: Mapping[str, Decimal] = field(default_factory=dict)
    caveats: tuple[CaveatRow, ...] = ()
    citations: tuple[CitationRow, ...] = ()


@dataclass(frozen=True)
class DiscrepancyRow:
    """A fact that sources, or two places of one source, state differently."""

    key: str
    kind: str
    kind_label: str
    text: str
    shown: str
    publication: PublicationRow
    metrics: tuple[MetricRow, ...] = ()
    citations: tuple[CitationRow, ...] = ()
