"""A web page that a browser saved as one file, as it would save a letter with enclosures."""

from __future__ import annotations

import re
from email import policy
from email.parser import BytesParser

from inspections.extraction.documents.text import decode

_OPENING = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,20}?content-type: *multipart/related", re.I)


def page_in(content: bytes) -> bytes | None:
    """The page itself as UTF-8, None if the content is no such file or encloses no page."""
    if not _OPENING.match(content[:4000].replace(b"\r\n", b"\n")):
        return None
    for part in BytesParser(policy=policy.compat32).parsebytes(content).walk():
        if part.get_content_type() == "text/html":
            enclosed = part.get_payload(decode=True)
            return decode(enclosed).encode() if isinstance(enclosed, bytes) else None
    return None
