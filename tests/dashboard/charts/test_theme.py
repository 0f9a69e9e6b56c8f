"""Colours: the style sheet's own, legible, and never alone in carrying a meaning."""

import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from dashboard.charts.theme import DARK, GRADES, LIGHT, grade_style, line_style, plain

CSS = Path(__file__).resolve().parents[3] / "static/css"
THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
FOUR = ["outstanding", "good", "requires improvement", "inadequate"]
FIVE = ["outstanding", "good", "adequate", "requires improvement", "inadequate"]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def hexadecimal(variable: str, colours: dict[str, str]) -> str:
    return colours[variable[4:-1]]


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@THEMES
@pytest.mark.parametrize("role", ["--ink", "--ink-2", "--force"])
def test_words_stand_out_from_the_paper(role, colours):
    assert contrast(colours[role], colours["--paper"]) >= 4.5


@THEMES
@pytest.mark.parametrize("role", ["--ink", "--force", "--chart-other"])
def test_lines_stand_out_from_the_paper(role, colours):
    assert contrast(colours[role], colours["--paper"]) >= 3


@THEMES
@pytest.mark.parametrize("grade", GRADES)
def test_the_word_in_a_band_stands_out_from_its_grade(grade, colours):
    style = grade_style(grade)
    assert contrast(hexadecimal(style.ink, colours), hexadecimal(style.colour, colours)) >= 4.5


@THEMES
def test_the_outline_of_a_bar_stands_out_where_its_colour_does_not(colours):
    assert contrast(colours["--ink-2"], colours["--paper"]) >= 3


@THEMES
@pytest.mark.parametrize("scale", [FOUR, FIVE], ids=["four", "five"])
def test_neighbouring_grades_differ_in_grey_or_else_in_shape(scale, colours):
    for better, worse in pairwise(scale):
        apart = contrast(
            hexadecimal(grade_style(better).colour, colours), hexadecimal(grade_style(worse).colour, colours)
        )
        assert apart >= 3 or grade_style(better).shape != grade_style(worse).shape


def test_every_grade_has_a_shape_of_its_own():
    assert all(one.shape != other.shape for one, other in combinations(GRADES.values(), 2))


def test_a_word_that_is_no_grade_looks_empty():
    assert grade_style("not graded").shape == "○"
    assert grade_style("Requires improvement") == GRADES["requires improvement"]


def test_force_and_nation_differ_in_dash_and_marker():
    force, nation = line_style("force"), line_style("nation")
    assert force.dash != nation.dash
    assert force.symbol != nation.symbol


@pytest.mark.parametrize(("nth", "colours"), [(0, LIGHT), (1, DARK)], ids=["light", "dark"])
def test_the_numbers_are_those_of_the_style_sheet(nth, colours):
    # The first :root of the sheet is light, the second, in its media query, dark.
    roots = re.findall(r":root\s*{(.*?)}", (CSS / "site.css").read_text(), re.DOTALL)
    declared = {
        variable: f"#{colour if len(colour) == 6 else ''.join(2 * digit for digit in colour)}"
        for variable, colour in re.findall(r"(--[\w-]+):\s*#([0-9a-f]{3,6})\b", roots[nth])
    }
    assert {name: declared[name] for name in colours} == colours


def test_words_from_data_are_never_markup():
    assert plain("<b>R&D</b>") == "&lt;b&gt;R&amp;D&lt;/b&gt;"
