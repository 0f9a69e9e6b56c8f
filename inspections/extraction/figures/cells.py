"""Values in table cells and lines of graphics: "12.3%", "£4.2m", "(3.1)", "87.3 ± 1.6", and their units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from inspections.extraction.figures.margins import SIGN
from inspections.extraction.figures.numbers import per_head
from inspections.extraction.vocabulary.units import COUNTED, HEADCOUNTS, MONEY
from inspections.extraction.vocabulary.words import MULTIPLIERS

_CELL = re.compile(
    rf"(?P<open>\()?(?P<sign>[+-])?(?P<money>[£€$])?(?P<digits>\d+(?:\.\d+)?)\s?(?:%|per ?cent"
    rf"|(?P<word>{'|'.join(MULTIPLIERS)}|m|k|bn)\b|p\b)?(?P<close>\))?"
    rf"(?:\s?\(?{SIGN}\s?(?P<margin>\d+(?:\.\d+)?)\s?(?:%|per ?cent)?\)?)?",
    re.I,
)
_MARGIN_ONLY = re.compile(rf"{SIGN}?\s?(?P<margin>\d+(?:\.\d+)?)\s?(?:%|per ?cent)?", re.I)
_LETTERS = {"m": 1_000_000, "k": 1_000, "bn": 1_000_000_000}
_PERCENT = re.compile(r"%|\bper ?cent\b", re.I)
_PENCE = re.compile(r"\d+(?:\.\d+)?p")
LONGEST = 18


def cell_value(cell: str, *, change: bool = False) -> Decimal | None:
    """The number a cell prints, with its sign; None for a dash or words.

    In a row that tells a change, brackets stand for a minus; elsewhere a number in brackets is an aside.
    """
    found = _read(cell)
    if found is None or bool(found["open"]) != bool(found["close"]) or (found["open"] and not change):
        return None
    value = Decimal(found["digits"])
    word = (found["word"] or "").lower()
    if word and not found["money"] and word in _LETTERS:
        return None
    if word:
        value *= MULTIPLIERS.get(word) or _LETTERS[word]
        value = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    return -value if found["sign"] == "-" or (found["open"] and found["sign"] != "+") else value


def cell_margin(cell: str, beside: str = "") -> Decimal | None:
    """The margin in a cell behind its value, or in the cell beside it."""
    found = _read(cell)
    if found is not None and found["margin"]:
        return Decimal(found["margin"])
    alone = _MARGIN_ONLY.fullmatch(_plain(beside)) if beside else None
    return Decimal(alone["margin"]) if alone and len(alone["margin"]) < LONGEST else None


def cells_unit(cells: Sequence[str], context: str) -> str | None:
    """The unit that the cells print themselves; `context` says whether money is told per head."""
    if any(_PERCENT.search(cell) for cell in cells):
        return "percent"
    if any(_PENCE.fullmatch(cell.strip()) for cell in cells):
        return "pence"
    sign = next((each for each in MONEY for cell in cells if each in cell), None)
    return per_head(MONEY[sign], context) if sign else None


def noun_unit(label: str) -> str | None:
    """The unit of a row such as "Police officers": what it counts."""
    words = re.sub(r"\([^)]*\)", "", label).lower().split()
    unit = COUNTED.get(words[-1].strip("*:")) if words else None
    return unit if unit in HEADCOUNTS else None


def _plain(cell: str) -> str:
    return cell.strip().replace("−", "-").replace("–", "-").replace(",", "")


def _read(cell: str) -> re.Match[str] | None:
    if len(cell) > 60:
        return None
    found = _CELL.fullmatch(_plain(cell))
    return found if found and len(found["digits"]) <= LONGEST else None
