"""Margins of survey and audit estimates: "± 1.5", "plus or minus 1.5 percentage points", "with a confidence
interval of +/- 1.7 percent", behind the value itself or in the bracket that closes its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

SIGN = r"(?:±|\+ ?/ ?-|\+ ?or ?-|plus or minus|give or take)"
_LEAD = (
    r"(?:with\s)?(?:an?\s)?(?:(?:margin of error|(?:95 ?(?:%|per ?cent)\s)?confidence (?:interval|level))"
    r"(?:\sof|:|,)?\s?)?"
)
_VALUE = r"\s*(?P<margin>\d+(?:\.\d+)?)(?P<unit>\s?(?:%|per\s?cent(?:age points?)?|points?|pp\b))?"
_BESIDE = re.compile(rf"\s?[,;(-]?\s?{_LEAD}{SIGN}{_VALUE}", re.I)
_CLOSING = re.compile(rf"[^.;()\d]{{0,110}}\(\s?{_LEAD}{SIGN}{_VALUE}", re.I)
_BEFORE = re.compile(rf"{SIGN}\s*$", re.I)
# The interval told by its two ends gives no value of its own.
INTERVAL = (
    r"(?:\d+ ?(?:%|per ?cent) )?confidence intervals?(?: is| was| of|:)?(?: from| between)? ?"
    r"\(?\d[\d.]*(?: ?%| ?per ?cent)? ?(?:to|and|-) ?\d[\d.]*"
)
LONGEST = 12


@dataclass(frozen=True, slots=True)
class Margin:
    """The margin of a value, and where the text that states it ends."""

    value: Decimal
    start: int
    end: int
    percent: bool


def margin_after(text: str, end: int) -> Margin | None:
    """The margin of a number that ends here."""
    found = _BESIDE.match(text, end) or _CLOSING.match(text, end)
    if found is None or len(found["margin"]) > LONGEST:
        return None
    return Margin(Decimal(found["margin"]), found.start("margin"), found.end(), bool(found["unit"]))


def is_margin(text: str, start: int) -> bool:
    """Whether a number that starts here is itself a margin."""
    return bool(_BEFORE.search(text[max(0, start - 16) : start]))
