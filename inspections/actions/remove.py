"""Taking a report off the desk that should not lie there: the wrong file, or one that cannot be read."""

from django.contrib.admin.models import DELETION, LogEntry
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.deletion import ProtectedError

from inspections.actions.edit import delete_row
from inspections.actions.extract import uploads
from inspections.actions.report_publication import on_the_desk
from inspections.models import ExtractionRun
from inspections.transitions import MoveNotAllowedError, check_act


def can_be_removed(run: ExtractionRun) -> bool:
    """Whether nobody has ever decided anything about it; what was decided is history and stays."""
    return not run.acts.exclude(suggestion=None).exists()


@transaction.atomic
def remove(*, run: ExtractionRun, by: User) -> None:
    """Delete a report with what was read out of it, and its file; the log of the admin keeps who and when.

    Raises MoveNotAllowedError while it is read, and once something of it was decided.
    """
    run = ExtractionRun.objects.select_for_update().get(pk=run.pk)
    list(run.suggestions.select_for_update().values_list("pk"))  # nobody decides meanwhile
    check_act("run", run.state, "remove", by)
    if not can_be_removed(run):
        raise MoveNotAllowedError("Something of this report was decided already, so it stays.")
    publication, path = run.publication, uploads() / run.stored
    ours = publication is not None and on_the_desk(publication) and publication.runs.count() == 1
    LogEntry.objects.log_actions(by.pk, [run], DELETION, change_message="Removed from the desk.")
    run.delete()
    if publication is not None and ours:
        try:
            with transaction.atomic():
                delete_row(row=publication, by=by, reason=f"{run.file_name} was removed from the desk")
        except ProtectedError:  # somebody has cited it by hand
            pass
    transaction.on_commit(lambda: path.unlink(missing_ok=True))
