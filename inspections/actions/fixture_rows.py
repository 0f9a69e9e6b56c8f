"""From a fact in a fixture to a row, its references found by natural key."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from inspections.actions.fixture_files import Fact, Key, as_key, name_of
from inspections.actions.fixture_shapes import FixtureError
from inspections.models.known import Known


class MissingReferenceError(Exception):
    """A fact refers to a row that is not in the database."""

    def __init__(self, model: type[Known], key: Key) -> None:
        super().__init__(f"{model._meta.verbose_name} {name_of(key)}")
        self.model, self.key = model, key


class KeyIndex:
    """Which row has which natural key: one query for each model, however many facts refer to it."""

    def __init__(self) -> None:
        self._rows: dict[type[Known], dict[Key, int]] = {}

    def of(self, model: type[Known]) -> dict[Key, int]:
        if model not in self._rows:
            rows = model.objects.values_list("pk", *model.natural_lookups)
            self._rows[model] = {as_key(row[1:]): row[0] for row in rows}
        return self._rows[model]

    def find(self, model: type[Known], key: Key) -> int:
        """The row's number; raises MissingReferenceError where there is no such row."""
        try:
            return self.of(model)[key]
        except KeyError:
            raise MissingReferenceError(model, key) from None


@dataclass(frozen=True)
class Draft:
    """A row as the fixture states it, with the rows that its many-to-many fields name."""

    fact: Fact
    row: Known
    links: dict[str, set[int]]


def draft(fact: Fact, keys: KeyIndex) -> Draft:
    """The unsaved row of a fact; what the fact leaves out has its default.

    Raises FixtureError for a value that its field does not take and MissingReferenceError for a
    reference to nothing.
    """
    values: dict[str, Any] = {}
    links: dict[str, set[int]] = {}
    for many in fact.model._meta.many_to_many:
        named: Any = many.related_model
        links[many.name] = {keys.find(named, as_key(key)) for key in fact.fields.get(many.name, [])}
    for field in fact.model._meta.concrete_fields:
        if field.name not in fact.fields:
            continue
        value = fact.fields[field.name]
        if isinstance(field, models.ForeignKey):
            target: Any = field.related_model
            values[field.attname] = None if value is None else keys.find(target, as_key(value))
        else:
            values[field.name] = value
    row = fact.model(**values)
    check_fields(fact, row)
    return Draft(fact, row, links)


def check_fields(fact: Fact, row: Known) -> None:
    """Each value is one its field takes, or FixtureError; references were checked when they were found."""
    references = [field.name for field in row._meta.concrete_fields if field.is_relation]
    try:
        row.clean_fields(exclude=["id", *references])
    except ValidationError as error:
        raise FixtureError(f"{fact}: {told(error)} Correct it in the file.") from error


def told(error: ValidationError) -> str:
    """What is wrong, field by field, in the words a form would use."""
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    parts = [
        " ".join(messages) if name == "__all__" else f"{name}: {' '.join(messages)}"
        for name, messages in error.message_dict.items()
    ]
    return " ".join(parts)


def differences(draft: Draft, kept: Known) -> list[str]:
    """The fields in which a row differs from what the fixture states."""
    changed = [
        field.name
        for field in kept._meta.concrete_fields
        if field.name not in ("id", "revision")
        and getattr(kept, field.attname) != getattr(draft.row, field.attname)
    ]
    for name, stated in draft.links.items():
        if set(getattr(kept, name).values_list("pk", flat=True)) != stated:
            changed.append(name)
    return changed
