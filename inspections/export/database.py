"""The whole data as one SQLite file."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from inspections.export.rows import Row
from inspections.export.tables import TABLES, Column, Table

TYPES = {"string": "TEXT", "date": "TEXT", "number": "REAL", "integer": "INTEGER", "boolean": "INTEGER"}
DICTIONARY = ("table_name", "column_name", "type", "required", "refers_to", "meaning", "words")


def quoted(name: str) -> str:
    """A name of ours in SQL; some, like `values` and `order`, are words of the language."""
    return f'"{name}"'


def column_sql(column: Column) -> str:
    return f"{quoted(column.name)} {TYPES[column.kind]}{' NOT NULL' if column.required else ''}"


def table_sql(table: Table) -> str:
    keys = {one.name: one.key[0] for one in TABLES}
    lines = [column_sql(column) for column in table.columns]
    lines.append(f"PRIMARY KEY ({', '.join(quoted(name) for name in table.key)})")
    for column in table.references:
        target = f"{quoted(column.table)} ({quoted(keys[column.table])})"
        lines.append(f"FOREIGN KEY ({quoted(column.name)}) REFERENCES {target}")
    return f"CREATE TABLE {quoted(table.name)} ({', '.join(lines)})"


def stored(value: Any) -> Any:
    """A cell as SQLite keeps it: dates as ISO text, decimals as floating point."""
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]], width: int) -> None:
    marks = ", ".join("?" * width)
    connection.executemany(f"INSERT INTO {quoted(table)} VALUES ({marks})", rows)  # noqa: S608 - our own names


def dictionary_rows() -> list[tuple[Any, ...]]:
    return [
        (
            table.name,
            column.name,
            column.kind,
            int(column.required),
            column.table or None,
            column.about,
            "; ".join(f"{word}: {label}" for word, label in column.words) or None,
        )
        for table in TABLES
        for column in table.columns
    ]


def begin_database(connection: sqlite3.Connection, about: Mapping[str, str]) -> None:
    """What the file is, and the dictionary of its columns."""
    connection.execute('CREATE TABLE "about" ("name" TEXT PRIMARY KEY, "value" TEXT NOT NULL)')
    insert(connection, "about", list(about.items()), 2)
    connection.execute(f'CREATE TABLE "dictionary" ({", ".join(quoted(name) for name in DICTIONARY)})')
    insert(connection, "dictionary", dictionary_rows(), len(DICTIONARY))


def add_to_database(connection: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    connection.execute(table_sql(table))
    names = [column.name for column in table.columns]
    insert(connection, table.name, ([stored(row[name]) for name in names] for row in rows), len(names))
