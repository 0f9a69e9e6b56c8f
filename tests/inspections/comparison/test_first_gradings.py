"""With no earlier grade: a question graded for the first time, a new one, or a grade that is not known."""

from inspections.comparison.judgments import compare_judgments
from inspections.comparison.rules import CycleRule, QuestionLink
from inspections.comparison.words import Direction, JudgmentReason, Relation, State, Verdict
from tests.inspections.comparison.builders import REPORT_2021, SAME_QUESTION, four, judged

NO = Verdict.NOT_COMPARABLE


def test_the_first_grading_is_told_where_the_cycle_rule_says_so():
    # Effectiveness had no overall grade in 2014; 2015 was the first.
    rule = CycleRule(NO, JudgmentReason.FIRST_GRADING, "first overall grade")
    answer = compare_judgments(
        judged("2014", None), judged("2015", four("requires improvement")), link=SAME_QUESTION, cycle=rule
    )
    assert answer.reason == JudgmentReason.FIRST_GRADING
    assert answer.sentence == (
        "Protecting vulnerable people: requires improvement in 2015, the first grading; "
        "there is no earlier grade."
    )


def test_with_no_earlier_side_a_published_rule_makes_it_the_first_grading():
    rule = CycleRule(NO, JudgmentReason.FIRST_GRADING, "legitimacy was first graded in 2015")
    answer = compare_judgments(None, judged("2015", four("good")), link=SAME_QUESTION, cycle=rule)
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.FIRST_GRADING)


def test_with_no_earlier_side_a_linked_question_has_an_earlier_grade_that_is_not_known():
    # Understanding demand was asked in 2016 too; that a grade is missing here does not make 2017 the first.
    answer = compare_judgments(None, judged("2017", four("good")), link=SAME_QUESTION)
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.EARLIER_NOT_KNOWN)
    assert answer.sentence == (
        "Protecting vulnerable people: good in 2017; no earlier grade of the force is known."
    )


def test_with_no_earlier_side_and_no_link_the_question_is_new():
    answer = compare_judgments(None, judged("2016", four("requires improvement")))
    assert (answer.verdict, answer.reason, answer.direction) == (
        NO,
        JudgmentReason.QUESTION_NEW,
        Direction.NONE,
    )
    assert answer.sentence == (
        "Protecting vulnerable people: requires improvement in 2016; "
        "there is no earlier question to compare it with."
    )


def test_a_question_asked_before_without_grades_is_graded_for_the_first_time():
    # Effectiveness: inspected in 2014 and answered in words, graded overall from 2015 on.
    link = QuestionLink(Relation.SAME, NO, "Graded overall for the first time in 2015.", REPORT_2021)
    asked = judged("2014", None, state=State.UNGRADED)
    answer = compare_judgments(asked, judged("2015", four("requires improvement")), link=link)
    assert (answer.verdict, answer.reason, answer.source) == (NO, JudgmentReason.FIRST_GRADING, REPORT_2021)
    assert answer.sentence == (
        "Protecting vulnerable people: requires improvement in 2015, "
        "the first grading; there is no earlier grade."
    )


def test_a_round_without_a_grade_is_not_the_first_grading():
    # The question on crime recording was not graded in 2015, when legitimacy was first graded.
    rule = CycleRule(NO, JudgmentReason.FIRST_GRADING, "first graded in 2015")
    answer = compare_judgments(judged("2014", None), judged("2015", None), link=SAME_QUESTION, cycle=rule)
    assert answer.reason == JudgmentReason.UNGRADED
    assert compare_judgments(None, judged("2015", None)).reason == JudgmentReason.UNGRADED


def test_a_question_that_was_asked_before_but_never_graded_is_graded_for_the_first_time():
    # Effectiveness overall: answered in words in 2014, graded from 2015.
    link = QuestionLink(Relation.SAME, NO, "effectiveness was graded overall for the first time in 2015")
    answer = compare_judgments(None, judged("2015", four("good")), link=link)
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.FIRST_GRADING)
