"""No cell of a table that we hand out is run by a spreadsheet that opens it.

https://owasp.org/www-community/attacks/CSV_Injection
"""

import re

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a formula may begin; the last four are the wide forms, which an East Asian spreadsheet reads alike."""


def harmless(text: str) -> str:
    """The text, with an apostrophe before what would be a formula; a true negative number stays a number."""
    if text.startswith(BEGINNINGS) and not NUMBER.fullmatch(text):
        return f"'{text}"
    return text
