"""Which figures are of the kind that a caveat speaks of without naming one: those of the workforce, of money,
of outcomes, of an audit; and those with a national value where it speaks of that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.lines.clean import key
from inspections.extraction.records import Figure
from inspections.extraction.structure.wording import stems
from inspections.extraction.vocabulary.limits import SUBJECTS
from inspections.extraction.vocabulary.plain_words import COMPARING, COUNTED_WIDELY

_SUBJECTS = tuple((re.compile(note, re.I), re.compile(figure, re.I)) for note, figure in SUBJECTS)
# So many words that are not in every sentence make two sentences speak of one thing.
LEAST_SHARED = 2
# Outcomes of domestic abuse are another kind than those of all crime.
DOMESTIC = "domestic"
_UNTELLING = stems(" ".join((*COMPARING, *COUNTED_WIDELY, "data", "find", "found", "include", "not", "all")))
_NATIONAL = re.compile(
    r"\b(?:england (?:and|&) wales|national) (?:\w+ ){0,2}?"
    r"(?:averages?|figures?|rates?|totals?|comparisons?)\b"
    r"|\b(?:included in|excluded from|left out of|from) (?:the|our) averages?\b",
    re.I,
)


def of_kind(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Those of the figures that are of a kind which the text names; none where it names no kind."""
    wanted = [figure for note, figure in _SUBJECTS if note.search(text)]
    found = [each for each in figures if any(pattern.search(_told(each)) for pattern in wanted)]
    if DOMESTIC in text.lower():
        found = [each for each in found if DOMESTIC in _told(each).lower()]
    return _with_national(text, found)


def of_same_words(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Those of the figures whose sentence shares most telling words with a text, if these are several."""
    wanted = _telling(text)
    shared = [(len(wanted & _telling(f"{each.name} {each.place.quote}")), each) for each in figures]
    most = max((count for count, _ in shared), default=0)
    return [each for count, each in shared if count == most] if most >= LEAST_SHARED else []


def near(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Those of the figures told just before a text that it may be on: all of them, where it names no kind."""
    if any(note.search(text) for note, _ in _SUBJECTS):
        return of_kind(text, figures)
    return _with_national(text, figures)


def _with_national(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """What keeps somebody out of the national value limits no figure without one."""
    if not _NATIONAL.search(text):
        return list(figures)
    return [each for each in figures if each.national_value is not None]


def _telling(text: str) -> frozenset[str]:
    return frozenset(each for each in stems(key(text)) - _UNTELLING if each.isalpha())


def _told(figure: Figure) -> str:
    margin = "±" if figure.force_margin is not None or figure.national_margin is not None else ""
    quote = figure.place.quote.replace("±", "") if figure.form == "prose" else ""
    return f"{figure.name} {figure.unit or ''} {margin} {quote}"
