"""One report as structure: every question of its inspection, with what the force got."""

from collections import Counter

from dashboard.queries.catalogue import catalogue
from dashboard.queries.statements import Statements, statements_in
from dashboard.rows.judgments import QuestionRow


def inspection_name(slug: str) -> str:
    return next((one.name for one in catalogue().inspections.values() if one.slug == slug), "")


def questions_of(inspection: str) -> list[QuestionRow]:
    found = [one for one in catalogue().questions.values() if one.inspection_slug == inspection]
    return sorted(found, key=lambda one: (one.order, one.slug))


def statements_of(publication: str) -> Statements:
    return statements_in(catalogue().number("publications", publication))


def questions_asked() -> dict[str, int]:
    """How many questions each inspection asks, by its slug."""
    return dict(Counter(one.inspection_slug for one in catalogue().questions.values()))
