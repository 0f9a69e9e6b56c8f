"""The rows of every table: what is published, and what hangs on it."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from inspections.choices import ReviewState
from inspections.export.tables import TABLES, Column, Table
from inspections.models import Caveat, Finding, Publication
from inspections.models.known import Reviewed
from inspections.printed import margin_decimals

Row = dict[str, Any]

# These are printed with the decimals that were published.
AS_PRINTED = ("value", "range_low", "range_high")


def published_rows(table: Table) -> QuerySet[Any]:
    """Rows that extraction proposed and nobody published stay out; so do caveats that limit only such."""
    rows: QuerySet[Any] = table.model._default_manager.all()
    if issubclass(table.model, Reviewed):
        rows = rows.filter(review_state=ReviewState.PUBLISHED)
    if table.model is Finding:
        rows = Finding.objects.published().with_status()
    if table.model is Caveat:
        shown = Q(limitations__value__review_state=ReviewState.PUBLISHED)
        rows = rows.filter(shown | Q(limitations=None)).distinct()
    if table.model is Publication:  # a report that still lies on the review desk
        rows = rows.exclude(area=None, runs__isnull=False)
    return rows.order_by()


def composed(column: Column, parts: tuple[Any, ...]) -> Any:
    """One cell: a name from the parts of a natural key, else the value itself; no text is None."""
    if column.name == "key" or column.table:
        known = [
            part.isoformat() if isinstance(part, date) else str(part) for part in parts if part is not None
        ]
        return "/".join(known) or None
    value = parts[0]
    return None if value == "" else value


def with_printed_decimals(row: Row) -> Row:
    """Numbers as the pages print them, so that 68.20 and 2.0 keep their zeros."""
    for name in AS_PRINTED:
        number = row.get(name)
        if isinstance(number, Decimal):
            row[name] = number.quantize(Decimal(1).scaleb(-row["decimals"]))
    margin = row.get("margin")
    if isinstance(margin, Decimal):
        row["margin"] = margin.quantize(Decimal(1).scaleb(-margin_decimals(margin, row["decimals"])))
    return row


def stored_rows(table: Table) -> list[Row]:
    """All rows of one table in one query, in the order of their keys."""
    lookups = [lookup for column in table.columns for lookup in column.lookups]
    rows = []
    for values in published_rows(table).values_list(*lookups):
        row: Row = {}
        start = 0
        for column in table.columns:
            end = start + len(column.lookups)
            row[column.name] = composed(column, values[start:end])
            start = end
        rows.append(with_printed_decimals(row))
    return sorted(rows, key=lambda row: [str(row[name]) for name in table.key])


def hangs_together(table: Table, row: Row, names: Mapping[str, set[str]]) -> bool:
    """Whether all that the row needs is there; a name of something that is not is taken out."""
    for column in table.references:
        if row[column.name] is not None and row[column.name] not in names[column.table]:
            if column.required:
                return False
            row[column.name] = None
    return not table.one_of or any(row[name] is not None for name in table.one_of)


def all_rows() -> Iterator[tuple[Table, list[Row]]]:
    """Every table with its rows, so that each name that stands in one is found in its own table."""
    names: dict[str, set[str]] = {}
    for table in TABLES:
        rows = stored_rows(table)
        if len(table.key) == 1:
            names[table.name] = {row[table.key[0]] for row in rows}
        kept = [row for row in rows if hangs_together(table, row, names)]
        if len(table.key) == 1:
            names[table.name] = {row[table.key[0]] for row in kept}
        yield table, kept
