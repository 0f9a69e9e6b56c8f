"""Starts the reading of waiting runs: in a process of its own, so that a page can be left at once."""

import subprocess
import sys
import threading
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import connection

from inspections.actions.extract import read_run
from inspections.models import ExtractionRun
from inspections.reading.places import one_place


def place_to_read() -> AbstractContextManager[IO[bytes]]:
    """What `begin` needs; raises NotReadError where as many reports are being read as can be."""
    return one_place(Path(settings.VAR_DIR))


def begin(run: ExtractionRun, place: IO[bytes]) -> None:
    """Have a waiting run read without waiting for it, at a place that was free.

    A database in memory is seen by no other process, so there the run is read on the spot.
    """
    if connection.vendor == "sqlite" and connection.settings_dict["NAME"].startswith(("file:", ":memory:")):
        read_run(run.pk)
        return
    process = subprocess.Popen(  # noqa: S603 - our own command, a number for its argument
        [sys.executable, "manage.py", "read_run", str(run.pk)],
        cwd=settings.BASE_DIR,
        stdin=subprocess.DEVNULL,
        pass_fds=[place.fileno()],
        start_new_session=True,  # it goes on when the server that began it stops
    )
    threading.Thread(target=process.wait, daemon=True).start()  # takes leave of it when it ends
