"""Which figures stand out: far from England and Wales, comparable, and not by rounding alone."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.figures import Pair, pair
from dashboard.standouts import FAR, stand_outs
from dashboard.tables.figures import relative_percent, too_coarse
from tests.dashboard.builders import METRIC, beside, caveat, nation, value


def named(name: str, force: str, national: str) -> Pair:
    return beside(force, national, metric=replace(METRIC, name=name, slug=name))


def test_a_figure_a_quarter_above_or_below_stands_out_by_its_factor() -> None:
    """50 of 40 is 1.25 times; 40 of 50 is 1.25 times less; 49 of 40 is 1.225 times."""
    assert Decimal("1.25") == FAR
    found = stand_outs([named("above", "50", "40"), named("below", "40", "50"), named("near", "49", "40")])
    assert [one.name for one in found] == ["above", "below"]
    assert {one.times for one in found} == {Decimal("1.25")}


def test_the_furthest_comes_first_and_only_so_many() -> None:
    """Factors 2, 4, 3 and 5."""
    pairs = [
        named("two", "20", "40"),
        named("four", "160", "40"),
        named("three", "120", "40"),
        named("five", "10", "50"),
    ]
    assert [one.name for one in stand_outs(pairs, at_most=3)] == ["five", "four", "three"]


def test_both_numbers_stand_as_published_with_unit_and_direction_of_good() -> None:
    (found,) = stand_outs([named("x", "50.0", "25.0")])
    assert (found.force, found.nation, found.unit) == ("50.0", "25.0", "percent")
    assert found.direction_of_good == "higher is better"
    assert found.times == 2


def test_a_figure_without_a_national_one_does_not_stand_out() -> None:
    assert stand_outs([pair(value("50"), None), pair(None, nation("50"))]) == []


def test_a_comparison_that_a_caveat_forbids_or_undoes_does_not_stand_out() -> None:
    for effect in ("no_comparison_between_areas", "care_between_areas"):
        found = pair(value("90", caveats=(caveat("c1", effect),)), nation("30"))
        assert stand_outs([found]) == []
    assert stand_outs([pair(value("90", caveats=(caveat("c1", "note"),)), nation("30"))])


def test_a_figure_so_small_that_rounding_decides_does_not_stand_out() -> None:
    """0.4 may be anything from 0.35 to 0.45: an eighth up or down."""
    assert too_coarse(value("0.4"))
    assert too_coarse(value("9"))
    assert not too_coarse(value("10"))
    assert not too_coarse(value("1.0"))
    assert stand_outs([named("tiny", "0.4", "0.2")]) == []
    assert stand_outs([named("small", "4.0", "2.0")])


def test_parts_of_totals_and_outcomes_do_not_stand_out() -> None:
    for changes in ({"part_of": "total"}, {"framework": "linked"}):
        metric = replace(METRIC, **changes)
        assert stand_outs([beside("50", "25", metric=metric)]) == []


@pytest.mark.parametrize(
    ("force", "national", "percent"),
    [
        ("63.5", "68.2", "-7"),
        ("50", "25", "100"),
        ("25", "50", "-50"),
        ("31", "31", "0"),
        ("0", "0", None),
        ("32.6", "30.6", "7"),  # 6.54
        ("49.3", "46.3", "6"),  # 6.479, which the ratio 1.065 would make 6.5 and so 7
    ],
)
def test_the_percent_difference_is_that_of_the_national_figure(
    force: str, national: str, percent: str | None
) -> None:
    """63.5 / 68.2 = 0.931, that is 7 percent below. It is rounded once."""
    metric = replace(METRIC, unit_kind="rate", unit="per 1,000 population")
    assert relative_percent(beside(force, national, metric=metric)) == (Decimal(percent) if percent else None)


def test_a_change_in_percent_has_no_ratio() -> None:
    metric = replace(METRIC, unit_kind="percent_change")
    found = beside("60", "20", metric=metric)
    assert relative_percent(found) is None
    assert stand_outs([found]) == []
