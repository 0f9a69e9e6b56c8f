"""All statements of grades brought together: one judgment to a question and year, disagreements as
warnings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from inspections.extraction.judgments.badges import UNSURE, Statement, badge_statements
from inspections.extraction.judgments.prose import prose_statements
from inspections.extraction.judgments.tables import table_statements
from inspections.extraction.records import Judgment, Place
from inspections.extraction.structure.book import QuestionBook
from inspections.extraction.structure.identity import Force
from inspections.extraction.structure.sections import Placed

Key = tuple[str, int | None]


def judgments_of(
    placed: Sequence[Placed], book: QuestionBook, force: Force | None, year: int | None
) -> tuple[list[Judgment], list[str]]:
    """The report's judgments in the order it asks its questions, and what contradicts itself."""
    shown = [*table_statements(placed, book), *badge_statements(placed, book)]
    told = list(prose_statements(placed, book, force, year))
    by_question: dict[Key, list[Statement]] = {}
    for stated in (*shown, *told):
        statement = replace(stated, question=book.graded_as(stated.question))
        by_question.setdefault((statement.question.key, statement.year), []).append(statement)
    warnings: list[str] = []
    found: list[Judgment] = []
    for (key, stated_year), statements in by_question.items():
        own = by_question.get((key, None), ())
        judgment = _judgment(statements, own, stated_year or year, warnings, earlier=stated_year is not None)
        if judgment is not None:
            found.append(judgment)
    order = {key: index for index, key in enumerate(book.questions)}
    found.sort(
        key=lambda each: (
            -(each.year or year or 10**4),
            order.get(each.question.lower(), 10**6),
            each.place.line,
        )
    )
    return found, warnings


def _judgment(
    statements: Sequence[Statement],
    own: Iterable[Statement],
    year: int | None,
    warnings: list[str],
    *,
    earlier: bool,
) -> Judgment | None:
    statements = _surer(statements, warnings)
    graded = [each for each in statements if each.state == "graded"]
    states = [each for each in statements if each.state not in ("graded", "same")]
    if earlier and not graded:
        graded = _inferred(statements, own)
    if not graded:
        return _judged(states, states[0].state, None, year) if states and not earlier else None
    grade = _most_stated(graded)
    others = [each for each in graded if each.grade != grade]
    if others:
        places = ", ".join(f"{each.grade} at line {each.line}" for each in others)
        warnings.append(
            f"Line {graded[0].line}: “{graded[0].question.title}” is graded {grade}, but "
            f"{places}. Check both places."
        )
    agreeing = [each for each in graded if each.grade == grade]
    carried = any(each.state == "carried_forward" for each in states) and not earlier
    judgment = _judged(agreeing, "carried_forward" if carried else "graded", grade, year)
    return judgment if not others else _less_sure(judgment)


def _surer(statements: Sequence[Statement], warnings: list[str]) -> list[Statement]:
    """Without guesses by place; where there is nothing but a guess, an editor is told to look."""
    sure = [each for each in statements if each.confidence > UNSURE]
    if not sure:
        guess = statements[0]
        warnings.append(
            f"Line {guess.line}: it cannot be told whether “{guess.grade or guess.state}” is the grade of "
            f"“{guess.question.title}”: there are fewer grades than titles. Look at the place."
        )
    return sure


def _inferred(statements: Sequence[Statement], own: Iterable[Statement]) -> list[Statement]:
    """ "The same as last year" takes the grade of this year, if that is known."""
    grades = {each.grade for each in own if each.state == "graded"}
    if len(grades) != 1:
        return []
    grade = grades.pop()
    return [
        Statement(
            each.question,
            grade,
            "graded",
            each.year,
            each.line,
            each.page,
            each.quote,
            each.form,
            0.7,
            each.also,
        )
        for each in statements
        if each.state == "same"
    ]


def _most_stated(statements: Sequence[Statement]) -> str | None:
    weights: dict[str | None, float] = {}
    for each in statements:
        weights[each.grade] = (
            weights.get(each.grade, 0.0) + each.confidence + (1.0 if each.form == "badge" else 0.0)
        )
    return max(weights, key=lambda grade: weights[grade])


def _judged(statements: Sequence[Statement], state: str, grade: str | None, year: int | None) -> Judgment:
    first = min(statements, key=lambda each: (each.form != "badge", each.line))
    also = sorted({line for each in statements for line in (each.line, *each.also)} - {first.line})
    doubt = 1.0
    for each in statements[:3]:
        doubt *= 1.0 - each.confidence
    confidence = round(min(0.99, 1.0 - doubt), 2)
    place = Place(first.line, first.quote, first.page, tuple(also))
    return Judgment(
        first.question.title, grade, state, first.question.level, year, place, first.form, confidence
    )


def _less_sure(judgment: Judgment) -> Judgment:
    return Judgment(
        judgment.question,
        judgment.grade,
        judgment.state,
        judgment.level,
        judgment.year,
        judgment.place,
        judgment.form,
        0.5,
    )
