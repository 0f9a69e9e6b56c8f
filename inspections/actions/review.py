"""Moving rows by themselves, not as part of a report: publishing, withdrawing, rejecting, taking back."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from inspections.actions.confirm import confirm_by_publishing
from inspections.actions.ledger import Ledger
from inspections.actions.publish import NotPublishedError
from inspections.actions.tell import told_of
from inspections.choices import ReviewState
from inspections.desk.agreement import checked, model_name
from inspections.desk.checklist import errors_of_row
from inspections.desk.subject import Draft
from inspections.models import PublicChange
from inspections.transitions import DRAFT, GONE, PUBLISHED, check_act


@transaction.atomic
def publish_rows(*, rows: QuerySet[Any], by: User, note: str) -> int:
    """Show drafts to everybody. Raises NotPublishedError, with nothing published, if one may not be shown."""
    check_act("fact", DRAFT, "publish", by)
    drafts = _locked(rows, ReviewState.DRAFT)
    looked = checked(drafts)
    errors = [
        f"{row}: {told}" for row in drafts for told in errors_of_row(row, looked[model_name(row), row.pk], by)
    ]
    if errors:
        raise NotPublishedError(errors)
    change = _change(drafts, ReviewState.PUBLISHED, by, note, lambda row: told_of(row, None))
    for row in drafts:
        confirm_by_publishing(row=row, looked=looked[model_name(row), row.pk], change=change)
    return len(drafts)


@transaction.atomic
def put_back(*, rows: QuerySet[Any], by: User, note: str) -> int:
    """Withdraw what is public, as the page of changes tells, and take rejected rows back; both as drafts."""
    shown = _locked(rows, ReviewState.PUBLISHED)
    if shown:
        check_act("fact", PUBLISHED, "withdraw", by)
        _change(shown, ReviewState.DRAFT, by, note, lambda row: {**told_of(row, None), "act": "withdrawn"})
    rejected = _locked(rows, ReviewState.REJECTED)
    if rejected:
        check_act("fact", GONE, "take back", by)
        _move(rejected, ReviewState.DRAFT, Ledger(by, note))
    return len(shown) + len(rejected)


@transaction.atomic
def reject_rows(*, rows: QuerySet[Any], by: User, note: str) -> int:
    """Put drafts aside; what is public has to be withdrawn first."""
    if _locked(rows, ReviewState.PUBLISHED):
        check_act("fact", PUBLISHED, "reject", by)
    check_act("fact", DRAFT, "reject", by)
    drafts = _locked(rows, ReviewState.DRAFT)
    _move(drafts, ReviewState.REJECTED, Ledger(by, note))
    return len(drafts)


def _locked(rows: QuerySet[Any], state: ReviewState) -> list[Draft]:
    # Asked by primary key, because a list's own joins and sorting cannot be locked on PostgreSQL.
    chosen = rows.model._base_manager.filter(pk__in=rows.order_by().values("pk"))
    return list(chosen.filter(review_state=state).select_for_update())


def _move(rows: list[Draft], state: ReviewState, ledger: Ledger) -> None:
    for row in rows:
        ledger.edit(row, review_state=state)


def _change(
    rows: list[Draft], state: ReviewState, by: User, note: str, told: Callable[[Draft], dict[str, Any]]
) -> PublicChange:
    """The move with its line on the page of changes."""
    ledger = Ledger(by, note)
    _move(rows, state, ledger)
    return PublicChange.objects.create(
        by=by,
        title=str(rows[0]) if len(rows) == 1 else f"{len(rows)} facts",
        note=note,
        items=[told(row) for row in rows],
        written=ledger.entries,
    )
