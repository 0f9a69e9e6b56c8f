"""Text that a converter took from a PDF and that no blank lines part."""

from __future__ import annotations

from inspections.extraction.read_report import read_text

OVERALL = "How efficient is the force at keeping people safe and reducing crime?"
DEMAND = "How well does the force understand its current and likely future demand?"
RESOURCES = "How well does the force use its resources to manage current demand?"
FUTURE = "How well is the force planning for demand in the future?"
FRONT = "PEEL: Police efficiency 2016\nAn inspection of Fenmarch Police\nNovember 2016\n"


def test_pages_and_lines_of_the_front_part_what_no_blank_line_does():
    extraction = read_text(
        f"{FRONT}\fOverview – How efficient is the force at keeping\npeople safe and reducing crime?\n"
        "Overall judgment\nGood\nFenmarch Police does well with what it has.\n"
    )
    assert (extraction.force, extraction.year) == ("Fenmarch Police", 2016)
    assert [(each.question, each.grade) for each in extraction.judgments] == [(OVERALL, "good")]


def test_questions_with_their_grades_line_after_line_are_an_overview():
    extraction = read_text(
        f"{FRONT}\fOverview – {OVERALL}\nOverall judgment\nGood\nIt does well.\nOverall summary\n"
        f"{DEMAND} Requires improvement\n{RESOURCES} Good\nHow well is the force planning for demand\n"
        "in the future? Inadequate\nNobody counts owls, which is a cause of concern.\n"
    )
    assert [(each.question, each.grade) for each in extraction.judgments] == [
        (OVERALL, "good"),
        (DEMAND, "requires improvement"),
        (RESOURCES, "good"),
        (FUTURE, "inadequate"),
    ]
    assert [each.question for each in extraction.findings] == [OVERALL]


def test_an_area_behind_a_sentence_begins_its_section():
    extraction = read_text(
        "PEEL 2021/22\nAn inspection of Fenmarch Constabulary\nPreventing crime\nGood\nIt does well here.\n"
        "Investigating crime\nAdequate\nIt does so here.\nArea for improvement\n"
        "• The force should count its owls.\n"
    )
    assert [(each.question, each.grade) for each in extraction.judgments] == [
        ("Preventing crime", "good"),
        ("Investigating crime", "adequate"),
    ]
    assert [each.question for each in extraction.findings] == ["Investigating crime"]


def test_signs_without_a_letter_open_items_in_text_as_well():
    found = read_text(
        f"{FRONT}{DEMAND}\nGood\nAreas for improvement\n(cid:127) The force should count its owls.\n"
        "\x7f The force should feed them.\n"
    ).findings
    assert [each.text for each in found] == [
        "The force should count its owls.",
        "The force should feed them.",
    ]


def test_a_grade_under_its_own_title_outweighs_one_told_by_order_alone():
    text = (
        f"{FRONT}\n{DEMAND}\n\n{RESOURCES}\n\n{FUTURE}\n\nGood\n\nInadequate\n\nGood\n\n"
        f"It does well.\n\n{DEMAND}\n\nInadequate\n\nIt counts little.\n"
    )
    found = {each.question: each.grade for each in read_text(text).judgments}
    assert found[DEMAND] == "inadequate"
