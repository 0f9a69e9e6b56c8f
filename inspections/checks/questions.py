"""Questions form a tree within one inspection and one pillar."""

from collections.abc import Iterator

from django.db.models import F

from inspections.models import Question


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
