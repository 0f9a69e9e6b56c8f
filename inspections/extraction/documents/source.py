"""A document as numbered lines: what every reader makes and everything else starts from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line, counted from 1 over the whole document; `page` is None where pages are not known.

    Cells of a table row are parted by a tab, also where the document parts them by position.
    """

    number: int
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of a document and what is known of the file they came from."""

    kind: str
    sha256: str
    pages: int | None
    lines: tuple[SourceLine, ...]
    warnings: tuple[str, ...] = ()


def sha256_of(content: bytes) -> str:
    """The fingerprint by which the same file is recognised when it comes a second time."""
    return hashlib.sha256(content).hexdigest()
