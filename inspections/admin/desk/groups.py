"""The order in which suggestions lie on the desk."""

from collections.abc import Iterable
from itertools import groupby

from inspections.models import Suggestion

BEFORE, NO_QUESTION = "Before the first question", "Under no question"


def groups(suggestions: Iterable[Suggestion]) -> list[tuple[str, list[Suggestion]]]:
    """By the question they stand under, in the order of the report; within it, the least certain first."""
    suggestions = list(suggestions)
    begin = min((one.line for one in suggestions if one.heading), default=0)
    headings = {one.pk: one.heading or (BEFORE if one.line < begin else NO_QUESTION) for one in suggestions}
    first: dict[str, int] = {}
    for one in suggestions:
        heading = headings[one.pk]
        first[heading] = min(first.get(heading, one.line), one.line)

    def place(one: Suggestion) -> tuple[int, str, float, int]:
        return first[headings[one.pk]], headings[one.pk], one.confidence, one.order

    ordered = sorted(suggestions, key=place)
    return [(title, list(found)) for title, found in groupby(ordered, key=lambda one: headings[one.pk])]


def following(chosen: Suggestion, suggestions: Iterable[Suggestion]) -> Suggestion | None:
    """The one that lies after it; after the last, the first."""
    ordered = [one for _, found in groups(suggestions) for one in found]
    place = next(place for place, one in enumerate(ordered) if one.pk == chosen.pk)
    others = [*ordered[place + 1 :], *ordered[:place]]
    return others[0] if others else None
