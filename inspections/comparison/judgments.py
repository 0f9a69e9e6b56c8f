"""May two judgments be compared, and if so, did the grade improve, decline or stay?"""

from dataclasses import dataclass

from inspections.comparison.grounds import JUDGMENT_GROUNDS, Ground, deciding, ground
from inspections.comparison.rules import (
    CycleRule,
    JudgmentSide,
    QuestionLink,
    Source,
    StatedComparison,
)
from inspections.comparison.sentences.judgments import judgment_sentence
from inspections.comparison.words import Direction, JudgmentReason, Relation, State, Verdict

# A state in which there is no grade of this cycle to compare.
STATE_REASONS = {
    State.WITHDRAWN: JudgmentReason.WITHDRAWN,
    State.AWAITED: JudgmentReason.AWAITED,
    State.NOT_INSPECTED: JudgmentReason.NOT_INSPECTED,
    State.CARRIED_FORWARD: JudgmentReason.CARRIED_FORWARD,
    State.UNGRADED: JudgmentReason.UNGRADED,
}

RELATION_REASONS = {
    Relation.REWORDED: JudgmentReason.QUESTION_REWORDED,
    Relation.NARROWED: JudgmentReason.QUESTION_NARROWED,
    Relation.WIDENED: JudgmentReason.QUESTION_WIDENED,
    Relation.MERGED: JudgmentReason.QUESTION_MERGED,
    Relation.SPLIT: JudgmentReason.QUESTION_SPLIT,
}

# The words may be the same and the inspection not: another subject, or only a part looked at.
SAME_WORDS_REASONS = {
    Verdict.COMPARABLE: JudgmentReason.SAME_QUESTION,
    Verdict.WITH_CARE: JudgmentReason.PUBLISHER_ADVISES_CARE,
    Verdict.NOT_COMPARABLE: JudgmentReason.FRAMEWORK_CHANGED,
}


@dataclass(frozen=True)
class JudgmentComparison:
    """The engine's answer about two judgments, with the sentence a page shows and the rule's source."""

    verdict: Verdict
    reason: JudgmentReason
    direction: Direction
    sentence: str
    source: Source | None = None


def compare_judgments(
    earlier: JudgmentSide | None,
    later: JudgmentSide,
    *,
    link: QuestionLink | None = None,
    cycle: CycleRule | None = None,
    stated: StatedComparison | None = None,
) -> JudgmentComparison:
    """Two judgments are compared only where question, scale and cycle allow it, or the report does it itself.

    The inspectorate refuses to compare across some cycles "unless the report says so": a stated
    comparison therefore takes the place of the rules on cycle, scale and question. It never makes up
    for a grade that is not there. Judgments of two forces in one cycle may be set side by side; that
    has no direction. With no earlier judgment, a link says that the question was asked before and the
    force's grade is not known; without a link the question is new. Only a published rule on the cycle
    makes it a first grading.
    Source of the exception: https://hmicfrs.justiceinspectorates.gov.uk/peel-reports/staffordshire-2021-22/
    """
    if earlier is None:
        grounds = _grounds_without_earlier(later, link, cycle)
    else:
        grounds = [*_grounds_on_the_sides(earlier, later)]
        if stated and earlier.force == later.force:
            grounds.append(_stated_ground(earlier, later, stated))
        else:
            grounds += _grounds_on_the_rules(earlier, later, link, cycle)
    decided = deciding(JUDGMENT_GROUNDS, grounds)
    direction = _direction(earlier, later, decided, stated)
    return JudgmentComparison(
        verdict=decided.verdict,
        reason=decided.reason,
        direction=direction,
        sentence=judgment_sentence(earlier, later, decided, direction),
        source=decided.source,
    )


def _grounds_without_earlier(
    later: JudgmentSide, link: QuestionLink | None, cycle: CycleRule | None
) -> list[Ground[JudgmentReason]]:
    """Nothing is known from before: a first grading, a gap in what is known, or a new question."""
    if not later.has_own_grade:
        return [ground(JUDGMENT_GROUNDS, STATE_REASONS.get(later.state, JudgmentReason.UNGRADED))]
    if cycle and cycle.reason_code == JudgmentReason.FIRST_GRADING:
        return [ground(JUDGMENT_GROUNDS, JudgmentReason.FIRST_GRADING, source=cycle.source)]
    if link and _starts_grading(link):
        return [ground(JUDGMENT_GROUNDS, JudgmentReason.FIRST_GRADING, source=link.source)]
    if link:
        return [ground(JUDGMENT_GROUNDS, JudgmentReason.EARLIER_NOT_KNOWN, source=link.source)]
    return [ground(JUDGMENT_GROUNDS, JudgmentReason.QUESTION_NEW)]


def _starts_grading(link: QuestionLink) -> bool:
    """The same question, yet nothing before it counts: until then it was asked and not graded."""
    return link.relation == Relation.SAME and link.verdict == Verdict.NOT_COMPARABLE


def _grounds_on_the_sides(earlier: JudgmentSide, later: JudgmentSide) -> list[Ground[JudgmentReason]]:
    """What the two judgments say of themselves; no rule and no report can make up for it."""
    sides = (earlier, later)
    grounds = [
        ground(JUDGMENT_GROUNDS, STATE_REASONS[side.state]) for side in sides if side.state in STATE_REASONS
    ]
    if any(side.state == State.GRADED and not side.has_own_grade for side in sides):
        grounds.append(ground(JUDGMENT_GROUNDS, JudgmentReason.UNGRADED))
    if any(side.sources_disagree for side in sides):
        grounds.append(ground(JUDGMENT_GROUNDS, JudgmentReason.SOURCES_DISAGREE))
    if earlier.force != later.force and earlier.cycle != later.cycle:
        grounds.append(ground(JUDGMENT_GROUNDS, JudgmentReason.FORCES_DIFFER))
    return grounds


def _grounds_on_the_rules(
    earlier: JudgmentSide,
    later: JudgmentSide,
    link: QuestionLink | None,
    cycle: CycleRule | None,
) -> list[Ground[JudgmentReason]]:
    """What cycle, lineage and scale say of this pair."""
    grounds = []
    # A round without a grade for this force is nobody's first grading.
    if cycle and (later.has_own_grade or cycle.reason_code != JudgmentReason.FIRST_GRADING):
        grounds.append(
            ground(
                JUDGMENT_GROUNDS,
                cycle.reason_code,
                verdict=cycle.verdict,
                words=cycle.reason,
                source=cycle.source,
            )
        )
    if link and _starts_grading(link) and earlier.state == State.UNGRADED and later.has_own_grade:
        grounds.append(ground(JUDGMENT_GROUNDS, JudgmentReason.FIRST_GRADING, source=link.source))
    elif link:
        grounds.append(_link_ground(link))
    elif earlier.question_key == later.question_key:
        grounds.append(ground(JUDGMENT_GROUNDS, JudgmentReason.SAME_QUESTION))
    else:
        grounds.append(ground(JUDGMENT_GROUNDS, JudgmentReason.QUESTIONS_NOT_LINKED))
    if earlier.grade and later.grade and not earlier.shares_scale_with(later):
        grounds.append(ground(JUDGMENT_GROUNDS, JudgmentReason.SCALE_CHANGED))
    return grounds


def _link_ground(link: QuestionLink) -> Ground[JudgmentReason]:
    """What the lineage of the question lets one compare."""
    reason = RELATION_REASONS.get(link.relation) or SAME_WORDS_REASONS[link.verdict]
    return ground(JUDGMENT_GROUNDS, reason, verdict=link.verdict, words=link.reason, source=link.source)


def _stated_ground(
    earlier: JudgmentSide, later: JudgmentSide, stated: StatedComparison
) -> Ground[JudgmentReason]:
    """What the report says of the pair; where its own grades say otherwise, with care."""
    verdict = Verdict.COMPARABLE
    if stated.direction == Direction.NONE:
        verdict = Verdict.NOT_COMPARABLE
    elif earlier.shares_scale_with(later) and _step(earlier, later) is not stated.direction:
        verdict = Verdict.WITH_CARE
    return ground(
        JUDGMENT_GROUNDS,
        JudgmentReason.REPORT_SAYS_SO,
        verdict=verdict,
        words=stated.reason,
        source=stated.source,
    )


def _direction(
    earlier: JudgmentSide | None,
    later: JudgmentSide,
    decided: Ground[JudgmentReason],
    stated: StatedComparison | None,
) -> Direction:
    """A direction needs two grades of one force and a verdict that allows it."""
    if earlier is None or decided.verdict == Verdict.NOT_COMPARABLE or earlier.force != later.force:
        return Direction.NONE
    return stated.direction if stated else _step(earlier, later)


def _step(earlier: JudgmentSide, later: JudgmentSide) -> Direction:
    """From which grade to which: position 1 is the best, so a smaller position is an improvement."""
    if earlier.grade is None or later.grade is None:
        return Direction.NONE
    if later.grade.position == earlier.grade.position:
        return Direction.UNCHANGED
    better = later.grade.position < earlier.grade.position
    return Direction.IMPROVED if better else Direction.DECLINED
