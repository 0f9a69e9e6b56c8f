"""Judgments as a list and as a download."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.changes import JudgmentChange
from dashboard.rows.judgments import JudgmentRow
from dashboard.tables.matrix import ChangeMark, GradeMark, change_mark, grade_mark, judgment_address
from dashboard.wording import months


@dataclass(frozen=True)
class JudgmentLine:
    """One judgment in the list."""

    row: JudgmentRow
    href: str
    mark: GradeMark
    change: ChangeMark | None
    sentence: str
    fieldwork: str  # the months of the visits; empty where no report in the data tells them


def lines(judgments: Iterable[JudgmentRow], changes: Mapping[int, JudgmentChange]) -> Sequence[JudgmentLine]:
    found = []
    for judgment in judgments:
        change = changes.get(judgment.pk)
        found.append(
            JudgmentLine(
                row=judgment,
                href=judgment_address(judgment),
                mark=grade_mark(judgment),
                change=change_mark(change) if change else None,
                sentence=change.answer.sentence if change else "",
                fieldwork=months(*judgment.fieldwork) if judgment.fieldwork else "",
            )
        )
    return found


def records(
    judgments: Iterable[JudgmentRow], changes: Mapping[int, JudgmentChange]
) -> list[dict[str, object]]:
    """One judgment a record; grade is empty unless the force was graded in that inspection."""
    found: list[dict[str, object]] = []
    for one in judgments:
        change = changes.get(one.pk)
        found.append(
            {
                "force": one.force.slug,
                "inspection": one.question.inspection_slug,
                "cycle": one.question.cycle.name,
                "pillar": one.question.pillar,
                "question": one.question.title,
                "question_slug": one.question.slug,
                "level": one.question.level,
                "state": one.state,
                "grade": one.grade.word if one.grade else None,
                "scale": one.question.cycle.scale,
                "carried_grade": one.carried_grade.word if one.carried_grade else None,
                "carried_from": one.carried_from or None,
                "fieldwork_start": one.fieldwork[0] if one.fieldwork else None,
                "fieldwork_end": one.fieldwork[1] if one.fieldwork else None,
                "published": one.published,
                "evidence": one.evidence_label,
                "summary": one.summary or None,
                "note": one.note or None,
                "change": change.as_record() if change else None,
                "citations": [citation.as_record() for citation in one.citations],
            }
        )
    return found
