"""Shares that are told in words: "one in five cases", "seven in ten", "a quarter of the files"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from inspections.extraction.vocabulary.words import NUMBER_WORDS

_TO_TEN = "|".join(word for word, value in NUMBER_WORDS.items() if value <= 10)
_SOME_IN = re.compile(
    rf"\b(?P<some>{_TO_TEN}|\d{{1,2}}) in (?:every )?(?P<all>{_TO_TEN}|\d{{1,3}})\b(?![\d,.:/]\d)", re.I
)
_PARTS: dict[str, int] = {"half": 2, "quarter": 4, "fifth": 5, "tenth": 10}
_PART = re.compile(
    rf"\b(?:(?P<some>an?|{_TO_TEN}) )?(?P<part>half|quarters?|fifths?|tenths?)\b"
    r"(?= of (?:its|the|these|those|them|all|it|our|their|officers|staff|cases|files|crimes|victims|people"
    r"|calls|incidents)\b)"
    rf"|(?<=by )(?:(?P<by>an?|{_TO_TEN}) )?(?P<part_by>half|quarters?|fifths?|tenths?)\b",
    re.I,
)
# "A quarter of cases (26 percent)", "more than half", "a quarter of 2016", "in the first half of 2016".
_TOLD_EXACTLY = re.compile(r"[^.;,]{0,80}\(\d[\d.]*(?: ?%| ?per ?cent)", re.I)
_NO_SHARE = re.compile(
    r"\b(?:more than|over|less than|under|nearly|almost|up to|around the|first|second|third|last|latter|other"
    r"|every|each|at least|between|or|than|to) (?:an? |one )?$",
    re.I,
)
# How often something is done, how many forces do it, or what those said whom the inspectors met.
_NOT_OF_MANY = re.compile(
    r" (?:weeks?|months?|days?|years?|hours?|minutes?)\b| (?:of )?(?:the )?(?:\d+ )?(?:police )?forces\b"
    r"|[^.;,]{0,40}\b(?:we|inspectors) (?:spoke|met|interviewed)\b",
    re.I,
)
_WHEN = re.compile(r" of (?:the )?(?:(?:financial |calendar )?year\b|(?:19|20)\d\d)", re.I)


def shares_in(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Each share told in words that is a whole number of percent: where it stands, and its value."""
    for found in _SOME_IN.finditer(text):
        some, whole = _value(found["some"]), _value(found["all"])
        if some < whole and _is_share(text, found):
            yield from _exact(found, some, whole)
    for found in _PART.finditer(text) if any(part in text.lower() for part in _PARTS) else ():
        many = (found["some"] or found["by"] or "one").lower()
        part = (found["part"] or found["part_by"]).lower().rstrip("s")
        if _is_share(text, found) and not _WHEN.match(text, found.end()):
            yield from _exact(found, 1 if many in ("a", "an") else _value(many), _PARTS[part])


def _exact(found: re.Match[str], some: int, whole: int) -> Iterator[tuple[int, int, Decimal]]:
    if some < whole and 100 * some % whole == 0:
        yield found.start(), found.end(), Decimal(100 * some // whole)


def _is_share(text: str, found: re.Match[str]) -> bool:
    if _TOLD_EXACTLY.match(text, found.end()) or _NOT_OF_MANY.match(text, found.end()):
        return False
    return not _NO_SHARE.search(text[max(0, found.start() - 30) : found.start()])


def _value(told: str) -> int:
    return int(told) if told.isdigit() else NUMBER_WORDS[told.lower()]
