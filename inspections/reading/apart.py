"""Starts the process that reads a file, listens to it, and stops it when its time is up."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, Queue
from typing import IO, Any, cast

from inspections.reading.limits import LIMITS, Limits

ROOT = Path(__file__).resolve().parents[2]
BEAT = 5
"""Seconds between two signs of life."""
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


def nothing() -> None:
    """Tells nobody."""


def read_apart(
    file: Path,
    *,
    name: str,
    force: str | None = None,
    catalogue: Sequence[dict[str, Any]] = (),
    limits: Limits = LIMITS,
    told: Callable[[str, int], None] = no_one,
    alive: Callable[[], None] = nothing,
) -> Reading:
    """Read `file` in a process of its own; `told` hears each stage with its percentage.

    `alive` is called every few seconds for as long as it is read.
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
        return _listen(process, order, limits, told, alive)
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
    alive: Callable[[], None],
) -> Reading:
    if process.stdin is None or process.stdout is None:
        raise NotReadError(STOPPED)
    process.stdin.write(json.dumps(order) + "\n")
    process.stdin.flush()
    for line in _lines(process.stdout, limits.answer, alive):
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


def _lines(pipe: IO[str], longest: int, alive: Callable[[], None]) -> Iterator[str]:
    """The lines that come, from a thread that waits for them, so that waiting can be told as well."""
    heard: Queue[str] = Queue()

    def hear() -> None:
        line = "first"
        while line:
            try:
                line = pipe.readline(longest)
            except ValueError:  # closed from this side
                line = ""
            heard.put(line)

    threading.Thread(target=hear, daemon=True).start()
    while True:
        try:
            line = heard.get(timeout=BEAT)
        except Empty:
            alive()
            continue
        if not line:
            return
        yield line


def _understood(line: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        return {}  # a library that prints
    return said if isinstance(said, dict) else {}
