"""The numbers by which the admin's addresses and forms name rows."""

LONGEST = 18  # digits that every database keeps in a whole number


def can_be_a_number(text: str) -> bool:
    """Whether a row can have this number; anything may stand in an address, also other scripts' digits."""
    return text.isascii() and text.isdecimal() and len(text) <= LONGEST
