"""What a page costs that has to be built: few queries, each by an index, and no more with more data."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.results import ROOT
from tests.operation.site import environment

GROUP = "Building a page at a million values"
GROWTH = "Time of a page at a million values, of its time at two thousand"
THE_SAME_ON_BOTH = (
    "/",
    "/metrics/metric-1/",
    "/judgments/?force=staffordshire",
    "/findings/?force=staffordshire",
    "/compare/",
    "/reports/staffordshire/peel-2020/",
    "/judgments/staffordshire/peel-2020/effectiveness/",
)
"""Pages that show as much of both: one force, its reports, one metric in ninety quarters."""


@cache
def measured(var: Path, url: str = "") -> dict[str, dict[str, Any]]:
    return measured_once(var, url)


def measured_once(var: Path, url: str = "") -> dict[str, dict[str, Any]]:
    settings = {"DATABASE_URL": url} if url else {}
    command = [sys.executable, "-W", "ignore", "-m", "tests.benchmarks.pages"]
    ended = subprocess.run(
        command, cwd=ROOT, env=environment(var, settings), capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    found: dict[str, dict[str, Any]] = json.loads(ended.stdout)
    return found


@pytest.fixture(params=["sqlite", "postgresql"])
def pages(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, dict[str, dict[str, Any]]]:
    if request.param == "sqlite":
        return request.param, measured(request.getfixturevalue("big"))
    return request.param, measured(ROOT / "var" / "bench", request.getfixturevalue("big_postgresql"))


def test_no_page_asks_often(pages: Any, tell: Any) -> None:
    database, found = pages
    most = max(found, key=lambda address: found[address]["queries"])
    count = found[most]["queries"]
    tell(GROUP, f"most queries of a page, {database}", f"{count} ({most})", "at most 8", count <= 8)


def test_no_query_is_slow(pages: Any, tell: Any) -> None:
    database, found = pages
    slow = sorted(found, key=lambda address: -found[address]["slowest"])
    told = ", ".join(f"{found[address]['slowest']:.1f} ms ({address})" for address in slow[:3])
    met = found[slow[0]]["slowest"] <= 5
    tell(GROUP, f"slowest queries, {database}", told, "at most 5 ms", met)


def test_no_page_reads_a_large_table_from_end_to_end(pages: Any, tell: Any) -> None:
    database, found = pages
    large = {"inspections_value", "inspections_citation"}
    guilty = [address for address in found if large & set(found[address]["scanned"])]
    told = ", ".join(guilty) or "none"
    tell(GROUP, f"pages that read all values or citations, {database}", told, "none", not guilty)


def test_a_page_does_not_grow_with_the_data(big: Path, small: Path, tell: Any) -> None:
    runs = [(measured_once(big), measured_once(small)) for _ in range(3)]  # in turn

    def at_best(which: int, address: str) -> float:
        return min(float(run[which][address]["milliseconds"]) for run in runs)

    ratios = {address: at_best(0, address) / at_best(1, address) for address in THE_SAME_ON_BOTH}
    most = max(ratios, key=lambda address: ratios[address])
    told = f"{ratios[most]:.2f} ({most})"
    tell(GROWTH, "the page that grows most, SQLite", told, "less than 1.5", ratios[most] < 1.5)
