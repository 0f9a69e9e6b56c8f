"""Which kind of file this is, by what is in it and not by what it is called."""

from __future__ import annotations

from pathlib import Path

from inspections.extraction.documents.html import lines_of_html
from inspections.extraction.documents.kinds import NEITHER, other_kind
from inspections.extraction.documents.pdf import lines_of_pdf
from inspections.extraction.documents.saved_page import page_in
from inspections.extraction.documents.source import Source, sha256_of
from inspections.extraction.documents.text import decode, lines_of_text
from inspections.extraction.unreadable import UnreadableDocument

MAX_BYTES = 60_000_000


def open_document(path: Path) -> Source:
    """The file's lines, whatever of the three kinds it is.

    Raises UnreadableDocument where it is missing, empty, too large, or none of the kinds that can be read.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableDocument(f"{path.name} is not a file. Give the path of one report.")
        if size > MAX_BYTES:
            raise UnreadableDocument(
                f"The file has {size / 1e6:.0f} megabytes; a report has fewer than {MAX_BYTES // 1_000_000}. "
                "Upload the report alone, without pictures."
            )
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"{path.name} cannot be opened: {error.strerror or error}.") from error
    return lines_of_bytes(content, path.name)


def lines_of_bytes(content: bytes, name: str) -> Source:
    """As `open_document`, for content already in memory."""
    if not content.strip():
        raise UnreadableDocument("The file is empty. Download the report again.")
    fingerprint = sha256_of(content)
    if b"%PDF-" in content[:1024]:
        return lines_of_pdf(content, sha256=fingerprint)
    if other := other_kind(content):
        raise UnreadableDocument(other)
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in content and not utf16:
        raise UnreadableDocument(NEITHER)
    text = decode(page_in(content) or content)
    if "\0" in text:
        raise UnreadableDocument(NEITHER)
    opening = text[:2000].lstrip().lower()
    is_page = opening.startswith(("<!doctype html", "<html")) or "<html" in opening or "<body" in opening
    suffix = Path(name).suffix.lower()
    if suffix == ".pdf":
        raise UnreadableDocument(
            "The file is called .pdf but is not a PDF; perhaps a web page saved in its place. "
            "Download the PDF again."
        )
    if is_page or suffix in (".html", ".htm"):
        return lines_of_html(text, sha256=fingerprint)
    return lines_of_text(text, sha256=fingerprint)
