"""Starts the reading of waiting runs: in a process of its own, so that a page can be left at once."""

import subprocess
import sys
import threading

from django.conf import settings
from django.db import connection

from inspections.actions.extract import read_run
from inspections.models import ExtractionRun


def begin(run: ExtractionRun) -> None:
    """Have a waiting run read without waiting for it.

    A database in memory is seen by no other process, so there the run is read on the spot.
    """
    if connection.vendor == "sqlite" and connection.settings_dict["NAME"].startswith(("file:", ":memory:")):
        read_run(run.pk)
        return
    process = subprocess.Popen(  # noqa: S603 - our own command, a number for its argument
        [sys.executable, "manage.py", "read_run", str(run.pk)],
        cwd=settings.BASE_DIR,
        stdin=subprocess.DEVNULL,
        start_new_session=True,  # it goes on when the server that began it stops
    )
    threading.Thread(target=process.wait, daemon=True).start()  # takes leave of it when it ends
