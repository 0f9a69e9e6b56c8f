"""Every page in a real browser: it fits, it is silent, and it works without script and without a mouse."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import looking_through
from tests.browser.site import HEIGHT, NARROW, PAGES, SMALLEST, WIDE, open_at, path_of, results

pytestmark = pytest.mark.browser

TOO_WIDE = """() => {
  const edge = document.documentElement.clientWidth;
  const inBox = (element) => element.closest(".scroll, .skip, .visually-hidden, svg, summary");
  return [...document.querySelectorAll("main *, header *, footer *")]
    .filter((element) => !inBox(element) && element.getBoundingClientRect().right > edge + 1)
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 120));
}"""
MISSING_PICTURES = """() => [...document.querySelectorAll("[data-chart]")]
  .filter((chart) => ![...chart.querySelectorAll("svg")].some((svg) => svg.getClientRects().length))
  .map((chart) => chart.dataset.chart)"""
FOCUSED = "() => document.activeElement.outerHTML.slice(0, 200)"


@pytest.fixture
def site(live_server, loaded: None) -> str:
    return str(live_server.url)


@pytest.fixture
def page(looking: Page) -> Page:
    """All tests here only look."""
    return looking


@pytest.fixture(scope="module")
def plain_window(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.fixture
def without_script(plain_window: Page, console: list[str]) -> Iterator[Page]:
    with looking_through(plain_window, console):
        yield plain_window
    assert console == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_fits_every_screen_and_says_nothing_in_the_console(
    page: Page, site: str, console: list[str], address: str
) -> None:
    for width in (WIDE, NARROW, SMALLEST):
        if width != SMALLEST:
            open_at(page, site, address, width)
        page.set_viewport_size({"width": width, "height": HEIGHT})
        sideways = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")
        assert sideways <= 0, (width, page.evaluate(TOO_WIDE))
        assert page.evaluate(TOO_WIDE) == [], width
        assert page.evaluate(MISSING_PICTURES) == []
    if address == "/forces/nowhere/":
        assert all("404" in console.pop() for _ in range(len(console)))


def test_what_is_stacked_on_a_phone_does_not_scroll_sideways(page: Page, site: str) -> None:
    open_at(page, site, "/forces/staffordshire/protecting-vulnerable-people/", NARROW)
    boxes = page.locator(".scroll:has(> table.stack)")
    assert boxes.count() > 1
    for box in boxes.all():
        assert box.evaluate("(element) => element.scrollWidth - element.clientWidth") == 0


def test_the_front_page_answers_its_four_questions_on_one_phone_screen(page: Page, site: str) -> None:
    """How was the force judged, what changed, what stands out, what is open: on 360 by 800 pixels."""
    open_at(page, site, "/", NARROW)
    answers = page.locator("dl.answers > div")
    expect(answers.locator("dt")).to_have_count(4)
    open_findings = answers.nth(2)
    expect(open_findings.locator("dt")).to_contain_text("Not known to be closed")
    box = open_findings.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 800


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole_without_script(
    without_script: Page, site: str, console: list[str], address: str
) -> None:
    open_at(without_script, site, address)
    expect(without_script.get_by_role("heading", level=1)).to_be_visible()
    charts = without_script.locator("[data-chart]")
    for number in range(charts.count()):
        expect(charts.nth(number).locator("svg").first).to_be_visible()
    if address == "/forces/nowhere/":
        console.clear()


def test_without_script_the_form_of_judgments_works_by_its_button(without_script: Page, site: str) -> None:
    page = without_script
    open_at(page, site, "/judgments/")
    page.get_by_label("Force", exact=True).select_option("kent")
    page.get_by_label("Grade", exact=True).select_option("outstanding")
    page.get_by_role("button", name="Show").click()
    assert "force=kent" in page.url
    assert "grade=outstanding" in page.url
    expect(page.get_by_label("Force", exact=True)).to_have_value("kent")
    rows = page.locator("#results table.matrix tbody tr").all()
    assert rows
    assert all("Outstanding" in row.inner_text() for row in rows)
    page.get_by_role("link", name="Clear").click()
    assert path_of(page, site) == "/judgments/"


def test_without_script_details_open_and_links_lead_on(without_script: Page, site: str) -> None:
    page = without_script
    open_at(page, site, "/judgments/?question=effectiveness")
    page.get_by_text("The same numbers as a table").click()
    expect(page.locator("details table").first).to_be_visible()
    open_at(page, site, "/judgments/?view=list")
    page.get_by_role("link", name="Later rows").click()
    assert path_of(page, site) == "/judgments/?view=list&page=2"


def test_the_skip_link_is_the_first_stop_and_leads_past_the_menu(page: Page, site: str) -> None:
    open_at(page, site, "/judgments/")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


def stops(page: Page, most: int = 60) -> Iterator[str]:
    """What the Tab key reaches, one stop after another."""
    for _ in range(most):
        page.keyboard.press("Tab")
        yield page.evaluate(FOCUSED)


def test_the_keyboard_reaches_every_filter_the_button_and_the_table(page: Page, site: str) -> None:
    open_at(page, site, "/judgments/?force=kent")
    reached = " ".join(stops(page, 40))
    for name in ("force", "question", "year", "pillar", "grade", "view"):
        assert f'id="filter-{name}"' in reached
    assert "<button" in reached
    assert 'class="scroll"' in reached
    assert 'class="grade' in reached


def test_the_keyboard_reaches_a_chart_and_wakes_it(page: Page, site: str) -> None:
    open_at(page, site, "/metrics/recorded-crime/")
    assert any("data-chart-box" in stop for stop in stops(page, 30))
    page.locator("[data-chart]").first.focus()
    page.locator("[data-chart-box]").first.focus()
    expect(page.locator("[data-chart][data-live]")).to_have_count(1)


@pytest.mark.parametrize("address", ["/", "/judgments/", "/findings/", "/metrics/recorded-crime/"])
def test_whatever_has_the_focus_shows_it(page: Page, site: str, address: str) -> None:
    open_at(page, site, address)
    for _ in range(15):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            """() => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
                || style.boxShadow !== "none";
            }"""
        )
        assert shown, page.evaluate(FOCUSED)


@pytest.mark.parametrize("address", ["/", "/judgments/?force=staffordshire", "/metrics/"])
def test_a_printed_page_has_its_results_without_form_and_menu(page: Page, site: str, address: str) -> None:
    open_at(page, site, address)
    before = results(page)
    page.emulate_media(media="print")
    expect(page.locator("header.site nav")).to_be_hidden()
    expect(page.locator("footer.site .links")).to_be_hidden()
    expect(page.locator(".chart-switch")).to_be_hidden()
    assert page.locator("form.filters").count() == 0 or not page.locator("form.filters").is_visible()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert before[:40] in results(page) or address == "/"


def test_the_first_sheet_of_paper_is_not_left_empty_before_a_long_section(page: Page, site: str) -> None:
    """The matrix of 43 forces fits no sheet; kept in one piece it left the first one to the heading alone."""
    open_at(page, site, "/judgments/")
    page.emulate_media(media="print")
    kept = page.evaluate(
        "[...document.querySelectorAll('section')].map(one => getComputedStyle(one).breakInside)"
    )
    assert set(kept) == {"auto"}


@pytest.mark.parametrize(("address", "newest"), [("/", "2023-25"), ("/forces/kent/", "2018/19")])
def test_on_a_phone_a_matrix_opens_at_the_newest_grades_and_not_at_empty_rounds(
    page: Page, site: str, address: str, newest: str
) -> None:
    """Of most forces the rounds after 2018/19 are not in the data: two columns of dashes would come first."""
    open_at(page, site, address, width=360)
    box = page.locator(".scroll:has(table.matrix)").first.bounding_box()
    head = page.get_by_role("columnheader", name=newest).first.bounding_box()
    assert box is not None
    assert head is not None
    assert abs((head["x"] + head["width"]) - (box["x"] + box["width"])) <= 2


@pytest.mark.parametrize(
    ("address", "label"),
    [("/coverage/", "Not in the data"), ("/compare/?force=staffordshire&force=kent", "Kent")],
)
def test_on_a_phone_the_last_column_of_a_long_table_is_on_the_screen(
    page: Page, site: str, address: str, label: str
) -> None:
    """It is what a reader came for: how much is missing, and how the other force stands."""
    open_at(page, site, address, width=360)
    cell = page.locator(f'#results td[data-label="{label}"]').first.bounding_box()
    assert cell is not None
    assert cell["x"] >= 0
    assert cell["x"] + cell["width"] <= 360
