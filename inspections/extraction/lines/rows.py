"""Which lines of a group are rows of a table, and which name the areas whose values stand under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.documents.source import SourceLine
from inspections.extraction.lines import kinds
from inspections.extraction.lines.clean import key, tidy, without_marks
from inspections.extraction.vocabulary.areas import FORCE_SUFFIXES, NATIONAL_ENDINGS, NATIONAL_LABELS

_NAME_AND_NUMBER = re.compile(rf"(?P<name>[A-Z][A-Za-z&' -]{{1,60}}?)[ :]+(?P<number>{kinds.NUMBER})")
_FORCE_NAME = rf"[A-Z][\w'&-]*(?: (?:and|&|of|[A-Z][\w'&-]*)){{0,6}} (?:{'|'.join(FORCE_SUFFIXES)})"
_ENDING = rf"(?: (?:{'|'.join(NATIONAL_ENDINGS)}))*"
_FORCE_HEAD = re.compile(_FORCE_NAME)
_NATIONAL_HEAD = re.compile(rf"(?:{_FORCE_NAME} )?England (?:and|&) Wales{_ENDING}(?: {_FORCE_NAME})?")


def row_lines(group: Sequence[SourceLine]) -> dict[int, list[str]]:
    """Which lines are table rows: those with tabs, and label-and-numbers lines that do not stand in
    running text."""
    found: dict[int, list[str]] = {}
    flat: dict[int, list[str]] = {}
    for index, line in enumerate(group):
        text = without_marks(tidy(line.text))
        cells = kinds.row_cells(text)
        if cells is None and _is_lone_cell(text, group, index):
            cells = [cell.strip() for cell in text.rstrip("\r\n ").split("\t")]
            found[index] = cells
            continue
        if cells is None:
            continue
        (found if "\t" in text.strip() else flat)[index] = cells
    found.update(_area_lines(group))
    for index, cells in flat.items():
        near = (index - 1, index + 1)
        if len(group) == 1 or any(each in flat or each in found for each in near):
            found[index] = cells
    return found


def _area_lines(group: Sequence[SourceLine]) -> dict[int, list[str]]:
    """Lines of a name and one number, where one of the names is England and Wales: a small table."""
    pairs: dict[int, list[str]] = {}
    for index, line in enumerate(group):
        found = _NAME_AND_NUMBER.fullmatch(tidy(line.text).strip()) if len(line.text) < 90 else None
        if found:
            pairs[index] = [found["name"].strip(), found["number"]]
    named = any(key(name) in NATIONAL_LABELS for name, _ in pairs.values())
    return pairs if named and len(pairs) > 1 else {}


def _is_lone_cell(text: str, group: Sequence[SourceLine], index: int) -> bool:
    """Whether a line holds the only cell of a table row that is filled, by the row above it."""
    return text.startswith("\t") and index > 0 and "\t" in group[index - 1].text


def area_heads(group: Sequence[SourceLine]) -> set[int]:
    """Lines that name a force, England and Wales, or both and nothing else, over or beside values."""
    texts = [" ".join(tidy(line.text).split()) for line in group]
    national = {
        index for index, text in enumerate(texts) if len(text) < 120 and _NATIONAL_HEAD.fullmatch(text)
    }
    if not national:
        return set()
    return national | {
        index for index, text in enumerate(texts) if len(text) < 80 and _FORCE_HEAD.fullmatch(text)
    }
