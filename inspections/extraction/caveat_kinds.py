"""Which figures are of the kind that a caveat speaks of without naming one: those of the workforce, of money,
of outcomes, of an audit; and those with a national value where it speaks of that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.records import Figure
from inspections.extraction.vocabulary.limits import SUBJECTS

_SUBJECTS = tuple((re.compile(note, re.I), re.compile(figure, re.I)) for note, figure in SUBJECTS)
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
    return _with_national(text, found)


def near(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Those of the figures told just before a text that it may be on: all of them, where it names no kind."""
    if any(note.search(text) for note, _ in _SUBJECTS):
        return of_kind(text, figures)
    return _with_national(text, figures)


def _with_national(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """What keeps somebody out of the national value limits no figure without one."""
    if not _NATIONAL.search(text):
        return list(figures)
    return [each for each in figures if each.national_value is not None] or list(figures)


def _told(figure: Figure) -> str:
    margin = "±" if figure.force_margin is not None or figure.national_margin is not None else ""
    quote = figure.place.quote.replace("±", "") if figure.form == "prose" else ""
    return f"{figure.name} {figure.unit or ''} {margin} {quote}"
