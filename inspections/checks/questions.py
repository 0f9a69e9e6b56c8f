"""Questions form a tree within one inspection and one pillar, and are asked of its own forces."""

from collections.abc import Iterator

from django.db.models import F

from inspections.models import Judgment, Question


def questions_of_another_pillar() -> Iterator[str]:
    """A core question belongs to the pillar of the overall question it stands under."""
    for question in Question.objects.exclude(parent=None).exclude(pillar=F("parent__pillar")):
        yield (
            f"{question} is a question of {question.get_pillar_display()}, "
            f"but stands under one of {question.parent.get_pillar_display()}."
        )


def questions_under_another_inspection() -> Iterator[str]:
    """A question stands under a question of its own inspection."""
    for question in Question.objects.exclude(parent=None).exclude(inspection=F("parent__inspection")):
        yield f"{question} stands under {question.parent}, a question of another inspection."


def judgments_outside_the_region() -> Iterator[str]:
    """An inspection that is made by region judges the forces of that region."""
    outside = Judgment.objects.exclude(question__inspection__region="").exclude(
        area__region=F("question__inspection__region")
    )
    for judgment in outside.select_related("area", "question__inspection"):
        inspection = judgment.question.inspection
        yield f"{inspection} takes in the region {inspection.region}, in which {judgment.area} does not lie."
