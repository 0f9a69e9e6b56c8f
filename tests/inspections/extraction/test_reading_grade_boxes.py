"""Grades in boxes beside their titles on the pages of a PDF."""

from __future__ import annotations

from inspections.extraction.documents.open_document import lines_of_bytes
from inspections.extraction.documents.rows import Word, rows_of
from inspections.extraction.read_report import read_source
from tests.inspections.extraction.pdf_writer import pdf_of

TOP = [(50, 40, "PEEL: Police efficiency 2016"), (50, 60, "An inspection of Fenmarch Police")]
FIRST = "How well does the force use its resources to manage current demand?"
SECOND = "How well is the force planning for demand in the future?"


def grades(words: list[tuple[int, int, str]]) -> dict[str, tuple[str | None, str]]:
    source = lines_of_bytes(pdf_of([[*TOP, *words]]), "report.pdf")
    return {each.question: (each.grade, each.state) for each in read_source(source).judgments}


def test_a_box_beside_a_wrapped_question_grades_it():
    assert grades(
        [
            (50, 100, "How well does the force use its resources"),
            (400, 100, "Requires"),
            (50, 112, "to manage current demand?"),
            (392, 112, "improvement"),
            (50, 150, "How well is the force planning for"),
            (400, 156, "Good"),
            (50, 162, "demand in the future?"),
            (50, 200, "The pages that follow tell what we found, and the words are those of our inspectors."),
        ]
    ) == {FIRST: ("requires improvement", "graded"), SECOND: ("good", "graded")}


def test_the_text_under_a_title_with_a_box_is_of_its_question():
    page = [
        *TOP,
        (50, 100, "How well is the force planning for demand"),
        (400, 100, "Inadequate"),
        (50, 112, "in the future?"),
        (50, 140, "It has no plan, and those who work for it say that nobody has asked them for one yet."),
        (50, 170, "Areas for improvement"),
        (50, 190, "The force should write a plan."),
    ]
    (found,) = read_source(lines_of_bytes(pdf_of([page]), "report.pdf")).findings
    assert (found.question, found.text) == (SECOND, "The force should write a plan.")


def test_a_year_behind_the_grade_says_when_the_area_was_last_inspected():
    assert grades(
        [
            (50, 100, "Question"),
            (300, 100, "Grade"),
            (400, 100, "Last inspected"),
            (50, 120, "Planning for the future"),
            (300, 120, "Good"),
            (400, 120, "2015"),
            (50, 140, "Use of resources to"),
            (300, 146, "Inadequate"),
            (400, 146, "2016"),
            (50, 152, "manage demand"),
        ]
    ) == {
        "Planning for the future": ("good", "carried_forward"),
        "Use of resources to manage demand": ("inadequate", "graded"),
    }


def test_a_grade_in_a_column_of_text_is_of_no_line_beside_it():
    left = [
        "The people of the county say that",
        "their officers are seen more often",
        "than before and that they know the",
        "names of those who come to them",
        "when there is trouble in the night",
        "and what they may expect of them.",
    ]
    right = [
        "What is told here of the force is",
        "what its own staff said to us when",
        "Good",
        "work was spoken of in the towns by",
        "those who had asked for its help in",
        "the past year and since then again.",
    ]
    words = [(50, 100 + 12 * row, text) for row, text in enumerate(left)]
    words += [(330, 100 + 12 * row, text) for row, text in enumerate(right)]
    source = lines_of_bytes(pdf_of([[*TOP, *words]]), "report.pdf")
    texts = [line.text for line in source.lines if line.text]
    assert texts[2:] == [*left, *right]


def test_questions_that_follow_closely_keep_their_own_boxes():
    assert grades(
        [
            (50, 100, "How well does the force use its resources"),
            (50, 110, "to manage current demand?"),
            (400, 110, "Good"),
            (50, 120, "How well is the force planning for demand"),
            (50, 130, "in the future?"),
            (400, 130, "Inadequate"),
        ]
    ) == {FIRST: ("good", "graded"), SECOND: ("inadequate", "graded")}


def test_lines_beside_a_larger_title_in_the_next_column_are_not_mixed():
    large = Word("Overview", 50, 120, 100, 118, 18)
    upper = [Word(text, 200 + 40 * at, 235 + 40 * at, 95, 105, 10) for at, text in enumerate("ab")]
    lower = [Word(text, 200 + 40 * at, 235 + 40 * at, 108, 118, 10) for at, text in enumerate("cd")]
    rows = rows_of([large, *upper, *lower])
    assert [[word.text for word in row.words] for row in rows] == [["Overview", "a", "b"], ["c", "d"]]
