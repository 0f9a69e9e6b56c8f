"""The server's drawing: well formed, named, and every word in its place, whatever the words are."""

import re
from datetime import date
from decimal import Decimal
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.charts.difference import difference_from_nation
from dashboard.charts.distribution import distribution
from dashboard.charts.frame import NARROW, WIDE
from dashboard.charts.lettering import LINE, text_width
from dashboard.charts.outcomes import outcomes
from dashboard.charts.points import (
    BreakMark,
    DifferenceRow,
    GradeCount,
    GradeDistribution,
    Line,
    OutcomeRow,
    Point,
)
from dashboard.charts.series import metric_over_time
from dashboard.charts.svg import draw
from dashboard.charts.theme import Figure
from tests.dashboard.charts.samples import (
    SAMPLES,
    outcome_pairs,
    recorded_crime,
    satisfaction_across_a_break,
)

BOX = tuple[float, float, float, float]


def pictures(figure: Figure) -> list[ElementTree.Element]:
    """Both pictures, wide first, as parsed markup."""
    markup = draw(figure, id="it", title="The title", description="The sentence")
    return list(ElementTree.fromstring(f"<div>{markup}</div>"))  # noqa: S314 - our own markup


def word_boxes(picture: ElementTree.Element) -> list[tuple[str, BOX]]:
    """Each line of each text with the room it takes: left, top, right, bottom."""
    size = float(picture.attrib["font-size"])
    boxes = []
    for text in picture.iter("text"):
        lines = [text.text or "", *((span.text or "") for span in text)]
        baseline = float(text.attrib["y"])
        bold = "strong" in text.attrib["class"]
        for nth, words in enumerate(lines):
            width = text_width(words, size, bold=bold)
            x = float(text.attrib["x"])
            left = {"start": x, "middle": x - width / 2, "end": x - width}[text.attrib["text-anchor"]]
            foot = baseline + nth * size * LINE
            boxes.append((words, (left, foot - 0.8 * size, left + width, foot + 0.2 * size)))
    return boxes


def assert_every_word_is_inside(figure: Figure) -> None:
    for picture in pictures(figure):
        _, _, width, height = map(float, picture.attrib["viewBox"].split())
        for words, (left, top, right, bottom) in word_boxes(picture):
            assert left >= -1, words
            assert top >= -1, words
            assert right <= width + 1, words
            assert bottom <= height + 1, words


names = st.text("abcdefghijklmnoprstuvwyz ABCDEW&<-'", min_size=3, max_size=28).filter(str.strip)
long_names = st.text("abcdefghijklmnoprstuvwyz   ABCDEW&<,", min_size=3, max_size=110).filter(str.strip)
values = st.none() | st.decimals(-99_999, 999_999, places=1)
# There are 43 forces; these are the shortest and the longest names among them.
forces = st.sampled_from(
    ["Kent", "Gwent", "Avon and Somerset", "Metropolitan Police Service", "Devon and Cornwall"]
)
marks = st.sampled_from(["", "a", "a, b", "a, b, c, d"])


@st.composite
def points(draw_from: st.DrawFn) -> list[Point]:
    years = draw_from(st.lists(st.integers(1995, 2025), min_size=1, max_size=12, unique=True))
    return [
        Point(
            date(year, 6, 30),
            f"12 months to 30 June {year}",
            draw_from(values),
            draw_from(st.none() | st.decimals(0, 500, places=1)),
            caveat_marks=draw_from(marks),
            segment=draw_from(st.integers(0, 2)),
        )
        for year in years
    ]


@st.composite
def series(draw_from: st.DrawFn) -> Figure:
    lines = [
        Line(draw_from(names), "force", draw_from(points())),
        Line("England and Wales", "nation", draw_from(points())),
    ]
    lines += [
        Line(draw_from(names), "other", draw_from(points())) for _ in range(draw_from(st.integers(0, 7)))
    ]
    breaks = [
        BreakMark(date(year, 4, 1), draw_from(long_names))
        for year in draw_from(st.lists(st.integers(1995, 2025), max_size=3))
    ]
    return metric_over_time(lines, title="", unit=draw_from(long_names), breaks=breaks)


often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@often
@given(series())
def test_no_word_of_a_line_figure_is_cut_off(figure):
    assert_every_word_is_inside(figure)


@often
@given(series())
def test_the_labels_at_the_ends_of_lines_never_overlap(figure):
    layout = figure["layout"]
    for picture in pictures(figure):
        narrow = picture.attrib["class"] == "chart__narrow"
        shape = {**layout, **layout["meta"]["narrow"]} if narrow else layout
        edge = (NARROW if narrow else WIDE).px - shape["margin"]["r"]
        ends = [box for _, box in word_boxes(picture) if abs(box[0] - edge - 10) < 0.2]
        for one, other in combinations(ends, 2):
            assert one[3] <= other[1] + 0.2 or other[3] <= one[1] + 0.2


@often
@given(
    st.lists(
        st.builds(
            DifferenceRow,
            name=long_names,
            category=st.sampled_from(["Demand", "Recorded crime", "Response"]),
            unit=names,
            force=st.sampled_from(["63.5", "1,234,567", "not published"]),
            nation=st.sampled_from(["68.2", "–", "not stated for this period"]),
            percent=st.none() | st.decimals(-100, 900, places=1),
            reason=long_names,
            significance=st.sampled_from(["higher", "in_line", "not_tested"]),
            caveat_marks=marks,
        ),
        min_size=1,
        max_size=12,
    ),
    forces,
)
def test_no_word_of_a_figure_of_differences_is_cut_off(rows, force):
    assert_every_word_is_inside(difference_from_nation(rows, title="", force=force))


@often
@given(
    st.lists(
        st.builds(
            OutcomeRow,
            name=long_names,
            force=st.none() | st.decimals(0, 100, places=1),
            nation=st.none() | st.decimals(0, 100, places=1),
            caveat_marks=marks,
        ),
        min_size=1,
        max_size=8,
    ),
    forces,
)
def test_no_word_of_a_figure_of_outcomes_is_cut_off(rows, force):
    assert_every_word_is_inside(outcomes(rows, title="", force=force))


@often
@given(
    st.lists(
        st.builds(
            GradeDistribution,
            inspection=names,
            counts=st.lists(
                st.builds(GradeCount, st.sampled_from(["Good", "Requires improvement"]), st.integers(0, 43)),
                min_size=1,
                max_size=5,
            ),
            own_grade=st.sampled_from(["", "Good"]),
            note=long_names,
        ),
        min_size=1,
        max_size=4,
    ),
    forces,
)
def test_no_word_of_a_distribution_is_cut_off(groups, force):
    assert_every_word_is_inside(distribution(groups, title="", force=force))


@pytest.mark.parametrize("name", SAMPLES)
def test_each_picture_is_an_image_with_a_name_and_a_sentence(name):
    ids = []
    for picture in pictures(SAMPLES[name]()):
        assert picture.attrib["role"] == "img"
        title, description = picture[0], picture[1]
        assert picture.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
        assert (title.text, description.text) == ("The title", "The sentence")
        ids += [element.attrib["id"] for element in picture.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids)) == 4


@pytest.mark.parametrize("name", SAMPLES)
def test_no_style_no_script_and_no_address_is_in_the_markup(name):
    markup = draw(SAMPLES[name](), id="it", title="t", description="d")
    assert not re.search(r"\sstyle=|\son\w+=|<script|<style|href=|url\(", markup)


def test_names_and_titles_are_escaped():
    line = Line('<script>"&', "force", [Point(date(2016, 6, 30), "June", Decimal(1))])
    figure = metric_over_time([line], title="", unit="<b>")
    markup = draw(figure, id="it", title='<i>"', description="a & b")
    assert "<script" not in markup
    assert "<b>" not in markup
    assert "<i>" not in markup
    assert "a &amp; b" in markup


def test_a_value_stands_where_the_axis_says():
    # The axis runs from 50 to 70 over 260 pixels: 63.5 lies 6.5 under 70, so 84.5 pixels under the top.
    figure = recorded_crime()
    top = figure["layout"]["margin"]["t"]
    (marker,) = [m for m in pictures(figure)[0].iter("path") if m.attrib.get("data-y") == "63.5"]
    y = float(re.match(r"M[\d.]+ ([\d.]+)", marker.attrib["d"]).group(1))
    assert y == pytest.approx(top + 84.5, abs=0.06)


def test_a_bar_is_as_long_as_its_value():
    figure = outcome_pairs()
    inner = 720 - figure["layout"]["margin"]["l"] - figure["layout"]["margin"]["r"]
    reach = figure["layout"]["xaxis"]["range"][1]
    (bar,) = [r for r in pictures(figure)[0].iter("rect") if r.attrib["data-x"] == "13.7"]
    assert float(bar.attrib["width"]) == pytest.approx(13.7 / reach * inner, abs=0.06)


def test_the_pen_is_lifted_at_a_break_and_at_a_missing_year():
    lines = [
        path.attrib["d"]
        for path in pictures(satisfaction_across_a_break())[0].iter("path")
        if path.attrib.get("class") == "line"
    ]
    nation, staffordshire = lines
    assert (staffordshire.count("M"), staffordshire.count("L")) == (2, 1)
    assert (nation.count("M"), nation.count("L")) == (2, 0)


def test_a_margin_reaches_as_far_above_the_value_as_below():
    (_, margins) = [
        path.attrib["d"]
        for path in pictures(satisfaction_across_a_break())[0].iter("path")
        if path.attrib.get("class") == "margin"
    ]
    # 83.2 ± 1.6 on an axis of 10 percent over 260 pixels: 3.2 percent are 83.2 pixels.
    top, bottom = map(float, re.match(r"M[\d.]+ ([\d.]+)V([\d.]+)", margins).groups())
    assert bottom - top == pytest.approx(83.2, abs=0.1)
