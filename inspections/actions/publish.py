"""Publishing what was accepted from a report: one act, one transaction, one note."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from inspections.actions.confirm import confirm_by_publishing
from inspections.actions.desk_log import note_act
from inspections.actions.ledger import Ledger
from inspections.actions.report_publication import on_the_desk
from inspections.actions.tell import told_of
from inspections.actions.write_facts import write_public
from inspections.choices import ReviewState
from inspections.desk.checklist import Checklist, Entry, checklist
from inspections.desk.rows import Row
from inspections.desk.standing import Standings
from inspections.models import ExtractionRun, Finding, Judgment, PublicChange, Value
from inspections.transitions import DRAFT, check_act

TOLD = ("judgment", "finding", "value", "caveat")
"""The order in which the page of changes tells what was published."""


class NotPublishedError(Exception):
    """The checklist is not clear; nothing was published. `errors` are its sentences."""

    def __init__(self, errors: list[str]) -> None:
        super().__init__(" ".join(errors))
        self.errors = errors


@transaction.atomic
def publish(*, run: ExtractionRun, by: User, note: str = "", seen: str = "") -> PublicChange:
    """Show everybody what was accepted; `seen` is the mark of the checklist that the person had before them.

    Raises NotPublishedError while the checklist has errors, and if another than that would be published.
    """
    check_act("fact", DRAFT, "publish", by)
    run = ExtractionRun.objects.select_for_update().get(pk=run.pk)
    found = checklist(run, by)
    errors = [concern.sentence for concern in found.errors]
    if found.amends and not note.strip():
        errors.append("Something that people see already changes: say in the public note what and why.")
    if seen and seen != found.mark:
        errors.append("What is accepted has changed since you opened this page. Check the list again.")
    if errors:
        raise NotPublishedError(errors)
    ledger = Ledger(by, note.strip() or f"Published from {run}")
    items, written = _show(found, run, ledger)
    change = PublicChange.objects.create(
        by=by,
        title=str(run.publication),
        note=note.strip(),
        run=run,
        items=items,
        written=ledger.entries,
    )
    note_act(run, "published", by, why=note)
    for entry, row in written:
        amended = entry.row is None
        confirm_by_publishing(row=row, looked=entry.checked, change=change, amended=amended)
    run.suggestions.filter(pk__in=[entry.suggestion.pk for entry in found.entries]).update(change=change)
    return change


def _show(
    found: Checklist, run: ExtractionRun, ledger: Ledger
) -> tuple[list[dict[str, Any]], list[tuple[Entry, Row]]]:
    """Drafts first, so that a caveat finds the figures that it limits; what is told, and the rows shown."""
    if run.publication is not None and on_the_desk(run.publication):
        ledger.edit(run.publication, area=run.force, inspection=run.inspection)
    items: list[dict[str, Any]] = []
    written: list[tuple[Entry, Row]] = []
    for entry in found.entries:
        if entry.row is not None:
            entry.row.refresh_from_db()
            if entry.row.review_state == ReviewState.DRAFT:  # two suggestions may have become one row
                items.append(told_of(entry.row, None))
                _publish_draft(entry.row, ledger)
                written.append((entry, entry.row))
    standings = Standings(run)
    for entry in found.entries:
        if entry.row is None:
            standing = standings.of(entry.suggestion)
            ledger.sign(entry.suggestion.decided_by)  # who entered it; who published it is in the change
            row = write_public(entry.suggestion, standing, ledger)
            items.append(told_of(row, standing))
            written.append((entry, row))
    items.sort(key=lambda item: TOLD.index(item["kind"]))
    return items, written


def _publish_draft(row: Judgment | Value | Finding, ledger: Ledger) -> None:
    ledger.edit(row, review_state=ReviewState.PUBLISHED)
    if isinstance(row, Finding):
        for part in row.parts.filter(review_state=ReviewState.DRAFT).order_by("order", "pk"):
            ledger.edit(part, review_state=ReviewState.PUBLISHED)
