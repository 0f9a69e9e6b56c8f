"""The rules on comparison use the words that the engine knows."""

from collections.abc import Iterator

from django.db.models import F

from inspections.comparison.words import JudgmentReason
from inspections.models import CycleVerdict, QuestionLink


def unknown_reasons() -> Iterator[str]:
    """The reason code of a cycle verdict is one that the comparison engine can tell."""
    for verdict in CycleVerdict.objects.exclude(reason_code__in=list(JudgmentReason)):
        yield f"{verdict} gives the reason “{verdict.reason_code}”, which the comparison does not know."


def links_backwards() -> Iterator[str]:
    """A question is followed by one of a later cycle."""
    for link in QuestionLink.objects.filter(
        earlier__inspection__cycle__first_year__gte=F("later__inspection__cycle__first_year")
    ):
        yield f"{link}: the second question is not of a later cycle."
