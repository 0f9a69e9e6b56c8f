"""Of which earlier year a sentence speaks when it tells a grade."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.lines.sentences import Sentence

# A year, or an inspection of two years ("our 2018/19 inspection"), but no financial year.
_YEAR = re.compile(
    r"\b20\d\d\b(?!\s?[/-]\s?\d)|(?<=\bPEEL )20\d\d\b"
    r"|\b20\d\d(?=\s?[/-]\s?\d\d(?:\d\d)? (?:\w+ ){0,2}(?:inspection|report|assessment|judge?ment|grade))"
    r"|\b20\d\d(?=/\d\d,? (?:we|HMIC|HMICFRS|inspectors) (?:also )?(?:graded|judged|assessed|inspected))",
    re.I,
)
_LAST_YEAR = re.compile(r"\b(?:last year|previous year|a year ago)\b", re.I)
# "It was good when we inspected it in 2015": its year may stand a little behind the grade.
_BEHIND = re.compile(r"[^.,;:]{0,40}")
# "… good in 2015 and outstanding in 2016": each grade has its own.
_RIGHT_BEHIND = re.compile(r"['\"]? in (20\d\d)\b(?!\s?[/-]\s?\d)")
_WAS = re.compile(r"\bwas\b", re.I)
# An inspection before this one, of a year that the sentence does not give.
_LAST_TIME = re.compile(r"\b(?:last|previous|earlier) (?:\w+ )?inspections?\b", re.I)


def looks_back(found: re.Match[str], year: int | None) -> bool:
    """Whether "was good in respect of …" is said of an earlier year: one that the words before it name."""
    if not _WAS.search(found.group()):
        return False
    behind = _BEHIND.match(found.string, found.end())
    before = found.string[: found.start("grade")] + (behind.group() if behind else "")
    return bool(_LAST_YEAR.search(before) or _LAST_TIME.search(before)) or any(
        year is not None and int(each.group()) < year for each in _YEAR.finditer(before)
    )


def speaks_of_last_time(text: str) -> bool:
    """Whether a text speaks of an inspection before this one without its year."""
    return bool(_LAST_TIME.search(text))


def year_of_grade(
    sentence: Sentence, found: re.Match[str], before: Sequence[Sentence], heading: str, own: int | None
) -> int | None:
    """The year an earlier grade belongs to: in the sentence, else as told a sentence or two before, else that
    of the heading. `own` is the year of the report."""
    text = sentence.plain
    behind = _RIGHT_BEHIND.match(text, found.end("grade"))
    if behind:
        return int(behind[1])
    years = [int(each.group()) for each in _YEAR.finditer(text[: found.end()])]
    if years:
        return years[-1]
    if _LAST_YEAR.search(text):
        return own - 1 if own else None
    years = [int(each.group()) for each in _YEAR.finditer(text)]
    if years:
        return years[0]
    for earlier in reversed(before[-2:]):
        years = [int(each.group()) for each in _YEAR.finditer(earlier.plain)]
        if years:
            return years[-1]
    years = [int(each.group()) for each in _YEAR.finditer(heading)]
    return years[-1] if years else None
