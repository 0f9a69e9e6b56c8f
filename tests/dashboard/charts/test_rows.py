"""Figures of rows: differences, outcomes, grades."""

from decimal import Decimal

import pytest

from dashboard.charts.difference import difference_from_nation
from dashboard.charts.distribution import distribution
from dashboard.charts.frame import NARROW, WIDE, at_width
from dashboard.charts.outcomes import outcomes
from dashboard.charts.points import GradeDistribution
from dashboard.charts.theme import Figure
from tests.dashboard.charts.samples import (
    difference_row,
    differences,
    grades_of_forces,
    outcome_pairs,
)


def labels(figure: Figure) -> list[str]:
    return [label["text"] for label in figure["layout"]["annotations"]]


def dots(figure: Figure) -> dict:
    return figure["data"][2]


def test_the_dot_of_a_difference_stands_at_its_percent():
    # 242 calls against 240 are 0.8 percent more; 63.5 crimes against 68.2 are 6.9 percent fewer.
    assert dots(differences())["x"] == [0.8, -6.9, 3.8, 100]


def test_a_difference_is_printed_in_whole_percent_with_its_sign():
    assert {"+1%", "−7%", "+4%, in line", "+248%"} <= set(labels(differences()))


def test_a_metric_without_a_difference_keeps_its_place_and_says_why():
    text = " ".join(labels(differences())).replace("<br>", " ")
    assert "Anti-social behaviour incidents, per 1,000 population" in text
    assert "England and Wales is not stated for the same twelve months" in text
    assert len(dots(differences())["x"]) == 4


def test_broadly_in_line_is_a_hollow_dot_and_far_beyond_the_scale_an_arrow():
    marker = dots(differences())["marker"]
    assert marker["symbol"] == ["circle", "circle", "circle", "triangle-right"]
    assert [colour == "var(--paper)" for colour in marker["color"]] == [False, False, True, False]


@pytest.mark.parametrize("count", [3, 60])
def test_the_height_grows_with_the_rows(count):
    rows = [difference_row(f"Metric {n}", "5") for n in range(count)]
    figure = difference_from_nation(rows, title="", force="Staffordshire")
    places = dots(figure)["y"]
    assert len(set(places)) == count
    assert max(places) < figure["layout"]["yaxis"]["range"][0]
    # One line of 18.2 pixels and 10 to the next.
    assert round(places[-1] - places[-2], 1) == 28.2


def test_categories_stand_once_above_their_rows():
    assert labels(differences()).count("Recorded crime") == 1


def test_names_stand_beside_the_dots_when_wide_and_above_them_when_narrow():
    wide, narrow = (at_width(differences(), width)["layout"] for width in (WIDE, NARROW))
    name = "Calls for assistance"
    (beside,) = [label for label in wide["annotations"] if label["text"].startswith(name)]
    (above,) = [label for label in narrow["annotations"] if label["text"].startswith(name)]
    assert (beside["yanchor"], above["yanchor"]) == ("middle", "top")


def test_outcome_bars_start_at_zero_and_say_whose_they_are_once():
    figure = outcome_pairs()
    assert figure["layout"]["xaxis"]["range"][0] == 0
    assert "13.7 Staffordshire" in labels(figure)
    assert "12.1 England and Wales" in labels(figure)
    assert "47.4" in labels(figure)


def test_an_outcome_that_is_not_published_has_no_bar():
    force, nation = outcome_pairs()["data"][:2]
    assert force["x"][1] == Decimal("0.4")
    assert nation["x"][1] is None
    assert "not published" in labels(outcome_pairs())


def test_the_forces_bar_is_filled_and_the_nations_hollow():
    force, nation = outcome_pairs()["data"][:2]
    assert force["marker"]["color"] != nation["marker"]["color"] == "var(--paper)"


def test_the_forces_own_grade_is_marked_by_a_shape_and_its_name():
    assert "13 ◄ Staffordshire" in labels(grades_of_forces())
    assert sum("◄" in text for text in labels(grades_of_forces())) == 1


def test_every_inspection_says_how_many_forces_it_covers():
    assert "43 of 43 forces" in labels(grades_of_forces())


def test_a_grade_is_a_word_with_a_shape():
    assert {"◆ Outstanding", "● Good", "▲ Requires improvement"} <= set(labels(grades_of_forces()))


def test_figures_without_rows_are_refused():
    with pytest.raises(ValueError, match="at least one row"):
        difference_from_nation([], title="", force="Staffordshire")
    with pytest.raises(ValueError, match="at least one row"):
        outcomes([], title="", force="Staffordshire")
    with pytest.raises(ValueError, match="at least one grade"):
        distribution([GradeDistribution("PEEL 2020", [])], title="", force="Staffordshire")
