"""The allowed moves, as one table: who may bring what from which state to which."""

from dataclasses import dataclass

from django.contrib.auth.models import User

from inspections.choices import RunState, SuggestionState

DESK, CONFIRM, PUBLISH = "inspections.use_desk", "inspections.confirm", "inspections.publish"
WHO = {DESK: "editor", CONFIRM: "reviewer", PUBLISH: "reviewer", "": "the program"}


class MoveNotAllowedError(Exception):
    """This step is not in the table, or not for this person."""


@dataclass(frozen=True)
class Move:
    """One step of one kind of thing; `needs` is the permission for it."""

    thing: str
    before: str
    act: str
    after: str
    needs: str
    note: str = ""


PENDING, ACCEPTED, EDITED, REJECTED = (state.value for state in SuggestionState)
QUEUED, RUNNING, DONE, FAILED = (state.value for state in RunState)
REMOVED = "removed"
DRAFT, CONFIRMED, DISPUTED = "draft", "confirmed", "disputed"
PUBLISHED, CHANGED, CONTESTED = "published", "changed since review", "contested"
GONE = "rejected"

MOVES: tuple[Move, ...] = (
    Move("run", QUEUED, "begin", RUNNING, ""),
    Move("run", RUNNING, "finish", DONE, ""),
    Move("run", RUNNING, "fail", FAILED, ""),
    Move("run", RUNNING, "start again", QUEUED, DESK, "only if it was cut off"),
    Move("run", FAILED, "start again", QUEUED, DESK),
    Move("run", FAILED, "remove", REMOVED, DESK),
    Move("run", DONE, "remove", REMOVED, DESK, "only before anything of it is decided"),
    Move("suggestion", PENDING, "accept", ACCEPTED, DESK),
    Move("suggestion", PENDING, "correct", EDITED, DESK),
    Move("suggestion", PENDING, "reject", REJECTED, DESK),
    Move("suggestion", ACCEPTED, "take back", PENDING, DESK, "only before it is published"),
    Move("suggestion", EDITED, "take back", PENDING, DESK, "only before it is published"),
    Move("suggestion", REJECTED, "take back", PENDING, DESK),
    Move("fact", DRAFT, "confirm", CONFIRMED, CONFIRM, "not by who entered it"),
    Move("fact", DRAFT, "disagree", DISPUTED, CONFIRM, "not by who entered it"),
    Move("fact", CONFIRMED, "disagree", DISPUTED, CONFIRM, "not by who entered it"),
    Move("fact", CONFIRMED, "edit", DRAFT, DESK),
    Move("fact", DISPUTED, "edit", DRAFT, DESK),
    Move("fact", DISPUTED, "settle", CONFIRMED, CONFIRM, "by a third person"),
    Move("fact", CONFIRMED, "publish", PUBLISHED, PUBLISH),
    Move("fact", DRAFT, "publish", PUBLISHED, PUBLISH, "not a grade, and not by who entered it"),
    Move("fact", DRAFT, "reject", GONE, DESK),
    Move("fact", GONE, "take back", DRAFT, DESK),
    Move("fact", PUBLISHED, "edit", CHANGED, DESK),
    Move("fact", CHANGED, "edit", CHANGED, DESK),
    Move("fact", CHANGED, "confirm", PUBLISHED, CONFIRM, "not by who edited it"),
    Move("fact", CHANGED, "disagree", CONTESTED, CONFIRM, "not by who edited it"),
    Move("fact", PUBLISHED, "disagree", CONTESTED, CONFIRM, "not by who entered it"),
    Move("fact", CONTESTED, "edit", CHANGED, DESK),
    Move("fact", CONTESTED, "settle", PUBLISHED, CONFIRM, "by a third person"),
    Move("fact", PUBLISHED, "withdraw", DRAFT, PUBLISH),
    Move("fact", CHANGED, "withdraw", DRAFT, PUBLISH),
    Move("fact", CONTESTED, "withdraw", DRAFT, PUBLISH),
    Move("fact", PUBLISHED, "undo", DRAFT, PUBLISH, "as it was before"),
)


def check_move(thing: str, before: str, after: str, by: User | None) -> Move:
    """The move from one state to another. Raises MoveNotAllowedError, with a sentence, if there is none."""
    for move in MOVES:
        if (move.thing, move.before, move.after) == (thing, before, after):
            return _allowed(move, by)
    raise MoveNotAllowedError(f"What is “{before}” cannot become “{after}”.")


def check_act(thing: str, before: str, act: str, by: User | None) -> Move:
    """The move that an act makes from a state. Raises MoveNotAllowedError, with a sentence, without one."""
    for move in MOVES:
        if (move.thing, move.before, move.act) == (thing, before, act):
            return _allowed(move, by)
    raise MoveNotAllowedError(f"To {act} is not possible for what is “{before}”.")


def _allowed(move: Move, by: User | None) -> Move:
    if move.needs and (by is None or not by.has_perm(move.needs)):
        raise MoveNotAllowedError(f"Only a person with the role “{WHO[move.needs]}” may {move.act}.")
    return move
