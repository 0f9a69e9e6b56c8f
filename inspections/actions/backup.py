"""Copying the whole database to one file while edits go on, and putting such a copy back.

The file is a ZIP of the copy and of a list that says how many rows each table has and their digest. A copy is
put back only if it still is what the list says, and afterwards the database is compared with the list too.
"""

import json
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import Error, connection
from django.utils import timezone

from inspections.actions import postgres_copy
from inspections.actions.data_version import facts_changed
from inspections.actions.row_digests import Rows, differing, sqlite_digests

COPY, LIST = "database", "rows.json"
FAILURES = (OSError, sqlite3.Error, Error, postgres_copy.CopyError)


class BackupError(Exception):
    """What went wrong, in a sentence for the person who types the command; nothing was changed."""


@dataclass(frozen=True)
class Copied:
    """What a backup holds."""

    made_at: datetime
    version: str
    vendor: str
    tables: dict[str, Rows]

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())


def backup(path: Path) -> Copied:
    """Write a copy of the database, as it is at this moment, to `path`; readable by its owner only.

    Raises BackupError, and leaves nothing behind, if there is such a file or no room for it.
    """
    if path.exists():
        raise BackupError(f"{path} exists already. Choose another name.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".backup-") as folder:
            copy, archive = Path(folder) / COPY, Path(folder) / "archive"
            is_sqlite = connection.vendor == "sqlite"
            tables = _copy_sqlite(copy) if is_sqlite else postgres_copy.write(copy)
            copied = Copied(timezone.now(), settings.VERSION, connection.vendor, tables)
            _pack(archive, copy, copied)
            archive.chmod(0o600)
            archive.rename(path)
    except FAILURES as error:
        raise BackupError(f"No backup was made: {error}.") from error
    return copied


def restore(path: Path, *, overwrite: bool = False) -> Copied:
    """Make the database what it was when the backup was made, all of it or nothing.

    Raises BackupError if `path` is no backup or a damaged one, if the database holds anything and
    `overwrite` is not given, or if what came out is not what went in: that is also so where somebody
    edits at once, so stop the site first, or let nobody sign in.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="peelmark-restore-") as folder:
            copied = _unpack(path, Path(folder))
            if connection.vendor != copied.vendor:
                raise BackupError(
                    f"{path} was made from {copied.vendor}; this site uses {connection.vendor}."
                )
            if connection.introspection.table_names() and not overwrite:
                raise BackupError("The database is not empty. To replace all it holds, add --yes.")
            copy = Path(folder) / COPY
            after = _put_back_sqlite(copy, copied) if copied.vendor == "sqlite" else postgres_copy.read(copy)
    except FAILURES as error:
        raise BackupError(f"Nothing was restored: {error}.") from error
    if wrong := differing(copied.tables, after):
        raise BackupError(
            f"After restoring, {', '.join(wrong)} differ from the backup. If somebody was editing meanwhile, "
            "stop the site and restore again."
        )
    facts_changed()
    return copied


def _copy_sqlite(copy: Path) -> dict[str, Rows]:
    """SQLite's own online backup: one moment of the database, whoever is writing."""
    connection.ensure_connection()
    with closing(sqlite3.connect(copy)) as target:
        connection.connection.backup(target)
        return sqlite_digests(target.execute)


def _put_back_sqlite(copy: Path, copied: Copied) -> dict[str, Rows]:
    """Write the copy over the database in one transaction, so that a running site reads old or new."""
    with closing(sqlite3.connect(copy)) as source:
        if wrong := differing(copied.tables, sqlite_digests(source.execute)):
            raise BackupError(f"The backup is damaged in {', '.join(wrong)}. Nothing was restored.")
        connection.ensure_connection()
        source.backup(connection.connection)
    return sqlite_digests(connection.connection.execute)


def _pack(archive: Path, copy: Path, copied: Copied) -> None:
    about = {
        "made_at": copied.made_at.isoformat(),
        "version": copied.version,
        "vendor": copied.vendor,
        "tables": copied.tables,
    }
    with archive.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.write(copy, COPY)
            packed.writestr(LIST, json.dumps(about, indent=1))
        file.flush()
        os.fsync(file.fileno())


def _unpack(path: Path, folder: Path) -> Copied:
    try:
        with zipfile.ZipFile(path) as packed:
            packed.extract(COPY, folder)
            about = json.loads(packed.read(LIST))
        tables = {name: Rows(*rows) for name, rows in about["tables"].items()}
        made_at = datetime.fromisoformat(about["made_at"])
        return Copied(made_at, about["version"], about["vendor"], tables)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise BackupError(f"{path} is not a backup of Peelmark, or a damaged one.") from error


def lines(copied: Copied) -> Iterator[str]:
    """What a backup holds, for people."""
    yield f"{copied.rows:,} rows in {len(copied.tables)} tables, as of {copied.made_at:%d %B %Y %H:%M:%S %Z}."
    if copied.version != settings.VERSION:
        yield f"It was made by version {copied.version}; this is {settings.VERSION}. Run: manage.py migrate"
