"""Which reason decides: the order of verdicts and of reasons, with the words for each.

Every rule that applies to a comparison is a ground. The strictest verdict decides; among grounds of
one verdict the reason that stands higher in the table is told, because it explains more. A further
ground can therefore only make a verdict stricter, never more permissive.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from inspections.comparison.rules import Source
from inspections.comparison.words import JudgmentReason, ValueReason, Verdict

Reason = TypeVar("Reason", JudgmentReason, ValueReason)

STRICTEST_FIRST = (Verdict.NOT_COMPARABLE, Verdict.WITH_CARE, Verdict.COMPARABLE)

NO, CARE, YES = STRICTEST_FIRST

# Highest first. The words follow "because" or a colon in a sentence.
JUDGMENT_GROUNDS: Mapping[JudgmentReason, tuple[Verdict, str]] = {
    JudgmentReason.WITHDRAWN: (NO, "a judgment was withdrawn"),
    JudgmentReason.AWAITED: (NO, "a judgment is still awaited"),
    JudgmentReason.NOT_INSPECTED: (NO, "the question was not inspected"),
    JudgmentReason.FIRST_GRADING: (NO, "this is the first grading"),
    JudgmentReason.UNGRADED: (NO, "no grade was given"),
    JudgmentReason.EARLIER_NOT_KNOWN: (NO, "no earlier grade of the force is known"),
    JudgmentReason.QUESTION_NEW: (NO, "there is no earlier question to compare it with"),
    JudgmentReason.FORCES_DIFFER: (NO, "they are judgments of different forces in different cycles"),
    JudgmentReason.REPORT_SAYS_SO: (YES, "the report says so itself"),
    JudgmentReason.SCALE_CHANGED: (NO, "the grading scale changed"),
    JudgmentReason.FRAMEWORK_CHANGED: (NO, "the inspection framework changed"),
    JudgmentReason.CARRIED_FORWARD: (NO, "a carried-forward grade is not a second observation"),
    JudgmentReason.QUESTIONS_NOT_LINKED: (NO, "they answer different questions"),
    # The grade itself is in doubt, which tells more than how the question was put.
    JudgmentReason.SOURCES_DISAGREE: (CARE, "sources disagree about a grade"),
    JudgmentReason.QUESTION_MERGED: (CARE, "the question was merged with others"),
    JudgmentReason.QUESTION_SPLIT: (CARE, "the question was split"),
    JudgmentReason.QUESTION_NARROWED: (CARE, "the question was narrowed"),
    JudgmentReason.QUESTION_WIDENED: (CARE, "the question was widened"),
    JudgmentReason.QUESTION_REWORDED: (CARE, "the question was reworded"),
    JudgmentReason.FRAMEWORK_REVISED: (CARE, "the framework was revised within the cycle"),
    JudgmentReason.PUBLISHER_ADVISES_CARE: (CARE, "a published limit applies"),
    JudgmentReason.SAME_QUESTION: (YES, "the same question was graded on the same scale"),
}

VALUE_GROUNDS: Mapping[ValueReason, tuple[Verdict, str]] = {
    ValueReason.MISSING: (NO, "a figure is missing"),
    ValueReason.FRAMEWORK_DIFFERS: (NO, "outcomes were counted in different ways"),
    ValueReason.METRIC_REPLACED: (NO, "one measure replaced the other"),
    ValueReason.PUBLISHER_SAYS_NOT: (NO, "the publisher says not to compare them"),
    ValueReason.DENOMINATOR_DIFFERS: (NO, "the rates have different bases"),
    ValueReason.UNIT_DIFFERS: (NO, "the units differ"),
    ValueReason.DEFINITION_CHANGED: (NO, "the definition changed"),
    ValueReason.SURVEY_CHANGED: (NO, "they come from different surveys"),
    ValueReason.BREAK_BETWEEN: (NO, "the series breaks between them"),
    ValueReason.METRIC_DIFFERS: (NO, "they are different measures"),
    ValueReason.BASELINE_DIFFERS: (NO, "the changes start from different periods"),
    ValueReason.PERIOD_LENGTH_DIFFERS: (NO, "the periods differ in length"),
    ValueReason.PERIOD_NOT_STATED: (NO, "a period is not stated"),
    ValueReason.AREA_AND_PERIOD_DIFFER: (NO, "both the area and the period differ"),
    ValueReason.SAME_PERIOD: (NO, "they are two statements about the same period"),
    ValueReason.SIZE_OF_AREA: (NO, "a count grows with the area"),
    ValueReason.METRIC_RENAMED: (CARE, "the measure was renamed"),
    ValueReason.COVERAGE_DIFFERS: (CARE, "some forces are missing from one figure"),
    ValueReason.PERIODS_OVERLAP: (CARE, "the periods overlap"),
    ValueReason.PERIOD_ENDS_DIFFER: (CARE, "the periods end at different times of year"),
    ValueReason.PUBLISHER_ADVISES_CARE: (CARE, "a published limit applies"),
    ValueReason.PUBLICATION_DIFFERS: (CARE, "they come from different publications"),
    ValueReason.APPROXIMATE: (CARE, "a figure is approximate"),
    ValueReason.LIKE_WITH_LIKE: (YES, "like is compared with like"),
}


@dataclass(frozen=True)
class Ground(Generic[Reason]):
    """One rule that applies: the verdict it asks for, why, in what words, and where that is published."""

    verdict: Verdict
    reason: Reason
    words: str
    standard_words: str
    source: Source | None = None


def ground(
    table: Mapping[Reason, tuple[Verdict, str]],
    reason: Reason,
    *,
    verdict: Verdict | None = None,
    words: str = "",
    source: Source | None = None,
) -> Ground[Reason]:
    """A rule that applies; verdict and words come from the table unless a published rule gives them."""
    usual, standard = table[reason]
    return Ground(verdict or usual, reason, words or standard, standard, source)


def deciding(
    table: Mapping[Reason, tuple[Verdict, str]], grounds: Iterable[Ground[Reason]]
) -> Ground[Reason]:
    """The ground that decides: strictest verdict, then highest in the table, then the one with a source."""
    first, *others = grounds
    if not others:
        return first
    order = list(table)
    return min(
        (first, *others),
        key=lambda each: (
            STRICTEST_FIRST.index(each.verdict),
            order.index(each.reason),
            each.source is None,
        ),
    )
