"""The fixtures that ship: numbered JSON files of facts, each fact named by its natural key."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ValidationError

from inspections.actions.fixture_shapes import FixtureError, check_shape
from inspections.models.known import Known

Key = tuple[str | None, ...]


def key_parts(model: type[Known]) -> list[str]:
    """The model's own fields that make up its natural key, in order."""
    return list(dict.fromkeys(lookup.split("__")[0] for lookup in model.natural_lookups))


def as_key(values: Any) -> Key:
    """A natural key as it compares, whether it comes from a file or from the database."""
    return tuple(None if value is None else str(value) for value in values)


@dataclass(frozen=True)
class Fact:
    """One object of a fixture, as stated."""

    file: str
    model: type[Known]
    fields: dict[str, Any]

    @property
    def key(self) -> Key:
        parts: list[Any] = []
        for name in key_parts(self.model):
            field, value = self.model._meta.get_field(name), self.fields.get(name)
            if field.is_relation:
                width = len(field.related_model.natural_lookups)  # type: ignore[union-attr]
                parts += value if value is not None else [None] * width
            else:
                parts.append(field.to_python(value))  # type: ignore[union-attr]
        return as_key(parts)

    def __str__(self) -> str:
        return f"{self.file}: {self.model._meta.verbose_name} {name_of(self.key)}"


def name_of(key: Key) -> str:
    return " / ".join(part for part in key if part)


def fixture_paths(directory: Path) -> list[Path]:
    """The numbered files of a directory, in load order; raises FixtureError where there are none."""
    paths = sorted(directory.glob("[0-9]*.json"))
    if not paths:
        raise FixtureError(f"There are no fixtures (numbered .json files) in {directory}.")
    return paths


def bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FixtureError(f"{path.name} cannot be read ({error.strerror}). Is it a file?") from error


def digest(path: Path) -> str:
    return sha256(bytes_of(path)).hexdigest()


def facts_in(path: Path) -> Iterator[Fact]:
    """The facts of one file in its order; raises FixtureError for anything that is not a fact of ours."""
    try:
        objects = json.loads(bytes_of(path).decode())
    except (ValueError, RecursionError) as error:
        raise FixtureError(f"{path.name} is not valid JSON ({error}). Correct it at that place.") from error
    if not isinstance(objects, list):
        raise FixtureError(f"{path.name} must hold a list of objects.")
    for number, stated in enumerate(objects, 1):
        yield _fact(f"{path.name}, object {number}", path.name, stated)


def _fact(where: str, file: str, stated: Any) -> Fact:
    try:
        model = apps.get_model(stated["model"])
        fields = dict(stated["fields"])
    except (AttributeError, KeyError, TypeError, LookupError, ValueError) as error:
        raise FixtureError(f"{where}: give a known “model” and its “fields” ({error}).") from error
    if not issubclass(model, Known):
        raise FixtureError(f"{where}: {stated['model']} is not kept in fixtures.")
    if "pk" in stated:
        raise FixtureError(f"{where}: take “pk” out; rows are found by their natural keys.")
    fact = Fact(file, model, fields)
    for name, value in fields.items():
        check_shape(where, _field(where, model, name), value)
    for needed in model._meta.concrete_fields:
        if needed.is_relation and not needed.null and needed.name not in fields:
            raise FixtureError(f"{where}: “{needed.name}” is not stated. Name a row.")
    try:
        fact.key  # noqa: B018  an unreadable key must be told here, where the object is known
    except (ValidationError, TypeError) as error:
        raise FixtureError(f"{where}: its natural key cannot be read ({error}). Correct it.") from error
    return fact


def _field(where: str, model: type[Known], name: str) -> Any:
    """Only the fields that state something: the row's number and its revision are the database's own."""
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist as error:
        raise FixtureError(f"{where}: {error}. Correct the name of the field.") from error
    if field.auto_created or name in ("id", "revision"):
        raise FixtureError(f"{where}: take “{name}” out; it is not stated in fixtures.")
    return field
