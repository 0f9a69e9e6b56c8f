"""The allowed moves as a document with diagrams, so that nobody draws them by hand."""

from collections.abc import Iterator

from inspections.transitions import MOVES, WHO, Move

THINGS = {
    "run": "An uploaded report, while it is read",
    "suggestion": "A suggestion on the desk",
    "fact": "A fact, from draft to public",
}
INTRODUCTION = """# Review states

Drawn from the table in `inspections/transitions.py` by `manage.py draw_review_states`; a test says when it is
out of date. A draft is shown to nobody but the people at the desk. “Confirmed”, “disputed”, “changed since
review” and “contested” are stored nowhere: they are worked out from what reviewers said of what is entered
now, so an edit ends a review without anybody having to reset it. Of what was removed, nothing is kept but who
removed it and when.
"""


def document() -> str:
    """The whole of docs/review-states.md."""
    return "\n".join([INTRODUCTION, *(line for thing in THINGS for line in _section(thing))])


def _section(thing: str) -> Iterator[str]:
    moves = [move for move in MOVES if move.thing == thing]
    yield f"## {THINGS[thing]}\n"
    yield "```mermaid"
    yield "stateDiagram-v2"
    names = dict.fromkeys(state for move in moves for state in (move.before, move.after))
    for name in names:
        yield f'    state "{name}" as {_identifier(name)}'
    yield f"    [*] --> {_identifier(moves[0].before)}"
    for move in moves:
        yield f"    {_identifier(move.before)} --> {_identifier(move.after)}: {move.act}"
    yield "```\n"
    yield "| from | act | to | by |"
    yield "|---|---|---|---|"
    yield from (_row(move) for move in moves)
    yield ""


def _row(move: Move) -> str:
    who = WHO[move.needs] + (f"; {move.note}" if move.note else "")
    return f"| {move.before} | {move.act} | {move.after} | {who} |"


def _identifier(state: str) -> str:
    return state.replace(" ", "_")
