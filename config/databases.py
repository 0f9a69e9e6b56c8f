"""Which databases the site uses: SQLite with no set-up, or PostgreSQL with or without a replica."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.db.backends.base.base import BaseDatabaseWrapper

from config.environment import number, text, wrong

FORM = "must look like postgres://user:password@host:5432/name."
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
        # Read where the system keeps the file, once for all processes: a cache is kept for each connection.
        "PRAGMA mmap_size=1073741824; PRAGMA cache_size=-8000;"
    ),
}


def databases(var: Path) -> dict[str, dict[str, Any]]:
    """`default` is where edits go; `replica`, where one is named, is what readers may read."""
    primary = _database("DATABASE_URL", f"sqlite:///{var / 'peelmark.sqlite3'}", patience=5)
    if not text("DATABASE_REPLICA_URL"):
        return {"default": primary}
    replica = _database("DATABASE_REPLICA_URL", "", patience=2)
    for name, found in (("DATABASE_URL", primary), ("DATABASE_REPLICA_URL", replica)):
        if not found["ENGINE"].endswith("postgresql"):
            raise wrong(name, "must name a PostgreSQL database where there is a replica.")
    replica["TEST"] = {"MIRROR": "default"}
    return {"default": primary, "replica": replica}


def _database(name: str, default: str, *, patience: int) -> dict[str, Any]:
    """One database; `patience` is how many seconds a request waits for a connection before it gives up."""
    try:
        found: dict[str, Any] = dict(dj_database_url.parse(text(name, default)))
    except ValueError as error:
        raise wrong(name, FORM) from error
    if not found["NAME"]:
        raise wrong(name, FORM)
    options = found.setdefault("OPTIONS", {})
    if found["ENGINE"].endswith("sqlite3"):
        options.update(SQLITE)
        found["CONN_MAX_AGE"] = 60  # opening one costs more than the queries of a page
    elif found["ENGINE"].endswith("postgresql"):
        pool = {"min_size": 1, "max_size": number("DATABASE_POOL", 8, least=1), "timeout": patience}
        options.update({"pool": pool, "connect_timeout": 2})
        # Compiling a query costs a page more than running it: half a second for one of two milliseconds.
        # And what pages read lies in memory, where any row is as near as the next: else PostgreSQL reads ten
        # thousand entries of an index for the sake of the hundred that are wanted.
        options.setdefault("options", "-c jit=off -c random_page_cost=1.1")
        found["CONN_MAX_AGE"] = 0  # the pool keeps them open
        # One empty round trip for each request; a restarted server is then met before the first query.
        found["CONN_HEALTH_CHECKS"] = True
    else:
        raise wrong(name, "must name a SQLite or a PostgreSQL database.")
    return found


def check_encoding(connection: BaseDatabaseWrapper) -> None:
    """See that a PostgreSQL database holds any letter: in SQL_ASCII, as bare servers make it, a pound sign
    is taken in one column and refused in another."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        [encoding] = cursor.fetchone()
    if encoding != "UTF8":
        raise wrong(
            "DATABASE_URL",
            f"names a database that keeps text as {encoding}, where it has to be UTF8. Make a new one: "
            "CREATE DATABASE peelmark ENCODING 'UTF8' TEMPLATE template0 LOCALE 'C.UTF-8'.",
        )


def keep_to_its_owner(file: Path) -> None:
    """Let nobody else on this machine read an SQLite database: hashes of passwords, sessions and keys of
    authenticator apps lie in it. SQLite gives the files beside it the same rights."""
    try:
        file.touch(mode=0o600)
        for one in (file, *(file.with_name(f"{file.name}{beside}") for beside in ("-wal", "-shm"))):
            if one.exists():
                one.chmod(0o600)
    except OSError:
        return  # it cannot be made, which opening it says better, or is another's, who has chosen
