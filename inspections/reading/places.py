"""How many reports are read at one moment: each reading may take a gigabyte of the machine of the site."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from inspections.reading.apart import NotReadError

AT_ONCE = 2
TAKEN = (
    "As many reports are being read just now as the site can read at once. "
    "Nothing is wrong with this one: try again in a minute."
)


@contextmanager
def one_place(folder: Path) -> Iterator[IO[bytes]]:
    """A place for a reading. The process that it is handed on to keeps it until it ends, however it ends.

    Raises NotReadError where all are taken.
    """
    for number in range(AT_ONCE):
        with (folder / f"reading-{number}.lock").open("wb") as place:
            try:
                fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            yield place
            return
    raise NotReadError(TAKEN)
