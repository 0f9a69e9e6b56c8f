"""All the rules that `check_data` asks, in the order in which it tells what it found."""

from collections.abc import Callable, Iterable, Iterator

from inspections.checks import (
    citations,
    dates,
    drafts,
    figures,
    grades,
    lineage,
    national_counts,
    outcome_sums,
    printed_numbers,
    questions,
    statements,
)

RULES: list[Callable[[], Iterable[str]]] = [
    grades.grades_of_another_scale,
    grades.carried_grades_of_another_scale,
    grades.grades_carried_from_the_future,
    questions.questions_of_another_pillar,
    questions.questions_under_another_inspection,
    questions.judgments_outside_the_region,
    citations.facts_without_citation,
    citations.reports_cited_without_a_place,
    citations.unexplained_disagreements,
    printed_numbers.numbers_nobody_prints,
    printed_numbers.numbers_printed_otherwise,
    printed_numbers.signs_printed_otherwise,
    figures.decimals_that_hide_a_digit,
    figures.periods_of_another_length,
    figures.shares_beyond_the_whole,
    dates.judgments_before_their_cycle,
    dates.follow_ups_before_their_finding,
    dates.findings_that_follow_a_later_one,
    statements.claims_beside_their_value,
    statements.parts_of_another_report,
    drafts.findings_that_lean_on_drafts,
    drafts.statements_that_lean_on_drafts,
    national_counts.counts_that_differ,
    outcome_sums.totals_that_do_not_add_up,
    lineage.unknown_reasons,
    lineage.links_backwards,
]


def breaches() -> Iterator[str]:
    """Every breach of every rule, as a sentence."""
    for rule in RULES:
        yield from rule()
