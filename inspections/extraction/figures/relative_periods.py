"""Periods that only point to another one: "the previous year", "over the same period", "a year later"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PREVIOUS = re.compile(
    r"\b(?:the\s)?(?:previous|preceding|prior)\s(?:12|twelve)[\s-]months?(?:\speriod)?\b"
    r"|\b(?:the\s)?(?:previous|preceding)\s(?:financial\s|calendar\s)?year\b"
    r"|\bthe\ssame\speriod\s(?:the\s|in\sthe\s|of\sthe\s)?(?:last"
    r"|previous|preceding|before)(?:\syear)?\b|\bthe\syear\sbefore\b"
    r"|\b(?:the\s)?(?:12|twelve)\smonths\s(?:before|earlier)\b|\ba\syear\s(?:before|earlier)\b",
    re.I,
)
_SAME = re.compile(
    r"\b(?:over|in|during|for)\s(?:(?:this|that|the)\s(?:same\s)?(?:12[\s-]month\s)?period"
    r"|(?:this|that|the)\ssame\s(?:12\smonths|twelve\smonths|year))\b|\bthat\syear\b(?=[,.;]|\s\w+ed\b)"
    r"(?!\s(?:(?:from|between|of|to)\s)?\d)(?!\s(?:of\s|in\s)?the\s(?:previous|preceding|last)\b)",
    re.I,
)
_NEXT = re.compile(r"\b(?:a|one) year later\b|\b(?:in )?the following (?:financial |calendar )?year\b", re.I)
_LAST = re.compile(
    r"\b(?:last|past|latest|most\srecent)\s(?:12|twelve)[\s-]months?\b(?!\s(?:to|ending))", re.I
)
_ALL = ((_PREVIOUS, "previous"), (_SAME, "same"), (_NEXT, "next"), (_LAST, "last"))


def relatives(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each such wording, and which period it points to."""
    for pattern, relative in _ALL:
        for match in pattern.finditer(text):
            yield match, relative
