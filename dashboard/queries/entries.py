"""The rows of the catalogue, made from packed columns."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.queries.citations import PublicationEntry, Publications, cited
from dashboard.queries.packed import Packed
from dashboard.rows.figures import BreakRow, MetricLinkRow, MetricRow
from dashboard.rows.judgments import CycleRow, GradeRow, QuestionRow, ThemeRow
from dashboard.rows.sources import PublicationRow
from inspections.choices import BreakKind, Category, MetricKind, Polarity

CATEGORIES = dict(Category.choices)
KINDS = dict(MetricKind.choices)
POLARITIES = dict(Polarity.choices)
BREAKS = dict(BreakKind.choices)
INSPECTION = ("pk", "slug", "name", "region", "note", "cycle", "fieldwork_start", "fieldwork_end")
QUESTION = (
    "pk",
    "inspection",
    "theme",
    "slug",
    "title",
    "short_title",
    "title_note",
    "pillar",
    "level",
    "order",
)
METRIC = (
    "pk",
    "theme",
    "part_of__slug",
    "slug",
    "name",
    "category",
    "kind",
    "unit",
    "unit_kind",
    "denominator",
    "polarity",
    "definition",
    "framework",
    "outcome_code",
    "order",
)
PUBLICATION = (
    "pk",
    "area",
    "inspection",
    "published",
    "slug",
    "title",
    "short_title",
    "kind",
    "publisher",
    "date_precision",
    "url",
    "licence",
    "isbn",
    "sha256",
    "note",
)

Metrics = Mapping[int, MetricRow]


@dataclass(frozen=True)
class InspectionEntry:
    slug: str
    name: str
    region: str
    cycle: CycleRow
    note: str
    fieldwork: tuple[date, date] | None


def inspection_entries(found: Packed, cycles: Mapping[int, CycleRow]) -> dict[int, InspectionEntry]:
    rows = {}
    for pk, slug, name, region, note, cycle, start, end in found["inspections"]:
        fieldwork = (date.fromisoformat(start), date.fromisoformat(end)) if start and end else None
        rows[pk] = InspectionEntry(slug, name, region, cycles[cycle], note, fieldwork)
    return rows


def cycle_entries(found: Packed) -> dict[int, CycleRow]:
    return {
        pk: CycleRow(slug, name, first_year, scale, ())
        for pk, slug, name, first_year, scale in found["cycles"]
    }


def with_grades(cycles: Mapping[int, CycleRow], grades: Mapping[int, GradeRow]) -> tuple[CycleRow, ...]:
    """Cycles by their first year, each with the words of its scale, best first."""
    best_first = sorted(grades.values(), key=lambda grade: grade.position)
    return tuple(
        CycleRow(
            one.slug,
            one.name,
            one.first_year,
            one.scale,
            tuple(grade.word for grade in best_first if grade.scale == one.scale),
        )
        for one in sorted(cycles.values(), key=lambda one: one.first_year)
    )


def question_entries(
    found: Packed, inspections: Mapping[int, InspectionEntry], themes: Mapping[int, ThemeRow]
) -> dict[int, QuestionRow]:
    rows = {}
    for pk, inspection, theme, slug, title, short, title_note, pillar, level, order in found["questions"]:
        asked_in = inspections[inspection]
        rows[pk] = QuestionRow(
            key=f"{asked_in.slug}/{slug}",
            slug=slug,
            title=title,
            short_title=short,
            title_note=title_note,
            pillar=pillar,
            level=level,
            order=order,
            theme=themes[theme],
            inspection_slug=asked_in.slug,
            inspection=asked_in.name,
            cycle=asked_in.cycle,
            fieldwork=asked_in.fieldwork,
            inspection_note=asked_in.note,
        )
    return rows


def metric_entries(found: Packed, themes: Mapping[int, ThemeRow]) -> dict[int, MetricRow]:
    rows = {}
    for pk, theme, part_of, *columns in found["metrics"]:
        own: dict[str, Any] = dict(zip(METRIC[3:], columns, strict=True))
        rows[pk] = MetricRow(
            **own,
            theme=themes[theme].slug,
            part_of=part_of or "",
            category_label=CATEGORIES[own["category"]],
            kind_label=KINDS[own["kind"]],
            polarity_label=POLARITIES[own["polarity"]],
        )
    return rows


def publication_entries(found: Packed) -> dict[int, PublicationEntry]:
    rows = {}
    for pk, area, inspection, published, *columns in found["publications"]:
        own: dict[str, Any] = dict(zip(PUBLICATION[4:], columns, strict=True))
        own["short_title"] = own["short_title"] or own["title"]
        row = PublicationRow(**own, published=date.fromisoformat(published) if published else None)
        rows[pk] = PublicationEntry(row, area, inspection)
    return rows


def metric_link_rows(
    found: Packed, metrics: Metrics, publications: Publications
) -> tuple[MetricLinkRow, ...]:
    """In the order of the metrics."""
    citations = cited(found["metric_link_citations"], publications)
    links = []
    for pk, first, second, relation, verdict, reason in found["metric_links"]:
        ends = [metrics[first], metrics[second]]
        row = MetricLinkRow(ends[0].slug, ends[1].slug, relation, verdict, reason, citations.get(pk, ()))
        links.append(([(one.category, one.order, one.name) for one in ends], row))
    return tuple(row for _, row in sorted(links, key=lambda link: link[0]))


def break_rows(
    found: Packed, metrics: Metrics, publications: Publications
) -> dict[str, tuple[BreakRow, ...]]:
    """By metric, the earliest first."""
    citations = cited(found["break_citations"], publications)
    breaks: dict[str, list[BreakRow]] = defaultdict(list)
    for pk, metric, on, area, kind, verdict, reason in sorted(found["breaks"], key=lambda one: one[2]):
        day = date.fromisoformat(on)
        row = BreakRow(day, area or "", kind, BREAKS[kind], verdict, reason, citations.get(pk, ()))
        breaks[metrics[metric].slug].append(row)
    return {metric: tuple(rows) for metric, rows in breaks.items()}
