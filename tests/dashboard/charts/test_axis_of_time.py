"""Grades as bands under a metric, on one axis of time."""

from datetime import date

from dashboard.charts.axis_of_time import NOT_A_CAUSE
from tests.dashboard.charts.samples import grades_under_a_metric


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


def test_only_the_ends_of_periods_are_marked_on_the_axis():
    assert grades_under_a_metric()["layout"]["xaxis"]["tickvals"] == [date(2014, 6, 30), date(2016, 6, 30)]


def test_a_band_says_its_grade_in_shape_and_word():
    assert "● Good" in labels()


def test_the_figure_says_that_sequence_is_not_cause():
    assert NOT_A_CAUSE in labels()


def test_metric_and_grades_do_not_share_their_room():
    layout = grades_under_a_metric()["layout"]
    assert layout["yaxis2"]["domain"][1] < layout["yaxis"]["domain"][0]
