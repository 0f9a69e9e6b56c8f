"""What a process keeps in memory for as long as the facts do not change."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from threading import RLock
from typing import Any, Generic, TypeVar

from django.db import connections
from django.db.models import QuerySet

from inspections.actions import data_version

T = TypeVar("T")
AT_ONCE = 1_000
"""Rows that are read from the database at a time, where thousands are."""
SHORT = 40
"""Letters: names, words and places are said again and again, longer texts hardly."""

_everything: list["Remembered[Any]"] = []


class Remembered(Generic[T]):
    """Something read from the database, read again when the data version is another.

    Readers who come while it is read wait for it, and do not read it a second time.
    """

    def __init__(self, read: Callable[[], T]) -> None:
        self._read = read
        self._kept: tuple[str, T] | None = None
        self._reading = RLock()  # what is read may need something else that is remembered
        _everything.append(self)

    def __call__(self) -> T:
        version = data_version.current()  # before the reading: what changes meanwhile is of the next version
        kept = self._kept
        if kept is None or kept[0] != version:
            with self._reading:
                kept = self._kept
                if kept is None or kept[0] != version:
                    self._kept = kept = (version, self._read())
        return kept[1]

    def forget(self) -> None:
        self._kept = None


def sparing(rows: QuerySet[Any]) -> Iterator[list[Any]]:
    """Thousands of rows that stay in memory, a few at a time: short words that many say are kept once."""
    kept: dict[Any, Any] = {}
    # Django closes the cursor of an iterator by itself: there it passes on what the driver says of a lost
    # server in the driver's own words, which nobody above knows for a lost server.
    with connections[rows.db].wrap_database_errors:
        for columns in rows.iterator(chunk_size=AT_ONCE):
            yield [
                kept.setdefault(one, one)
                if isinstance(one, date) or (isinstance(one, str) and len(one) < SHORT)
                else one
                for one in columns
            ]


def by_number(rows: QuerySet[Any]) -> Iterator[tuple[int, list[list[Any]]]]:
    """The rows of one fact together: it comes once for each row joined to it. Its number is first."""
    for number, joined in groupby(sparing(rows.order_by("pk")), key=itemgetter(0)):
        yield number, list(joined)


def forget_everything() -> None:
    """Begin as a new process does."""
    for one in _everything:
        one.forget()
