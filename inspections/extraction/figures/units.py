"""Units as one wording each: per 1,000 population, percent, orders."""

from __future__ import annotations

import re

from inspections.extraction.lines.clean import key
from inspections.extraction.vocabulary.units import CAPTION_UNITS, DENOMINATORS, SCALES

_SCALE = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))
_DENOMINATOR = "|".join(sorted(map(re.escape, DENOMINATORS), key=len, reverse=True))
PER_SCALE = re.compile(rf"\bper (?P<scale>{_SCALE})\b", re.I)
PER_UNIT = re.compile(
    rf"\b(?:per|for every|for each|for|out of "
    rf"every)\s(?P<scale>{_SCALE})\s(?:of\s(?:the\s)?)?(?P<what>{_DENOMINATOR})\b",
    re.I,
)
_PER_AFTER = re.compile(
    rf"(?P<noun>(?:[^.;:%\d]|\b(?:999|101)\b){{0,110}}?)\b(?:per|(?:for|of|in|out of) every|for each)"
    rf"\s(?P<scale>{_SCALE})\s"
    rf"(?:of\s(?:the\s)?)?(?P<what>{_DENOMINATOR})\b",
    re.I,
)
# Between a number and its "per 1,000": another fact begins, but not with "286 cases were recorded per 1,000".
_OTHER_FACT = re.compile(
    r"(?<!stop )\band\b|\b(?:but|compared|while|than|which)\b|\b(?:was|were)\b(?! (?:recorded|made"
    r"|received|raised|carried))",
    re.I,
)
_EVERY_BEFORE = re.compile(
    rf"\b(?:for|out of|of) (?:every|each) (?P<scale>{_SCALE}) (?P<what>{_DENOMINATOR})\b[^.;)]*$", re.I
)
_RATE_BEFORE = re.compile(
    rf"\bper\s(?P<scale>{_SCALE})\s(?:of\s(?:the\s)?)?(?P<what>{_DENOMINATOR})\b"
    r"(?: (?:in|for|during) the (?:12 months|year) (?:to|ending) [\w ]{4,20})?"
    r"(?:,(?= at ))?[^.;,\d]{0,60}?\b(?:was|were|is|are|of|at|stood at|been)\s(?:about\s|around\s"
    r"|just\s|over\s)?$",
    re.I,
)
# "Against 61 per 1,000 nationally": the denominator was told before.
BARE_RATE = re.compile(
    rf"(?:\s(?!and\b|but\b|while\b)[a-z-]+){{0,3}}\sper\s(?:{_SCALE})\b(?!\s(?:{_DENOMINATOR})\b)", re.I
)


def rate_unit(text: str, start: int, end: int) -> str | None:
    """The "per 1,000 population" that goes with a number ending here, behind its noun or before it."""
    after = _PER_AFTER.match(text, end)
    if after and not _OTHER_FACT.search(after["noun"]):
        return _unit(after["scale"], after["what"])
    before = _EVERY_BEFORE.search(text[max(0, end - 260) : end])
    before = before or _RATE_BEFORE.search(text[max(0, start - 160) : start])
    return _unit(before["scale"], before["what"]) if before else None


def unit_in(text: str) -> str | None:
    """The rate a heading, caption or label names."""
    found = PER_UNIT.search(" ".join(text.split()))
    return _unit(found["scale"], found["what"]) if found else None


def caption_unit(text: str) -> str | None:
    """The unit of a table or graphic by its caption: a rate it names, else what its words imply."""
    named = unit_in(text)
    if named is not None:
        return named
    words = key(text)
    for needed, unit in CAPTION_UNITS:
        if all(each in words for each in needed):
            return unit
    return None


def _unit(scale: str, what: str) -> str:
    return f"per {SCALES[scale.lower()]:,} {DENOMINATORS[what.lower()]}"
