"""Builders for the constraints that repeat; their words are what a form tells the editor."""

from django.db.models import CheckConstraint, F, Q, TextChoices


def one_of(model: str, field: str, choices: type[TextChoices]) -> CheckConstraint:
    """The database knows the same words as the code."""
    return CheckConstraint(
        name=f"{model}_{field}_known",
        condition=Q(**{f"{field}__in": choices.values}),
        violation_error_message=f"Choose one of the listed words for {field.replace('_', ' ')}.",
    )


def not_blank(model: str, field: str) -> CheckConstraint:
    return CheckConstraint(
        name=f"{model}_{field}_not_blank",
        condition=~Q(**{field: ""}),
        violation_error_message=f"Fill in {field.replace('_', ' ')}.",
    )


def in_order(model: str, start: str, end: str) -> CheckConstraint:
    """Both dates or neither, and the first not after the second."""
    return CheckConstraint(
        name=f"{model}_{end}_not_before_start",
        condition=Q(**{f"{start}__isnull": True, f"{end}__isnull": True})
        | Q(**{f"{start}__isnull": False, f"{end}__isnull": False, f"{start}__lte": F(end)}),
        violation_error_message=(
            f"Give both {start.replace('_', ' ')} and {end.replace('_', ' ')}, the earlier first, or neither."
        ),
    )


def exactly_one(model: str, fields: list[str]) -> CheckConstraint:
    """One of several links is set and the others are not."""
    condition = Q()
    for chosen in fields:
        condition |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return CheckConstraint(
        name=f"{model}_belongs_to_one_thing",
        condition=condition,
        violation_error_message="A citation belongs to exactly one thing.",
    )
