"""Where the data version is kept: in the database, beside it, or in memory."""

import os
from functools import lru_cache
from itertools import count
from typing import Any, Protocol

from django.apps import apps
from django.db import connections, router, transaction

KEPT_CHANGES = 100


class Stamp(Protocol):
    """What a kind of database needs for its version."""

    def read(self) -> str: ...

    def change(self) -> None:
        """Called within the transaction that writes."""

    def settle(self) -> None:
        """Called after its commit."""


class Rows:
    """PostgreSQL: a row that the writing transaction adds.

    It becomes visible together with the facts, to every process and on every replica, and no two writers
    wait for each other. A reader pays one small query.
    """

    def read(self) -> str:
        # Rows become visible in the order of commits, not of numbers, and after a restore the numbers begin
        # anew. The sum of their random tokens is another with each row that comes or goes.
        connection = connections[router.db_for_read(_model())]
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT sum("token") FROM "{_model()._meta.db_table}"')  # noqa: S608 - our own
            [tokens] = cursor.fetchone()
        return f"{int(tokens or 0):x}"

    def change(self) -> None:
        _model().objects.using("default").create()

    def settle(self) -> None:
        """Put one new row in the place of many; whoever reads meanwhile sees one version more.

        Without the new one, forgetting the row of a long transaction would bring back the version from
        before its commit.
        """
        rows = _model().objects.using("default")
        if rows.count() > KEPT_CHANGES:
            with transaction.atomic(using="default"):
                rows.all().delete()
                self.change()


class File:
    """SQLite: a file beside the database that grows by one byte after each commit.

    Its length and time are the version: one look at the file system, no query, no lock.
    """

    def __init__(self, database: str) -> None:
        self.path = f"{database}.version"
        # Who died between a commit and its byte left readers with what was before: a new process adds one.
        self.settle()

    def read(self) -> str:
        try:
            found = os.stat(self.path)
        except FileNotFoundError:
            self.settle()
            found = os.stat(self.path)
        return f"{found.st_size:x}-{found.st_mtime_ns:x}"

    def change(self) -> None:
        pass

    def settle(self) -> None:
        try:
            with open(self.path, "ab") as file:
                file.write(b".")
        except OSError:
            os.utime(self.path)  # a full disk has no byte left, but it still has the time


class Memory:
    """A database in memory belongs to one process, and so does its version."""

    def __init__(self) -> None:
        self._numbers = count()
        self._last = next(self._numbers)

    def read(self) -> str:
        return f"memory-{self._last}"

    def change(self) -> None:
        pass

    def settle(self) -> None:
        self._last = next(self._numbers)


@lru_cache(maxsize=8)
def stamp_of(vendor: str, name: object) -> Stamp:
    """The stamp of a database by Django's names for it."""
    if vendor == "postgresql":
        return Rows()
    path = str(name)
    return Memory() if "mode=memory" in path or path == ":memory:" else File(path)


def _model() -> Any:
    return apps.get_model("inspections", "DataChange")
