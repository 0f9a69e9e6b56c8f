"""Words that a line's end cut in two: which of them lose their hyphen when the lines are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from inspections.extraction.documents.source import SourceLine

SOFT = "\u00ad"
_HEAD = re.compile(r"\b([A-Za-z]+(?:-[A-Za-z]+)*)-\s*$")
_TAIL = re.compile(r"\s*([a-z]+)")
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


def cut_words(lines: Sequence[SourceLine]) -> set[int]:
    """Numbers of the lines whose last word goes on in the next line without its hyphen.

    The report itself decides: "inter-nally" is one word where "internally" stands elsewhere, or where no
    word "nally" does; "problem-solving" keeps its hyphen.
    """
    soft = {line.number for line in lines if line.text.rstrip().endswith(SOFT)}
    broken = [
        (line.number, below.number, head.group(1).lower(), tail.group(1))
        for line, below in pairwise(lines)
        if (head := _HEAD.search(line.text[-80:])) and (tail := _TAIL.match(below.text))
    ]
    if not broken:
        return soft
    known = _whole_words(lines, {each[0] for each in broken}, {each[1] for each in broken})
    return soft | {
        number
        for number, _, head, tail in broken
        if f"{head}-{tail}" not in known and (head + tail in known or tail not in known)
    }


def _whole_words(lines: Sequence[SourceLine], cut_behind: set[int], cut_before: set[int]) -> set[str]:
    found: set[str] = set()
    for line in lines:
        words = _WORD.findall(line.text.lower())
        first = 1 if line.number in cut_before else 0
        last = -1 if line.number in cut_behind else None
        found.update(words[first:last])
    return found
