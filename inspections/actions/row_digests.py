"""Two databases hold the same rows when each of their tables has the same digest."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import NamedTuple

Ask = Callable[[str], Iterable[tuple[object, ...]]]
"""Runs a statement and gives its rows, one after the other."""


class Rows(NamedTuple):
    """How many rows a table has, and the SHA-256 over all of them in the order of their keys."""

    rows: int
    sha256: str


def sqlite_digests(ask: Ask) -> dict[str, Rows]:
    """The digest of every table of an SQLite database, those of the history and of the users included."""
    named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    found = {}
    for table in _names(ask(named)):
        columns = _names(ask(f"SELECT name FROM pragma_table_info('{table}') ORDER BY cid"))  # noqa: S608
        # quote() tells 1 from '1' and nothing from ''.
        row = " || ',' || ".join(f'quote("{column}")' for column in columns)
        found[table] = _digest(ask(f'SELECT {row} FROM "{table}" ORDER BY 1'))  # noqa: S608 - its own names
    return found


def postgresql_digests(ask: Ask) -> dict[str, Rows]:
    """The same for the tables of a PostgreSQL schema."""
    named = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
    return {
        # "C" orders by bytes, whatever the server's language is.
        table: _digest(ask(f'SELECT t::text FROM "{table}" t ORDER BY t::text COLLATE "C"'))  # noqa: S608
        for table in _names(ask(named))
    }


def differing(before: dict[str, Rows], after: dict[str, Rows]) -> list[str]:
    """The tables that do not hold the same rows."""
    return sorted(table for table in before | after if before.get(table) != after.get(table))


def _names(rows: Iterable[tuple[object, ...]]) -> list[str]:
    return [str(name) for (name,) in rows]


def _digest(rows: Iterable[tuple[object, ...]]) -> Rows:
    whole, count = sha256(), 0
    for (row,) in rows:
        whole.update(str(row).encode())
        whole.update(b"\n")
        count += 1
    return Rows(count, whole.hexdigest())
