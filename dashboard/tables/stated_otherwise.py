"""Where another place of the same publication prints another number for the same fact."""

import re
from decimal import ROUND_HALF_UP, Decimal

from dashboard.rows.figures import ValueRow

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
TIMES = {"thousand": Decimal(10) ** 3, "million": Decimal(10) ** 6, "billion": Decimal(10) ** 9}


def numbers_in(stated: str) -> list[Decimal]:
    """The numbers of a printed statement with their precision: “£143 million” is 143 with six zeros."""
    times = next((size for word, size in TIMES.items() if word in stated), Decimal(1))
    return [Decimal(text.replace(",", "")) * times for text in NUMBER.findall(stated)]


def rounds_to(value: Decimal, number: Decimal) -> bool:
    """Whether a number is the value itself, or the value at a coarser precision; the sign is in the words."""
    return abs(value).quantize(number, ROUND_HALF_UP) == number


def stated_otherwise(value: ValueRow) -> str:
    """What another place prints instead, as printed: “30” beside 31; empty where all places agree.

    A statement in words (“about six”) is not read as a number, so it never counts as another one.
    """
    if value.value is None:
        return ""
    shown = value.value
    others = [
        citation.stated
        for citation in value.citations
        if (found := numbers_in(citation.stated)) and not any(rounds_to(shown, one) for one in found)
    ]
    return ", ".join(dict.fromkeys(others))
