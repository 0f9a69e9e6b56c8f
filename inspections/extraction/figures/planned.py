"""Numbers that tell what somebody means to do or expects to come: nothing was measured yet, so they are no
figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from inspections.extraction.figures.clauses import Clause
from inspections.extraction.figures.numbers import Number
from inspections.extraction.figures.periods import Mention

_MEANT = re.compile(
    r"\b(?:is|are|was|were|been) (?:\w+ )?"
    r"(?:expected|forecast|projected|predicted|anticipated|set|due|likely) (?:to|that)\b"
    r"|\b(?:plans?|planned|planning|intends?|intended|intending|aims?|aimed|aiming|hopes?|hoped|hoping"
    r"|proposes?|proposed|expects?|wants?) to\b"
    r"|\b(?:needs|still has) to\b"
    r"|\b(?:expects|anticipates|forecasts|assumes|predicts|projects) (?:(?:that|an?|the|its|it)\b|$)"
    r"|\b(?:it|they|he|she|force|constabulary|police|which|that|this|and|officers|staff|reserves|gap|savings"
    r"|numbers?|budget|workforce|there) will\b",
    re.I,
)
_MEANT_AFTER = re.compile(
    r" (?:that |which )?(?:it|they|the (?:force|constabulary)) "
    r"(?:needs?|must|plans?|intends?|expects?|aims?|hopes?|has to|still has)\b"
)
# What was planned and is told as done, or what is planned beside what is done.
_DONE = re.compile(
    r"(?<!to )(?<!will )\b(?:had|has|have|was|were|rose|fell|reached|achieved|saved|recorded|received"
    r"|spent|made)\b"
    r"|\band (?:in [\w ]{3,20} )?\w+ed\b",
    re.I,
)
_BY = re.compile(r"\bby (?:the (?:end of )?)?$", re.I)


def latest_measured(year: int | None) -> date | None:
    """The last day that a report of this year can have measured or budgeted for: some come out in the next
    year."""
    return date(year + 1, 12, 31) if year is not None else None


def _is_by(text: str, mention: Mention) -> bool:
    return _BY.search(text[: mention.start]) is not None or text.startswith("by ", mention.start)


def is_planned(
    text: str, number: Number, clause: Clause, periods: Sequence[Mention], latest: date | None
) -> bool:
    """Whether the number is a plan or a forecast: its clause says so, or its period is yet to come."""
    if _MEANT_AFTER.match(text, number.end):
        return True
    before = text[clause.start : number.start]
    meant = [found.end() for found in _MEANT.finditer(before)]
    if meant and not _DONE.search(before, meant[-1]):
        return True
    own = next((each for each in periods if each.start >= number.end), None)
    return (
        latest is not None
        and own is not None
        and own.span is not None
        and (
            own.span.end > latest
            if _is_by(text, own)
            else own.kind == "financial" and own.span.start > latest
        )
        and not any(char.isdigit() for char in text[number.end : own.start])
    )
