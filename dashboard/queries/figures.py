"""Figures as rows, each with the caveats that limit it and the places that state it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from dashboard.queries.catalogue import Catalogue, catalogue
from dashboard.queries.caveats import caveats_by_fact
from dashboard.queries.citations import CITED, citation_rows
from dashboard.queries.prepared import Numbers, Prepared
from dashboard.rows.figures import CaveatRow, SeriesRow, ValueRow
from dashboard.rows.judgments import ForceRow
from dashboard.rows.sources import CitationRow
from inspections.choices import MissingReason, PublicationKind
from inspections.models import Area, Publication, Value

MISSING = dict(MissingReason.choices)
NATION = "england-and-wales"
NAMED = ("pk", "metric", "area", "publication", "missing_reason")
GIVEN = (
    "period_kind",
    "period_start",
    "period_end",
    "period_note",
    "baseline_start",
    "baseline_end",
    "value",
    "decimals",
    "margin",
    "range_low",
    "range_high",
    "approximate",
    "claimed_by_force",
    "note",
)
FACT = ("metric", "period_end", "period_kind", "period_start", "baseline_start", "baseline_end")
"""What the force's value and the national one of a publication share, if they are one fact."""
OWN = len(NAMED) + len(GIVEN)


def rows_of(values: QuerySet[Value]) -> list[ValueRow]:
    """Values with caveats and citations, by metric and period: one query, and one for caveats not met yet."""
    return rows_from(columns_of(values))


def columns_of(values: QuerySet[Value]) -> QuerySet[Any]:
    """Each value once for each of its citations and each of its limitations."""
    return values.order_by().values_list(*NAMED, *GIVEN, "limitations__caveat", *CITED)


def rows_from(found: Iterable[Sequence[Any]]) -> list[ValueRow]:
    own: dict[int, Sequence[Any]] = {}
    limits: dict[int, set[int]] = defaultdict(set)
    citations: dict[int, dict[str, Sequence[Any]]] = defaultdict(dict)
    for columns in found:
        pk, caveat, reference = columns[0], columns[OWN], columns[OWN + 1]
        own[pk] = columns
        if caveat is not None:
            limits[pk].add(caveat)
        if reference is not None:
            citations[pk][reference] = columns[OWN + 1 :]
    caveats = caveats_by_fact(limits)
    known = catalogue()
    rows = [
        value_row(
            columns,
            known,
            caveats.get(pk, ()),
            citation_rows(citations[pk].values(), known.publications) if pk in citations else (),
        )
        for pk, columns in own.items()
    ]
    return sorted(rows, key=in_order)


def value_row(
    columns: Sequence[Any],
    known: Catalogue,
    caveats: tuple[CaveatRow, ...],
    citations: tuple[CitationRow, ...],
) -> ValueRow:
    pk, metric, area, publication, missing_reason = columns[: len(NAMED)]
    about = known.areas[area]
    fields: tuple[Any, ...] = (
        pk,
        known.metrics[metric],
        about.slug,
        about.name,
        about.slug == NATION,
        known.publications[publication].row,
        missing_reason,
        MISSING[missing_reason],
        *columns[len(NAMED) : OWN],
        caveats,
        citations,
    )
    return ValueRow(*fields)


def in_order(row: ValueRow) -> tuple[Any, ...]:
    metric = row.metric
    return metric.category, metric.order, metric.name, row.period_end or date.min, row.area, row.pk


def published_values(areas: Iterable[str]) -> QuerySet[Value]:
    known = catalogue()
    found: QuerySet[Value] = Value.objects.published().filter(
        area__in=[number for area in sorted(set(areas)) if (number := known.number("areas", area))]
    )
    return found


def publications_on(force: str) -> list[int]:
    """A report about one force says nothing of another: its figures, and the England and Wales figures
    beside them, count only on that force's page.

    By number: of a join PostgreSQL cannot tell that a few publications give nearly all values.
    """
    known = catalogue()
    about = (None, known.number("areas", force))
    return [number for number, one in known.publications.items() if one.area in about]


def figures_of_report(force: str, publication: str) -> list[ValueRow]:
    """What one publication gives for a force and for England and Wales."""
    known = catalogue()
    areas = [number for area in (force, NATION) if (number := known.number("areas", area))]
    number = known.number("publications", publication)
    return rows_from(_in_publications([number] if number else [], areas))


def written_in_publications(publications: Numbers, areas: Numbers) -> QuerySet[Any]:
    return columns_of(Value.objects.published().filter(publication__in=publications, area__in=areas))


_in_publications = Prepared(Value, written_in_publications)


def figures_on_metrics(metrics: Iterable[str], force: str) -> list[ValueRow]:
    """One metric, and those it is linked with, for a force and for England and Wales."""
    known = catalogue()
    numbers = [number for metric in set(metrics) if (number := known.number("metrics", metric))]
    areas = [number for area in (force, NATION) if (number := known.number("areas", area))]
    return rows_from(_on_metrics(sorted(numbers), areas, publications_on(force)))


def written_on_metrics(metrics: Numbers, areas: Numbers, publications: Numbers) -> QuerySet[Any]:
    found = Value.objects.published().filter(metric__in=metrics, area__in=areas)
    return columns_of(found.filter(publication__in=publications))


_on_metrics = Prepared(Value, written_on_metrics)


def on_theme(theme: str, force: str) -> QuerySet[Value]:
    metrics = [number for number, one in catalogue().metrics.items() if one.theme == theme]
    values = published_values([force, NATION]).filter(metric__in=metrics)
    return values.filter(publication__in=publications_on(force))


def series_on_theme(theme: str, force: str) -> list[SeriesRow]:
    """The metrics of a subject of which there are figures, in their order."""
    known = catalogue()
    own = Q(area=known.number("areas", force), value__isnull=False, period_end__isnull=False)
    found = (
        on_theme(theme, force)
        .order_by()
        .values_list("metric")
        .annotate(dated=Count("pk", filter=own), last=Max("period_end"))
    )
    rows = [SeriesRow(known.metrics[metric], dated, last) for metric, dated, last in found]
    return sorted(rows, key=lambda one: (one.metric.category, one.metric.order, one.metric.name))


def latest_figures_on_theme(
    theme: str, force: str, series: Iterable[SeriesRow], whole: str
) -> list[ValueRow]:
    """Of each of the series the last figures, and of one metric all: what a page shows of a long history."""
    known = catalogue()
    last = {known.number("metrics", one.metric.slug) or 0: one.last for one in series}
    shown = Q(metric=known.number("metrics", whole)) | at_their_last(last)
    return rows_of(on_theme(theme, force).filter(shown)) if last else []


def latest_figures_of(force: str, publication: str) -> tuple[list[ValueRow], dict[str, int]]:
    """The last figures of each metric that one publication gives for a force and for England and Wales; and
    by the slug of the metric, how many facts it gives of all periods."""
    known = catalogue()
    values = published_values([force, NATION]).filter(publication=known.number("publications", publication))
    facts: dict[int, int] = defaultdict(int)
    last: dict[int, date | None] = {}
    for metric, end, *_ in values.order_by().values_list(*FACT).distinct():
        facts[metric] += 1
        last[metric] = max(filter(None, (end, last.get(metric))), default=None)
    rows = rows_of(values.filter(at_their_last(last))) if last else []
    return rows, {known.metrics[metric].slug: count for metric, count in facts.items()}


def at_their_last(last: Mapping[int, date | None]) -> Q:
    """The values of each metric whose period ends on its day; without a day, those without a period."""
    by_day: dict[date | None, list[int]] = defaultdict(list)
    for metric, day in last.items():
        by_day[day].append(metric)
    on_day = (
        Q(metric__in=metrics, **({"period_end": day} if day else {"period_end__isnull": True}))
        for day, metrics in by_day.items()
    )
    return reduce(or_, on_day, Q(pk__in=()))


def publications_with_figures(force: str) -> list[tuple[str, str]]:
    """Slug and title of each publication with a figure of the force: reports first, newest first."""
    known = catalogue()
    gives = Value.objects.published().filter(publication=OuterRef("pk"), area=known.number("areas", force))
    numbers = Publication.objects.filter(Exists(gives)).order_by().values_list("pk", flat=True)
    found = sorted((known.publications[number].row for number in numbers), key=lambda one: one.title)
    found.sort(key=lambda one: one.published or date.min, reverse=True)
    found.sort(key=lambda one: (one.kind != PublicationKind.REPORT, one.kind))
    return [(one.slug, one.title) for one in found]


def forces_with_figures() -> list[ForceRow]:
    """The forces of which any figure is in the data: where the others' pages lead to."""
    gives = Value.objects.published().filter(area=OuterRef("pk"))
    found = set(Area.objects.filter(Exists(gives), kind="force").values_list("slug", flat=True))
    return [one for one in catalogue().forces if one.slug in found]


def figures_of_inspection(forces: Sequence[str], inspection: str) -> dict[str, list[ValueRow]]:
    """What the reports of one inspection give, each for its force and for England and Wales; one query."""
    known = catalogue()
    about = known.number("inspections", inspection)
    reports = {
        entry.row.slug: (number, known.areas[entry.area].slug)
        for number, entry in known.publications.items()
        if entry.inspection == about and entry.area is not None
    }
    wanted = [number for number, force in reports.values() if force in forces]
    found: dict[str, list[ValueRow]] = {force: [] for force in forces}
    for row in rows_of(published_values([*forces, NATION]).filter(publication__in=wanted)):
        force = reports[row.publication.slug][1]
        if row.is_nation or row.area_slug == force:
            found[force].append(row)
    return found
