"""What the browser receives: plain JSON that plotly's own validator accepts."""

import json

import plotly.graph_objects as go
import pytest

from dashboard.charts.frame import NARROW, at_width
from dashboard.charts.payload import as_json
from tests.dashboard.charts.samples import SAMPLES, recorded_crime


def as_payload(figure):
    """The figure as the browser's script has it."""
    return json.loads(as_json(figure))


@pytest.mark.parametrize("name", SAMPLES)
def test_plotly_accepts_every_figure_at_both_widths(name):
    figure = SAMPLES[name]()
    narrow = at_width(figure, NARROW)
    assert len(go.Figure(as_payload(figure)).data) == len(figure["data"])
    assert go.Figure(as_payload(narrow)).layout.height == narrow["layout"]["height"]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_figure_is_json_without_a_number_that_json_does_not_know(name):
    assert json.loads(json.dumps(as_payload(SAMPLES[name]()), allow_nan=False))


def test_decimals_are_numbers_and_dates_are_iso_text():
    staffordshire = as_payload(recorded_crime())["data"][1]
    assert staffordshire["x"] == ["2014-06-30", "2015-06-30", "2016-06-30"]
    assert staffordshire["y"] == [53.8, 56.1, 63.5]


def test_no_word_of_a_figure_can_end_the_script_element_it_stands_in():
    figure = {"data": [{"name": "</script><b>&"}], "layout": {}}
    assert not set("<>&") & set(as_json(figure))
    assert as_payload(figure) == figure


def test_a_figure_of_something_that_json_has_not_is_refused():
    with pytest.raises(TypeError, match="object"):
        as_json({"data": [object()], "layout": {}})
