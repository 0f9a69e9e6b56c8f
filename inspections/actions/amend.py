"""Editing one fact by itself: what people see already changes at once, and the page of changes tells it."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from inspections.actions.edit import EditedMeanwhileError, save_edit
from inspections.actions.ledger import Ledger
from inspections.actions.tell import told_of_edit
from inspections.choices import ReviewState
from inspections.desk.rows import Row
from inspections.models import Caveat, PublicChange

NOT_EDITED = ("id", "revision", "review_state")


@transaction.atomic
def edit_fact(*, row: Row, by: User, reason: str) -> None:
    """Save an edited fact as its next revision; whether it is public stays as it is.

    The reason is the public note of what changes for everybody, and the change can be undone at the desk.
    Raises EditedMeanwhileError if it is not the revision that the editor started from.
    """
    stored: Any = type(row)._base_manager.select_for_update().filter(pk=row.pk).first()
    if stored is None:
        raise EditedMeanwhileError(f"{row} has been deleted.")
    if not isinstance(row, Caveat):
        row.review_state = stored.review_state
        if row.review_state != ReviewState.PUBLISHED:
            save_edit(row=row, by=by, reason=reason)
            return
    items = [told_of_edit(stored, row)]
    stored.revision = row.revision
    ledger = Ledger(by, reason)
    fields = [field.attname for field in row._meta.concrete_fields if field.name not in NOT_EDITED]
    ledger.edit(stored, **{name: getattr(row, name) for name in fields})
    row.revision = stored.revision
    if ledger.entries:
        PublicChange.objects.create(
            by=by, title=str(row)[:250], note=reason, items=items, written=ledger.entries
        )
