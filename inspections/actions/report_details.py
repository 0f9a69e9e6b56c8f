"""What a person enters about a report: its title, the day it was published, where it is to be had."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from inspections.actions.desk_log import note_act
from inspections.actions.edit import EditedMeanwhileError, save_edit
from inspections.actions.ledger import Ledger
from inspections.actions.report_publication import on_the_desk
from inspections.choices import ReviewState
from inspections.desk.agreement import fingerprint, model_name
from inspections.desk.content import state_of
from inspections.models import ExtractionRun, Judgment, Publication, Review, Suggestion
from inspections.transitions import MoveNotAllowedError


@transaction.atomic
def enter_details(*, run: ExtractionRun, by: User, seen: int | None = None, **details: Any) -> None:
    """Enter fields of the publication that a report on the desk is; its drafts take over the date.

    `seen` is the revision that the person started from. Raises EditedMeanwhileError if it is another by
    now, and MoveNotAllowedError for a report that people see already: that one is edited in the admin.
    """
    publication = Publication.objects.select_for_update().filter(pk=run.publication_id).first()
    if publication is None:
        raise MoveNotAllowedError("First say which force and which inspection the report is about.")
    if not on_the_desk(publication):
        raise MoveNotAllowedError("People see this report already. Edit it under “Publications”.")
    if seen not in (None, publication.revision):
        raise EditedMeanwhileError(f"{publication} is no longer at revision {seen}.")
    ledger = Ledger(by, "Entered at the desk")
    ledger.edit(publication, **details)
    if ledger.entries:
        note_act(run, "entered title and date", by, why=f"{publication}, {publication.published}")
    run.publication = publication
    suggestions = list(run.suggestions.select_for_update().exclude(target=None))
    written = [entry for one in suggestions for entry in one.written if entry["model"] == "judgment"]
    drafts = Judgment.objects.filter(pk__in={entry["pk"] for entry in written})
    for draft in drafts.filter(review_state=ReviewState.DRAFT).select_for_update():
        _redate(draft, publication, by)
        for entry in written:
            if entry["pk"] == draft.pk:
                for state in filter(None, (entry["before"], entry["after"])):
                    state["published"] = state_of(draft)["published"]
    Suggestion.objects.bulk_update(suggestions, ["written"])


def _redate(draft: Judgment, publication: Publication, by: User) -> None:
    """Give a draft the date of its report, which is no part of what was decided or reviewed of it."""
    if draft.published == publication.published:
        return
    seen = Review.objects.filter(model=model_name(draft), object_id=draft.pk, fingerprint=fingerprint(draft))
    reviewed = list(seen.values_list("pk", flat=True))
    draft.published = publication.published
    save_edit(row=draft, by=by, reason="The date of its report was entered")
    Review.objects.filter(pk__in=reviewed).update(fingerprint=fingerprint(draft))
