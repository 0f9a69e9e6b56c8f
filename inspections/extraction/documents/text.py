"""Plain text to lines."""

from __future__ import annotations

import re

from inspections.extraction.documents.source import Source, SourceLine, sha256_of
from inspections.extraction.unreadable import UnreadableDocument
from inspections.extraction.vocabulary.signs import BULLETS, UNNAMED

# A report of seventy pages has about 200,000 characters.
MAX_CHARACTERS = 5_000_000


_UNNAMED_BULLET = re.compile(rf"(?<=^)(\s*)(?:{UNNAMED})(?=\s)")


def decode(content: bytes) -> str:
    """Bytes of a text file as text: UTF-8 or UTF-16 with its mark, else the encoding of older Windows
    files."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def lines_of_text(text: str, *, kind: str = "text", sha256: str | None = None) -> Source:
    """The text's lines, split on a line feed only; a form feed begins a new page.

    Raises UnreadableDocument for text that is empty or far longer than any report.
    """
    if not text.strip():
        raise UnreadableDocument("The file holds no text. Check that it is the report and not an empty copy.")
    if len(text) > MAX_CHARACTERS:
        raise UnreadableDocument(
            f"The text has {len(text):,} characters, far more than an inspection report. "
            "Cut it down to one report and try again."
        )
    paged = "\f" in text
    page = 1
    lines = []
    for number, line in enumerate(text.split("\n"), start=1):
        page += line.count("\f")
        shown = _UNNAMED_BULLET.sub(rf"\1{BULLETS[0]}", line.replace("\f", " ").rstrip("\r"))
        lines.append(SourceLine(number, shown, page if paged else None))
    fingerprint = sha256 or sha256_of(text.encode("utf-8", errors="surrogatepass"))
    return Source(kind, fingerprint, page if paged else None, tuple(lines))
