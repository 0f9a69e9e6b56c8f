"""Characters: what reads the same is written the same, and footnote marks are taken off."""

from __future__ import annotations

import re

_SPACES = {
    ord(each): " "
    for each in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
}
_NOTHING = {ord(each): None for each in "\u00ad\u200b\u200c\u200d\u2060\ufeff\x00"}
_HYPHENS = {0x2010: "-", 0x2011: "-"}
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_SAME = _SPACES | _NOTHING | _HYPHENS | _LIGATURES

# One character for one character, so that places in the plain text are places in the text.
_PLAIN = str.maketrans("‘’‛`´“”„−–—", "'''''\"\"\"---")

SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARK = re.compile(rf"\^\{{[\d,\s*]{{1,20}}\}}|[{SUPERSCRIPT}]+(?:[,\s⁻]?[{SUPERSCRIPT}]+)*")
_DIGITS = str.maketrans(SUPERSCRIPT, "0123456789")


def tidy(text: str) -> str:
    """The line with ordinary spaces, hyphens and letters."""
    return text.translate(_SAME)


def without_marks(text: str) -> str:
    """The line without footnote marks such as ⁵ or ^{5,6}."""
    return _MARK.sub("", text)


def leading_mark(text: str) -> int | None:
    """The number of the footnote that begins on this line, if a raised digit opens it."""
    found = re.match(rf"\s*([{SUPERSCRIPT}]{{1,3}})\s*\S", text)
    return int(found.group(1).translate(_DIGITS)) if found else None


def plain(text: str) -> str:
    """The text with one kind of quotation mark and dash, letter for letter as long as the text."""
    return text.translate(_PLAIN)


def key(text: str) -> str:
    """The text for comparing: lower case, plain marks, single spaces."""
    return " ".join(plain(text).lower().split())
