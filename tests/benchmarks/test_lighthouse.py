"""Lighthouse on the pages that people come for, with the data that ships, as a telephone would see them."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from tests.benchmarks.conftest import WORK
from tests.benchmarks.environments import installed, run
from tests.benchmarks.results import ROOT
from tests.browser.conftest import FLAGS, HOW_TO_INSTALL, installed_chromium
from tests.operation.site import Site, manage, running_site
from tests.required import without_browser

VERSION = "13.5.0"
OLDEST_NODE = (22, 19)
NODE = ROOT / "requirements-node.txt"
RUNS = 3
GROUP = f"Lighthouse {VERSION}, mobile profile, the data that ships"
PAGES = {
    "overview": "/",
    "judgments": "/judgments/",
    "metric": "/metrics/recorded-crime-count/",
    "compare": "/compare/",
    "findings": "/findings/",
}
FAST_ENOUGH, PERFECT = 98, 100
ATTEMPTS = 3
"""Now and then the browser begins before it is watched; that is no report."""


def folder_of_node() -> Path:
    """Where a node is that Lighthouse runs on: the machine's own, else the one that our setup installs."""
    found = shutil.which("node")
    if found and shutil.which("npm"):
        said = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout
        if tuple(map(int, said.strip().removeprefix("v").split(".")[:2])) >= OLDEST_NODE:
            return Path(found).parent
    return installed("node", ["--require-hashes", "-r", str(NODE)], NODE).parent


@pytest.fixture(scope="module")
def lighthouse() -> list[str]:
    """The command, installed once."""
    node, folder = folder_of_node(), WORK / "lighthouse"
    program = folder / "node_modules" / "lighthouse" / "cli" / "index.js"
    told = program.parents[1] / "package.json"
    if not told.exists() or json.loads(told.read_text())["version"] != VERSION:
        folder.mkdir(parents=True, exist_ok=True)
        wanted = ["--prefix", str(folder), "--ignore-scripts", f"lighthouse@{VERSION}"]
        run([str(node / "npm"), "install", *wanted], PATH=f"{node}:{os.environ['PATH']}")
    return [str(node / "node"), str(program)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    var = tmp_path_factory.mktemp("lighthouse")
    manage("migrate", "-v0", var=var)
    manage("load_fixtures", var=var)
    with running_site(var, workers=1) as site:
        yield site


def report(command: list[str], url: str, chromium: Path) -> dict[str, Any]:
    """One report of the default profile: a telephone, a slow network, a quarter of the processor."""
    flags = " ".join(["--headless=new", *FLAGS])
    for _ in range(ATTEMPTS):
        ended = subprocess.run(
            [*command, url, "--quiet", "--output=json", f"--chrome-flags={flags}"],
            env={**os.environ, "CHROME_PATH": str(chromium)},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        if "NO_NAVSTART" not in ended.stderr:
            break
    assert ended.returncode == 0, ended.stderr
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def scores(reports: list[dict[str, Any]]) -> dict[str, int]:
    """The middle score of each category, of 100; one without a score has nothing to measure here."""
    told = {name: [one["categories"][name]["score"] for one in reports] for name in reports[0]["categories"]}
    return {name: round(median(of) * 100) for name, of in told.items() if None not in of}


def complaints(of: dict[str, Any], found: dict[str, int]) -> list[str]:
    """What keeps a page from the full score in a category."""
    audits = of["audits"]
    return [
        audits[one["id"]]["title"].rstrip(".")
        for name, category in of["categories"].items()
        for one in category["auditRefs"]
        if found.get(name, PERFECT) < PERFECT
        and one["weight"]
        and audits[one["id"]]["score"] not in (None, 1)
    ]


@pytest.mark.parametrize("page", PAGES)
def test_a_page(site: Site, lighthouse: list[str], tell: Any, page: str) -> None:
    chromium = installed_chromium() or without_browser(HOW_TO_INSTALL)
    reports = [report(lighthouse, site.url + PAGES[page], chromium) for _ in range(RUNS)]
    found = scores(reports)
    met = all(score >= (FAST_ENOUGH if name == "performance" else PERFECT) for name, score in found.items())
    told = ", ".join(f"{name} {score}" for name, score in found.items())
    if not met:
        told += f" ({'; '.join(complaints(reports[0], found))})"
    tell(GROUP, page, told, f"performance {FAST_ENOUGH}, the others {PERFECT}", met)
