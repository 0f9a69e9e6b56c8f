"""What one act wrote, kept so that the act can be taken back as a whole."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Field
from django.db.models.deletion import ProtectedError

from inspections.actions.edit import add_row, delete_row, save_edit
from inspections.desk.content import Entry, state_of
from inspections.models import Caveat, Citation, Finding, FollowUp, Judgment, Limitation, Publication, Value
from inspections.models.known import Known

WRITTEN: dict[str, type[Known]] = {
    model._meta.model_name or "": model
    for model in (Publication, Judgment, Value, Finding, FollowUp, Caveat, Limitation, Citation)
}


class ChangedSinceError(Exception):
    """Something that the act wrote is no longer as it left it; nothing was taken back."""


class Ledger:
    """The rows that an act adds and edits, in order, each as it was and as it became."""

    def __init__(self, by: User | None, reason: str) -> None:
        self.entries: list[Entry] = []
        self._by, self._reason = by, reason

    def sign(self, by: User | None) -> None:
        """From here on another person is named as the one who writes."""
        self._by = by

    def add(self, row: Known, **links: Iterable[Known]) -> None:
        """Write a new row; `links` are its many-to-many fields."""
        add_row(row=row, by=self._by, reason=self._reason)
        for name, linked in links.items():
            getattr(row, name).set(linked)
        self._note(row, None)

    def edit(self, row: Known, **fields: Any) -> None:
        """Write new values of some fields; a row that already has them stays as it is."""
        before = state_of(row)
        for name, value in fields.items():
            setattr(row, name, value)
        if state_of(row) != before:
            save_edit(row=row, by=self._by, reason=self._reason)
            self._note(row, before)

    def _note(self, row: Known, before: Entry | None) -> None:
        name = row._meta.model_name or ""
        self.entries.append({"model": name, "pk": row.pk, "before": before, "after": state_of(row)})


def take_back(entries: list[Entry], *, by: User, reason: str) -> None:
    """Put every row back as it was before, last first; what was added goes.

    Call it in a transaction. Raises ChangedSinceError for a row that someone changed meanwhile.
    """
    for entry in reversed(entries):
        model = WRITTEN[entry["model"]]
        row = model._base_manager.select_for_update().filter(pk=entry["pk"]).first()
        if row is None:
            raise ChangedSinceError(f"A {model._meta.verbose_name} written then has been deleted since.")
        if state_of(row) != entry["after"]:
            raise ChangedSinceError(f"“{row}” has been changed since. Put that back first.")
        if entry["before"] is None:
            _delete(row, by, reason)
        else:
            _restore(row, entry["before"], by, reason)


def _delete(row: Known, by: User, reason: str) -> None:
    if isinstance(row, Judgment | Value | Finding) and _leaned_on(row):
        raise ChangedSinceError(f"Something else has been tied to “{row}” since. Untie that first.")
    try:
        delete_row(row=row, by=by, reason=reason)
    except ProtectedError as error:
        raise ChangedSinceError(f"Something else rests on “{row}” since. Take that back first.") from error


def _leaned_on(row: Known) -> bool:
    """Whether rows that the act did not write, and that would go with this one, hang on it."""
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: row}).exists()
        for relation in row._meta.related_objects
        if issubclass(relation.related_model, Known)
    )


def _restore(row: Known, before: Entry, by: User, reason: str) -> None:
    links: dict[str, list[int]] = {}
    for name, value in before.items():
        field = row._meta.get_field(name)
        if field.many_to_many:
            links[name] = value
        elif isinstance(field, Field):
            setattr(row, field.attname, field.to_python(value))
    save_edit(row=row, by=by, reason=reason)
    for name, keys in links.items():
        getattr(row, name).set(keys)
