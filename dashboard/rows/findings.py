"""Findings and what became of them."""

from dataclasses import dataclass

from dashboard.rows.judgments import QuestionRow
from dashboard.rows.sources import CitationRow, PublicationRow


@dataclass(frozen=True)
class FollowUpRow:
    publication: PublicationRow
    status: str
    status_label: str
    text: str
    citations: tuple[CitationRow, ...] = ()


@dataclass(frozen=True)
class FindingRow:
    """One finding about a force; `id` is its number in the address."""

    id: int
    key: str
    kind: str
    kind_label: str
    force_slug: str
    force: str
    question: QuestionRow
    publication: PublicationRow
    text: str
    deadline: str
    status: str
    status_label: str
    note: str
    follows_id: int | None
    parts: tuple["FindingRow", ...] = ()
    follow_ups: tuple[FollowUpRow, ...] = ()
    citations: tuple[CitationRow, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.status not in ("addressed", "not_reported")
