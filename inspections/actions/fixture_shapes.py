"""The shape in which a fixture states a field: text as text, and another row by its natural key."""

from typing import Any

from django.db import models


class FixtureError(Exception):
    """A fixture that cannot be loaded; says which file, which object and what to do."""


def check_shape(where: str, field: Any, value: Any) -> None:
    """Raises FixtureError where a value is of another kind than its field: Django would make text of it."""
    if field.many_to_many:
        if not isinstance(value, list) or not all(is_key(one) for one in value):
            raise FixtureError(f"{where}: “{field.name}” is a list of natural keys, each a list in brackets.")
    elif field.is_relation:
        if value is None and not field.null:
            raise FixtureError(f"{where}: “{field.name}” may not be empty. Name a row.")
        if value is not None and not is_key(value):
            raise FixtureError(f"{where}: “{field.name}” is a natural key, a list in brackets.")
    elif isinstance(field, (models.CharField, models.TextField)) and not is_text(value):
        raise FixtureError(
            f"{where}: “{field.name}” must be readable text: no list or number, no NUL, no broken letter."
        )


def is_key(value: Any) -> bool:
    return isinstance(value, list) and all(one is None or isinstance(one, (str, int)) for one in value)


def is_text(value: Any) -> bool:
    """Whether a value is text that every database keeps: no NUL, and no half of a pair of surrogates."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value
