"""Reports of other programmes: later scales, boxed findings, titles instead of questions, invented forces."""

import pytest

from inspections.extraction.documents.open_document import lines_of_bytes
from inspections.extraction.read_report import read_source, read_text
from tests.inspections.extraction.pdf_writer import pdf_of

TITLE = "PEEL: Police legitimacy 2017\n\nAn inspection of Fenmarch Constabulary\n\n"
LATER = "PEEL 2023–25\n\nAn inspection of Fenmarch Constabulary\n\nOverall summary\n\n"
LISTED = "To what extent does the force treat its workforce with fairness and respect?"


def grades(text):
    return {(each.question, each.year): (each.grade, each.state) for each in read_text(text).judgments}


def test_an_overall_judgment_without_a_question_is_on_the_pillar_of_the_title():
    text = (
        f"{TITLE}Overview\n\nOverall judgment\n\nGood\n\nThe force is on the way up in many ways. For what "
        f"we looked at, our overall judgment is the same as last year.\n\n{LISTED}\n\nInadequate\n"
    )
    assert grades(text) == {
        ("Legitimacy", 2017): ("good", "graded"),
        ("Legitimacy", 2016): ("good", "graded"),
        (LISTED, 2017): ("inadequate", "graded"),
    }


def test_a_short_title_over_its_question_is_the_same_question():
    text = (
        f"{TITLE}Treating the workforce fairly\n\nGood\n\nTreating the workforce fairly\n\n{LISTED}\n\n"
        "Staff say that they are heard.\n\nSummary of findings\n\nGood\n\nThey are heard indeed.\n"
    )
    assert grades(text) == {(LISTED, 2017): ("good", "graded")}


def test_a_question_that_nobody_listed_is_graded_by_the_badge_under_it():
    text = f"{TITLE}How ready is the force for floods?\n\nRequires improvement\n\nIt has few boats so far.\n"
    assert grades(text) == {("How ready is the force for floods?", 2017): ("requires improvement", "graded")}


def test_a_row_of_area_grade_and_year_grades_the_area_or_carries_its_grade_forward():
    text = (
        "PEEL 2018/19\n\nAn inspection of Fenmarch Constabulary\n\n"
        "Investigating crime\tInadequate\t2018/19\nPlanning for the future\tGood\t2017\n"
        "Armed policing\tUngraded\t2018/19\n"
    )
    assert grades(text) == {
        ("Investigating crime", 2018): ("inadequate", "graded"),
        ("Planning for the future", 2018): ("good", "carried_forward"),
        ("Armed policing", 2018): (None, "ungraded"),
    }


def test_fewer_badges_than_questions_are_left_to_an_editor_where_no_section_grades_them():
    first, second = "How well does the force understand demand?", "How well does the force use its resources?"
    text = (
        f"PEEL: Police efficiency 2018\n\nAn inspection of Fenmarch Constabulary\n\n{first}\n\n{second}\n\n"
        f"{LISTED}\n\nGood\n\nInadequate\n\n{second}\n\nThis question was not graded this time.\n\n"
        f"{LISTED}\n\nStaff are heard.\n\nSummary of findings\n\nInadequate\n\nThey are not heard.\n"
    )
    read = read_text(text)
    found = {each.question: each for each in read.judgments}
    assert (found[second].grade, found[second].state) == (None, "ungraded")
    assert found[LISTED].grade == "inadequate"
    assert first not in found
    assert read.warnings[0].startswith(
        f"Line 11: it cannot be told whether “good” is the grade of “{first}”: there are fewer grades"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The grade has fallen from last year, when the WVMS was judged to be good in respect of legitimacy.",
        "In 2016, HMIC judged the force to be good for legitimacy, as it had said that it would.",
    ],
)
def test_a_grade_of_the_year_before_is_of_that_year_under_any_name(sentence):
    text = (
        "PEEL: Police legitimacy 2017\n\nAn inspection of The West Vale Moor Police Service\n\n"
        f"Overall judgment\n\nInadequate\n\n{sentence.replace('WVMS', 'WVMPS')}\n"
    )
    assert read_text(text).force == "West Vale Moor Police Service"
    assert grades(text) == {
        ("Legitimacy", 2017): ("inadequate", "graded"),
        ("Legitimacy", 2016): ("good", "graded"),
    }


def test_an_ungraded_area_is_the_one_its_own_sentence_names():
    text = (
        f"{LATER}Good\nPreventing crime\nInvestigating crime\n\nWe also inspected how effective a service "
        "the force gives to victims of crime. We don’t make a graded judgment for this area.\n"
    )
    assert grades(text)["Providing a service to the victims of crime", 2023] == (None, "ungraded")
    assert grades(text)["Investigating crime", 2023] == ("good", "graded")


@pytest.mark.parametrize("cells", [("<p>{}</p><p>{}</p>"), "{}<br>{}", "<ul><li>{}</li><li>{}</li></ul>"])
def test_areas_that_share_a_cell_of_a_saved_page_are_parted(cells):
    page = (
        "<html><body><h1>PEEL 2023–25</h1><p>An inspection of Fenmarch Constabulary</p><table><tr>"
        "<th>Outstanding</th><th>Good</th><th>Adequate</th></tr><tr><td></td><td>"
        + cells.format("Preventing crime", "Investigating crime")
        + "</td><td></td></tr><tr><td></td><td></td><td>Responding to the public</td></tr></table>"
        "</body></html>"
    )
    found = {
        each.question: each.grade for each in read_source(lines_of_bytes(page.encode(), "p.html")).judgments
    }
    assert found == {
        "Preventing crime": "good",
        "Investigating crime": "good",
        "Responding to the public": "adequate",
    }


def test_a_table_of_grades_in_a_pdf_is_read_column_by_column():
    page = [
        (50, 40, "PEEL 2023-25"),
        (50, 60, "An inspection of Fenmarch Constabulary"),
        (50, 80, "We make graded judgments in four of these five areas as follows, and explain them below:"),
        (50, 100, "Outstanding"),
        (150, 100, "Good"),
        (250, 100, "Requires"),
        (250, 109, "improvement"),
        (350, 100, "Inadequate"),
        (150, 130, "Police powers"),
        (150, 139, "and treating people"),
        (150, 148, "fairly and"),
        (150, 157, "respectfully"),
        (250, 130, "Responding to"),
        (250, 139, "the public"),
        (250, 170, "Managing"),
        (250, 179, "offenders"),
        (350, 170, "Vetting by"),
        (350, 179, "owls"),
        (50, 210, "The areas are told one by one in the pages that follow, with what we found in each."),
    ]
    found = {each.question: each.grade for each in read_source(lines_of_bytes(pdf_of([page]), "r")).judgments}
    assert found == {
        "Police powers and treating people fairly and respectfully": "good",
        "Responding to the public": "requires improvement",
        "Managing offenders": "requires improvement",
        "Vetting by owls": "inadequate",
    }


def test_a_boxed_finding_is_its_title_and_not_the_words_that_explain_it():
    text = (
        f"{LATER}Responding to the public\n\nInadequate\n\nThe force is slow.\n\nCause of concern\n\n"
        "The force doesn’t reach callers in time\n\nPeople wait. Somebody should tell them why.\n\n"
        "Areas for improvement\n\nThe force should answer calls sooner\n\nIt must be said that it tries.\n\n"
        "The force needs to tell callers what happens next\n\nMost hear nothing.\n\nMain findings\n\n"
        "In this section we say what we found.\n\nThe force should be proud of its horses\n\nThey are calm.\n"
    )
    found = read_text(text).findings
    assert [(each.kind, each.text) for each in found] == [
        ("cause_of_concern", "The force doesn’t reach callers in time"),
        ("area_for_improvement", "The force should answer calls sooner"),
        ("area_for_improvement", "The force needs to tell callers what happens next"),
    ]
    assert {each.question for each in found} == {"Responding to the public"}


def test_what_a_cause_of_concern_is_in_general_is_none():
    text = (
        f"{LATER}About us\n\nCauses of concern\n\n"
        "If our inspection identifies a serious failing, it is reported as a cause of concern.\n"
    )
    assert read_text(text).findings == ()


def test_findings_that_only_a_heading_dates_are_of_that_year():
    text = (
        "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\n"
        "Has the force moved since our 2014 inspection?\n\n"
        "It had much to do. Three areas for improvement were also identified.\n"
    )
    extraction = read_text(text)
    assert [(each.kind, each.year) for each in extraction.earlier_findings] == [
        ("area_for_improvement", 2014)
    ]
    assert extraction.findings == ()


def test_areas_listed_by_bullets_and_grades_shown_as_pictures_are_read_from_a_saved_page():
    page = (
        "<html><body><h1>PEEL 2021/22</h1><p>An inspection of Fenmarch Constabulary</p><h3>Good</h3><ul>"
        "<li>Preventing crime</li><li>Treatment of the public</li><li>Good use of resources</li></ul>"
        "<h3>Inadequate</h3><ul><li>Managing offenders</li></ul><p>So much for the areas, in few words.</p>"
        "<h2>Investigating crime</h2><img alt='Adequate' src='a.png'><p>Some of it is done with care.</p>"
        "<h2>Responding to the public</h2><p>Our grade: Outstanding</p><p>They come when they are called.</p>"
        "</body></html>"
    )
    found = {
        each.question: each.grade for each in read_source(lines_of_bytes(page.encode(), "p.html")).judgments
    }
    assert found == {
        "Preventing crime": "good",
        "Treatment of the public": "good",
        "Good use of resources": "good",
        "Managing offenders": "inadequate",
        "Investigating crime": "adequate",
        "Responding to the public": "outstanding",
    }


def test_a_grade_with_its_year_and_a_judgment_that_remains_are_carried_forward():
    question = "How effective is the force at investigating crime and reducing re-offending?"
    text = (
        f"PEEL: Police effectiveness 2018\n\nAn inspection of Fenmarch Constabulary\n\n{question}\n"
        f"Judgment: Good (2017)\n\n{LISTED}\nJudgment: Inadequate\n\n{question}\n\n"
        "This question was not inspected this year. The 2017 judgment remains. "
        "In 2016 we judged the force to be inadequate at investigating crime.\n"
    )
    assert grades(text) == {
        (question, 2018): ("good", "carried_forward"),
        (question, 2016): ("inadequate", "graded"),
        (LISTED, 2018): ("inadequate", "graded"),
    }


def test_a_heading_with_a_glued_note_mark_is_still_that_heading():
    assert grades(f"{TITLE}Overall judgment1\n\nGood\n\nThe force does well in most that it does.\n") == {
        ("Legitimacy", 2017): ("good", "graded")
    }


def test_the_grade_of_an_area_that_is_not_recognised_goes_to_no_other():
    text = (
        "PEEL 2025–27\n\nAn inspection of Fenmarch Constabulary\n\nWorkforce and so on\nAdequate\n\n"
        "Responding to the public\nNot graded\n\nInvestigating crime\n\nGood\n\nIt is done well. At our last "
        "inspection, the force was inadequate at investigating crime.\n"
    )
    assert {question: state for (question, _), state in grades(text).items()} == {
        "Responding to the public": (None, "ungraded"),
        "Investigating crime": ("good", "graded"),
    }


def test_what_a_force_must_do_about_a_cause_of_concern_are_recommendations_with_points():
    text = (
        f"{LATER}Protecting vulnerable people\n\nInadequate\n\nIt is not good.\n\nCause of concern 2\n\n"
        "The force does not know who is at risk\n\nIt keeps no list.\n\nBy June 2026, the force should:\n\n"
        "- keep a list; and\n- read it.\n\nMain findings\n"
    )
    assert [(each.kind, len(each.parts)) for each in read_text(text).findings] == [
        ("cause_of_concern", 0),
        ("recommendation", 2),
    ]
