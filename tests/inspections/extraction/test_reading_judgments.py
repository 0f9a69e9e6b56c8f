"""Grades: which question a badge or a sentence belongs to, and what grades nothing."""

import pytest

from inspections.extraction.read_report import read_text
from tests.inspections.extraction.report_samples import EFFECTIVENESS_QUESTIONS, effectiveness_report

Q1, Q2, Q3 = EFFECTIVENESS_QUESTIONS
TITLE = "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\n"


def grades(text):
    return {(each.question, each.year): (each.grade, each.state) for each in read_text(text).judgments}


def test_a_badge_under_its_question_grades_it():
    assert grades(f"{TITLE}{Q1}\n\nGood\n\n{Q2}\n\nRequires improvement\n") == {
        (Q1, 2016): ("good", "graded"),
        (Q2, 2016): ("requires improvement", "graded"),
    }


def test_a_badge_over_its_question_grades_it():
    text = (
        f"{TITLE}Good\n\n{Q1}\n\nThe force knows its towns "
        f"well.\n\nOutstanding\n\n{Q2}\n\nIt looks into crime well.\n"
    )
    assert grades(text) == {(Q1, 2016): ("good", "graded"), (Q2, 2016): ("outstanding", "graded")}


def test_a_badge_beside_its_question_grades_it():
    text = f"{TITLE}{Q1} Good\n\n{Q2}\tInadequate\n\nRequires improvement – {Q3}\n"
    assert [grade for grade, _ in grades(text).values()] == ["good", "inadequate", "requires improvement"]


def test_badges_of_flattened_columns_follow_the_order_of_the_questions():
    columns = (
        f"{Q1}\n\n{Q2}\n\n{Q3}\n\nGood\n\nThe first column tells what goes well "
        f"here.\n\nRequires improvement Outstanding\n"
    )
    assert grades(TITLE + columns) == {
        (Q1, 2016): ("good", "graded"),
        (Q2, 2016): ("requires improvement", "graded"),
        (Q3, 2016): ("outstanding", "graded"),
    }


def test_a_badge_under_a_summary_grades_the_section_and_not_its_last_sub_question():
    text = (
        f"{TITLE}{Q1}\n\nThe force knows its towns and villages.\n\nHow well does the "
        f"force listen to its public?\n\n"
        f"It listens to them often enough.\n\nSummary of "
        f"findings\n\nInadequate\n\n{Q2}\n\nMore words follow here now.\n"
    )
    assert grades(text) == {(Q1, 2016): ("inadequate", "graded")}


def test_grades_that_head_a_list_of_areas_grade_each_of_them():
    text = (
        "PEEL 2021/22\n\nAn inspection of Fenmarch Constabulary\n\nGood\nPreventing "
        "crime\nManaging offenders\nAdequate\n"
        "Supporting victims\n\nEach area has its own part below.\n\nPreventing "
        "crime\n\nGood\n\nManaging offenders\n\nGood\n\nSupporting victims\n\nAdequate\n"
    )
    found = grades(text)
    assert found[("Managing offenders", 2021)] == ("good", "graded")
    assert found[("Supporting victims", 2021)] == ("adequate", "graded")


def test_a_grade_table_gives_each_area_the_grade_over_its_column():
    text = (
        "PEEL 2023–25\n\nAn inspection of Fenmarch Constabulary\n\nOutstanding\tGood\tAdequate\tInadequate\n"
        "\tPreventing crime\tInvestigating crime\tManaging offenders\n"
    )
    assert [(each.question, each.grade) for each in read_text(text).judgments] == [
        ("Preventing crime", "good"),
        ("Investigating crime", "adequate"),
        ("Managing offenders", "inadequate"),
    ]


def test_an_ungraded_question_has_a_state_and_no_grade():
    assert grades(f"{TITLE}{Q1}\n\nUngraded\n\n{Q2}\n\nNot inspected\n") == {
        (Q1, 2016): (None, "ungraded"),
        (Q2, 2016): (None, "not_inspected"),
    }


def test_a_grade_carried_over_is_said_to_be_carried_forward():
    text = (
        "PEEL 2018/19\n\nAn inspection of Fenmarch Constabulary\n\nInvestigating "
        "crime\n\nGood\n\nThis question was not subject"
        " to detailed inspection, and our judgment from the 2017 inspection has been carried over.\n"
    )
    assert grades(text) == {("Investigating crime", 2018): ("good", "carried_forward")}


def test_a_news_release_grades_in_a_list_of_phrases():
    text = (
        "Fenmarch Constabulary, PEEL effectiveness 2016\n\nHMIC judged that Fenmarch Constabulary:\n\n"
        "• is ‘good’ at preventing crime, tackling anti-social behaviour and keeping people safe;\n"
        "• ‘requires improvement’ in how it tackles serious and organised crime.\n"
    )
    assert grades(text) == {(Q1, 2016): ("good", "graded"), (Q3, 2016): ("requires improvement", "graded")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The force is better than in 2015, when we also judged it to require improvement.",
            (2015, "requires improvement"),
        ),
        ("The grade is lower than that of 2015, when we judged the force as good.", (2015, "good")),
        ("It has moved on from the 2015 judgment of inadequate.", (2015, "inadequate")),
        (
            "In 2014 work was poor, and the force was judged to require improvement.",
            (2014, "requires improvement"),
        ),
        ("The force does well. This is consistent with last year's finding.", (2015, "outstanding")),
        (
            "The overall grade is the same as last year, when we judged the force to be outstanding.",
            (2015, "outstanding"),
        ),
    ],
)
def test_earlier_grades_told_in_prose_keep_their_year(sentence, expected):
    text = f"{TITLE}{Q1}\n\nSummary of findings\n\nOutstanding\n\n{sentence}\n"
    found = {(year, grade) for (_, year), (grade, _) in grades(text).items()}
    assert found == {(2016, "outstanding"), expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "Promoting improvements in policing to make everyone safer",
        "The force would have been judged as good had it finished the work.",
        "In 2015 its response to missing children was judged to require improvement.",
        "The force still requires improvement in how it looks for missing children.",
        "The quality of contact with victims is good.",
        "Its understanding of the threat requires improvement.",
        "• requires improvement; and",
    ],
)
def test_words_about_a_part_or_in_a_condition_grade_nothing(sentence):
    assert grades(f"{TITLE}{Q1}\n\n{sentence}\n") == {}


def test_an_explanation_of_the_grades_grades_nothing():
    legend = (
        "What each judgment means\n\nThe categories "
        "are:\n\nOutstanding\n\nGood\n\nRequires improvement\n\nInadequate\n"
    )
    assert grades(f"{TITLE}{Q1}\n\nGood\n\n{legend}") == {(Q1, 2016): ("good", "graded")}


def test_a_page_printed_twice_counts_once():
    page = "\n".join(
        [
            (
                "Officers visit every street of the town in turn and write down what they are "
                "told by those who live there."
            ),
            (
                "They pass it on to the council, which has agreed to answer within a week, and to "
                "the schools in the area."
            ),
            (
                "Summary of the work that was seen on the days of our visit, with what the "
                "partners of the force said of it."
            ),
            (
                "The partners said that they are heard, that they see the same officers each "
                "time, and that this matters."
            ),
            "Inadequate",
        ]
    )
    text = f"{TITLE}{Q1}\n\n{page}\n\n{Q2}\n\nGood\n\n{page}\n"
    assert grades(text)[(Q2, 2016)] == ("good", "graded")
    assert read_text(text).warnings == ()


def test_two_grades_for_one_question_are_a_warning_and_lower_the_confidence():
    extraction = read_text(
        f"{TITLE}{Q1}\n\nGood\n\n{Q2}\n\nInadequate\n\nSome words stand between them.\n\n{Q1}\n\nInadequate\n"
    )
    assert "Check both places" in extraction.warnings[0]
    assert next(each for each in extraction.judgments if each.question == Q1).confidence <= 0.5


def test_no_overall_grade_is_invented():
    text = (
        f"How effective is the force at cutting crime?\n\n{Q1}\n\n{Q2}\n\nGood\n\nWords of "
        f"the first column stand here.\n\nInadequate\n"
    )
    assert {question for question, _ in grades(text)} == {Q1, Q2}


def test_a_whole_report_is_graded_with_levels():
    extraction = read_text(effectiveness_report())
    assert [(each.level, each.grade) for each in extraction.judgments] == [
        ("overall", "good"),
        ("core", "good"),
        ("core", "inadequate"),
        ("core", "good"),
    ]
    assert (extraction.force, extraction.year) == ("Fenmarch Constabulary", 2016)


def test_the_force_can_be_given_by_its_slug():
    text = (
        "Officers of Stonebridge Police met those of Fenmarch Constabulary. Stonebridge Police was thanked."
    )
    assert read_text(text).force == "Stonebridge Police"
    assert read_text(text, force="fenmarch").force == "Fenmarch Constabulary"
