"""What a process keeps in memory for as long as the facts do not change."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from inspections.actions import data_version

T = TypeVar("T")

_everything: list["Remembered[Any]"] = []


class Remembered(Generic[T]):
    """Something read from the database, read again when the data version is another."""

    def __init__(self, read: Callable[[], T]) -> None:
        self._read = read
        self._kept: tuple[str, T] | None = None
        _everything.append(self)

    def __call__(self) -> T:
        version = data_version.current()  # before the reading: what changes meanwhile is of the next version
        kept = self._kept
        if kept is None or kept[0] != version:
            self._kept = kept = (version, self._read())
        return kept[1]

    def forget(self) -> None:
        self._kept = None


def forget_everything() -> None:
    """Begin as a new process does."""
    for one in _everything:
        one.forget()
