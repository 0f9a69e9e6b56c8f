"""Very many rows into a table that nobody uses yet: as fast as each database takes them.

The indexes are taken away, on PostgreSQL also the foreign keys, and made again when the rows are in: so all
rows are looked at together and not each for itself. All in one transaction. A table that is in use is loaded
by `bulk_rows`, which locks nobody out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from inspections.actions.data_version import facts_changed

CONSTRAINTS = """
    SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conrelid = %s::regclass AND contype IN ('f', 'u') ORDER BY contype DESC, conname
"""
INDEXES = {
    "postgresql": """
        SELECT relname, pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
        WHERE indrelid = %s::regclass AND NOT indisprimary
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype = 'u')
    """,
    "sqlite": """
        SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = %s AND sql IS NOT NULL
    """,
}
TYPES = "SELECT column_name, udt_name FROM information_schema.columns WHERE table_name = %s"
SEQUENCE = """SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM "{table}" """


def load_rows(
    model: type[Model], names: Sequence[str], rows: Iterable[Sequence[Any]], alike: Mapping[str, Any]
) -> int:
    """Write rows with the columns `names`; the other columns are the same in all: `alike`, or the default.

    Gives how many there were. Raises IntegrityError, with nothing written, where a row breaks a rule.
    """
    fields: list[Any] = [model._meta.get_field(name) for name in names]
    others = [field for field in model._meta.concrete_fields if field not in fields]
    same = {field: alike.get(field.name, field.get_default()) for field in others if not field.primary_key}
    told = {str(field.column): value for field, value in same.items() if value is not None}
    columns = [str(field.column) for field in fields]
    write = _copy if connection.vendor == "postgresql" else _insert
    with transaction.atomic(), _bare(model._meta.db_table):
        return write(model._meta.db_table, columns, rows, told)


def _copy(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], alike: Mapping[str, Any]) -> int:
    """Only what differs is sent; what is alike is the default of its column for as long as this takes."""
    # COPY goes past Django, which would else name the driver's errors as its own.
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.execute(_alter(table, alike, "SET DEFAULT %s"), [*alike.values()])
        cursor.execute(TYPES, [table])
        types = dict(cursor.fetchall())
        with cursor.copy(f'COPY "{table}" ({_listed(columns)}) FROM STDIN (FORMAT BINARY)') as copy:
            copy.set_types([types[column] for column in columns])
            for row in rows:
                copy.write_row(row)
        written = int(cursor.rowcount)
        cursor.execute(_alter(table, alike, "DROP DEFAULT"))
        cursor.execute(SEQUENCE.format(table=table))
    facts_changed()
    return written


def _alter(table: str, columns: Iterable[str], how: str) -> str:
    changes = ", ".join(f'ALTER COLUMN "{column}" {how}' for column in columns)
    return f'ALTER TABLE "{table}" {changes}'


def _insert(
    table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], alike: Mapping[str, Any]
) -> int:
    every = [*columns, *alike]
    rest = tuple(alike.values())
    insert = f'INSERT INTO "{table}" ({_listed(every)}) VALUES ({", ".join(["%s"] * len(every))})'  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(insert, ((*row, *rest) for row in rows))  # type: ignore[arg-type]
        return int(cursor.rowcount)


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(connection.ops.quote_name(column) for column in columns)


@contextmanager
def _bare(table: str) -> Iterator[None]:
    """The table without foreign keys, unique constraints and indexes; afterwards with the very same ones."""
    with connection.cursor() as cursor:
        constraints: list[tuple[str, str]] = []
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what waits to be checked holds the table fast
            cursor.execute(CONSTRAINTS, [table])
            constraints = cursor.fetchall()
        cursor.execute(INDEXES[connection.vendor], [table])
        indexes = cursor.fetchall()
        for name, _ in constraints:
            cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        for _, definition in indexes:
            cursor.execute(definition)
        for name, definition in constraints:
            cursor.execute(f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {definition}')
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
