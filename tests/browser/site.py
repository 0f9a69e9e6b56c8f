"""The loaded site as a browser meets it: which pages, and how they are opened."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

from tests.dashboard.addresses import ONE_OF_EACH, filled

NARROW, WIDE = 360, 1440
SMALLEST = 320  # WCAG 2.2, 1.4.10: content reflows at 320 pixels
HEIGHT = 900

# One page of each kind, and those whose results look different.
PAGES = (
    *ONE_OF_EACH,
    "/forces/humberside/",
    "/judgments/?force=staffordshire",
    "/judgments/?view=list",
    "/judgments/?force=durham&year=2014&grade=inadequate",
    "/judgments/avon-and-somerset/peel-2018-19/preventing-crime/",
    "/metrics/?category=outcomes",
    "/metrics/victim-satisfaction/",
    "/compare/?force=staffordshire&force=kent&force=durham&force=gwent&what=questions",
    "/findings/?q=nothing+says+this&force=nowhere",
    "/reports/humberside/peel-2018-19/",
    "/coverage/?inspection=peel-2018-19",
    "/forces/nowhere/",
)


def open_at(page: Page, site: str, address: str, width: int = WIDE) -> None:
    """Open a page and wait until its scripts have run."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(f"{site}{filled(address)}", wait_until="load")


@contextmanager
def one_swap(page: Page) -> Iterator[None]:
    """What happens inside must end in a finished htmx swap."""
    page.evaluate(
        "() => { window.settled = new Promise((done) =>"
        " document.addEventListener('htmx:afterSettle', () => done(true), { once: true })); }"
    )
    yield
    page.evaluate("() => window.settled")


def results(page: Page) -> str:
    """The words of the results, as a reader sees them."""
    return " ".join(page.locator("#results").inner_text().split())


def path_of(page: Page, site: str) -> str:
    return page.url.removeprefix(site)
