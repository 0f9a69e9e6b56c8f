"""A metric over time: which points a line may join, and why it is cut."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from dashboard.rows.figures import MetricLinkRow, SeriesRow
from dashboard.tables.over_time import longest_metric, metrics_with_dates, series_of
from tests.dashboard.builders import METRIC, broken_on, caveat, nation, value

RENAMED = replace(METRIC, slug="new-name", name="New name")
COUNT = replace(METRIC, slug="crimes", unit="crimes", unit_kind="count")


def to_june(year: int) -> date:
    return date(year, 6, 30)


def drawn(*values, breaks=None, links=()):
    letters = {caveat.key: caveat.key for one in values for caveat in one.caveats}
    return series_of(values, breaks=breaks or {}, links=links, letters=letters)


def segments(series) -> list[int]:
    return [point.segment for point in series.points]


def test_points_stand_in_order_of_time_with_the_force_first() -> None:
    found = drawn(nation(end=to_june(2016)), value("2", end=to_june(2016)), value("1", end=to_june(2015)))
    assert [(one.name, one.is_nation) for one in found] == [("Kent", False), ("England and Wales", True)]
    assert [point.value for point in found[0].points] == [Decimal(1), Decimal(2)]


def test_neighbouring_years_without_a_break_are_joined() -> None:
    (kent,) = drawn(*(value("60.1", end=to_june(year)) for year in (2014, 2015, 2016)))
    assert segments(kent) == [0, 0, 0]
    assert kent.joined
    assert kent.refusals == []


def test_a_line_is_cut_at_a_break_and_says_why() -> None:
    breaks = {METRIC.slug: [broken_on(date(2014, 7, 1))]}
    (kent,) = drawn(*(value("60.1", end=to_june(year)) for year in (2014, 2015, 2016)), breaks=breaks)
    assert segments(kent) == [0, 1, 1]
    assert len(kent.refusals) == 1
    assert "counted in another way" in kent.refusals[0]


def test_a_year_with_a_break_in_it_is_joined_to_neither_side() -> None:
    """The twelve months to June 2015 are counted in one way to March and in another from April."""
    breaks = {METRIC.slug: [broken_on(date(2015, 4, 1))]}
    (kent,) = drawn(*(value("60.1", end=to_june(year)) for year in (2014, 2015, 2016)), breaks=breaks)
    assert segments(kent) == [0, 1, 2]


def test_a_break_before_all_points_or_of_another_area_cuts_nothing() -> None:
    before = {METRIC.slug: [broken_on(date(2010, 4, 1))]}
    elsewhere = {METRIC.slug: [replace(broken_on(date(2015, 4, 1)), area="Durham")]}
    for breaks in (before, elsewhere, {"another-metric": [broken_on(date(2015, 4, 1))]}):
        (kent,) = drawn(*(value("60.1", end=to_june(year)) for year in (2014, 2015)), breaks=breaks)
        assert segments(kent) == [0, 0]


def test_no_line_is_drawn_across_a_year_that_is_missing() -> None:
    (kent,) = drawn(value("60.1", end=to_june(2014)), value("60.1", end=to_june(2016)))
    assert segments(kent) == [0, 1]
    assert "30 June 2014" in kent.refusals[0]
    assert not kent.joined


def test_a_caveat_that_forbids_comparison_over_time_cuts_the_line() -> None:
    forbidden = (caveat("c1", "no_comparison_over_time"),)
    (kent,) = drawn(value("60.1", end=to_june(2015)), value("60.1", end=to_june(2016), caveats=forbidden))
    assert segments(kent) == [0, 1]


def test_two_names_are_joined_only_where_a_published_link_lets_them() -> None:
    values = (value("60.1", end=to_june(2015)), value("60.1", end=to_june(2016), metric=RENAMED))
    (unlinked,) = drawn(*values)
    assert segments(unlinked) == [0, 1]
    link = MetricLinkRow(METRIC.slug, RENAMED.slug, "renamed", "comparable", "Only the name changed.")
    (linked,) = drawn(*values, links=[link])
    assert segments(linked) == [0, 0]
    (replaced,) = drawn(*values, links=[replace(link, relation="replaced", verdict="not_comparable")])
    assert segments(replaced) == [0, 1]


def test_a_figure_without_a_date_has_no_place_on_the_axis() -> None:
    found = drawn(value("60.1", end=None, period_kind="not_stated"), value("60.1", end=to_june(2016)))
    assert [len(one.points) for one in found] == [1]


def test_a_missing_value_keeps_its_place_as_a_gap_and_is_not_zero() -> None:
    (kent,) = drawn(
        value("60.1", end=to_june(2014)), value(None, end=to_june(2015)), value("60.1", end=to_june(2016))
    )
    assert [point.value for point in kent.points] == [Decimal("60.1"), None, Decimal("60.1")]
    assert segments(kent) == [0, 1, 2]


def test_margins_and_words_go_with_their_points() -> None:
    (kent,) = drawn(value("85.0", end=to_june(2016), margin="1.8"))
    (point,) = kent.points
    assert (point.margin, point.text) == (Decimal("1.8"), "85.0 ± 1.8")
    assert point.period == "12 months to 30 June 2016"


def test_a_caveat_on_every_point_is_marked_once_and_others_where_they_stand() -> None:
    every, one = caveat("a"), caveat("b")
    years = (2013, 2014, 2015, 2016)
    (kent,) = drawn(
        *(value("60.1", end=to_june(y), caveats=(every, one) if y == 2014 else (every,)) for y in years)
    )
    assert [point.letters for point in kent.points] == ["", "b", "", "a"]


def test_the_letters_of_a_point_stand_in_the_order_of_the_alphabet_as_in_the_table() -> None:
    (kent,) = drawn(value("60.1", end=to_june(2016), caveats=(caveat("aa"), caveat("g"), caveat("c"))))
    assert [point.letters for point in kent.points] == ["c, g, aa"]


def test_the_metric_with_most_dates_is_shown_and_a_rate_goes_before_a_count() -> None:
    series = [
        SeriesRow(COUNT, dated=3, last=to_june(2014)),
        SeriesRow(METRIC, dated=2, last=to_june(2016)),
        SeriesRow(RENAMED, dated=0, last=to_june(2016)),
    ]
    assert [slug for slug, _ in metrics_with_dates(series)] == ["crimes", "victim-satisfaction"]
    assert longest_metric(series) == "victim-satisfaction"
    assert longest_metric([]) == ""


def test_a_rate_of_one_date_is_no_course_and_goes_behind_a_count_of_several() -> None:
    once = SeriesRow(METRIC, dated=1, last=to_june(2016))
    assert longest_metric([SeriesRow(COUNT, dated=3, last=to_june(2014)), once]) == "crimes"
    assert longest_metric([SeriesRow(COUNT, dated=1, last=to_june(2014)), once]) == "victim-satisfaction"
