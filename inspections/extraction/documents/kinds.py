"""What a file is that cannot be read as a report, by how it begins."""

OTHER_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "an older Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich text file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
    (b"MZ\x90\x00", "a program"),
    (b"\x7fELF", "a program"),
)
NEITHER = (
    "This is neither a PDF nor text nor a web page, whatever its name says. "
    "Save the report as one of these and upload that."
)


def other_kind(content: bytes) -> str | None:
    """The sentence for a file of another kind that is known; None for all others."""
    what = next((what for start, what in OTHER_KINDS if content.startswith(start)), None)
    return what and f"This is {what}. Save the report as PDF, text or web page and upload that."
