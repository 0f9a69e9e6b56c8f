"""How a published number reads: its decimals, its unit, its sign in words."""

import re
from decimal import Decimal

from inspections.comparison.rules import Figure
from inspections.comparison.words import UnitKind

SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

COUNTED_IN_PLURALS = (UnitKind.COUNT, UnitKind.DURATION)


def number(value: Decimal, decimals: int) -> str:
    """ "63.5", "32,250", "minus 25": with the decimals as published and the sign as a word."""
    digits = f"{abs(value):,.{decimals}f}"
    return f"minus {digits}" if value < 0 else digits


def small_number(count: int) -> str:
    """Numbers to ten in words, as in running text."""
    return SMALL_NUMBERS[count] if 0 <= count < len(SMALL_NUMBERS) else f"{count:,}"


def unit_words(figure: Figure) -> str:
    """The unit without what is only said in brackets."""
    if figure.unit_kind in (UnitKind.PERCENT, UnitKind.PERCENT_CHANGE):
        return "percent"
    unit = re.sub(r"\s*\([^)]*\)", "", figure.unit).strip()
    if figure.value == 1 and figure.unit_kind in COUNTED_IN_PLURALS:
        return re.sub(r"^(\w+)s\b", r"\1", unit)
    return unit


def value_with_unit(figure: Figure) -> str:
    """ "63.5 per 1,000 population", "about 70 percent", "a fall of 3.4 percent", or "no figure"."""
    if figure.value is None:
        return "no figure"
    about = "about " if figure.approximate else ""
    if figure.unit_kind == UnitKind.PERCENT_CHANGE:
        size = f"{about}{number(abs(figure.value), figure.decimals)} percent"
        if figure.value == 0:
            return f"no change ({size})"
        return f"a {'rise' if figure.value > 0 else 'fall'} of {size}"
    return f"{about}{number(figure.value, figure.decimals)} {unit_words(figure)}".rstrip()


def wordings_of_second_value(first: Figure, second: Figure) -> list[str]:
    """The second number of a sentence: a rate need not repeat its unit, nor a rise that it is one."""
    if second.value is None:
        return [value_with_unit(second)]
    about = "about " if second.approximate else ""
    if second.unit_kind == UnitKind.PERCENT_CHANGE:
        fuller = [value_with_unit(second)]
        if not second.value or (first.value and (first.value > 0) == (second.value > 0)):
            fuller.append(f"{about}{number(abs(second.value), second.decimals)} percent")
        return fuller
    if second.unit_kind == UnitKind.PERCENT:
        return [value_with_unit(second)]
    return [f"{about}{number(second.value, second.decimals)}"]
