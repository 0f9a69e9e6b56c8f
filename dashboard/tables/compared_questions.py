"""Forces side by side on the same questions: each force's judgment, and whether the two may be compared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.changes import side
from dashboard.rows.judgments import ForceRow, JudgmentRow, QuestionRow
from dashboard.tables.matrix import GradeMark, grade_mark, judgment_address
from inspections.comparison.judgments import JudgmentComparison, compare_judgments
from inspections.comparison.rules import CycleRule


@dataclass(frozen=True)
class ForceJudgment:
    """One force's judgment in a row of the comparison, and what the engine says of the first against it."""

    force: ForceRow
    row: JudgmentRow | None
    mark: GradeMark | None
    href: str
    answer: JudgmentComparison | None


@dataclass(frozen=True)
class ComparedQuestion:
    """One question and each force's judgment."""

    question: QuestionRow
    judgments: Sequence[ForceJudgment]

    @property
    def sentences(self) -> list[str]:
        return [one.answer.sentence for one in self.judgments if one.answer]


def compared_questions(
    questions: Iterable[QuestionRow],
    judgments: Iterable[JudgmentRow],
    forces: Sequence[ForceRow],
    within: CycleRule | None,
) -> list[ComparedQuestion]:
    """A row for every question of the inspection; `within` is a rule on comparing inside its cycle."""
    held = {(one.question.key, one.force.slug): one for one in judgments}
    rows = []
    for question in questions:
        own = [held.get((question.key, force.slug)) for force in forces]
        first = next((one for one in own if one), None)
        cells = [force_judgment(force, one, first, within) for force, one in zip(forces, own, strict=True)]
        rows.append(ComparedQuestion(question, cells))
    return rows


def force_judgment(
    force: ForceRow, judgment: JudgmentRow | None, first: JudgmentRow | None, within: CycleRule | None
) -> ForceJudgment:
    """A force without the judgment keeps its place; the first that has one is the one compared with."""
    if judgment is None or first is None:
        return ForceJudgment(force, None, None, "", None)
    answer = None if judgment is first else compare_judgments(side(first), side(judgment), cycle=within)
    return ForceJudgment(force, judgment, grade_mark(judgment), judgment_address(judgment), answer)


def records(rows: Iterable[ComparedQuestion]) -> list[dict[str, object]]:
    return [
        {
            "question": row.question.title,
            "question_slug": row.question.slug,
            "inspection": row.question.inspection_slug,
            "force": one.force.slug,
            "held": one.row is not None,
            **stated(one.row),
            "verdict": one.answer.verdict.value if one.answer else None,
            "reason": one.answer.reason.value if one.answer else None,
            "sentence": one.answer.sentence if one.answer else None,
        }
        for row in rows
        for one in row.judgments
    ]


def stated(judgment: JudgmentRow | None) -> dict[str, object]:
    """What is known of a judgment and who states it; every key also where there is none."""
    return {
        "state": judgment.state if judgment else None,
        "grade": judgment.grade.word if judgment and judgment.grade else None,
        "carried_grade": judgment.carried_grade.word if judgment and judgment.carried_grade else None,
        "carried_from": (judgment.carried_from or None) if judgment else None,
        "published": judgment.published if judgment else None,
        "evidence": judgment.evidence_label if judgment else None,
        "citations": [citation.as_record() for citation in judgment.citations] if judgment else [],
    }
