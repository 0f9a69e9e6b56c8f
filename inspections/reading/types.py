"""Whether an upload can be a report at all, by what is in it and not by its name."""

from inspections.extraction.documents.kinds import NEITHER, other_kind
from inspections.reading.apart import NotReadError

LOOKED_AT = 8192


def check_content(content: bytes) -> None:
    """Raises NotReadError for what is neither a PDF nor text. The reader itself looks more closely."""
    start = content[:LOOKED_AT]
    if not start.strip():
        raise NotReadError("The file is empty. Download the report again.")
    if b"%PDF-" in start[:1024]:
        return
    if other := other_kind(start):
        raise NotReadError(other)
    utf16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    control = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in start)
    if (b"\x00" in start and not utf16) or (not utf16 and control > len(start) / 100):
        raise NotReadError(NEITHER)
