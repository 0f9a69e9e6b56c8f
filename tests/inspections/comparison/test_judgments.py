"""Two judgments: what may be compared, which reason is told, and what became of the grade."""

import pytest

from inspections.comparison.judgments import compare_judgments
from inspections.comparison.rules import CycleRule, QuestionLink, Source, StatedComparison
from inspections.comparison.words import Direction, JudgmentReason, Relation, State, Verdict
from tests.inspections.comparison.builders import SAME_QUESTION, five, four, judged

NO, CARE, YES = Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE

REPORT_2021 = Source("PEEL 2021/22 Staffordshire", "About us", url="https://example.org/2021")
SCALE_CHANGED = CycleRule(
    NO,
    JudgmentReason.SCALE_CHANGED,
    "the inspectorate added a fifth grade and says its grades are not directly comparable",
    REPORT_2021,
)


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


def test_questions_without_lineage_are_different_questions():
    answer = compare_judgments(judged("2014", four("outstanding")), judged("2016", four("good")))
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.QUESTIONS_NOT_LINKED)


def test_sources_that_disagree_call_for_care_and_leave_the_direction():
    now = judged("2016", four("good"), sources_disagree=True)
    answer = compare_judgments(judged("2015", four("inadequate")), now, link=SAME_QUESTION)
    assert (answer.verdict, answer.reason, answer.direction) == (
        CARE,
        JudgmentReason.SOURCES_DISAGREE,
        Direction.IMPROVED,
    )


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


def test_a_question_that_was_asked_before_but_never_graded_is_graded_for_the_first_time():
    # Effectiveness overall: answered in words in 2014, graded from 2015.
    link = QuestionLink(Relation.SAME, NO, "effectiveness was graded overall for the first time in 2015")
    answer = compare_judgments(None, judged("2015", four("good")), link=link)
    assert (answer.verdict, answer.reason) == (NO, JudgmentReason.FIRST_GRADING)
