"""Lists on the pages of a PDF, whose signs and columns are all that tells where an item begins."""

from __future__ import annotations

from inspections.extraction.documents.open_document import lines_of_bytes
from inspections.extraction.read_report import read_source
from inspections.extraction.records import Finding
from tests.inspections.extraction.pdf_writer import pdf_of

TOP = [
    (50, 40, "PEEL 2021/22"),
    (50, 60, "An inspection of Fenmarch Constabulary"),
    (50, 90, "Investigating crime"),
    (50, 110, "Good"),
]


def findings(words: list[tuple[float, float, str]]) -> tuple[Finding, ...]:
    return read_source(lines_of_bytes(pdf_of([[*TOP, *words]]), "report.pdf")).findings


def test_a_sign_that_the_font_does_not_name_opens_an_item():
    page = [
        (50, 140, "Areas for improvement"),
        (52, 160, "\x7f"),
        (66, 160, "The force should count its owls"),
        (66, 172, "by night and by day."),
        (52, 190, "\x7f"),
        (66, 190, "The force should feed them."),
    ]
    assert [each.text for each in findings(page)] == [
        "The force should count its owls by night and by day.",
        "The force should feed them.",
    ]


LEFT = (
    "Cases go to those who know how to",
    "work on them, and each is looked at",
    "before it is closed. Some wait long.",
    "Files are kept well. Owls are seen",
    "by night, and by day they sleep in",
    "barns that nobody else has use for.",
    "Officers told us that they know the",
    "barns of their towns and who owns",
    "them, which helps them at night.",
    "Those who keep owls speak well of",
    "the force and of what it does now.",
)
RIGHT = (
    "Areas for improvement",
    "• The force should count its owls by",
    "night and by day.",
    "• The force should feed them on",
    "time.",
)


def in_columns(offset: float, foot: list[tuple[float, float, str]]) -> list[tuple[float, float, str]]:
    left = [(50.0, 140.0 + 12 * row, text) for row, text in enumerate(LEFT)]
    right = [(310.0, 140.0 + offset + 12 * row, text) for row, text in enumerate(RIGHT)]
    return [*left, *right, *foot]


def test_a_short_column_beside_a_long_one_is_read_behind_it():
    assert [each.text for each in findings(in_columns(0, [(297, 800, "12")]))] == [
        "The force should count its owls by night and by day.",
        "The force should feed them on time.",
    ]


def test_lines_of_two_columns_need_not_be_on_one_height():
    assert [each.text for each in findings(in_columns(6, [(290, 800, "12")]))] == [
        "The force should count its owls by night and by day.",
        "The force should feed them on time.",
    ]


def test_text_over_the_whole_page_behind_two_columns_comes_after_both():
    across = (
        "The pages that follow tell what we found, and those who read them know the barns of the county well."
    )
    found = findings(in_columns(0, [(50, 290, across), (50, 302, across), (50, 314, across)]))
    assert [each.text for each in found] == [
        "The force should count its owls by night and by day.",
        "The force should feed them on time.",
    ]


def test_questions_that_begin_alike_at_the_heads_of_pages_are_no_running_head():
    asked = [
        "at preventing crime, tackling anti-social behaviour and keeping people safe?",
        "at investigating crime and reducing re-offending?",
        "at tackling serious and organised crime?",
    ]
    pages = [
        [
            (50.0, 60.0, "How effective is the force"),
            (50.0, 72.0, words),
            (50.0, 100.0, "Good"),
            (50.0, 130.0, "Areas for improvement"),
            (50.0, 150.0, f"• The force should count the owls of page {page}."),
            (50.0, 180.0, "Main findings"),
            (50.0, 210.0, "Words that fill the page so that there is more on it than its head and its foot."),
        ]
        for page, words in enumerate(asked, start=1)
    ]
    first = [
        (50.0, 60.0, "PEEL: Police effectiveness 2016"),
        (50.0, 90.0, "An inspection of Fenmarch Police"),
    ]
    found = read_source(lines_of_bytes(pdf_of([first, *pages]), "report.pdf"))
    assert [each.question for each in found.findings] == [
        f"How effective is the force {each}" for each in asked
    ]
    assert [each.grade for each in found.judgments] == ["good", "good", "good"]


def test_a_column_of_a_line_or_two_is_read_behind_the_long_one_beside_it():
    left = [
        (50.0, 140.0 + 12 * row, text) for row, text in enumerate((*LEFT, *LEFT, "Areas for improvement"))
    ]
    page = [*left, (215, 140, "• The force should count its owls by"), (215, 152, "night."), (60, 800, "12")]
    assert [each.text for each in findings(page)] == ["The force should count its owls by night."]
