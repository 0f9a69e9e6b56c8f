"""A metric over time: points in order, joined only where the engine lets two neighbours be compared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dashboard import wording
from dashboard.figures import engine_figure, lettered, source_of
from dashboard.rows.figures import BreakRow, MetricLinkRow, SeriesRow, ValueRow
from inspections.comparison.rules import Break, Figure, MetricLink
from inspections.comparison.values import ValueComparison, compare_over_time
from inspections.comparison.words import BreakKind, MetricRelation, Verdict

SEVERAL = 4
LONGEST_STEP = timedelta(days=400)  # a year and a month: the next annual point, not the one after


@dataclass(frozen=True)
class SeriesPoint:
    """One value of a series, and what the engine says of it against the point before."""

    figure: Figure
    end: date
    period: str
    value: Decimal | None
    margin: Decimal | None
    text: str
    letters: str
    segment: int
    since_before: ValueComparison | None


@dataclass(frozen=True)
class Series:
    """The values of one area; `refusals` say where the line is cut and why."""

    name: str
    is_nation: bool
    points: Sequence[SeriesPoint]
    refusals: Sequence[str]

    @property
    def joined(self) -> bool:
        return len({point.segment for point in self.points}) < len(self.points)


@dataclass(frozen=True)
class Rules:
    """What is published on comparing two values of a series."""

    breaks: Sequence[Break]
    link: MetricLink | None


def engine_break(row: BreakRow) -> Break:
    source = source_of(row.citations)
    return Break(row.on, Verdict(row.verdict), BreakKind(row.kind), row.reason, source)


def engine_link(row: MetricLinkRow | None) -> MetricLink | None:
    if row is None:
        return None
    source = source_of(row.citations)
    return MetricLink(MetricRelation(row.relation), Verdict(row.verdict), row.reason, source)


def best_of_period(values: Iterable[ValueRow]) -> list[ValueRow]:
    """One value for each period end and publication line: the latest publication of a period goes last."""
    dated = [value for value in values if value.period_end is not None]
    return sorted(
        dated, key=lambda value: (value.period_end or date.min, str(value.publication.published or ""))
    )


def series_of(
    values: Iterable[ValueRow],
    *,
    breaks: Mapping[str, Sequence[BreakRow]],
    links: Sequence[MetricLinkRow],
    letters: Mapping[str, str],
) -> list[Series]:
    """One series an area, the force first."""
    by_area: dict[tuple[bool, str], list[ValueRow]] = {}
    for value in best_of_period(values):
        by_area.setdefault((value.is_nation, value.area), []).append(value)
    return [
        one_series(area, is_nation, found, breaks=breaks, links=links, letters=letters)
        for (is_nation, area), found in sorted(by_area.items())
    ]


def one_series(
    area: str,
    is_nation: bool,
    values: Sequence[ValueRow],
    *,
    breaks: Mapping[str, Sequence[BreakRow]],
    links: Sequence[MetricLinkRow],
    letters: Mapping[str, str],
) -> Series:
    points: list[SeriesPoint] = []
    refusals = []
    everywhere = caveats_on_every(values)
    segment = 0
    before: ValueRow | None = None
    for value, figure in zip(values, map(engine_figure, values), strict=True):
        answer = None
        if before:
            about = rules_between(before, value, breaks, links)
            answer = compare_over_time(points[-1].figure, figure, breaks=about.breaks, link=about.link)
            reason = why_apart(before, value, answer, breaks)
            segment += bool(reason)
            refusals.append(reason)
        marked = [
            caveat.key for caveat in value.caveats if caveat.key not in everywhere or value is values[-1]
        ]
        points.append(
            SeriesPoint(
                figure=figure,
                end=value.period_end or date.min,
                period=wording.period(value),
                value=value.value,
                margin=value.margin,
                text=wording.figure(value),
                letters=", ".join(letter for letter, _ in lettered(marked, letters)),
                segment=segment,
                since_before=answer,
            )
        )
        before = value
    return Series(area, is_nation, points, [reason for reason in dict.fromkeys(refusals) if reason])


def caveats_on_every(values: Sequence[ValueRow]) -> set[str]:
    """Caveats on all of several points: the chart marks them once, at the last point."""
    if len(values) < SEVERAL:
        return set()
    return set.intersection(*({caveat.key for caveat in value.caveats} for value in values))


def why_apart(
    earlier: ValueRow, later: ValueRow, answer: ValueComparison, breaks: Mapping[str, Sequence[BreakRow]]
) -> str:
    """Why no line is drawn between two points: refused, a break between, or a year missing; else nothing."""
    if answer.verdict is Verdict.NOT_COMPARABLE:
        return answer.sentence
    first, last = earlier.period_end, later.period_end
    if first is None or last is None:
        return ""
    for one in breaks.get(later.metric.slug, ()):
        if one.area in ("", later.area) and first < one.on <= last:
            return one.reason
    if last - first > LONGEST_STEP:
        return f"No value is published between {wording.day(first)} and {wording.day(last)}."
    return ""


def rules_between(
    earlier: ValueRow,
    later: ValueRow,
    breaks: Mapping[str, Sequence[BreakRow]],
    links: Sequence[MetricLinkRow],
) -> Rules:
    """The breaks and the link that concern two values of one area."""
    metrics = {earlier.metric.slug, later.metric.slug}
    concerned = [
        engine_break(row)
        for slug in metrics
        for row in breaks.get(slug, ())
        if not row.area or row.area == later.area
    ]
    link = next((one for one in links if {one.earlier, one.later} == metrics), None)
    return Rules(concerned, engine_link(link))


def metrics_with_dates(series: Iterable[SeriesRow]) -> list[tuple[str, str]]:
    """What can stand on an axis of time: slug and name."""
    return [(one.metric.slug, one.metric.name) for one in series if one.dated]


def longest_metric(series: Iterable[SeriesRow]) -> str:
    """The metric with the most dated values, of equals the first; rates of more than one before counts."""
    found = [one for one in series if one.dated]
    longest = max(
        found, key=lambda one: (is_rate(one) and one.dated > 1, one.dated, is_rate(one)), default=None
    )
    return longest.metric.slug if longest else ""


def is_rate(series: SeriesRow) -> bool:
    return series.metric.unit_kind not in ("count", "money")
