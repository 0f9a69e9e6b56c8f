"""One of the suggestions of a run, and how it stands."""

from typing import Any

from inspections.desk.standing import Standing, Standings
from inspections.models import ExtractionRun, Suggestion


def only(run: ExtractionRun, kind: str, **lookup: Any) -> Suggestion:
    """The first suggestion of a kind, as the database has it now."""
    return run.suggestions.filter(kind=kind, **lookup).order_by("order").first()


def standing(suggestion: Suggestion) -> Standing:
    return Standings(suggestion.run).of(suggestion)
