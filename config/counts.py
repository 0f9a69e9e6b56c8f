"""Counts of requests, which all processes of one server put together in files (scripts/serve.py).

The files are mapped into memory. A process that writes into a part that the disk has no room for is killed,
so the room is taken when a process begins; where there is none, it counts for itself alone.
"""

import os
from pathlib import Path

SHARED = "PROMETHEUS_MULTIPROC_DIR"
ROOM = 1 << 20
"""Bytes: some five hundred combinations of view, method and status."""


def take_room() -> None:
    """Write the file of this process in full, before the first count; its name is that of the library."""
    if SHARED not in os.environ:
        return
    file = Path(os.environ[SHARED]) / f"histogram_{os.getpid()}.db"
    try:
        file.write_bytes(bytes(ROOM))
    except OSError:
        file.unlink(missing_ok=True)
        del os.environ[SHARED]


take_room()  # the library looks into the environment when it is imported

from prometheus_client import Histogram  # noqa: E402

SECONDS = Histogram(
    "peelmark_request_seconds",
    "Seconds from a request's arrival to its answer, by view, method and status.",
    ["view", "method", "status"],
    buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)
