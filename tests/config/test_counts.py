"""A full disk takes no process down that counts its requests in a file."""

import subprocess
import sys
from pathlib import Path

from tests.config.started import ROOT

COUNTED = """
import os, resource
{before}
from config.counts import SECONDS
SECONDS.labels("home", "GET", "200").observe(0.1)
print(os.getpid(), "PROMETHEUS_MULTIPROC_DIR" in os.environ)
"""


def counted(folder: Path, before: str = "") -> tuple[Path, str]:
    """The file of a process that counted one request, and whether it puts its counts there."""
    said = subprocess.run(
        [sys.executable, "-c", COUNTED.format(before=before)],
        cwd=ROOT,
        env={"PROMETHEUS_MULTIPROC_DIR": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    number, shared = said.stdout.split()
    return folder / f"histogram_{number}.db", shared


def test_the_disk_has_given_all_the_room_before_the_first_count(tmp_path: Path) -> None:
    file, shared = counted(tmp_path)
    assert shared == "True"
    assert b"peelmark_request_seconds" in file.read_bytes()
    found = file.stat()
    assert found.st_size == 1_048_576  # it was not enlarged, which would leave it with holes
    assert found.st_blocks * 512 >= found.st_size


def test_where_there_is_no_room_a_process_counts_for_itself(tmp_path: Path) -> None:
    file, shared = counted(tmp_path, "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))")
    assert shared == "False"
    assert not file.exists()
