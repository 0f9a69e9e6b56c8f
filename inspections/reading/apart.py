"""Starts the process that reads a file, listens to it, and stops it when its time is up."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

from inspections.reading.limits import LIMITS, Limits

ROOT = Path(__file__).resolve().parents[2]
STOPPED = "The file could not be read within the limits for one report. Upload the report alone, or its text."
STUMBLED = (
    "The program stumbled over this file, which is a mistake of ours and not of the file. "
    "The log of the site says where. The text or the saved web page of the report may be read instead."
)


class NotReadError(Exception):
    """The file cannot be read; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file: the suggestions as the contract prints them, and the numbered lines."""

    kind: str
    extraction: dict[str, Any]
    lines: list[list[Any]]


def no_one(stage: str, progress: int) -> None:
    """Listens to nothing."""


def read_apart(
    file: Path,
    *,
    name: str,
    force: str | None = None,
    catalogue: Sequence[dict[str, Any]] = (),
    limits: Limits = LIMITS,
    told: Callable[[str, int], None] = no_one,
) -> Reading:
    """Read `file` in a process of its own; `told` hears each stage with its percentage.

    Raises NotReadError for a file that cannot be read, takes too long or needs too much memory.
    """
    order = {
        "file": str(file),
        "name": name,
        "force": force,
        "catalogue": list(catalogue),
        "limits": asdict(limits),
    }
    process = subprocess.Popen(
        [sys.executable, "-B", "-m", "inspections.reading.child"],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    clock = threading.Timer(limits.seconds, process.kill)
    clock.start()
    try:
        return _listen(process, order, limits, told)
    finally:
        clock.cancel()
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
        process.wait()


def environment() -> dict[str, str]:
    """What the process may know: nothing of what the site knows."""
    return {"PYTHONIOENCODING": "utf-8"}


def _listen(
    process: "subprocess.Popen[str]",
    order: dict[str, Any],
    limits: Limits,
    told: Callable[[str, int], None],
) -> Reading:
    if process.stdin is None or process.stdout is None:
        raise NotReadError(STOPPED)
    process.stdin.write(json.dumps(order) + "\n")
    process.stdin.flush()
    while line := process.stdout.readline(limits.answer):
        said = _understood(line)
        if "unreadable" in said:
            raise NotReadError(cast(str, said["unreadable"]))
        if "result" in said:
            result = said["result"]
            return Reading(result["kind"], result["extraction"], result["lines"])
        if "stage" in said:
            told(said["stage"], said["progress"])
    # A signal has stopped it, ours or that of a limit; with a code of its own it has stumbled.
    raise NotReadError(STOPPED if process.wait() < 0 else STUMBLED)


def _understood(line: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        return {}  # a library that prints
    return said if isinstance(said, dict) else {}
