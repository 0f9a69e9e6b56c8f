"""When Plotly comes, what it may do, and how a reader gets the picture back."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.charts import HOW_TO_INSTALL, PLOTLY, open_figures
from tests.dashboard.charts.samples import SAMPLES, outcome_pairs, recorded_crime

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not PLOTLY.exists(), reason=HOW_TO_INSTALL),
]


def box(page: Page, name: str = "crime"):
    return page.locator(f"[data-chart={name}] [data-chart-box]")


def live(page: Page, name: str = "crime"):
    return page.locator(f"[data-chart={name}][data-live]")


def test_nothing_is_fetched_before_a_reader_asks(page):
    asked = open_figures(page, {"crime": recorded_crime()}, width=800)
    page.mouse.move(5, 5)
    page.wait_for_load_state("networkidle")
    assert "/plotly.js" not in asked
    expect(page.locator(".chart__wide")).to_be_visible()


@pytest.mark.parametrize("way", ["hover", "focus", "click"])
def test_pointing_focusing_or_tapping_brings_plotly_without_a_jump(page, way):
    asked = open_figures(page, {"crime": recorded_crime()}, width=800)
    before = box(page).bounding_box()
    getattr(box(page), way)()
    live(page).wait_for()
    assert box(page).bounding_box() == before
    assert asked.count("/plotly.js") == 1
    expect(page.locator(".chart__wide")).to_be_hidden()


def test_pointing_at_a_second_chart_does_not_fetch_plotly_again(page):
    asked = open_figures(page, {"crime": recorded_crime(), "outcomes": outcome_pairs()}, width=800)
    box(page).focus()
    live(page).wait_for()
    box(page, "outcomes").focus()
    live(page, "outcomes").wait_for()
    assert asked.count("/plotly.js") == 1


def test_escape_gives_the_picture_back(page):
    open_figures(page, {"crime": recorded_crime()}, width=800)
    box(page).focus()
    live(page).wait_for()
    page.keyboard.press("Escape")
    expect(live(page)).to_have_count(0)
    expect(page.locator(".chart__wide")).to_be_visible()
    expect(page.locator(".main-svg")).to_have_count(0)


def test_the_switch_is_remembered_and_can_be_switched_off(page):
    open_figures(page, {"crime": recorded_crime()}, width=800)
    page.get_by_label("Interactive charts").check()
    live(page).wait_for()
    page.reload()
    live(page).wait_for()
    page.get_by_label("Interactive charts").uncheck()
    expect(live(page)).to_have_count(0)
    page.reload()
    expect(page.locator(".chart__wide")).to_be_visible()
    expect(page.get_by_label("Interactive charts")).not_to_be_checked()


def test_pointing_at_a_value_shows_it_with_its_period(page):
    open_figures(page, {"crime": recorded_crime()}, width=800)
    box(page).focus()
    live(page).wait_for()
    page.locator(".scatterlayer .trace:last-child .point").first.hover(force=True)
    hover = page.locator(".hoverlayer .hovertext")
    expect(hover).to_contain_text("53.8 per 1,000 population")
    expect(hover).to_contain_text("12 months to 30 June 2014")


def test_a_chart_is_downloaded_as_a_picture_and_never_sent_away(page):
    open_figures(page, {"crime": recorded_crime()}, width=800)
    box(page).hover()
    live(page).wait_for()
    expect(page.locator(".modebar-btn[data-title*='loud'], .plotlyjsicon")).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download plot as a PNG").click()
    assert download.value.suggested_filename == "crime.png"


def test_assistive_technology_meets_one_named_image_in_either_state(page):
    open_figures(page, {"crime": recorded_crime()}, width=800)
    image = page.get_by_role("img", name="Title of crime Sentence of crime")
    expect(image).to_have_count(1)
    box(page).focus()
    live(page).wait_for()
    expect(image).to_have_count(1)
    expect(page.get_by_role("group", name="Sentence of crime")).to_have_count(1)


def test_the_live_chart_follows_its_box_from_wide_to_narrow(page):
    open_figures(page, {"outcomes": outcome_pairs()}, width=1000)
    box(page, "outcomes").focus()
    live(page, "outcomes").wait_for()
    page.set_viewport_size({"width": 360, "height": 900})
    expect(page.locator(".main-svg").first).to_have_attribute("width", "328")


def test_dark_colours_reach_the_live_chart(browser, console):
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.on("console", lambda message: console.append(message.text))
    open_figures(page, {"crime": recorded_crime()}, width=800)
    box(page).focus()
    live(page).wait_for()
    stroke = page.evaluate("() => getComputedStyle([...document.querySelectorAll('.js-line')].at(-1)).stroke")
    page.emulate_media(color_scheme="light")
    expect(page.locator(".js-line").last).to_have_css("stroke", "rgb(28, 79, 161)")
    context.close()
    assert stroke == "rgb(141, 183, 255)"
    assert console == []


def test_a_swapped_chart_is_cleaned_up_and_the_new_one_comes_to_life(page):
    open_figures(page, {"crime": recorded_crime()}, width=800)
    box(page).focus()
    live(page).wait_for()
    page.evaluate(
        """() => {
          const old = document.querySelector("[data-chart]");
          const fresh = old.cloneNode(true);
          fresh.removeAttribute("data-live");
          fresh.querySelector("[data-chart-box]").removeAttribute("tabindex");
          fresh.querySelector("[data-chart-live]").replaceChildren();
          old.dispatchEvent(new CustomEvent("htmx:beforeCleanupElement", { bubbles: true }));
          window.purged = old.querySelector(".main-svg") === null;
          old.replaceWith(fresh);
          fresh.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
        }"""
    )
    assert page.evaluate("() => window.purged")
    expect(live(page)).to_have_count(0)
    page.get_by_label("Interactive charts").focus()
    box(page).focus()
    live(page).wait_for()


def test_a_printed_page_has_the_picture_even_after_plotly_came(page):
    open_figures(page, {"crime": recorded_crime()}, width=800)
    box(page).focus()
    live(page).wait_for()
    page.emulate_media(media="print")
    expect(page.locator(".chart__wide")).to_be_visible()
    expect(page.locator("[data-chart-live]")).to_be_hidden()


def test_without_script_every_picture_is_there(browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_figures(page, {name: build() for name, build in SAMPLES.items()}, width=360)
    expect(page.locator(".chart__narrow:visible")).to_have_count(len(SAMPLES))
    expect(page.get_by_text("Interactive charts")).to_be_hidden()
    context.close()
