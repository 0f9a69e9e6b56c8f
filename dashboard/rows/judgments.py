"""Judgments and what they are about."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dashboard.rows.sources import CitationRow


@dataclass(frozen=True)
class ForceRow:
    slug: str
    name: str
    official_name: str
    region: str
    ons_code: str
    note: str = ""


@dataclass(frozen=True)
class ThemeRow:
    slug: str
    name: str
    order: int


@dataclass(frozen=True)
class CycleRow:
    slug: str
    name: str
    first_year: int
    scale: str
    grades: tuple[str, ...]


@dataclass(frozen=True)
class GradeRow:
    word: str
    scale: str
    position: int


@dataclass(frozen=True)
class QuestionRow:
    """A question of one inspection; `key` is its address inside the site.

    `fieldwork` are the first and last month of the visits to forces, where a report tells them; the
    inspection's note names the forces that were visited at another time.
    """

    key: str
    slug: str
    title: str
    short_title: str
    title_note: str
    pillar: str
    level: str
    order: int
    theme: ThemeRow
    inspection_slug: str
    inspection: str
    cycle: CycleRow
    fieldwork: tuple[date, date] | None = None
    inspection_note: str = ""


class JudgmentRow(NamedTuple):
    """One force's judgment on one question. `grade` only where graded; a carried one stands apart."""

    pk: int
    force: ForceRow
    question: QuestionRow
    state: str
    state_label: str
    grade: GradeRow | None
    carried_grade: GradeRow | None
    carried_from: str
    published: date | None
    evidence: str
    evidence_label: str
    summary: str
    note: str
    sources_disagree: bool = False
    citations: tuple[CitationRow, ...] = ()

    @property
    def fieldwork(self) -> tuple[date, date] | None:
        """When this force was visited, as far as it is told."""
        told_apart = self.force.name in self.question.inspection_note
        return None if told_apart else self.question.fieldwork

    def has_grade(self, grade: str) -> bool:
        """Whether it has this grade, or this state in place of one; empty: any."""
        return grade in ("", self.state, self.grade.word if self.grade else "")

    @property
    def label(self) -> str:
        """What stands in the cell: the grade word, or the state it has instead."""
        if self.grade:
            return self.grade.word.capitalize()
        if self.carried_grade:
            return f"{self.carried_grade.word.capitalize()}, carried from {self.carried_from}"
        return self.state_label
