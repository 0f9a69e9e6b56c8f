"""What others did to a row, and when: from its history, in sentences for an editor."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.formats import date_format

from inspections.models.known import Known


class Difference(NamedTuple):
    """One field, in words a form uses."""

    field: str
    old: str
    new: str


def said_since(model: type[Known], pk: object, seen_revision: int) -> list[str]:
    """Who changed what, field by field, or deleted the row, since the revision that the editor saw."""
    records = model.history.filter(id=pk, revision__gte=seen_revision)
    ordered = list(records.select_related("history_user").order_by("history_date", "history_id"))
    sentences: list[str] = []
    before = None
    for record in ordered:
        if record.revision > seen_revision or record.history_type == "-":
            sentences += _told(before, record)
        before = record
    return [f"Since you opened this page, {sentence}" for sentence in sentences] or [
        "This row has changed since you opened this page."
    ]


def differences(before: Any, after: Any) -> list[Difference]:
    """What one state of a row in its history says otherwise than an earlier one."""
    found = []
    for change in after.diff_against(before, foreign_keys_are_objs=True).changes:
        field = after.instance_type._meta.get_field(change.field)
        found.append(Difference(field.verbose_name, _plain(field, change.old), _plain(field, change.new)))
    return found


def _told(before: Any, after: Any) -> Iterator[str]:
    who = after.history_user.get_username() if after.history_user else "a program"
    when = _at(after.history_date)
    if after.history_type == "-":
        yield f"{who} deleted this row {when}."
        return
    changes = differences(before, after) if before else []
    for field, old, new in changes:
        yield f"{who} changed {field} from {old} to {new} {when}."
    if not changes:
        yield f"{who} saved this row {when}."


def _at(moment: datetime) -> str:
    local = timezone.localtime(moment)
    day = "" if local.date() == timezone.localdate() else f" on {date_format(local, 'j F Y')}"
    return f"at {date_format(local, 'H:i')}{day}"


def _plain(field: Any, value: Any) -> str:
    """A value in the words of the form: a choice by its label, 63.5000 as 63.5, none as nothing."""
    labels = dict(field.flatchoices)
    if value in labels:
        return str(labels[value])
    if value is None or value == "":
        return "nothing"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value)
