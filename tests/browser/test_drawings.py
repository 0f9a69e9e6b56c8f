"""Plotly's drawing stands where the server's picture stood: same places, same words, same room."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.charts import HOW_TO_INSTALL, PLOTLY, open_figures
from tests.dashboard.charts.samples import SAMPLES

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not PLOTLY.exists(), reason=HOW_TO_INSTALL),
]

WIDTHS = [360, 800]  # beyond, the picture grows no further

# Centres and edges of what is drawn, in pixels of the screen. Plotly lies exactly over the hidden picture.
# For a missing value it makes an empty bar, which nobody sees.
PLACES = """
() => {
  const box = (element) => {
    const r = element.getBoundingClientRect();
    return { x: r.x + r.width / 2, y: r.y + r.height / 2, left: r.left, right: r.right, width: r.width };
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const worded = (selector) => all(selector).filter((t) => t.textContent.trim())
    .map((t) => ({ text: t.textContent.replace(/\\s+/g, " ").trim(), ...box(t) }));
  const picture = all(".chart__picture svg").find((svg) => svg.getClientRects().length);
  picture.id = "picture";
  return {
    room: box(picture),
    markers: all("#picture .markers path").map(box),
    live_markers: all(".chart__live .scatterlayer .point").filter((p) => box(p).width > 0.5).map(box),
    bars: all("#picture .bars rect").map(box),
    live_bars: all(".chart__live .barlayer .point path").map(box).filter((bar) => bar.width),
    words: worded("#picture text"),
    live_words: worded(".chart__live .annotation-text, .chart__live .xtick text, .chart__live .ytick text"),
  };
}
"""


@pytest.fixture
def page(looking: Page) -> Page:
    """All tests here only look."""
    return looking


def drawn_twice(page: Page, name: str, width: int) -> dict[str, Any]:
    """The places of both drawings of one figure."""
    open_figures(page, {name: SAMPLES[name]()}, width=width)
    page.locator("[data-chart-box]").focus()
    page.locator("[data-live]").wait_for()
    found: dict[str, Any] = page.evaluate(PLACES)
    return found


def in_order(boxes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(boxes, key=lambda box: (round(box["y"] / 4), round(box["x"] / 4)))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SAMPLES)
def test_both_drawings_agree(page, name, width):
    found = drawn_twice(page, name, width)
    assert found["markers"] or found["bars"]
    for kind, tolerance in (("markers", 1.0), ("bars", 1.5)):
        ours, theirs = in_order(found[kind]), in_order(found[f"live_{kind}"])
        assert len(ours) == len(theirs)
        for mine, other in zip(ours, theirs, strict=True):
            assert mine["x"] == pytest.approx(other["x"], abs=tolerance)
            assert mine["y"] == pytest.approx(other["y"], abs=tolerance)
            assert mine["width"] == pytest.approx(other["width"], abs=2)
    ours, theirs = (
        sorted(found[key], key=lambda w: (w["text"], w["y"], w["x"])) for key in ("words", "live_words")
    )
    assert [word["text"] for word in ours] == [word["text"] for word in theirs]
    for mine, other in zip(ours, theirs, strict=True):
        assert (mine["x"], mine["y"]) == pytest.approx((other["x"], other["y"]), abs=2.5), mine["text"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SAMPLES)
def test_real_letters_stay_inside_the_picture_and_apart(page, name, width):
    open_figures(page, {name: SAMPLES[name]()}, width=width)
    found = page.evaluate(PLACES)
    room = found["room"]
    for word in found["words"]:
        assert word["left"] >= room["left"] - 1, word["text"]
        assert word["right"] <= room["right"] + 1, word["text"]
    lines = page.evaluate(
        """() => [...document.querySelectorAll("#picture text")].map((t) => {
          const r = t.getBoundingClientRect();
          return [t.textContent, r.left, r.right, r.top + 3, r.bottom - 3];
        })"""
    )
    for i, (text, left, right, top, bottom) in enumerate(lines):
        for other, o_left, o_right, o_top, o_bottom in lines[i + 1 :]:
            apart = right <= o_left or o_right <= left or bottom <= o_top or o_bottom <= top
            assert apart, f"{text!r} lies on {other!r}"


def test_the_type_is_at_least_twelve_pixels_on_a_phone(page):
    # 360 pixels of screen leave 328 for the picture, whose type is 13 pixels there.
    open_figures(page, {"differences": SAMPLES["differences"]()}, width=360)
    size = page.evaluate(
        """() => {
          const svg = [...document.querySelectorAll("svg")].find((s) => s.getClientRects().length);
          const type = parseFloat(getComputedStyle(svg.querySelector("text")).fontSize);
          return type * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        }"""
    )
    assert size >= 12
