"""Grades as bands under a metric, on one axis of time."""

from datetime import date

from dashboard.charts.axis_of_time import FIELDWORK, NOT_A_CAUSE, axis_of_time
from dashboard.charts.points import GradeBand, Line, QuestionBands
from tests.dashboard.charts.samples import grades_under_a_metric, year_to_june

LINE = Line("Staffordshire", "force", [year_to_june(2014, "53.8"), year_to_june(2016, "63.5")])


def labels() -> list[str]:
    return [label["text"] for label in grades_under_a_metric()["layout"]["annotations"]]


def test_a_band_begins_with_its_publication_and_ends_with_the_next():
    effectiveness = grades_under_a_metric()["data"][2]
    assert effectiveness["x"] == [date(2016, 2, 18), date(2017, 3, 2)]
    # 18 February 2016 to 2 March 2017 are 378 days of 86,400,000 milliseconds.
    assert effectiveness["width"][0] == 378 * 86_400_000


def test_the_axis_reaches_over_periods_and_grades():
    start, stop = grades_under_a_metric()["layout"]["xaxis"]["range"]
    assert start < date(2014, 6, 30)
    assert stop > date(2019, 5, 2)


def test_the_axis_carries_every_year_also_those_without_a_value():
    axis = grades_under_a_metric()["layout"]["xaxis"]
    assert axis["ticktext"] == ["2015", "2016", "2017", "2018", "2019"]
    assert axis["tickvals"][1] == date(2016, 1, 1)


def test_on_a_narrow_screen_the_years_keep_apart():
    narrow = grades_under_a_metric()["layout"]["meta"]["narrow"]["xaxis"]
    assert narrow["ticktext"] == ["2014", "2016", "2018"]


def test_fieldwork_is_a_thin_bar_over_its_months():
    autumn = (date(2016, 9, 1), date(2016, 12, 31))
    band = GradeBand(date(2017, 3, 2), date(2018, 3, 22), "Good", "PEEL 2016", autumn)
    figure = axis_of_time([LINE], [QuestionBands("Overall", [band])], title="Both", unit="per 1,000")
    visit = figure["data"][-1]
    assert visit["x"] == [date(2016, 9, 1)]
    assert visit["width"] == [121 * 86_400_000]  # 1 September to 31 December
    assert visit["base"] > figure["data"][-2]["base"]
    assert FIELDWORK in figure["layout"]["annotations"][1]["text"]


def test_a_band_says_its_grade_in_shape_and_word():
    assert "● Good" in labels()


def test_the_figure_says_that_sequence_is_not_cause():
    assert any(NOT_A_CAUSE in text for text in labels())


def test_of_fieldwork_nobody_told_nothing_is_said():
    assert not any(FIELDWORK in text for text in labels())


def test_metric_and_grades_do_not_share_their_room():
    layout = grades_under_a_metric()["layout"]
    assert layout["yaxis2"]["domain"][1] < layout["yaxis"]["domain"][0]
