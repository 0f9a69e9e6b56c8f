"""What a web process costs before it has done anything: its start, and its memory."""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.pages import ADDRESSES
from tests.benchmarks.results import ROOT
from tests.operation.site import Site, Visitor, collect_static, environment, running_site

GROUP = "A web process"
START = "from config.wsgi import application"
HEAVY = "import config.wsgi, sys; print({'plotly', 'pdfplumber', 'redis'} & set(sys.modules) or 'none')"


def run(code: str, var: Path) -> str:
    command = [sys.executable, "-c", code]
    ended = subprocess.run(
        command, cwd=ROOT, env=environment(var, {}), capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_a_process_starts_quickly(big: Path, tell: Any) -> None:
    collect_static(big)
    times = []
    for _ in range(5):
        started = time.perf_counter()
        run(START, big)
        times.append(time.perf_counter() - started)
    seconds = median(times)
    tell(GROUP, "start", f"{seconds:.2f} s", "under 1.5 s", seconds < 1.5)


def test_nothing_heavy_is_loaded_at_the_start(big: Path, tell: Any) -> None:
    loaded = run(HEAVY, big)
    tell(GROUP, "heavy packages loaded at the start", loaded, "none", loaded == "none")


def test_a_process_is_small(big: Path, tell: Any) -> None:
    """After every kind of page at a million values, its cache included."""
    with running_site(big, workers=1) as site:
        for address in ADDRESSES:
            Visitor(site).get(address)
        size = largest(site)
    tell(GROUP, "memory of its own (PSS)", f"{size:.0f} MB", "under 120 MB", size < 120)


def largest(site: Site) -> float:
    """The largest process of the site, in megabytes."""
    sizes = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            group = int((process / "stat").read_text().rpartition(")")[2].split()[2])
            if group == site.process.pid:
                sizes.append(own_memory((process / "smaps").read_text()))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return max(sizes)


def own_memory(smaps: str) -> float:
    """Megabytes of a process. What several share is divided among them; the pages of SQLite's file are the
    system's, which takes them back when it needs them."""
    kilobytes, counts = 0, True
    for line in smaps.splitlines():
        name, _, rest = line.partition(" ")
        if not name.endswith(":"):
            counts = not line.endswith(".sqlite3")
        elif name == "Pss:" and counts:
            kilobytes += int(rest.split()[0])
    return kilobytes / 1024
