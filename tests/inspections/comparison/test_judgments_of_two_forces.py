"""Judgments of two forces stand side by side in one cycle, and have no direction."""

from inspections.comparison.judgments import compare_judgments
from inspections.comparison.rules import CycleRule
from inspections.comparison.words import Direction, JudgmentReason, State, Verdict
from tests.inspections.comparison.builders import SAME_QUESTION, five, four, judged

NO, CARE, YES = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE


def test_two_forces_in_one_cycle_stand_side_by_side_without_a_direction():
    ours = judged("2016", four("requires improvement"))
    theirs = judged("2016", four("good"), force="Kent")
    answer = compare_judgments(ours, theirs)
    assert (answer.verdict, answer.direction) == (YES, Direction.NONE)
    assert answer.sentence == (
        "Protecting vulnerable people: requires improvement in Staffordshire and good in Kent, 2016."
    )


def test_a_framework_revised_within_the_cycle_calls_for_care_between_forces():
    # 2021/22: eight forces were inspected on the original framework, 35 on the revision.
    rule = CycleRule(CARE, JudgmentReason.FRAMEWORK_REVISED, "the framework was revised in March 2022")
    ours = judged("2021/22", five("adequate"))
    theirs = judged("2021/22", five("good"), force="Merseyside")
    answer = compare_judgments(ours, theirs, cycle=rule)
    assert (answer.verdict, answer.reason, answer.direction) == (
        CARE,
        JudgmentReason.FRAMEWORK_REVISED,
        Direction.NONE,
    )


def test_two_forces_in_different_cycles_are_not_compared():
    theirs = judged("2016", four("good"), force="Kent")
    answer = compare_judgments(judged("2015", four("good")), theirs, link=SAME_QUESTION)
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.FORCES_DIFFER)


def test_two_forces_of_which_one_carries_its_grade_are_not_compared():
    carried = judged("2018/19", four("good"), state=State.CARRIED_FORWARD, carried_from="2017", force="Kent")
    answer = compare_judgments(judged("2018/19", four("good")), carried)
    assert answer.sentence == (
        "Protecting vulnerable people: good in 2018/19 (Staffordshire) cannot be set beside good in 2018/19, "
        "carried forward from 2017 (Kent): a carried-forward grade is not a second observation."
    )
