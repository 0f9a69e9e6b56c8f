"""What an editor does with a suggestion: accept it, correct it, reject it, take the decision back."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from inspections.actions.desk_log import CITED, DECISIONS, note_act
from inspections.actions.ledger import ChangedSinceError, Ledger, take_back
from inspections.actions.match import call_alike
from inspections.actions.write_facts import write_draft
from inspections.choices import SuggestionKind, SuggestionState
from inspections.desk.advice import other_unit
from inspections.desk.standing import DIFFERS, INCOMPLETE, Standings
from inspections.models import ExtractionRun, Suggestion, Value
from inspections.transitions import MoveNotAllowedError, check_move


class NotDecidedError(Exception):
    """The suggestion cannot be decided so; the message says why. Nothing was written.

    Every act takes, as `seen`, the revision that the person had before them.
    """


@transaction.atomic
def accept(
    *, suggestion: Suggestion, by: User, seen: int | None = None, standings: Standings | None = None
) -> None:
    """Take over what was read: as a draft, or, where people see a row already, for when it is published."""
    _decide(_locked(suggestion, seen), SuggestionState.ACCEPTED, by, "", standings)


@transaction.atomic
def correct(
    *, suggestion: Suggestion, payload: dict[str, Any], by: User, reason: str, seen: int | None = None
) -> list[Suggestion]:
    """Take over what a person made of it; an earlier decision is taken back first.

    Returns the other figures that have their metric from this correction and still wait.
    """
    suggestion = _locked(suggestion, seen)
    if suggestion.state != SuggestionState.PENDING:
        _reopen(suggestion, by, reason)
    suggestion.payload = payload
    payload.pop("cite_only", None)
    same = payload == suggestion.proposed
    state = SuggestionState.ACCEPTED if same else SuggestionState.EDITED
    _decide(suggestion, state, by, reason, None)
    unknown = suggestion.kind == SuggestionKind.VALUE and suggestion.proposed["metric"] is None
    return call_alike(suggestion, payload["metric"]) if unknown else []


@transaction.atomic
def cite(*, suggestion: Suggestion, by: User, reason: str, seen: int | None = None) -> None:
    """Keep what the data say and add this place as one that states it otherwise; the reason says why."""
    if not reason.strip():
        raise NotDecidedError("Say why the data keep what they say.")
    suggestion = _locked(suggestion, seen)
    suggestion.payload = {**suggestion.payload, "cite_only": True}
    _decide(suggestion, SuggestionState.EDITED, by, reason, None)


@transaction.atomic
def reject(*, suggestion: Suggestion, by: User, reason: str = "", seen: int | None = None) -> None:
    """Leave it out; it stays on the desk as rejected."""
    suggestion = _locked(suggestion, seen)
    _move(suggestion, SuggestionState.REJECTED, by, reason)
    suggestion.save()


@transaction.atomic
def reopen(*, suggestion: Suggestion, by: User, reason: str, seen: int | None = None) -> None:
    """Take a decision back: the drafts that it wrote go, and the suggestion waits again as it was read."""
    suggestion = _locked(suggestion, seen)
    _reopen(suggestion, by, reason)
    suggestion.payload = suggestion.proposed
    suggestion.save()


@transaction.atomic
def accept_all(*, run: ExtractionRun, chosen: Iterable[Suggestion], by: User) -> tuple[int, list[str]]:
    """Accept many at once; how many it were, and a sentence for each that cannot be accepted as it is.

    What differs from the data, counts in another unit than its metric, or may be there already in other
    words, is never accepted in bulk: a person decides.
    """
    standings = Standings(run)
    accepted, left = 0, []
    for suggestion in chosen:
        standing = standings.of(suggestion)
        if standing.word == DIFFERS:
            left.append(f"Line {suggestion.line}: it differs from the data.")
            continue
        if isinstance(standing.wanted, Value) and any(other_unit(suggestion, standing.wanted)):
            left.append(f"Line {suggestion.line}: it counts in another unit than the metric.")
            continue
        if standings.perhaps_held(suggestion, standing):
            left.append(f"Line {suggestion.line}: it may be in the data already, in other words.")
            continue
        try:
            with transaction.atomic():
                accept(suggestion=suggestion, by=by, standings=standings)
        except (NotDecidedError, MoveNotAllowedError) as error:
            left.append(f"Line {suggestion.line}: {error}")
            continue
        accepted += 1
    return accepted, left


def _decide(
    suggestion: Suggestion, state: SuggestionState, by: User, reason: str, standings: Standings | None
) -> None:
    _move(suggestion, state, by, reason)
    standings = standings or Standings(suggestion.run)
    standing = standings.of(suggestion)
    if standing.word == INCOMPLETE:
        raise NotDecidedError(standing.missing)
    ledger = Ledger(by, reason or f"Read in {suggestion.run}, line {suggestion.line}")
    try:
        row = write_draft(suggestion, standing, ledger)
    except ValidationError as error:
        raise NotDecidedError(" ".join(error.messages)) from error
    if row is not None:
        suggestion.target = row.pk
        standings.learn(row)
    suggestion.written = ledger.entries
    suggestion.save()


def _reopen(suggestion: Suggestion, by: User, reason: str) -> None:
    _move(suggestion, SuggestionState.PENDING, by, reason)
    try:
        take_back(suggestion.written, by=by, reason=reason or "The decision was taken back")
    except ChangedSinceError as error:
        raise NotDecidedError(str(error)) from error
    suggestion.target, suggestion.written = None, []


def _locked(suggestion: Suggestion, seen: int | None) -> Suggestion:
    """The suggestion as it is now, held until the transaction ends: of two people the second waits.

    `seen` is the revision that the person decides about. Raises NotDecidedError if it is another by now.
    """
    found = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    if seen not in (None, found.revision):
        who = found.decided_by or "Somebody"
        now = found.get_state_display().lower()
        raise NotDecidedError(f"{who} was here before you: it is now “{now}”. Look at it again.")
    found.run = suggestion.run  # with its thousands of lines, once
    return found


def _move(suggestion: Suggestion, state: SuggestionState, by: User, reason: str) -> None:
    if suggestion.change_id is not None:
        raise NotDecidedError("This has been published. Undo that first, or edit the row itself.")
    check_move("suggestion", suggestion.state, state, by)
    suggestion.state = state
    suggestion.revision += 1
    suggestion.reason = reason
    pending = state == SuggestionState.PENDING
    suggestion.decided_by = None if pending else by
    suggestion.decided_at = None if pending else timezone.now()
    cited = state == SuggestionState.EDITED and suggestion.data.get("cite_only")
    note_act(suggestion.run, CITED if cited else DECISIONS[state], by, why=reason, suggestion=suggestion)
