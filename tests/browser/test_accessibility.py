"""Every page against the rules of WCAG 2.2, levels A and AA, with axe."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import looking_through
from tests.browser.site import NARROW, PAGES, WIDE, one_swap, open_at

pytestmark = pytest.mark.browser

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
ALL_RULES = {"runOnly": {"type": "tag", "values": LEVELS}}


@pytest.fixture
def site(live_server, loaded: None) -> str:
    return str(live_server.url)


@pytest.fixture(scope="module")
def open_window(browser: Browser) -> Iterator[Page]:
    """A window into whose pages axe may be put: the site's policy would refuse it."""
    context = browser.new_context(bypass_csp=True, locale="en-GB", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def examined(open_window: Page, console: list[str]) -> Iterator[Page]:
    with looking_through(open_window, console):
        yield open_window


def breaches(page: Page, options: dict[str, Any]) -> list[str]:
    """What axe objects to, with the elements."""
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = Axe().run(page, options={**options, "resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']}: {node['html'][:150]} {node['failureSummary']}"
        for one in found
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_breaks_no_rule_of_accessibility(examined: Page, site: str, address: str) -> None:
    open_at(examined, site, address, WIDE)
    assert breaches(examined, ALL_RULES) == []
    open_at(examined, site, address, NARROW)
    assert breaches(examined, ALL_RULES) == []


@pytest.mark.parametrize("width", [320, 390, 412, 600])
@pytest.mark.parametrize("address", ["/", "/judgments/"])
def test_no_grade_is_half_hidden_behind_the_names_on_any_phone(
    examined: Page, site: str, address: str, width: int
) -> None:
    open_at(examined, site, address, width)
    assert breaches(examined, {"runOnly": {"type": "rule", "values": ["target-size"]}}) == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_in_dark_colours_has_contrast_enough(examined: Page, site: str, address: str) -> None:
    examined.emulate_media(color_scheme="dark")
    open_at(examined, site, address)
    assert breaches(examined, CONTRAST) == []


def test_after_a_swap_no_rule_is_broken_either(examined: Page, site: str) -> None:
    open_at(examined, site, "/judgments/")
    with one_swap(examined):
        examined.get_by_label("Force", exact=True).select_option("kent")
    assert breaches(examined, ALL_RULES) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_live_chart_breaks_no_rule(examined: Page, site: str, scheme: Any) -> None:
    examined.emulate_media(color_scheme=scheme)
    open_at(examined, site, "/metrics/recorded-crime/")
    examined.locator("[data-chart-box]").first.hover()
    expect(examined.locator("[data-chart][data-live]")).to_have_count(1)
    assert breaches(examined, ALL_RULES) == []


def test_forced_colours_keep_every_grade_readable(browser: Browser, site: str) -> None:
    """In a reader's own colours the word and the shape remain."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    open_at(page, site, "/judgments/?force=staffordshire")
    grade = page.locator("table a.grade").first
    expect(grade).to_be_visible()
    assert grade.evaluate("(element) => getComputedStyle(element, '::before').content") not in ("none", "")
    context.close()


@pytest.mark.parametrize("address", ["/", "/judgments/", "/metrics/", "/findings/"])
def test_text_enlarged_to_twice_its_size_still_fits(browser: Browser, site: str, address: str) -> None:
    """WCAG 2.2, 1.4.4: 200 percent, here as half the width with the same text."""
    context = browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    page = context.new_page()
    page.goto(f"{site}{address}")
    assert page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth") <= 0
    context.close()
