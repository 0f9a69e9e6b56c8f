"""Copying a PostgreSQL database to a file and back, with the server's own programs."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from django.db import connection, transaction
from psycopg.conninfo import make_conninfo

from inspections.actions.row_digests import Rows, postgresql_digests

OURS = ("host", "port", "user", "dbname", "sslmode", "sslrootcert", "sslcert", "sslkey")
"""What a program of PostgreSQL is told on its command line; the password goes by the environment."""


class CopyError(Exception):
    """What pg_dump, pg_restore or psql said, or that there is none."""


def write(copy: Path) -> dict[str, Rows]:
    """Dump the database to a file, and give the digests of the very same moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        [moment] = cursor.fetchone()
        _run(
            "pg_dump",
            "-Fc",
            "--no-owner",
            "--no-privileges",
            f"--snapshot={moment}",
            "-f",
            str(copy),
            "-d",
            _where(),
        )
        return postgresql_digests(_ask)


def read(copy: Path) -> dict[str, Rows]:
    """Put a dump in the place of all tables, in one transaction; gives the digests of what is there then."""
    script = copy.with_suffix(".sql")
    with script.open("w") as file:
        file.write("SET lock_timeout = '60s';\n")
        for table in connection.introspection.table_names():
            file.write(f"DROP TABLE IF EXISTS {connection.ops.quote_name(table)} CASCADE;\n")
        file.flush()
        _run("pg_restore", "--no-owner", "--no-privileges", "-f", "-", str(copy), into=file)
    connection.close()  # so that it does not wait for itself
    _run(
        "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "--single-transaction", "-f", str(script), "-d", _where()
    )
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return postgresql_digests(_ask)


def _ask(statement: str) -> Iterable[tuple[object, ...]]:
    """Row by row: a table need not fit into memory."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement)
        yield from cursor


def _where() -> str:
    given = connection.get_connection_params()
    return make_conninfo(**{name: given[name] for name in OURS if given.get(name)})


def _run(program: str, *arguments: str, into: IO[str] | int = subprocess.DEVNULL) -> None:
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    found = str(installed[-1]) if installed else shutil.which(program)
    if found is None:
        raise CopyError(f"{program} is not installed; on Debian: apt install postgresql-client")
    environment = {**os.environ, "PGPASSWORD": str(connection.get_connection_params().get("password", ""))}
    ended = subprocess.run(  # noqa: S603 - PostgreSQL's own programs
        [found, *arguments], env=environment, stdout=into, stderr=subprocess.PIPE, text=True, check=False
    )
    if ended.returncode:
        raise CopyError(
            ended.stderr.strip().splitlines()[-1] if ended.stderr.strip() else f"{program} failed"
        )
