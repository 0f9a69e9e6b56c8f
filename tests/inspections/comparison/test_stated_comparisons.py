"""Where a report itself compares a judgment with an earlier one, it is believed before the rules."""

import pytest

from inspections.comparison.judgments import compare_judgments
from inspections.comparison.rules import Source, StatedComparison
from inspections.comparison.words import Direction, JudgmentReason, State, Verdict
from tests.inspections.comparison.builders import SAME_QUESTION, SCALE_CHANGED, five, four, judged

NO, CARE, YES = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE


def test_what_the_report_says_itself_wins_over_the_rule_on_the_cycle():
    said = StatedComparison(Direction.DECLINED, "performance fell", Source("PEEL 2021/22", line=12))
    answer = compare_judgments(
        judged("2018/19", four("good")),
        judged("2021/22", five("adequate")),
        cycle=SCALE_CHANGED,
        stated=said,
    )
    assert (answer.verdict, answer.reason, answer.direction) == (
        YES,
        JudgmentReason.REPORT_SAYS_SO,
        Direction.DECLINED,
    )
    assert answer.source == said.source
    assert answer.sentence == (
        "Protecting vulnerable people: adequate in 2021/22, after good in 2018/19; "
        "the report itself calls this a decline."
    )


def test_what_the_report_says_on_one_scale_reads_as_a_change_with_its_witness():
    said = StatedComparison(Direction.IMPROVED, "the force has improved")
    answer = compare_judgments(
        judged("2015", four("inadequate")), judged("2016", four("requires improvement")), stated=said
    )
    assert answer.sentence == (
        "Protecting vulnerable people: requires improvement in 2016, improved from inadequate in 2015, "
        "as the report itself says."
    )


def test_a_report_that_refuses_its_own_comparison_is_obeyed():
    # The 2015 pages say that there was no earlier year to compare the overall grade with.
    said = StatedComparison(Direction.NONE, "the report gives no comparison with the year before")
    answer = compare_judgments(
        judged("2014", four("good")), judged("2015", four("good")), link=SAME_QUESTION, stated=said
    )
    assert (answer.verdict, answer.direction) == (NO, Direction.NONE)


def test_a_report_that_sees_progress_in_an_unchanged_grade_is_told_with_care():
    # Investigating crime, 2016: requires improvement again, "improved work".
    said = StatedComparison(Direction.IMPROVED, "the work improved")
    answer = compare_judgments(
        judged("2015", four("requires improvement")),
        judged("2016", four("requires improvement")),
        link=SAME_QUESTION,
        stated=said,
    )
    assert (answer.verdict, answer.direction) == (CARE, Direction.IMPROVED)
    assert answer.sentence.endswith(
        "the report itself calls this an improvement, which the grades do not show."
    )


@pytest.mark.parametrize(
    "state", [State.NOT_INSPECTED, State.CARRIED_FORWARD, State.AWAITED, State.WITHDRAWN]
)
def test_a_report_cannot_make_up_for_a_grade_that_is_not_there(state):
    missing = judged("2017", four("good"), state=state)
    answer = compare_judgments(
        judged("2016", four("good")), missing, stated=StatedComparison(Direction.UNCHANGED, "as before")
    )
    assert (answer.verdict, answer.direction) == (NO, Direction.NONE)
