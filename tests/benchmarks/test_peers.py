"""The same two lines from the same file, here and in what people would use instead, seen by a browser."""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from tests.benchmarks.conftest import made
from tests.benchmarks.environments import python_of_peers
from tests.benchmarks.peers.programs import TWO_LIVE_LINES, Program, dash, datasette, streamlit
from tests.benchmarks.visits import Visit, visits
from tests.browser.conftest import FLAGS, HOW_TO_INSTALL, installed_chromium
from tests.operation.site import Site, Visitor, running_site
from tests.required import without_browser

POINTS = 180
PAGE = "/metrics/metric-13/"
"""A metric of which no report speaks: what is drawn is the release, once a year."""
NINETY_YEARS = ("--forces=1", "--metrics=13", "--quarters=360", "--findings=0")
OURS, LIVE = "our page", "our page, Plotly at once"
SWITCH_ON = 'try { localStorage.setItem("interactive-charts", "yes") } catch {}\n'
PICTURE = 'document.querySelectorAll(".chart__wide .trace .line").length >= 2'
GROUP = f"Beside other programs: two lines of {POINTS} points, first visit, Chromium"
PROFILES = ("fast", "slow")

Found = dict[str, dict[str, Visit]]


def our_pages(site: Site) -> list[Program]:
    """The page as it comes, and for a reader who has switched interactive charts on."""
    address = site.url + PAGE
    drawn_by_plotly = f"document.querySelector('[data-chart][data-live]') && {TWO_LIVE_LINES}"
    return [Program(OURS, address, PICTURE), Program(LIVE, address, drawn_by_plotly, SWITCH_ON)]


def points_drawn(site: Site) -> int:
    [figure] = re.findall(r'<script id="over-time"[^>]*>(.*?)</script>', Visitor(site).get(PAGE).text, re.S)
    lines = [trace for trace in json.loads(figure)["data"] if "lines" in trace.get("mode", "")]
    return sum(value is not None for trace in lines for value in trace["y"])


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Found]:
    """The middle visit to each program, by profile."""
    chromium = installed_chromium() or without_browser(HOW_TO_INSTALL)
    python, var = python_of_peers(), made("years", *NINETY_YEARS)
    data = var / "peelmark.sqlite3"
    with ExitStack() as running:
        site = running.enter_context(running_site(var, workers=1))
        assert points_drawn(site) == POINTS
        others = (
            dash(python, data),
            datasette(python, data, tmp_path_factory.mktemp("datasette")),
            streamlit(python, data),
        )
        programs = [*our_pages(site), *map(running.enter_context, others)]
        playwright = running.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield {profile: visits(browser, programs, slow=profile == "slow") for profile in PROFILES}
        browser.close()


@pytest.mark.parametrize(("other", "aim"), [("Dash", 30), ("Datasette", 20), ("Streamlit", None)])
def test_bytes(found: Found, tell: Any, other: str, aim: int | None) -> None:
    ours, theirs = found["fast"][OURS].size, found["fast"][other].size
    told = f"{share(ours, theirs)} ({ours / 1000:,.1f} kB of {theirs / 1000:,.0f} kB)"
    compare(tell, f"bytes, of {other}’s", told, ours / theirs, aim)


@pytest.mark.parametrize(
    ("other", "profile", "aim"),
    [
        ("Dash", "fast", 8),
        ("Datasette", "fast", 3),
        ("Streamlit", "fast", None),
        ("Dash", "slow", 15),
        ("Streamlit", "slow", 15),
        ("Datasette", "slow", None),
    ],
)
def test_time_to_the_picture(found: Found, tell: Any, other: str, profile: str, aim: int | None) -> None:
    compare_times(tell, found[profile], OURS, other, f"time to the picture, {profile}", aim)


@pytest.mark.parametrize("profile", PROFILES)
def test_time_to_the_interactive_chart(found: Found, tell: Any, profile: str) -> None:
    compare_times(tell, found[profile], LIVE, "Dash", f"time to the interactive chart, {profile}", 3)


def compare_times(
    tell: Any, visits: dict[str, Visit], ours: str, other: str, what: str, aim: int | None
) -> None:
    mine, theirs = visits[ours].milliseconds, visits[other].milliseconds
    told = f"{share(mine, theirs)} ({mine:,.0f} ms of {theirs:,.0f} ms)"
    compare(tell, f"{what}, of {other}’s", told, mine / theirs, aim)


def compare(tell: Any, what: str, told: str, ratio: float, aim: int | None) -> None:
    target = f"at most 1/{aim}" if aim else "told, not aimed at"
    tell(GROUP, what, told, target, aim is None or ratio <= 1 / aim)


def share(ours: float, theirs: float) -> str:
    return f"1/{theirs / ours:.1f}"
