"""Grades belong to the scale of their inspection, and a carried grade comes from an earlier cycle."""

from collections.abc import Iterator

from django.db.models import F, Q

from inspections.models import Judgment


def grades_of_another_scale() -> Iterator[str]:
    """A grade is a step of the scale that its inspection used."""
    used = F("question__inspection__cycle__scale")
    rows = Judgment.objects.filter(grade__isnull=False).exclude(grade__scale=used)
    for judgment in rows.select_related("grade__scale", "question__inspection__cycle__scale", "area"):
        scale = judgment.question.inspection.cycle.scale
        yield f"{judgment} is graded {judgment.grade}, but the inspection used: {scale}."


def carried_grades_of_another_scale() -> Iterator[str]:
    """A grade that is carried forward is a step of the scale of the cycle it comes from."""
    rows = Judgment.objects.filter(carried_grade__isnull=False).exclude(
        carried_grade__scale=F("carried_from__scale")
    )
    for judgment in rows.select_related(
        "carried_grade__scale", "carried_from", "question__inspection", "area"
    ):
        yield f"{judgment} carries {judgment.carried_grade}, which {judgment.carried_from} did not have."


def grades_carried_from_the_future() -> Iterator[str]:
    """A grade is carried forward from an earlier cycle."""
    later = Q(carried_from__first_year__gte=F("question__inspection__cycle__first_year"))
    for judgment in Judgment.objects.filter(later).select_related(
        "carried_from", "question__inspection", "area"
    ):
        yield f"{judgment} carries a grade from {judgment.carried_from}, which is not an earlier cycle."
