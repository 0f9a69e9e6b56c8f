"""The table of moves, and the diagram that is drawn from it."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User

from inspections.choices import RunState, SuggestionState
from inspections.desk.diagram import document
from inspections.transitions import MOVES, REMOVED, MoveNotAllowedError, check_act, check_move

DRAWN = Path(__file__).resolve().parents[3] / "docs" / "review-states.md"


def test_the_diagram_is_the_one_that_the_table_gives() -> None:
    assert DRAWN.read_text(encoding="utf-8") == document(), "Run manage.py draw_review_states."


def test_no_act_leads_from_one_state_to_two() -> None:
    acts = [(move.thing, move.before, move.act) for move in MOVES]

    assert len(acts) == len(set(acts))


def test_every_state_of_runs_and_suggestions_is_in_the_table() -> None:
    in_table = {thing: set() for thing in ("run", "suggestion", "fact")}
    for move in MOVES:
        in_table[move.thing] |= {move.before, move.after}

    assert in_table["run"] == {*RunState.values, REMOVED}  # of which no row is left
    assert in_table["suggestion"] == set(SuggestionState.values)


def test_only_a_reviewer_confirms(anna: User, ben: User) -> None:
    assert check_act("fact", "draft", "confirm", ben).after == "confirmed"
    with pytest.raises(MoveNotAllowedError, match=r"Only a person with the role “reviewer” may confirm\."):
        check_act("fact", "draft", "confirm", anna)


def test_what_is_rejected_is_not_published(ben: User) -> None:
    with pytest.raises(MoveNotAllowedError, match=r"To publish is not possible for what is “rejected”\."):
        check_act("fact", "rejected", "publish", ben)
    with pytest.raises(MoveNotAllowedError, match=r"What is “done” cannot become “queued”\."):
        check_move("run", "done", "queued", ben)
