"""Grades beside, under and over their titles in columns, on wrapped lines and in tables."""

from __future__ import annotations

from inspections.extraction.documents.open_document import lines_of_bytes
from inspections.extraction.documents.text import lines_of_text
from inspections.extraction.lines.grade_column import parted
from inspections.extraction.read_report import read_source, read_text
from tests.inspections.extraction.pdf_writer import pdf_of

PEEL = "PEEL 2018/19\n\nAn inspection of Fenmarch Police\n\n"
TITLE = "PEEL: Police efficiency 2016\n\nAn inspection of Fenmarch Police\n\n"
FIRST = "How well does the force use its resources to manage current demand?"
SECOND = "How well is the force planning for demand in the future?"


def grades(text: str) -> dict[str, tuple[str | None, str, int]]:
    found = read_text(text).judgments
    return {each.question: (each.grade, each.state, each.place.line) for each in found}


def test_grades_in_a_column_at_the_right_go_to_the_titles_beside_them():
    text = TITLE + (
        "How well does the force use its resources to               Requires\n"
        "manage current demand?                                  improvement\n"
        "How well is the force planning for demand in the\n"
        "future?                                                        Good\n"
    )
    assert grades(text) == {
        FIRST: ("requires improvement", "graded", 5),
        SECOND: ("good", "graded", 8),
    }


def test_an_overall_grade_may_stand_far_to_the_right_of_its_heading():
    text = (
        TITLE
        + "Overall judgment1                                      Requires improvement\n\nIt must do more.\n"
    )
    assert grades(text) == {"Efficiency": ("requires improvement", "graded", 5)}


def test_running_text_with_wide_spaces_is_left_as_it_is():
    lines = lines_of_text("The force      was seen as\nready and      willing\nto help.").lines
    assert [line.text for piece in parted(lines) for line in piece] == [line.text for line in lines]
    assert (
        grades(TITLE + "The work of the force is,     as many say,       Good\nin parts of the county.\n")
        == {}
    )


def test_a_grade_on_two_lines_is_one_badge():
    text = PEEL + "Investigating crime\n\nRequires\nimprovement\n\nIt is slow.\n"
    assert grades(text) == {"Investigating crime": ("requires improvement", "graded", 7)}


def test_a_year_under_a_grade_that_is_earlier_than_the_report_carries_the_grade_forward():
    text = (
        f"{PEEL}Legitimacy\n\nGood\n\nLast inspected\n\n"
        "Treating the public fairly\n\nGood\n\n2017\n\nTreating the workforce fairly\n\nGood\n\n2018/19\n"
    )
    assert grades(text) == {
        "Legitimacy": ("good", "graded", 7),
        "Treating the public fairly": ("good", "carried_forward", 13),
        "Treating the workforce fairly": ("good", "graded", 19),
    }


def test_a_table_of_short_titles_grades_the_questions_that_the_report_asks_in_full():
    full = "How effective is the force at investigating crime and reducing re-offending?"
    text = (
        "PEEL: Police effectiveness 2017\n\nAn inspection of Fenmarch Police\n\n"
        "Investigating crime and reducing re-offending\tGood\t2016\n\n"
        f"{full}\n\nGood\n\nCases are closed with care.\n\nInvestigating crime\n\nOfficers are few.\n"
    )
    assert grades(text) == {full: ("good", "carried_forward", 5)}


def test_a_pillar_in_a_summary_is_the_overall_question_that_the_report_asks():
    full = "How efficiently does the force operate and how sustainable are its services?"
    text = (
        f"{PEEL}Efficiency\n\nGood\n\nLast inspected\n\n"
        f"Planning for the future\n\nGood\n\n2018/19\n\n{full}\n\nGood\n\nIt plans well.\n"
    )
    assert grades(text) == {
        full: ("good", "graded", 7),
        "Planning for the future": ("good", "graded", 13),
    }


def test_three_grades_under_one_line_of_titles_make_no_area_of_that_line():
    text = (
        "Crime inspection 2014\n\nFenmarch Police\n\nReducing crime      Investigating      Anti-social\n"
        "and offending       offending          behaviour\n\nGood      Inadequate      Good\n\nMuch is "
        "done.\n"
    )
    assert grades(text) == {}


def test_columns_of_a_grade_table_that_stand_close_and_are_centred_are_kept_apart():
    page = [
        (50, 40, "PEEL 2021/22"),
        (50, 60, "An inspection of Fenmarch Police"),
        (50, 80, "We make graded judgments in four areas of policing as follows, and explain them below:"),
        (60, 110, "Outstanding"),
        (170, 110, "Good"),
        (300, 110, "Adequate"),
        (295, 125, "Responding to"),
        (50, 130, "Preventing crime"),
        (133, 130, "Protecting vulnerable people"),
        (295, 136, "the public"),
        (133, 146, "Managing offenders"),
        (50, 170, "The areas are told one by one in the pages that follow, with what we found in each."),
    ]
    found = {each.question: each.grade for each in read_source(lines_of_bytes(pdf_of([page]), "r")).judgments}
    assert found == {
        "Preventing crime": "outstanding",
        "Protecting vulnerable people": "good",
        "Managing offenders": "good",
        "Responding to the public": "adequate",
    }


def test_a_grade_before_several_titles_grades_each_of_them():
    text = (
        PEEL
        + "Good: Investigating crime; Managing offenders\n\nAdequate\tSupporting victims Preventing crime\n"
    )
    assert grades(text) == {
        "Investigating crime": ("good", "graded", 5),
        "Managing offenders": ("good", "graded", 5),
        "Supporting victims": ("adequate", "graded", 7),
        "Preventing crime": ("adequate", "graded", 7),
    }


def test_a_title_in_two_languages_or_another_spelling_is_the_listed_one():
    text = (
        PEEL + "Responding to the public / Ymateb i’r cyhoedd\n\nGood\n\nCalls are heard.\n\n"
        "Preventing crime and antisocial behaviour\n\nAdequate\n\nIt does some.\n"
    )
    assert grades(text) == {
        "Responding to the public": ("good", "graded", 7),
        "Preventing crime and anti-social behaviour": ("adequate", "graded", 13),
    }


def test_a_numbered_grade_under_its_question_is_a_badge():
    text = PEEL + f"{FIRST}\n\nQuestion 1 - Good\n\n{SECOND}\n\nQuestion 2 - Inadequate\n"
    assert grades(text) == {FIRST: ("good", "graded", 7), SECOND: ("inadequate", "graded", 11)}


def test_a_question_begins_a_block_though_no_blank_line_parts_it_from_the_text_above():
    text = TITLE + (
        "Its work is done with great care and the people of the county say so whenever they are asked.\n"
        "How well does the force use its resources to manage current\ndemand?\nGood\n"
        "How many people that takes is not known, and who could say how it should be counted?\nNobody did.\n"
    )
    assert grades(text) == {FIRST: ("good", "graded", 8)}


def test_a_row_of_title_grade_and_year_without_tabs_is_read_as_with_them():
    text = PEEL + (
        "Efficiency Good Last inspected\nPlanning for the future Requires improvement 2018/19\n"
        "Meeting current demands and using resources Good 2017\nArmed policing (Ungraded)\n"
    )
    assert grades(text) == {
        "Efficiency": ("good", "graded", 5),
        "Planning for the future": ("requires improvement", "graded", 6),
        "Meeting current demands and using resources": ("good", "carried_forward", 7),
        "Armed policing": (None, "ungraded", 8),
    }


def graded_rows(words: list[tuple[float, float, str]]) -> dict[str, str | None]:
    page = [
        (50.0, 40.0, "PEEL 2021/22"),
        (50.0, 60.0, "An inspection of Fenmarch Constabulary"),
        (50.0, 90.0, "Our inspection assessed the constabulary as follows:"),
        *words,
        (50.0, 300.0, "The pages that follow tell what we found, and the words are those of our inspectors."),
    ]
    found = read_source(lines_of_bytes(pdf_of([page]), "r")).judgments
    return {each.question: each.grade for each in found}


BY_ROW = {
    "Preventing crime": "good",
    "Managing owls": "good",
    "Investigating crime": "adequate",
    "Supporting victims": "requires improvement",
    "Providing a service to the victims of crime": "requires improvement",
}
AREAS = [
    (200.0, 120.0, "Preventing crime"),
    (200.0, 132.0, "Managing owls"),
    (200.0, 150.0, "Investigating crime"),
    (200.0, 168.0, "Supporting victims"),
    (200.0, 180.0, "Providing a service to the"),
    (200.0, 192.0, "victims of crime"),
]


def test_a_grade_in_the_middle_of_its_row_is_that_of_all_areas_beside_it():
    assert (
        graded_rows(
            [
                *AREAS,
                (60, 126, "Good"),
                (60, 150, "Adequate"),
                (60, 174, "Requires"),
                (60, 186, "improvement"),
            ]
        )
        == BY_ROW
    )


def test_a_grade_at_the_top_of_its_row_is_that_of_the_areas_beside_and_below_it():
    assert (
        graded_rows([*AREAS, (60, 120, "Good"), (60, 150, "Adequate"), (60, 168, "Requires improvement")])
        == BY_ROW
    )


def test_a_table_with_a_grade_cut_inside_a_word_is_not_read_in_part():
    cut = [
        (60.0, 120.0, "Outstanding"),
        (200.0, 120.0, "Good use of resources"),
        (200.0, 138.0, "Preventing crime"),
        (60.0, 144.0, "Good"),
        (200.0, 150.0, "Treatment of the public"),
        (200.0, 168.0, "Investigating crime"),
        (60.0, 174.0, "Adequate"),
        (200.0, 180.0, "Supporting victims"),
        (60.0, 198.0, "Requires im"),
        (200.0, 198.0, "Responding to the public"),
        (60.0, 210.0, "provement"),
        (200.0, 210.0, "Managing offenders"),
        (60.0, 228.0, "Inadequate"),
        (200.0, 228.0, "Protecting vulnerable people"),
    ]
    assert not {"Requires im", "Managing offenders"} & set(graded_rows(cut))


def test_grades_in_the_order_of_their_scale_head_the_titles_under_each():
    text = (
        "PEEL 2021/22\n\nAn inspection of Fenmarch Police\n\nOur judgments\n\nGood\nPreventing crime\n"
        "Managing offenders\nGood use of resources\n\nAdequate\nInvestigating crime\n\n"
        "Requires improvement\nSupporting victims\n\nInadequate\n\nWe tell more of each below.\n"
    )
    assert {question: grade for question, (grade, _, _) in grades(text).items()} == {
        "Preventing crime": "good",
        "Managing offenders": "good",
        "Good use of resources": "good",
        "Investigating crime": "adequate",
        "Supporting victims": "requires improvement",
    }
