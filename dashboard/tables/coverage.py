"""Coverage as tables: numbers by question, and one cell for each force and question of an inspection."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.rows.coverage import QuestionCoverage
from dashboard.rows.judgments import ForceRow, JudgmentRow
from dashboard.tables.matrix import GradeMark, grade_mark, judgment_address

STATES = ("graded", "ungraded", "not_inspected", "carried_forward")


@dataclass(frozen=True)
class CoverageLine:
    inspection: str
    inspection_slug: str
    region: str
    forces: int
    question: str
    graded: int
    ungraded: int
    not_inspected: int
    carried: int
    missing: int
    cited_twice: int


def line(row: QuestionCoverage) -> CoverageLine:
    return CoverageLine(
        inspection=row.inspection,
        inspection_slug=row.inspection_slug,
        region=row.region,
        forces=row.forces,
        question=row.question,
        graded=row.states.get("graded", 0),
        ungraded=row.states.get("ungraded", 0),
        not_inspected=row.states.get("not_inspected", 0),
        carried=row.states.get("carried_forward", 0),
        missing=row.missing,
        cited_twice=row.cited_twice,
    )


def records(rows: Iterable[QuestionCoverage]) -> list[dict[str, object]]:
    return [
        {
            "inspection": row.inspection_slug,
            "cycle": row.cycle,
            "question": row.question,
            **{state: row.states.get(state, 0) for state in STATES},
            "forces_inspected": row.forces,
            "not_in_the_data": row.missing,
            "in_two_or_more_sources": row.cited_twice,
            "evidence": row.evidence,
        }
        for row in rows
    ]


@dataclass(frozen=True)
class GridCell:
    mark: GradeMark | None
    href: str
    evidence: str
    sources: int


@dataclass(frozen=True)
class Grid:
    questions: Sequence[str]
    rows: Sequence[tuple[ForceRow, Sequence[GridCell]]]


def grid(
    forces: Sequence[ForceRow], rows: Sequence[QuestionCoverage], judgments: Iterable[JudgmentRow]
) -> Grid:
    """A cell for every force and question: what is held, on which evidence, in how many sources."""
    held = {(one.force.slug, one.question.slug): one for one in judgments}
    return Grid(
        [row.question for row in rows],
        [(force, [grid_cell(held.get((force.slug, row.question_slug))) for row in rows]) for force in forces],
    )


def grid_cell(judgment: JudgmentRow | None) -> GridCell:
    if judgment is None:
        return GridCell(None, "", "", 0)
    sources = len({citation.publication.slug for citation in judgment.citations})
    return GridCell(grade_mark(judgment), judgment_address(judgment), judgment.evidence_label, sources)


def grid_records(
    forces: Sequence[ForceRow], rows: Sequence[QuestionCoverage], judgments: Iterable[JudgmentRow]
) -> list[dict[str, object]]:
    held = {(one.force.slug, one.question.slug): one for one in judgments}
    found = []
    for force in forces:
        for row in rows:
            judgment = held.get((force.slug, row.question_slug))
            cell = grid_cell(judgment)
            found.append(
                {
                    "force": force.slug,
                    "inspection": row.inspection_slug,
                    "question": row.question,
                    "held": judgment is not None,
                    "state": judgment.state if judgment else None,
                    "grade": judgment.grade.word if judgment and judgment.grade else None,
                    "evidence": cell.evidence or None,
                    "sources": cell.sources,
                }
            )
    return found
