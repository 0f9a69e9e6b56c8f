"""The catalogue: everything that names things, in memory, so that rows of facts need no joins.

Forces, subjects, cycles, questions, grades, metrics and publications are some hundreds of rows that
change a few times a month. They are read in one query and kept until a fact changes; what comes by the
thousand (judgments, values, findings) refers to them by number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from dashboard.queries.citations import CITED, PublicationEntry
from dashboard.queries.entries import (
    INSPECTION,
    METRIC,
    PUBLICATION,
    QUESTION,
    InspectionEntry,
    break_rows,
    cycle_entries,
    inspection_entries,
    metric_entries,
    metric_link_rows,
    publication_entries,
    question_entries,
    with_grades,
)
from dashboard.queries.memory import Remembered
from dashboard.queries.packed import Packed, pack, unpack
from dashboard.queries.packed_rules import packed_rules, rulebook_of
from dashboard.rows.figures import BreakRow, MetricLinkRow, MetricRow
from dashboard.rows.judgments import CycleRow, ForceRow, GradeRow, QuestionRow, ThemeRow
from dashboard.rows.rulebook import Rulebook
from inspections.models import (
    Area,
    Break,
    Cycle,
    Grade,
    Inspection,
    Metric,
    MetricLink,
    Publication,
    Question,
    Theme,
)

T = TypeVar("T")


class Entries(dict[int, T]):
    """Rows by number. One that is newer than the catalogue has it read again."""

    def __init__(self, name: str, found: Mapping[int, T]) -> None:
        super().__init__(found)
        self._name = name

    def __missing__(self, number: int) -> T:
        catalogue.forget()
        self.update(getattr(catalogue(), self._name))
        if number not in self:
            raise KeyError(f"There is no {number} among the {self._name}.")
        return self[number]


@dataclass(frozen=True)
class Catalogue:
    """Every name by its number. `cycles_in_order` have the grades of their scale with them."""

    areas: Entries[ForceRow]
    forces: tuple[ForceRow, ...]
    themes: Entries[ThemeRow]
    cycles: Entries[CycleRow]
    cycles_in_order: tuple[CycleRow, ...]
    grades: Entries[GradeRow]
    inspections: Entries[InspectionEntry]
    questions: Entries[QuestionRow]
    metrics: Entries[MetricRow]
    publications: Entries[PublicationEntry]
    metric_links: tuple[MetricLinkRow, ...]
    breaks: Mapping[str, tuple[BreakRow, ...]]
    rulebook: Rulebook
    _numbers: dict[str, dict[str, int]] = field(default_factory=dict)

    def number(self, kind: str, slug: str) -> int | None:
        """The number of an area, metric, inspection or publication by its name in addresses."""
        if kind not in self._numbers:
            entries = getattr(self, kind).items()
            self._numbers[kind] = {getattr(entry, "row", entry).slug: number for number, entry in entries}
        return self._numbers[kind].get(slug)


def read_packed() -> Packed:
    """All that has a name, with the rules of comparison, in one query."""
    area = ("pk", "kind", "slug", "name", "official_name", "region", "ons_code", "note")
    link = ("pk", "earlier", "later", "relation", "verdict", "reason")
    links, breaks = MetricLink.objects.all(), Break.objects.all()
    return unpack(
        pack("areas", Area.objects.all(), *area),
        pack("grades", Grade.objects.all(), "pk", "word", "scale__slug", "position"),
        pack("cycles", Cycle.objects.all(), "pk", "slug", "name", "first_year", "scale__slug"),
        pack("themes", Theme.objects.all(), "pk", "slug", "name", "order"),
        pack("inspections", Inspection.objects.all(), *INSPECTION),
        pack("questions", Question.objects.all(), *QUESTION),
        pack("metrics", Metric.objects.all(), *METRIC),
        pack("publications", Publication.objects.all(), *PUBLICATION),
        pack("metric_links", links, *link),
        pack("metric_link_citations", links.filter(citations__isnull=False), "pk", *CITED),
        pack("breaks", breaks, "pk", "metric", "on", "area__name", "kind", "verdict", "reason"),
        pack("break_citations", breaks.filter(citations__isnull=False), "pk", *CITED),
        *packed_rules(),
    )


def read_catalogue() -> Catalogue:
    found = read_packed()
    areas = {pk: ForceRow(*columns) for pk, _, *columns in found["areas"]}
    forces = [areas[pk] for pk, kind, *_ in found["areas"] if kind == "force"]
    themes = {pk: ThemeRow(*columns) for pk, *columns in found["themes"]}
    grades = {pk: GradeRow(*columns) for pk, *columns in found["grades"]}
    cycles = cycle_entries(found)
    inspections = inspection_entries(found, cycles)
    questions = question_entries(found, inspections, themes)
    metrics = metric_entries(found, themes)
    publications = publication_entries(found)
    return Catalogue(
        areas=Entries("areas", areas),
        forces=tuple(sorted(forces, key=lambda force: force.name)),
        themes=Entries("themes", themes),
        cycles=Entries("cycles", cycles),
        cycles_in_order=with_grades(cycles, grades),
        grades=Entries("grades", grades),
        inspections=Entries("inspections", inspections),
        questions=Entries("questions", questions),
        metrics=Entries("metrics", metrics),
        publications=Entries("publications", publications),
        metric_links=metric_link_rows(found, metrics, publications),
        breaks=break_rows(found, metrics, publications),
        rulebook=rulebook_of(
            found, areas=areas, cycles=cycles, questions=questions, publications=publications
        ),
    )


catalogue = Remembered(read_catalogue)
