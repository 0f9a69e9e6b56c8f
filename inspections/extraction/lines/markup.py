"""Marks of plain text and Markdown, in which converters save a report: its lines read as printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from inspections.extraction.documents.source import SourceLine

# A report has many headings; fewer marks are chance.
LEAST_MARKS = 3
# An item of a list and the blank line behind it have no more lines than this.
MOST_LINES_OF_ITEM = 8
_STARRED = re.compile(r"\s*\* (?=\S)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?=\S)")
_STRONG = re.compile(r"(?<!\*)\*\*(?=\S)([^*]{1,400})\*\*(?!\*)|(?<![\w_])__(?=\S)([^_]{1,400})__(?![\w_])")
_TABLE_ROW = re.compile(r"\s*\|(.*)\|\s*")
_RULE = re.compile(r"[\s|:-]*--[\s|:-]*")


def without_markup(lines: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """The lines without heading marks, bold marks and table pipes, if the text is Markdown; items of a list
    that are marked by stars have a dash."""
    lines = _with_dashes(lines)
    marked = sum(bool(_HEADING.match(line.text) or _is_marked(line.text)) for line in lines)
    if marked < LEAST_MARKS:
        return lines
    return [replace(line, text=_unmarked(line.text)) for line in lines]


def _with_dashes(lines: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """A star alone opens a note under a table; stars one after another are the items of a list."""
    starred = [index for index, line in enumerate(lines) if _STARRED.match(line.text)]
    listed = {
        each for one, other in pairwise(starred) if other - one <= MOST_LINES_OF_ITEM for each in (one, other)
    }
    return [
        replace(line, text=line.text.replace("*", "-", 1)) if index in listed else line
        for index, line in enumerate(lines)
    ]


def _is_marked(text: str) -> bool:
    return text.lstrip().startswith(("|", "**", "__")) and text.rstrip().endswith(("|", "**", "__"))


def _unmarked(text: str) -> str:
    if len(text) < 2000:
        row = _TABLE_ROW.fullmatch(text)
        if row:
            text = "" if _RULE.fullmatch(text) else "\t".join(cell.strip() for cell in row[1].split("|"))
        text = _STRONG.sub(lambda found: found[1] or found[2], text)
    return _HEADING.sub("", text, count=1)
