"""Recommendations in a chapter of their own at a report's end: they answer no single question."""

from __future__ import annotations

from collections.abc import Sequence

from inspections.extraction.lines.clean import key
from inspections.extraction.structure.questions import SUB
from inspections.extraction.structure.sections import ANNEX, Placed
from inspections.extraction.vocabulary.headings import FINDING_LISTS

CHAPTER = "recommendations"


def closing_chapter(placed: Sequence[Placed]) -> int:
    """Where the closing chapter begins; the count of blocks where a report has none.

    Its title stands behind the last section, which has its grade by then. Under a cause of concern the same
    title opens what is to be done about that.
    """
    for index in range(len(placed) - 1, -1, -1):
        item = placed[index]
        if item.part == ANNEX or item.block.kind != "heading":
            continue
        if key(item.block.text).rstrip(":") == CHAPTER and _ends_section(placed, index):
            return index
        if item.asked is not None and item.asked.level != SUB:
            break
    return len(placed)


def _ends_section(placed: Sequence[Placed], index: int) -> bool:
    """Whether the section above has its grade and no list of findings since its title."""
    graded = False
    for item in reversed(placed[:index]):
        if item.block.kind == "heading":
            if key(item.block.text).rstrip(":") in FINDING_LISTS:
                return False
            if item.asked is not None and item.asked.level != SUB:
                break
        graded = graded or item.block.kind == "badge"
    return graded
