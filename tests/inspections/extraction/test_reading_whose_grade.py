"""Whose grade a sentence tells, of which year, and on which question."""

from __future__ import annotations

from inspections.extraction.read_report import read_text

QUESTION = "How effective is the force at investigating crime and reducing re-offending?"
TOP = f"PEEL: Police effectiveness 2017\n\nAn inspection of Fenmarch Constabulary\n\n{QUESTION}\n\n"


def grades(text: str) -> dict[tuple[str, int | None], tuple[str | None, str]]:
    found = read_text(f"{TOP}Requires improvement\n\n{text}\n").judgments
    assert found[0].grade == "requires improvement"
    return {(each.question, each.year): (each.grade, each.state) for each in found[1:]}


def test_it_may_be_another_force_which_the_sentence_before_is_about():
    found = read_text(
        f"{TOP}Requires improvement\n\nWolds Police was inspected as well. It was judged to be good at "
        "investigating crime and reducing re-offending.\n"
    )
    assert [each.place.lines for each in found.judgments] == [(7,)]
    assert found.warnings == ()


def test_it_is_the_force_itself_behind_its_own_name():
    assert grades(
        "Fenmarch Constabulary works with Wolds Police. In 2016, it was judged to be good at investigating "
        "crime and reducing re-offending."
    ) == {(QUESTION, 2016): ("good", "graded")}


def test_each_of_two_grades_has_the_year_behind_it():
    assert grades("The force was good at this in 2015 and outstanding in 2016.") == {
        (QUESTION, 2015): ("good", "graded"),
        (QUESTION, 2016): ("outstanding", "graded"),
    }


def test_a_grade_that_has_fallen_is_told_with_what_it_was():
    assert grades("The force’s grade is low. Its grade has fallen from good in 2016.") == {
        (QUESTION, 2016): ("good", "graded")
    }


def test_a_grade_may_answer_a_question_that_the_sentence_quotes():
    asked = "To what extent is the force efficient?"
    assert grades(
        f"We judged the force to be good in 2014, in response to the question: {asked.lower()}"
    ) == {(asked, 2014): ("good", "graded")}


def test_a_part_of_a_section_that_is_not_graded_is_no_question_of_its_own():
    question = "How effective are the force’s specialist capabilities?"
    text = (
        f"PEEL: Police effectiveness 2017\n\nAn inspection of Fenmarch Constabulary\n\n{question}\n\n"
        "How well do the force’s plans fit those of its neighbours?\n\nThey fit. "
        "HMIC did not grade this question.\n\nSummary of findings\n\nUngraded\n"
    )
    assert [(each.question, each.grade, each.state) for each in read_text(text).judgments] == [
        (question, None, "ungraded")
    ]


def test_an_inspection_may_grade_as_inspectors_do():
    assert grades("Our 2016 inspection graded the constabulary as good.") == {
        (QUESTION, 2016): ("good", "graded")
    }


def test_a_title_that_later_pages_have_as_their_head_still_tells_the_year():
    title = "Fenmarch Constabulary PEEL Assessment 2018/19"
    pages = [f"{title}\n\nPublished on: 14 July 2020\n", *(f"{title}\n\nWords of page {n}.\n" for n in "234")]
    assert read_text("\f".join(pages)).year == 2018


def test_a_share_that_is_unchanged_from_a_year_grades_nothing_in_that_year():
    text = (
        "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow effective is the "
        "force at investigating crime and reducing re-offending?\n\nGood\n\nOf all asked, 57 percent said "
        "so. This was unchanged from 2015.\n"
    )
    assert [each.year for each in read_text(text).judgments] == [2016]
