"""The columns of a citation, and the rows made of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.rows.sources import CitationRow, PublicationRow
from inspections.choices import Evidence, Form

FORMS = dict(Form.choices)
EVIDENCE = dict(Evidence.choices)
COLUMNS = (
    "reference",
    "publication",
    "place",
    "line",
    "page",
    "form",
    "stated",
    "evidence",
    "note",
    "quotation",
)
CITED = tuple(f"citations__{name}" for name in COLUMNS)
"""The columns of a citation as seen from the fact that it belongs to."""


@dataclass(frozen=True)
class PublicationEntry:
    """A publication with what it is about, by number, where it is about one force or one inspection."""

    row: PublicationRow
    area: int | None
    inspection: int | None


Publications = Mapping[int, PublicationEntry]


def citation_rows(found: Iterable[Sequence[Any]], publications: Publications) -> tuple[CitationRow, ...]:
    """Citations from their columns: the earliest publication first, then by line."""
    rows = [
        (
            reference,
            CitationRow(
                publications[publication].row,
                place,
                line,
                page,
                FORMS[form],
                stated,
                EVIDENCE.get(evidence, ""),
                note,
                quotation,
            ),
        )
        for reference, publication, place, line, page, form, stated, evidence, note, quotation in found
    ]
    if len(rows) > 1:
        rows.sort(key=lambda one: (one[1].publication.published or date.min, one[1].line or 0, one[0]))
    return tuple(row for _, row in rows)


def cited(found: Iterable[Sequence[Any]], publications: Publications) -> dict[int, tuple[CitationRow, ...]]:
    """The citations of each fact; the first column is the fact's number."""
    by_fact: dict[int, list[Sequence[Any]]] = defaultdict(list)
    for number, *columns in found:
        by_fact[number].append(columns)
    return {number: citation_rows(columns, publications) for number, columns in by_fact.items()}


def in_print_order(publication: PublicationRow) -> tuple[date, str]:
    """As the publications appeared; those without a date first."""
    return publication.published or date.min, publication.title
