"""All the rules that `check_data` asks, in the order in which it tells what it found."""

from collections.abc import Callable, Iterable, Iterator

from inspections.checks import citations, drafts, grades, lineage, national_counts, outcome_sums, questions

RULES: list[Callable[[], Iterable[str]]] = [
    grades.grades_of_another_scale,
    grades.carried_grades_of_another_scale,
    grades.grades_carried_from_the_future,
    questions.questions_of_another_pillar,
    questions.questions_under_another_inspection,
    citations.facts_without_citation,
    citations.unexplained_disagreements,
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
