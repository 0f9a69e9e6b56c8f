"""Undoing a publication: one act that puts everything back as it was before."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from inspections.actions.desk_log import note_act
from inspections.actions.ledger import take_back
from inspections.desk.authors import UNDONE
from inspections.models import PublicChange
from inspections.transitions import PUBLISHED, MoveNotAllowedError, check_act


@transaction.atomic
def undo(*, change: PublicChange, by: User, note: str) -> None:
    """Put back what one publication wrote.

    Raises ChangedSinceError, with nothing put back, if someone changed any of it meanwhile, and
    MoveNotAllowedError for a person who may not, a change undone before, or no note.
    """
    check_act("fact", PUBLISHED, "undo", by)
    change = PublicChange.objects.select_for_update().get(pk=change.pk)
    if change.undone_at is not None:
        raise MoveNotAllowedError("This has been undone already.")
    if not note.strip():
        raise MoveNotAllowedError("Say why it is undone; the page of changes shows it.")
    take_back(change.written, by=by, reason=f"{UNDONE}{note.strip()}")
    change.reviews.all().delete()
    change.suggestions.update(change=None)
    change.undone_at, change.undone_by, change.undone_note = timezone.now(), by, note.strip()
    change.save()
    if change.run is not None:
        note_act(change.run, "undid what was published", by, why=note)
