"""What changes when a reader chooses: the results, the address, and nothing else."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import one_swap, open_at, path_of, results

pytestmark = pytest.mark.browser

REMEMBER = """() => {
  const names = ["header.site", "h1", "form.filters", "footer.site"];
  window.kept = names.map((name) => document.querySelector(name));
  window.replaced = document.querySelector("#results");
}"""
STILL_THERE = "() => window.kept.every((element) => element?.isConnected)"
GONE = "() => !window.replaced.isConnected"


@pytest.fixture
def site(live_server, loaded: None) -> str:
    return str(live_server.url)


def choose(page: Page, label: str, value: str) -> None:
    with one_swap(page):
        page.get_by_label(label, exact=True).select_option(value)


def test_choosing_swaps_the_results_and_leaves_the_rest(page: Page, site: str) -> None:
    open_at(page, site, "/judgments/")
    page.evaluate(REMEMBER)
    choose(page, "Force", "kent")
    assert page.evaluate(STILL_THERE)
    assert page.evaluate(GONE)
    expect(page.locator("#results h2").first).to_contain_text("Kent Police")
    assert path_of(page, site) == "/judgments/?force=kent"


def test_the_focus_stays_where_the_reader_is(page: Page, site: str) -> None:
    open_at(page, site, "/judgments/")
    page.get_by_label("Force", exact=True).focus()
    choose(page, "Force", "kent")
    expect(page.get_by_label("Force", exact=True)).to_be_focused()


def test_of_two_quick_choices_both_are_shown_in_the_end(page: Page, site: str) -> None:
    open_at(page, site, "/judgments/")
    page.get_by_label("Force", exact=True).select_option("kent")
    page.get_by_label("Pillar", exact=True).select_option("legitimacy")
    page.get_by_label("Show as", exact=True).select_option("list")
    expect(page).to_have_url(f"{site}/judgments/?force=kent&pillar=legitimacy&view=list")
    expect(page.locator("#results h2").first).to_contain_text("Kent Police")


def test_what_was_found_is_announced_once(page: Page, site: str) -> None:
    open_at(page, site, "/judgments/")
    choose(page, "Force", "kent")
    status = page.locator('#results [role="status"]')
    expect(status).to_have_count(1)
    expect(status).to_contain_text("judgments")


@pytest.mark.parametrize(
    ("address", "choices", "canonical"),
    [
        (
            "/judgments/",
            [("Force", "kent"), ("Pillar", "legitimacy"), ("Show as", "list")],
            "/judgments/?force=kent&pillar=legitimacy&view=list",
        ),
        (
            "/metrics/",
            [("Publication", "staffordshire-crime-inspection-2014"), ("Category", "recorded_crime")],
            "/metrics/?force=staffordshire&source=staffordshire-crime-inspection-2014&category=recorded_crime",
        ),
        (
            "/findings/",
            [("Kind", "area_for_improvement"), ("Subject", "preventing-crime")],
            "/findings/?question=preventing-crime&kind=area_for_improvement",
        ),
        ("/coverage/", [("Inspection", "peel-2018-19")], "/coverage/?inspection=peel-2018-19"),
        ("/compare/", [("Force 2", "kent")], re.compile(r"^/compare/\?force=staffordshire&force=kent")),
    ],
)
def test_back_forward_and_reload_give_what_was_shown(
    page: Page, site: str, address: str, choices: list[tuple[str, str]], canonical: str
) -> None:
    open_at(page, site, address)
    seen = [(path_of(page, site), results(page))]
    for label, value in choices:
        choose(page, label, value)
        seen.append((path_of(page, site), results(page)))
    assert re.match(canonical, seen[-1][0]) if isinstance(canonical, re.Pattern) else seen[-1][0] == canonical
    assert len({shown for _, shown in seen}) == len(seen)
    for step in range(len(seen) - 2, -1, -1):
        page.go_back()
        arrived(page, site, *seen[step])
    for step in range(1, len(seen)):
        page.go_forward()
        arrived(page, site, *seen[step])
    page.reload()
    arrived(page, site, *seen[-1])
    for label, value in choices:
        expect(page.get_by_label(label, exact=True)).to_have_value(value)


def arrived(page: Page, site: str, address: str, shown: str) -> None:
    """The whole page at the address, showing what it showed before."""
    expect(page).to_have_url(f"{site}{address}")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator("header.site")).to_have_count(1)
    for _ in range(50):
        if results(page) == shown:
            break
        page.wait_for_timeout(100)
    assert results(page) == shown


def test_an_address_that_was_swapped_to_is_the_same_page_for_another_reader(page: Page, site: str) -> None:
    open_at(page, site, "/findings/")
    choose(page, "Kind", "recommendation")
    swapped = results(page)
    address = path_of(page, site)
    open_at(page, site, address)
    assert results(page) == swapped


def test_typing_words_and_pressing_enter_asks_once(page: Page, site: str) -> None:
    open_at(page, site, "/findings/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/findings/?" in request.url else None)
    page.get_by_label("Words in the finding").fill("domestic abuse")
    with one_swap(page):
        page.keyboard.press("Enter")
    assert path_of(page, site) == "/findings/?q=domestic+abuse"
    page.wait_for_timeout(300)
    assert len(asked) == 1
    page.go_back()
    expect(page).to_have_url(f"{site}/findings/")


def test_nothing_of_a_page_is_kept_in_the_browser(page: Page, site: str) -> None:
    open_at(page, site, "/judgments/")
    choose(page, "Force", "kent")
    kept = page.evaluate("() => [{...localStorage}, {...sessionStorage}, document.cookie]")
    # htmx notes the address it is at, in this tab only; no page and no choice is stored.
    assert kept == [{}, {"htmx-current-path-for-history": "/judgments/?force=kent"}, ""]


def requests_for_plotly(page: Page) -> list[str]:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "plotly-basic" in request.url else None)
    return asked


def test_plotly_comes_only_when_a_chart_is_pointed_at_and_only_once(page: Page, site: str) -> None:
    asked = requests_for_plotly(page)
    open_at(page, site, "/metrics/?category=outcomes")
    boxes = page.locator("[data-chart-box]")
    assert boxes.count() == 2
    page.mouse.move(5, 5)
    page.wait_for_timeout(200)
    assert asked == []
    boxes.nth(0).hover()
    expect(page.locator("[data-chart][data-live]")).to_have_count(1)
    boxes.nth(1).hover()
    expect(page.locator("[data-chart][data-live]")).to_have_count(2)
    assert len(asked) == 1


def test_a_page_that_nobody_points_at_never_asks_for_plotly(page: Page, site: str) -> None:
    asked = requests_for_plotly(page)
    for address in ("/", "/judgments/", "/metrics/recorded-crime/"):
        open_at(page, site, address)
        page.wait_for_load_state("networkidle")
    assert asked == []


def test_a_chart_comes_to_life_also_after_a_swap(page: Page, site: str) -> None:
    asked = requests_for_plotly(page)
    open_at(page, site, "/judgments/")
    page.locator("[data-chart-box]").hover()
    expect(page.locator("[data-chart][data-live]")).to_have_count(1)
    page.mouse.move(5, 5)
    choose(page, "Subject", "efficiency")
    expect(page.locator("[data-chart][data-live]")).to_have_count(0)
    page.locator("[data-chart-box]").hover()
    expect(page.locator("[data-chart][data-live]")).to_have_count(1)
    assert len(asked) == 1


def test_a_live_chart_takes_the_pictures_place_without_a_jump(page: Page, site: str) -> None:
    open_at(page, site, "/metrics/recorded-crime/")
    box = page.locator("[data-chart-box]").first
    below = page.locator("#table-heading")
    before = (box.bounding_box(), below.bounding_box())
    box.focus()
    expect(page.locator("[data-chart][data-live]")).to_have_count(1)
    assert (box.bounding_box(), below.bounding_box()) == before
