"""What holds for any two judgments, whatever they are."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as some

from inspections.comparison.grounds import JUDGMENT_GROUNDS, STRICTEST_FIRST
from inspections.comparison.judgments import compare_judgments
from inspections.comparison.rules import CycleRule, QuestionLink, StatedComparison
from inspections.comparison.sentences.wording import word_count
from inspections.comparison.words import Direction, JudgmentReason, Relation, State, Verdict
from tests.inspections.comparison.builders import FIVE_TIERS, FOUR_TIERS, five, four, judged

MIRRORED = {
    Direction.IMPROVED: Direction.DECLINED,
    Direction.DECLINED: Direction.IMPROVED,
    Direction.UNCHANGED: Direction.UNCHANGED,
    Direction.NONE: Direction.NONE,
}

grades = some.one_of(
    some.sampled_from(FOUR_TIERS).map(four), some.sampled_from(FIVE_TIERS).map(five), some.none()
)
cycles = some.sampled_from(["2014", "2015", "2016", "2017", "2018/19", "2021/22", "2023-25"])
sides = some.builds(
    judged,
    cycles,
    grades,
    state=some.sampled_from(State),
    sources_disagree=some.booleans(),
    carried_from=some.sampled_from(["", "2016", "2017"]),
    force=some.sampled_from(["Staffordshire", "Kent"]),
    short=some.sampled_from(["", "Protecting vulnerable people"]),
)
reasons = some.sampled_from(["", "the question was changed", " ".join(["because"] * 40)])
links = some.none() | some.builds(
    QuestionLink, some.sampled_from(Relation), some.sampled_from(Verdict), reasons
)
rules = some.none() | some.builds(
    CycleRule,
    some.sampled_from(Verdict),
    some.sampled_from([JudgmentReason.SCALE_CHANGED, JudgmentReason.FRAMEWORK_REVISED]),
    reasons,
)
statements = some.none() | some.builds(StatedComparison, some.sampled_from(Direction), reasons)


def strictness(verdict):
    return STRICTEST_FIRST.index(verdict)


def undirected(reason):
    """A first grading names its direction: read backwards, it is a grade before a round without one."""
    return JudgmentReason.UNGRADED if reason == JudgmentReason.FIRST_GRADING else reason


@given(sides, sides, links, rules)
def test_a_comparison_read_backwards_has_the_same_verdict_and_the_mirrored_direction(one, other, link, rule):
    forwards = compare_judgments(one, other, link=link, cycle=rule)
    backwards = compare_judgments(other, one, link=link, cycle=rule)
    assert backwards.verdict == forwards.verdict
    assert undirected(backwards.reason) == undirected(forwards.reason)
    assert backwards.direction == MIRRORED[forwards.direction]


@given(sides | some.none(), sides, links, rules, statements)
def test_a_side_without_a_grade_of_its_own_never_yields_a_direction(earlier, later, link, rule, stated):
    answer = compare_judgments(earlier, later, link=link, cycle=rule, stated=stated)
    own = [side for side in (earlier, later) if side and side.state == State.GRADED and side.grade]
    if len(own) < 2:
        assert answer.verdict == Verdict.NOT_COMPARABLE
        assert answer.direction == Direction.NONE


@given(sides | some.none(), sides, links, rules, statements)
def test_a_refused_comparison_never_has_a_direction(earlier, later, link, rule, stated):
    answer = compare_judgments(earlier, later, link=link, cycle=rule, stated=stated)
    if answer.verdict == Verdict.NOT_COMPARABLE:
        assert answer.direction == Direction.NONE


@given(sides, sides, links, rules)
def test_a_disagreement_of_sources_never_makes_a_verdict_more_permissive(one, other, link, rule):
    agreed = compare_judgments(replace(one, sources_disagree=False), other, link=link, cycle=rule)
    disputed = compare_judgments(replace(one, sources_disagree=True), other, link=link, cycle=rule)
    assert strictness(disputed.verdict) <= strictness(agreed.verdict)


@given(sides, sides, links, rules)
def test_a_rule_on_the_cycle_never_makes_a_verdict_more_permissive(one, other, link, rule):
    with_rule = compare_judgments(one, other, link=link, cycle=rule)
    without = compare_judgments(one, other, link=link)
    assert strictness(with_rule.verdict) <= strictness(without.verdict)


@given(sides | some.none(), sides, links, rules, statements)
def test_every_sentence_is_short_and_ends_once(earlier, later, link, rule, stated):
    sentence = compare_judgments(earlier, later, link=link, cycle=rule, stated=stated).sentence
    assert word_count(sentence) <= 30
    assert sentence.endswith(".")
    assert not sentence.endswith("..")


def test_every_reason_has_its_place_in_the_table():
    assert set(JUDGMENT_GROUNDS) == set(JudgmentReason)
