"""Reading: the work grows with the length of a text, and what is promised in seconds."""

import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from inspections.extraction.read_report import read_text
from tests.benchmarks.results import ROOT
from tests.inspections.extraction.pdf_writer import pdf_of, typeset
from tests.inspections.extraction.repeated_pieces import REPEATED
from tests.operation.site import environment, manage

GROUP = "Reading"
SHARED = Path(os.environ.get("PEELMARK_SHARED", ROOT.parent / "shared"))
REPORT = SHARED / "reports" / "staffordshire-peel-effectiveness-2016.txt"
TABLE = SHARED / "data" / "opendata" / "rec-crime-pfa.csv"

# The command, and then on standard error the megabytes of the larger of its process and the one it reads in.
MEASURED = """
import runpy, sys
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
runpy.run_path("manage.py", run_name="__main__")
print(max(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN)) // 1024, file=sys.stderr)
"""


@pytest.fixture(autouse=True)
def _without_collection() -> Iterator[None]:
    """What others left in memory is not gone through while one thing is measured."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def quickest(work: Callable[[], object]) -> float:
    """Seconds of a processor, the best of three."""

    def seconds() -> float:
        started = time.process_time()
        work()
        return time.process_time() - started

    return min(seconds() for _ in range(3))


def growth(piece: str) -> float:
    short, long = (piece * (length // len(piece)) for length in (20_000, 80_000))
    return quickest(lambda: read_text(f"{long} x")) / quickest(lambda: read_text(f"{short} x"))


def test_four_times_the_text_takes_about_four_times_as_long(tell: Any) -> None:
    growths = {piece: growth(piece) for piece in REPEATED}
    most = max(growths, key=lambda piece: growths[piece])
    told = f"{growths[most]:.1f} ({most!r} over and over)"
    tell(GROUP, "time for four times the text, worst of 16 texts", told, "below 8", growths[most] < 8)


@pytest.mark.skipif(not REPORT.is_file(), reason="needs the reports beside the repository (PEELMARK_SHARED)")
@pytest.mark.parametrize(("form", "most"), [("txt", 3), ("pdf", 15)])
def test_a_report_is_read_within_seconds_and_little_memory(
    big: Path, tmp_path: Path, form: str, most: int, tell: Any
) -> None:
    file = tmp_path / f"report.{form}"
    text = REPORT.read_text(encoding="utf-8")
    file.write_bytes(pdf_of(typeset(text)) if form == "pdf" else text.encode())
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    ended = subprocess.run(
        [sys.executable, "-c", MEASURED, "extract_report", str(file), "--json"],
        cwd=ROOT,
        env=environment(big, {}),
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    assert ended.returncode == 0, ended.stderr
    megabytes = int(ended.stderr.split()[-1])
    tell(GROUP, f"a report as {form}", f"{seconds:.1f} s", f"under {most} s", seconds < most)
    tell(GROUP, f"memory for it as {form}", f"{megabytes} MB", "under 300 MB", megabytes < 300)


@pytest.mark.skipif(not TABLE.is_file(), reason="needs the table beside the repository (PEELMARK_SHARED)")
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_published_table_is_imported_within_seconds(
    database: str, tmp_path: Path, request: pytest.FixtureRequest, tell: Any
) -> None:
    settings = {}
    if database == "postgresql":
        settings = {"DATABASE_URL": request.getfixturevalue("empty_database")}
    manage("migrate", "-v0", var=tmp_path, **settings)
    manage("load_fixtures", var=tmp_path, **settings)
    started = time.perf_counter()
    manage("import_recorded_crime", str(TABLE), var=tmp_path, **settings)
    seconds = time.perf_counter() - started
    tell(GROUP, f"46,469 rows imported, {database}", f"{seconds:.1f} s", "under 20 s", seconds < 20)
