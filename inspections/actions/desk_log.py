"""The log of the desk: every act with who, when and why, also of what was taken back since."""

from django.contrib.auth.models import User

from inspections.choices import SuggestionState
from inspections.models import DeskAct, ExtractionRun, Suggestion

CITED = "kept the data and cited this place"
DECISIONS = {
    SuggestionState.PENDING: "took back",
    SuggestionState.ACCEPTED: "accepted",
    SuggestionState.EDITED: "corrected and accepted",
    SuggestionState.REJECTED: "rejected",
}


def note_act(
    run: ExtractionRun, act: str, by: User | None, *, why: str = "", suggestion: Suggestion | None = None
) -> None:
    """Write one act down; call it in the transaction of the act."""
    said = about(suggestion) if suggestion else ""
    DeskAct.objects.create(run=run, suggestion=suggestion, about=said, act=act, by=by, note=why.strip())


def about(suggestion: Suggestion) -> str:
    """What a suggestion said at the time, in short."""
    data = suggestion.data
    said = data.get("grade") or data.get("value") or data.get("text") or data.get("state") or ""
    return f"{suggestion.get_kind_display()} at line {suggestion.line}: {said}".removesuffix(": ")[:250]
