"""What an editor does to one row: add it, save it as a new revision, delete it."""

from django.contrib.auth.models import User
from django.db import transaction

from inspections.actions.references import free_reference
from inspections.models.citations import Citation
from inspections.models.known import Known


class EditedMeanwhileError(Exception):
    """Someone else saved or deleted the row after this editor opened it; nothing was written."""


@transaction.atomic
def add_row(*, row: Known, by: User | None, reason: str = "") -> None:
    """Enter a new fact; a citation that was given no reference gets a readable one."""
    if isinstance(row, Citation) and not row.reference:
        row.reference = free_reference(row)
    _sign(row, by, reason)
    row.save()


@transaction.atomic
def save_edit(*, row: Known, by: User | None, reason: str) -> None:
    """Save an edited fact as its next revision, provided that it is still the one the editor opened.

    `row.revision` is the revision the editor started from. Raises EditedMeanwhileError otherwise.
    """
    _take_next_revision(row)
    _sign(row, by, reason)
    row.save()


@transaction.atomic
def delete_row(*, row: Known, by: User, reason: str) -> None:
    """Delete a fact, provided that it is still as the editor saw it; else raises EditedMeanwhileError."""
    _take_next_revision(row)
    _sign(row, by, reason)
    row.delete()


def _take_next_revision(row: Known) -> None:
    started_from = row.revision
    # One conditional UPDATE asks and takes in one step: of two editors who save at the same moment the
    # second waits for the first, and then finds no row. The history is written by the save that follows.
    taken = type(row)._base_manager.filter(pk=row.pk, revision=started_from).update(revision=started_from + 1)
    if not taken:
        raise EditedMeanwhileError(f"{row} is no longer at revision {started_from}.")
    row.revision = started_from + 1


def _sign(row: Known, by: User | None, reason: str) -> None:
    # The two names are django-simple-history's.
    row._history_user = by  # type: ignore[attr-defined]
    row._change_reason = reason or None  # type: ignore[attr-defined]
