"""Numbers of offences as tables print them."""

import re

from inspections.imports.tables import Cell, words_of

WHOLE = re.compile(r"[-−]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.0+)?")
NOT_PUBLISHED = frozenset({"..", "...", ":", "-", "–", "*", "n/a", "[c]", "[u]", "[x]", "[z]"})
"""Signs that statistical tables print where a number is not available or not shown."""
LARGEST = 99_999_999


class UnreadableNumberError(Exception):
    """A cell that holds no number of offences; says what is wrong with it."""


def number_of_offences(cell: Cell) -> int | None:
    """The count as published, also below zero; None where the table prints a sign for "not available".

    Raises UnreadableNumberError for anything else: an empty cell is not zero.
    """
    text = words_of(cell)
    if not text:
        raise UnreadableNumberError("there is no number")
    if text.casefold() in NOT_PUBLISHED:
        return None
    if isinstance(cell, bool) or not WHOLE.fullmatch(text):
        raise UnreadableNumberError("this is not a whole number")
    number = int(text.replace(",", "").replace("−", "-").split(".")[0])
    if abs(number) > LARGEST:
        raise UnreadableNumberError("the number is too large to be right")
    return number
