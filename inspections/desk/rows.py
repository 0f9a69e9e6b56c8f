"""What a suggestion would become: the unsaved row, or what is still missing to make it."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from inspections.choices import (
    CaveatEffect,
    Evidence,
    FindingKind,
    JudgmentState,
    PeriodKind,
    ReviewState,
    SuggestionKind,
)
from inspections.desk.subjects import Subjects
from inspections.models import (
    Area,
    Caveat,
    Finding,
    Grade,
    Judgment,
    Publication,
    Question,
    Suggestion,
    Value,
)

Row = Judgment | Value | Finding | Caveat
Data = dict[str, Any]


class IncompleteError(Exception):
    """The suggestion lacks something before it can become a row; the message says what."""


def row_of(suggestion: Suggestion, subjects: Subjects) -> Row:
    """The unsaved draft that the suggestion stands for. Raises IncompleteError."""
    publication = suggestion.run.publication
    if publication is None:
        raise IncompleteError("First say, above, which force and which inspection the report is about.")
    data = suggestion.data
    if suggestion.kind == SuggestionKind.JUDGMENT:
        return judgment(data, publication, subjects)
    if suggestion.kind == SuggestionKind.VALUE:
        return value(data, publication, subjects)
    if suggestion.kind == SuggestionKind.FINDING:
        return finding(data, publication, subjects)
    return caveat(data, publication)


def judgment(data: Data, publication: Publication, subjects: Subjects) -> Judgment:
    question = question_of(data, subjects)
    state = data["state"]
    if state not in JudgmentState.values:
        raise IncompleteError("Say whether the question was graded.")
    if state == JudgmentState.CARRIED_FORWARD:
        raise IncompleteError("Enter a judgment that is carried forward under “Judgments”, with its cycle.")
    return Judgment(
        area=area_of(data, subjects),
        question=question,
        state=state,
        grade=grade_of(data["grade"], question, subjects) if state == JudgmentState.GRADED else None,
        published=publication.published,
        evidence=Evidence.REPORT,
        review_state=ReviewState.DRAFT,
    )


def grade_of(word: str | None, question: Question, subjects: Subjects) -> Grade:
    scale = question.inspection.cycle.scale
    steps = subjects.grades.get(scale.pk, {})
    found = steps.get((word or "").lower())
    if found is None:
        raise IncompleteError(
            f"“{word or 'no grade'}” is not on the scale of this inspection: {', '.join(steps)}."
        )
    return found


def value(data: Data, publication: Publication, subjects: Subjects) -> Value:
    metric = subjects.metrics.get(data["metric"] or "")
    if metric is None:
        raise IncompleteError("Choose the metric.")
    if data["value"] is None:
        raise IncompleteError("Enter the number.")
    if data["period_kind"] not in PeriodKind.values:
        raise IncompleteError("Choose the kind of period.")
    return Value(
        metric=metric,
        area=area_of(data, subjects),
        publication=publication,
        period_kind=data["period_kind"],
        period_start=day(data["period_start"]),
        period_end=day(data["period_end"]),
        baseline_start=day(data["baseline_start"]),
        baseline_end=day(data["baseline_end"]),
        value=number(data["value"]),
        decimals=data["decimals"],
        margin=number(data["margin"]),
        review_state=ReviewState.DRAFT,
    )


def finding(data: Data, publication: Publication, subjects: Subjects) -> Finding:
    if data["kind"] not in FindingKind.values:
        raise IncompleteError("Say what kind of finding it is.")
    if not data["text"].strip():
        raise IncompleteError("Tell the finding in words.")
    return Finding(
        publication=publication,
        area=area_of(data, subjects),
        question=question_of(data, subjects),
        kind=data["kind"],
        text=data["text"],
        deadline=data.get("deadline") or "",
        review_state=ReviewState.DRAFT,
    )


def caveat(data: Data, publication: Publication) -> Caveat:
    if not data["text"].strip():
        raise IncompleteError("Tell the caveat in words.")
    if data["effect"] not in CaveatEffect.values:
        raise IncompleteError("Say what the caveat does to comparison.")
    return Caveat(publication=publication, text=data["text"], effect=data["effect"])


def area_of(data: Data, subjects: Subjects) -> Area:
    found = subjects.areas.get(data["area"] or "")
    if found is None:
        raise IncompleteError("Choose the force.")
    return found


def question_of(data: Data, subjects: Subjects) -> Question:
    found = subjects.question_called(data["inspection"], data["question"])
    if found is None:
        raise IncompleteError("Choose the question.")
    return found


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def number(text: str | None) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        raise IncompleteError(f"“{text}” is not a number.") from None
