"""Lines over time: what is joined, what is left open, what the axis admits."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard.charts.points import BreakMark, Line
from dashboard.charts.series import metric_over_time
from dashboard.charts.theme import Figure
from tests.dashboard.charts.samples import (
    ninety_months,
    recorded_crime,
    satisfaction_across_a_break,
    year_to_june,
)


def labels(figure: Figure) -> list[str]:
    return [label["text"] for label in figure["layout"]["annotations"]]


def test_no_line_runs_across_a_break():
    staffordshire = satisfaction_across_a_break()["data"][1]
    assert staffordshire["y"] == [Decimal("83.2"), Decimal("84.8"), None, Decimal("86.5")]
    assert staffordshire["connectgaps"] is False


def test_a_missing_year_is_a_gap_and_not_a_zero():
    nation = satisfaction_across_a_break()["data"][0]
    assert nation["y"][1] is None


def test_a_line_that_may_not_be_joined_has_markers_only():
    figure = metric_over_time(
        [Line("Staffordshire", "force", [year_to_june(2014, "5"), year_to_june(2016, "6")], joined=False)],
        title="",
        unit="percent",
    )
    assert figure["data"][0]["mode"] == "markers"


def test_margins_of_a_survey_are_error_bars():
    assert satisfaction_across_a_break()["data"][1]["error_y"]["array"] == [
        Decimal("1.6"),
        Decimal("1.7"),
        0,
        Decimal("1.5"),
    ]


def test_an_axis_that_does_not_start_at_zero_says_where_it_starts():
    assert "Per 1,000 population. The axis starts at 50, not at zero." in labels(recorded_crime())


def test_an_axis_that_starts_at_zero_has_nothing_to_say():
    lines = [Line("Staffordshire", "force", [year_to_june(2014, "1.0"), year_to_june(2016, "9.0")])]
    figure = metric_over_time(lines, title="", unit="per 1,000 population")
    assert figure["layout"]["yaxis"]["range"][0] == 0
    assert "Per 1,000 population" in labels(figure)


def test_one_single_period_is_drawn_from_zero():
    lines = [Line("Staffordshire", "force", [year_to_june(2016, "242")])]
    figure = metric_over_time(lines, title="", unit="calls")
    assert figure["layout"]["yaxis"]["range"][0] == 0


def test_the_ends_of_the_periods_stand_on_the_axis():
    axis = recorded_crime()["layout"]["xaxis"]
    assert axis["ticktext"] == ["June<br>2014", "June<br>2015", "June<br>2016"]
    assert "12 months to the end of the month shown" in labels(recorded_crime())


def test_each_line_is_named_at_its_end_with_its_value_as_printed():
    assert "63.5 (a, b) Staffordshire" in labels(recorded_crime())
    assert "68.2 England and Wales" in labels(recorded_crime())


def test_a_line_that_ends_early_says_when():
    lines = [
        Line("Staffordshire", "force", [year_to_june(2014, "53.8")]),
        Line("England and Wales", "nation", [year_to_june(2014, "60.7"), year_to_june(2016, "68.2")]),
    ]
    wide = labels(metric_over_time(lines, title="", unit="per 1,000 population"))
    assert "53.8<br>Staffordshire, June 2014" in wide


def test_values_of_the_upper_line_stand_above_it_and_of_the_lower_below():
    sides = {
        label["text"]: label["yanchor"]
        for label in recorded_crime()["layout"]["annotations"]
        if label["text"] in {"60.7", "53.8 (a)"}
    }
    assert sides == {"60.7": "bottom", "53.8 (a)": "top"}


def test_a_break_is_a_dotted_upright_with_its_reason():
    layout = satisfaction_across_a_break()["layout"]
    (line,) = layout["shapes"]
    assert (line["x0"], line["x1"], line["line"]["dash"]) == (date(2015, 4, 1), date(2015, 4, 1), "dot")
    assert "Questions of the survey changed, April 2015" in " ".join(labels(satisfaction_across_a_break()))


def test_a_break_outside_the_periods_shown_is_left_out():
    lines = [Line("Staffordshire", "force", [year_to_june(2014, "5"), year_to_june(2016, "6")])]
    figure = metric_over_time(
        lines, title="", unit="percent", breaks=[BreakMark(date(2018, 4, 1), "New rules")]
    )
    assert figure["layout"]["shapes"] == []


def test_a_long_line_keeps_markers_only_where_no_neighbour_shows_the_point():
    sizes = ninety_months()["data"][0]["marker"]["size"]
    assert sizes[-1] == 8
    assert sum(size > 0 for size in sizes) == 1


def test_further_areas_are_told_apart_without_colour():
    names = ["Kent", "Essex", "Surrey"]
    lines = [Line(name, "other", [year_to_june(2014, "5"), year_to_june(2016, "6")]) for name in names]
    figure = metric_over_time(lines, title="", unit="percent")
    assert len({(trace["line"]["dash"], trace["marker"]["symbol"]) for trace in figure["data"]}) == 3


def test_names_are_text_and_never_markup():
    lines = [Line("<i>Kent & Essex</i>", "force", [year_to_june(2016, "6")])]
    figure = metric_over_time(lines, title="", unit="percent")
    assert figure["data"][0]["name"] == "&lt;i&gt;Kent &amp; Essex&lt;/i&gt;"


def test_a_figure_without_a_single_period_is_refused():
    with pytest.raises(ValueError, match="at least one period"):
        metric_over_time([Line("Staffordshire", "force", [])], title="", unit="percent")
