"""Judgments as rows: of a force, of a theme, or as a filtered list.

All are in memory, read once after each edit: 43 forces have some thousands in fifteen years, and what
became of one is said only beside those before it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.queries.catalogue import Catalogue, catalogue
from dashboard.queries.citations import CITED, citation_rows
from dashboard.queries.memory import Remembered, by_number
from dashboard.rows.judgments import CycleRow, GradeRow, JudgmentRow
from dashboard.rows.rulebook import Rulebook
from inspections.choices import Evidence, JudgmentState
from inspections.models import Judgment

STATES = dict(JudgmentState.choices)
WORDS = ("outstanding", "good", "adequate", "requires improvement", "inadequate")
GRADE_WORDS = {*WORDS, *(word.capitalize() for word in WORDS)}
EVIDENCE = dict(Evidence.choices)
COLUMNS = (
    "pk",
    "area",
    "question",
    "state",
    "grade",
    "carried_grade",
    "carried_from",
    "published",
    "evidence",
    "summary",
    "note",
)


@dataclass(frozen=True)
class Judgments:
    """Every published judgment with its citations, in the order of the lists; and by force."""

    in_order: Sequence[JudgmentRow]
    of_force: Mapping[str, Sequence[JudgmentRow]]


def read_all() -> Judgments:
    """One query: each judgment comes once for each of its citations."""
    known = catalogue()
    found = by_number(Judgment.objects.published().values_list(*COLUMNS, *CITED))
    rows = sorted((judgment_row(joined, known) for _, joined in found), key=in_order)
    of_force: dict[str, list[JudgmentRow]] = defaultdict(list)
    for row in rows:
        of_force[row.force.slug].append(row)
    return Judgments(rows, dict(of_force))


def judgment_row(joined: Sequence[Sequence[Any]], known: Catalogue) -> JudgmentRow:
    pk, area, question, state, grade, carried, carried_from, published, evidence, summary, note = joined[0][
        : len(COLUMNS)
    ]
    own = known.grades[grade] if grade else None
    stated = [columns[len(COLUMNS) :] for columns in joined]
    citations = citation_rows((one for one in stated if one[0] is not None), known.publications)
    return JudgmentRow(
        pk,
        known.areas[area],
        known.questions[question],
        state,
        STATES[state],
        own,
        known.grades[carried] if carried else None,
        known.cycles[carried_from].name if carried_from else "",
        published,
        evidence,
        EVIDENCE[evidence],
        summary,
        note,
        own is not None and any(is_another_grade(one.stated, own) for one in citations),
        citations,
    )


def is_another_grade(stated: str, grade: GradeRow) -> bool:
    """Only a grade word counts as another grade: a sentence may well say "requires" as "require"."""
    return stated in GRADE_WORDS and stated.lower() != grade.word


def in_order(row: JudgmentRow) -> tuple[Any, ...]:
    """By cycle, force, subject and inspection, without ties."""
    question = row.question
    return question.cycle.first_year, row.force.name, question.theme.order, question.inspection, row.pk


judgments = Remembered(read_all)


def cycle_rows() -> list[CycleRow]:
    return list(catalogue().cycles_in_order)


def judgments_of_force(force: str) -> Sequence[JudgmentRow]:
    return judgments().of_force.get(force, ())


def judgments_of(force: str) -> Sequence[JudgmentRow]:
    """Those of one force; without one, all."""
    return judgments_of_force(force) if force else judgments().in_order


def judgments_on_themes(themes: Iterable[str]) -> list[JudgmentRow]:
    wanted = set(themes)
    return [one for one in judgments().in_order if one.question.theme.slug in wanted]


def family_of(rows: Iterable[JudgmentRow], rules: Rulebook) -> list[JudgmentRow]:
    """What the rows may be compared with: the same forces' judgments on their themes and those before."""
    rows = list(rows)
    themes = rules.with_ancestors(row.question.theme.slug for row in rows)
    forces = {row.force.slug for row in rows}
    family = (one for force in forces for one in judgments_of_force(force))
    return sorted((one for one in family if one.question.theme.slug in themes), key=in_order)


def one_judgment(force: str, inspection: str, question: str) -> JudgmentRow | None:
    for one in judgments_of_force(force):
        if (one.question.inspection_slug, one.question.slug) == (inspection, question):
            return one
    return None


def judgments_on_question(key: str) -> list[JudgmentRow]:
    """All forces' judgments on one question of one inspection."""
    return [one for one in judgments().in_order if one.question.key == key]


def last_pillar_grades() -> list[JudgmentRow]:
    """The last overall grade of each force on each pillar."""
    last: dict[tuple[str, str], JudgmentRow] = {}
    for one in judgments().in_order:
        if one.grade and one.question.level == "overall":
            last[one.force.slug, one.question.pillar] = one
    return sorted(last.values(), key=in_order)


def forces_graded_by_area() -> int:
    """Of how many forces there is a grade from after the pillars were last graded."""
    pillars = [one.cycle.first_year for one in catalogue().questions.values() if one.level == "overall"]
    end = max(pillars, default=0)
    return len(
        {one.force.slug for one in judgments().in_order if one.grade and one.question.cycle.first_year > end}
    )


def judgments_of_inspection(inspection: str) -> list[JudgmentRow]:
    """All forces' judgments in one inspection."""
    return [one for one in judgments().in_order if one.question.inspection_slug == inspection]
