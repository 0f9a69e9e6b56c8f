"""Writing the whole data to files that anybody may download: one state of the data, one pair of files."""

import logging
import shutil
import sqlite3
import tempfile
import time
import zipfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from inspections.export.database import add_to_database, begin_database
from inspections.export.package import DESCRIPTION, LICENCE, TITLE, add_to_package, finish_package
from inspections.export.rows import all_rows
from inspections.export.version import DataVersion, data_version

KEPT_SECONDS = 3600  # somebody may still be fetching the files of the state before
TIMES = 3
UNFINISHED = "unfinished-"
PAUSE = 60
"""Seconds after a failure in which nobody tries again: each try takes a second of all who ask meanwhile."""

log = logging.getLogger("peelmark.export")
_one_at_a_time = Lock()
_pause_until = 0.0


class NotWrittenError(Exception):
    """The files could not be written, because the disk is full for example; nothing of them is left."""


@dataclass(frozen=True)
class Export:
    """The two files of one state of the data; they may not be written yet."""

    version: DataVersion
    database: Path
    package: Path

    @property
    def is_written(self) -> bool:
        return self.database.exists() and self.package.exists()


def export_of(directory: Path, version: DataVersion) -> Export:
    stem = directory / f"peelmark-{version.name}"
    return Export(version, stem.with_suffix(".sqlite3"), stem.with_suffix(".zip"))


def current_export(directory: Path) -> Export:
    """The files of the data as they are now; written if they are not there.

    Raises NotWrittenError where they cannot be written.
    """
    found = export_of(directory, data_version())
    if found.is_written:
        return found
    with _one_at_a_time:
        found = export_of(directory, data_version())
        return found if found.is_written else _write_or_pause(directory)


def _write_or_pause(directory: Path) -> Export:
    global _pause_until
    if time.monotonic() < _pause_until:
        raise NotWrittenError("They could not be written a moment ago.")
    try:
        return write_export(directory)
    except NotWrittenError as error:
        _pause_until = time.monotonic() + PAUSE
        log.error("The whole data could not be written: %s", error)
        raise


def write_export(directory: Path) -> Export:
    """Write both files. If somebody saves meanwhile, they are written again; after a few times they stand.

    They appear under their names only once they are whole, also where two processes write them at once.
    Raises NotWrittenError, and leaves nothing, where they cannot be written.
    """
    try:
        return _written(directory)
    except (OSError, sqlite3.Error) as error:
        raise NotWrittenError(str(error)) from error


def _written(directory: Path) -> Export:
    directory.mkdir(parents=True, exist_ok=True)
    for times_left in reversed(range(TIMES)):
        version = data_version()
        found = export_of(directory, version)
        with tempfile.TemporaryDirectory(dir=directory, prefix=UNFINISHED) as unfinished:
            database, package = Path(unfinished, "database"), Path(unfinished, "package")
            write_both(database, package, version)
            if times_left and data_version() != version:
                continue
            database.replace(found.database)
            package.replace(found.package)
        break
    forget_earlier(directory, found)
    return found


def write_both(database: Path, package: Path, version: DataVersion) -> None:
    """Table by table into both files, so that no more than one table is held at a time."""
    about = {
        "title": TITLE,
        "description": DESCRIPTION,
        "version": version.name,
        "changed": version.changed.isoformat() if version.changed else "",
        "licence": f"{LICENCE['title']}, {LICENCE['path']}",
    }
    with (
        closing(sqlite3.connect(database)) as connection,
        connection,
        zipfile.ZipFile(package, "w") as archive,
    ):
        begin_database(connection, about)
        resources = []
        for table, rows in all_rows():
            add_to_database(connection, table, rows)
            resources.append(add_to_package(archive, table, rows))
        finish_package(archive, resources, version.name, version.changed)


def forget_earlier(directory: Path, kept: Export) -> None:
    """Remove the files of earlier states that nobody can still be fetching, and what a power cut left."""
    old = time.time() - KEPT_SECONDS
    for unfinished in directory.glob(f"{UNFINISHED}*"):
        if unfinished.stat().st_mtime < old:
            shutil.rmtree(unfinished, ignore_errors=True)
    for path in directory.glob("peelmark-*"):
        if path not in (kept.database, kept.package) and path.stat().st_mtime < old:
            path.unlink(missing_ok=True)
