"""How far figures lie from the national ones: what is drawn, and on which scale."""

import json
from typing import Any

from dashboard.pictures import difference_picture, difference_rows
from dashboard.tables.figures import figure_table
from tests.dashboard.builders import beside


def lines(*pairs: tuple[str, str]) -> list[Any]:
    return figure_table([beside(force, national) for force, national in pairs]).lines


def test_the_sum_of_all_shares_is_no_difference() -> None:
    """100.00 percent beside 100.00 percent; 100 beside 96 is a difference like any other."""
    drawn = difference_rows(lines(("63.5", "68.2"), ("100.00", "100.00"), ("100.0", "96.0")))
    assert [row.force for row in drawn] == ["63.5", "100.0"]


def test_pictures_of_several_forces_have_one_scale() -> None:
    """Kent lies at most 10 percent from the national figure, Durham 50: alone, Kent has a finer scale."""
    kent, durham = lines(("55.0", "50.0"), ("48.0", "50.0")), lines(("75.0", "50.0"), ("50.0", "50.0"))
    alone = difference_picture(kent, force="Kent", sentence="")
    together = difference_picture(kent, force="Kent", sentence="", on_scale_of=[*kent, *durham])
    assert alone is not None
    assert together is not None
    assert range_of(together) >= range_of(alone) * 3


def test_one_comparison_alone_makes_no_picture() -> None:
    assert difference_picture(lines(("55.0", "50.0")), force="Kent", sentence="") is None


def range_of(picture: Any) -> float:
    low, high = json.loads(str(picture.payload))["layout"]["xaxis"]["range"]
    return float(high - low)
