"""A question that was put in other words, or about another subject, is compared as its lineage allows."""

import pytest

from inspections.comparison.judgments import compare_judgments
from inspections.comparison.rules import QuestionLink
from inspections.comparison.words import Direction, JudgmentReason, Relation, Verdict
from tests.inspections.comparison.builders import four, judged

NO, CARE = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE


@pytest.mark.parametrize(
    ("relation", "reason"),
    [
        (Relation.REWORDED, JudgmentReason.QUESTION_REWORDED),
        (Relation.NARROWED, JudgmentReason.QUESTION_NARROWED),
        (Relation.WIDENED, JudgmentReason.QUESTION_WIDENED),
        (Relation.MERGED, JudgmentReason.QUESTION_MERGED),
        (Relation.SPLIT, JudgmentReason.QUESTION_SPLIT),
    ],
)
def test_a_changed_question_is_compared_as_its_lineage_allows(relation, reason):
    then, now = judged("2015", four("good")), judged("2016", four("requires improvement"))
    with_care = compare_judgments(then, now, link=QuestionLink(relation, CARE, "it changed"))
    refused = compare_judgments(then, now, link=QuestionLink(relation, NO, "it changed"))
    assert (with_care.verdict, with_care.reason, with_care.direction) == (CARE, reason, Direction.DECLINED)
    assert (refused.verdict, refused.reason, refused.direction) == (NO, reason, Direction.NONE)


def test_with_care_says_why():
    link = QuestionLink(Relation.REWORDED, CARE, "The question was reworded.")
    answer = compare_judgments(judged("2015", four("good")), judged("2016", four("good")), link=link)
    assert answer.sentence == (
        "Protecting vulnerable people: good in 2016, unchanged from 2015; "
        "compare with care: the question was reworded."
    )


def test_the_same_words_about_another_subject_are_not_the_same_question():
    # Efficiency 2014 was the value-for-money inspection; 2015 asked about another spending period.
    link = QuestionLink(Relation.SAME, NO, "the 2014 grade was about the first spending review")
    answer = compare_judgments(judged("2014", four("good")), judged("2015", four("good")), link=link)
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.FRAMEWORK_CHANGED)


def test_the_same_words_inspected_in_part_are_compared_with_care():
    # Legitimacy 2017: only some areas were looked at, and the pages compare only those with 2016.
    link = QuestionLink(Relation.SAME, CARE, "only the areas looked at that year are compared")
    answer = compare_judgments(judged("2016", four("good")), judged("2017", four("good")), link=link)
    assert (answer.verdict, answer.reason, answer.direction) == (
        CARE,
        JudgmentReason.PUBLISHER_ADVISES_CARE,
        Direction.UNCHANGED,
    )


def test_questions_without_lineage_are_different_questions():
    answer = compare_judgments(judged("2014", four("outstanding")), judged("2016", four("good")))
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.QUESTIONS_NOT_LINKED)


def test_a_grade_in_doubt_is_told_before_a_question_in_other_words():
    # Prevention, 2014: two pages give two grades, and in 2015 the question was put in other words.
    then = judged("2014", four("good"), sources_disagree=True)
    link = QuestionLink(Relation.WIDENED, CARE, "In 2015 the question took in more.")
    answer = compare_judgments(then, judged("2015", four("outstanding")), link=link)
    assert (answer.verdict, answer.reason, answer.direction) == (
        CARE,
        JudgmentReason.SOURCES_DISAGREE,
        Direction.IMPROVED,
    )
    assert answer.sentence == (
        "Protecting vulnerable people: outstanding in 2015, improved from good in 2014; "
        "compare with care: sources disagree about a grade."
    )
