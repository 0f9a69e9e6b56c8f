"""Two judgments of one force: what became of the grade, and what stands in the way of a comparison."""

from inspections.comparison.judgments import compare_judgments
from inspections.comparison.rules import CycleRule
from inspections.comparison.words import Direction, JudgmentReason, State, Verdict
from tests.inspections.comparison.builders import (
    REPORT_2021,
    SAME_QUESTION,
    SCALE_CHANGED,
    five,
    four,
    judged,
)

NO, CARE, YES = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE


def test_a_fall_from_good_is_a_decline():
    # Serious and organised crime, Staffordshire: good in 2015, requires improvement in 2016.
    answer = compare_judgments(
        judged("2015", four("good")), judged("2016", four("requires improvement")), link=SAME_QUESTION
    )
    assert (answer.verdict, answer.reason, answer.direction) == (
        YES,
        JudgmentReason.SAME_QUESTION,
        Direction.DECLINED,
    )


def test_a_rise_from_inadequate_is_an_improvement():
    answer = compare_judgments(
        judged("2015", four("inadequate")), judged("2016", four("requires improvement")), link=SAME_QUESTION
    )
    assert answer.direction == Direction.IMPROVED
    assert answer.sentence == (
        "Protecting vulnerable people: requires improvement in 2016, improved from inadequate in 2015."
    )


def test_the_same_grade_is_unchanged():
    answer = compare_judgments(judged("2015", four("good")), judged("2016", four("good")), link=SAME_QUESTION)
    assert answer.direction == Direction.UNCHANGED
    assert answer.sentence == "Protecting vulnerable people: good in 2016, unchanged from 2015."


def test_a_judgment_within_one_question_needs_no_link():
    # A pilot force was graded in 2021 and again in 2022, in the same cycle, on the same question.
    first = judged("2021/22", five("adequate"))
    again = judged("2021/22", five("good"))
    assert compare_judgments(first, again).direction == Direction.IMPROVED


def test_grades_of_different_scales_are_not_compared():
    answer = compare_judgments(
        judged("2018/19", four("good")), judged("2021/22", five("good")), link=SAME_QUESTION
    )
    assert (answer.verdict, answer.reason, answer.direction) == (
        NO,
        JudgmentReason.SCALE_CHANGED,
        Direction.NONE,
    )


def test_the_published_rule_on_the_cycle_is_told_and_cited():
    answer = compare_judgments(
        judged("2018/19", four("good")),
        judged("2021/22", five("adequate")),
        link=SAME_QUESTION,
        cycle=SCALE_CHANGED,
    )
    assert answer.source == REPORT_2021
    assert answer.sentence == (
        "Protecting vulnerable people: adequate in 2021/22 cannot be set beside good in 2018/19: the "
        "inspectorate added a fifth grade and says its grades are not directly comparable."
    )


def test_a_new_framework_refuses_even_on_the_same_scale():
    # 2023-25 has the five tiers of 2021/22 and is not comparable with it either.
    rule = CycleRule(NO, JudgmentReason.FRAMEWORK_CHANGED, "more weight is put on outcomes for the public")
    answer = compare_judgments(
        judged("2021/22", five("inadequate")),
        judged("2023-25", five("adequate")),
        link=SAME_QUESTION,
        cycle=rule,
    )
    assert (answer.verdict, answer.reason, answer.direction) == (
        NO,
        JudgmentReason.FRAMEWORK_CHANGED,
        Direction.NONE,
    )


def test_a_carried_forward_grade_is_not_a_second_observation():
    # Prevention in Staffordshire, 2018/19: carried from 2017.
    carried = judged("2018/19", four("good"), state=State.CARRIED_FORWARD, carried_from="2017")
    answer = compare_judgments(judged("2017", four("good")), carried, link=SAME_QUESTION)
    assert (answer.verdict, answer.reason, answer.direction) == (
        NO,
        JudgmentReason.CARRIED_FORWARD,
        Direction.NONE,
    )
    assert answer.sentence == (
        "Protecting vulnerable people: good in 2018/19, carried forward from 2017; no change can be shown."
    )


def test_the_wall_between_cycles_is_told_before_a_grade_carried_forward():
    # Prevention in Staffordshire: 2018/19 carried from 2017, then a new scale in 2021/22.
    carried = judged("2018/19", four("good"), state=State.CARRIED_FORWARD, carried_from="2017")
    answer = compare_judgments(
        carried, judged("2021/22", five("adequate")), link=SAME_QUESTION, cycle=SCALE_CHANGED
    )
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.SCALE_CHANGED)
    assert answer.sentence.startswith(
        "Protecting vulnerable people: adequate in 2021/22 cannot be set beside good in 2018/19"
    )


def test_not_inspected_is_not_unchanged():
    absent = judged("2017", None, state=State.NOT_INSPECTED)
    answer = compare_judgments(judged("2016", four("good")), absent, link=SAME_QUESTION)
    assert (answer.reason, answer.direction) == (JudgmentReason.NOT_INSPECTED, Direction.NONE)
    assert answer.sentence == (
        "Protecting vulnerable people: not inspected in 2017, after good in 2016; no change can be shown."
    )


def test_an_ungraded_side_is_not_compared():
    # Specialist capabilities were inspected in 2016 and not graded.
    answer = compare_judgments(judged("2016", None), judged("2017", four("good")), link=SAME_QUESTION)
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.UNGRADED)


def test_a_long_reason_is_cut_where_its_first_half_ends():
    rule = CycleRule(
        NO,
        JudgmentReason.SCALE_CHANGED,
        "From 2021/22 there are five grades instead of four, and the inspectorate says that the grades "
        "cannot be compared directly.",
    )
    answer = compare_judgments(
        judged("2018/19", four("good")), judged("2021/22", five("adequate")), link=SAME_QUESTION, cycle=rule
    )
    assert answer.sentence == (
        "Protecting vulnerable people: adequate in 2021/22 cannot be set beside good in 2018/19: "
        "from 2021/22 there are five grades instead of four."
    )


def test_sources_that_disagree_call_for_care_and_leave_the_direction():
    now = judged("2016", four("good"), sources_disagree=True)
    answer = compare_judgments(judged("2015", four("inadequate")), now, link=SAME_QUESTION)
    assert (answer.verdict, answer.reason, answer.direction) == (
        CARE,
        JudgmentReason.SOURCES_DISAGREE,
        Direction.IMPROVED,
    )


def test_a_graded_judgment_whose_grade_is_unknown_is_ungraded():
    answer = compare_judgments(
        judged("2016", None, state=State.GRADED), judged("2017", four("good")), link=SAME_QUESTION
    )
    assert answer.reason == JudgmentReason.UNGRADED


def test_a_question_without_a_short_name_is_told_in_full():
    question = "How effective is the force at tackling serious and organised crime?"
    then, now = (
        judged(cycle, four(word), short="", question=question)
        for cycle, word in (("2015", "good"), ("2016", "requires improvement"))
    )
    assert compare_judgments(then, now, link=SAME_QUESTION).sentence == (
        "How effective is the force at tackling serious and organised crime? "
        "Requires improvement in 2016, declined from good in 2015."
    )
