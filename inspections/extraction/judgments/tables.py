"""Grades shown as a table: one column to a grade with the areas that got it below, or one row to an area."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inspections.extraction.judgments.badges import Statement, carried
from inspections.extraction.lines import kinds
from inspections.extraction.lines.clean import key
from inspections.extraction.structure.book import QuestionBook
from inspections.extraction.structure.questions import Question, question_in, titles_in
from inspections.extraction.structure.sections import ANNEX, LEGEND, Placed
from inspections.extraction.vocabulary.grades import GRADE_WORDINGS, NO_GRADE_WORDINGS
from inspections.extraction.vocabulary.questions import CORE

MAX_AREA_WORDS = 16
MAX_CELL_WORDS = 80
_GRADE_WORDS = {word for wording in GRADE_WORDINGS for word in wording.split()}


def table_statements(placed: Sequence[Placed], book: QuestionBook) -> Iterator[Statement]:
    """Areas in the cells under a head row of at least three different grades."""
    columns: list[str | None] = []
    head = 0
    for item in placed:
        block = item.block
        if (block.kind == "badge" and "\t" in block.text) or block.kind == "row":
            cells = [cell.strip() for cell in block.cells or block.text.split("\t")]
            grades = [GRADE_WORDINGS.get(key(cell)) for cell in cells]
            if len({grade for grade in grades if grade}) >= 3:
                columns, head = (grades if item.part != LEGEND else []), block.line
                continue
            if columns:
                yield from _row(item, cells, columns, head, book)
            else:
                yield from _area_row(item, cells, book)
        elif block.text.strip():
            columns = []


def _row(
    item: Placed, cells: Sequence[str], columns: Sequence[str | None], head: int, book: QuestionBook
) -> Iterator[Statement]:
    for cell, grade in zip(cells, columns, strict=False):
        if (
            grade is None
            or not cell
            or set(key(cell).split()) <= _GRADE_WORDS
            or len(cell.split()) > MAX_AREA_WORDS
        ):
            continue
        if not cell[:1].isupper() or cell.endswith(".") or kinds.is_numbers(cell):
            continue
        for area in titles_in(cell):
            named = question_in(area) or Question(area, CORE)
            question = book.raise_to_core(book.known(named.key) or named)
            yield Statement(
                question,
                grade,
                "graded",
                None,
                item.block.line,
                item.block.page,
                f"{area}: {grade}",
                "badge",
                0.9,
                (head,),
            )


def _area_row(item: Placed, cells: Sequence[str], book: QuestionBook) -> Iterator[Statement]:
    """ "Investigating crime | Good | last inspected 2018/19": an area that is known, its grade, and more."""
    cells = [cell for cell in cells if cell]
    if len(cells) < 3:
        return  # two cells are a question beside its badge
    named = question_in(cells[0]) or book.known(key(cells[0]))
    graded = [cell for cell in cells[1:] if key(cell) in GRADE_WORDINGS or key(cell) in NO_GRADE_WORDINGS]
    if named is None or len(graded) != 1 or item.part in (ANNEX, LEGEND):
        return
    question = book.raise_to_core(book.known(named.key) or named)
    grade, state = kinds.grade_of(graded[0])
    statement = Statement(
        question, grade, state, None, item.block.line, item.block.page, " ".join(cells), "badge", 0.95
    )
    yield statement
    years = [year for cell in cells[1:] if (year := kinds.inspected_in(cell)) is not None]
    yield from carried(statement, years[0] if len(years) == 1 else None, book.year)
