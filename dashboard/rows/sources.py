"""Where a fact is stated."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True)
class PublicationRow:
    """A publication as a reader needs it: what, by whom, when, where."""

    slug: str
    title: str
    short_title: str
    kind: str
    publisher: str
    published: date | None
    date_precision: str
    url: str
    licence: str = ""
    isbn: str = ""
    sha256: str = ""
    note: str = ""

    @property
    def dated(self) -> str:
        """The date as exactly as it is known: 2 March 2017, March 2017, 2017."""
        if self.published is None:
            return "no date"
        if self.date_precision == "year":
            return str(self.published.year)
        month = f"{self.published:%B %Y}"
        return month if self.date_precision == "month" else f"{self.published.day} {month}"


class CitationRow(NamedTuple):
    """The receipt of one fact: publication, place, line, and what stands there."""

    publication: PublicationRow
    place: str
    line: int | None
    page: int | None
    form: str
    stated: str
    evidence: str
    note: str
    quotation: str = ""

    @property
    def where(self) -> str:
        """The place inside the publication in words: “Figure 2, line 350”."""
        parts = [self.place]
        if self.page is not None:
            parts.append(f"page {self.page}")
        if self.line is not None:
            parts.append(f"line {self.line:,}")
        return ", ".join(part for part in parts if part)

    def as_record(self) -> dict[str, object]:
        return {
            "publication": self.publication.title,
            "url": self.publication.url,
            "where": self.place,
            "page": self.page,
            "line": self.line,
            "stated": self.stated,
            "form": self.form,
            "evidence": self.evidence,
            "note": self.note,
        }
