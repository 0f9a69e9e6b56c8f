"""One metric with everything that is published about it: links, breaks, claims, discrepancies."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.queries.catalogue import catalogue
from dashboard.queries.statements import claims_and_discrepancies_on
from dashboard.rows.figures import BreakRow, ClaimRow, DiscrepancyRow, MetricLinkRow, MetricRow
from inspections.choices import Comparability


@dataclass(frozen=True)
class MetricFile:
    """A metric and its neighbours, before any value."""

    metric: MetricRow
    related: dict[str, MetricRow]
    links: tuple[MetricLinkRow, ...]
    breaks: dict[str, tuple[BreakRow, ...]]
    claims: Sequence[ClaimRow]
    discrepancies: Sequence[DiscrepancyRow]

    @property
    def comparable(self) -> set[str]:
        """The linked metrics that may stand in one table with this one."""
        return {
            name
            for link in self.links
            if link.verdict != Comparability.NOT_COMPARABLE
            for name in (link.earlier, link.later)
        }


def metric_file(slug: str, force: str) -> MetricFile | None:
    """The metric, or None where there is none of that name; one query."""
    known = catalogue()
    number = known.number("metrics", slug)
    if number is None:
        return None
    metric = known.metrics[number]
    by_slug = {one.slug: one for one in known.metrics.values()}
    links = tuple(link for link in known.metric_links if slug in (link.earlier, link.later))
    related = {name: by_slug[name] for link in links for name in (link.earlier, link.later)}
    said = claims_and_discrepancies_on(number, force)
    return MetricFile(
        metric=metric,
        related=related,
        links=links,
        breaks={name: known.breaks[name] for name in dict.fromkeys([slug, *related]) if name in known.breaks},
        claims=said.claims,
        discrepancies=said.discrepancies,
    )
