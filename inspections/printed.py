"""Numbers as a publication prints them: what stands there, and whether it is the number that we show."""

import re
from decimal import ROUND_HALF_UP, Decimal

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
TIMES = {"thousand": Decimal(10) ** 3, "million": Decimal(10) ** 6, "billion": Decimal(10) ** 9}
SIGNED = re.compile(r"^\s*(?P<sign>[+\-−])\s?\d")


def numbers_in(stated: str) -> list[Decimal]:
    """The numbers of a printed statement with their precision: “£143 million” is 143 with six zeros."""
    times = next((size for word, size in TIMES.items() if word in stated), Decimal(1))
    return [Decimal(text.replace(",", "")) * times for text in NUMBER.findall(stated)]


def rounds_to(value: Decimal, number: Decimal) -> bool:
    """Whether a number is the value itself, or the value at a coarser precision; the sign is in the words."""
    return abs(value).quantize(number, ROUND_HALF_UP) == number


def margin_decimals(margin: Decimal | None, decimals: int) -> int:
    """Decimals of a margin: those of its value, and more where more were printed (90 ± 1.5).

    The database keeps margins with more decimals than were printed, so zeros at their end say nothing.
    """
    if margin is None:
        return decimals
    return max(decimals, -int(margin.normalize().as_tuple().exponent))


def sign_in(stated: str) -> int:
    """1 or -1 where the number is printed with its sign; 0 where the sign, if any, is in the words."""
    found = SIGNED.match(stated)
    return 0 if found is None else 1 if found["sign"] == "+" else -1
