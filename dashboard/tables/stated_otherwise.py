"""Where another place of the same publication prints another number for the same fact."""

from dashboard.rows.figures import ValueRow
from inspections.printed import numbers_in, rounds_to


def stated_otherwise(value: ValueRow) -> str:
    """What another place prints instead, as printed: “30” beside 31; empty where all places agree.

    A statement in words (“about six”) is not read as a number, so it never counts as another one.
    """
    if value.value is None:
        return ""
    shown = value.value
    others = [
        citation.stated
        for citation in value.citations
        if (found := numbers_in(citation.stated)) and not any(rounds_to(shown, one) for one in found)
    ]
    return ", ".join(dict.fromkeys(others))
