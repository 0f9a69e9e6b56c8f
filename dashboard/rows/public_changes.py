"""What people were shown, change by change."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ChangedFact:
    """One fact in one change; `address` is its page where it has one."""

    kind: str
    act: str
    force: str
    about: str
    before: str
    after: str
    address: str


@dataclass(frozen=True)
class PublicChangeRow:
    """One act of publishing, withdrawing or undoing, with its public note."""

    pk: int
    at: datetime
    title: str
    note: str
    facts: tuple[ChangedFact, ...]
    undone_at: datetime | None
    undone_note: str

    @property
    def last(self) -> datetime:
        """When it was last told of: its undoing, else itself."""
        return self.undone_at or self.at

    @property
    def anchor(self) -> str:
        return f"change-{self.pk}"
