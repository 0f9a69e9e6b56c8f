"""The last value of each force and metric with a national one beside it, however long the series are."""

from datetime import date
from typing import Any

import pytest

from dashboard.queries.figures import NATION
from dashboard.queries.latest_sides import latest_sides
from inspections.models import Area, Value
from tests.factories import MetricFactory, PublicationFactory, ValueFactory

pytestmark = pytest.mark.usefixtures("loaded")

FORCE = "dorset"
"""A force of which the data hold no figure of its own."""
WITHOUT_A_DAY = {"period_kind": "not_stated", "period_start": None, "period_end": None}


@pytest.fixture
def fact() -> Any:
    """Adds one value: `fact("force" or "nation", 2016)` for the twelve months to June of that year."""
    areas = {"nation": Area.objects.get(slug=NATION), "force": Area.objects.get(slug=FORCE)}
    shared = {"metric": MetricFactory(slug="crime"), "publication": PublicationFactory()}

    def added(area: str, year: int | None, **changes: Any) -> int:
        period = {"period_start": date(year - 1, 7, 1), "period_end": date(year, 6, 30)} if year else {}
        row = ValueFactory(area=areas[area], **{**shared, **(period or WITHOUT_A_DAY), **changes})
        return int(row.pk)

    return added


def listed(**chosen: str) -> list[tuple[int, int]]:
    count, page = latest_sides({"force": FORCE, **chosen}, 0, 100)
    assert count == len(page)
    return page


def test_the_last_year_that_both_have_counts_and_not_a_later_one_of_the_force_alone(fact: Any) -> None:
    fact("force", 2014), fact("nation", 2014)
    ours, theirs = fact("force", 2015), fact("nation", 2015)
    fact("force", 2016)
    assert listed() == [(ours, theirs)]


def test_a_force_without_a_national_figure_beside_it_is_not_compared(fact: Any) -> None:
    fact("force", 2016), fact("nation", 2015)
    assert listed() == []


def test_a_figure_of_another_publication_is_not_beside_it(fact: Any) -> None:
    fact("force", 2016), fact("nation", 2016, publication=PublicationFactory())
    assert listed() == []


def test_a_change_is_beside_a_change_from_the_same_year_only(fact: Any) -> None:
    one_year = {"baseline_start": date(2014, 7, 1), "baseline_end": date(2015, 6, 30)}
    five_years = {"baseline_start": date(2010, 7, 1), "baseline_end": date(2011, 6, 30)}
    fact("force", 2016, **one_year), fact("nation", 2016, **five_years), fact("nation", 2016)
    assert listed() == []
    ours = fact("force", 2016, **five_years)
    assert [number for number, _ in listed()] == [ours]


def test_values_without_a_day_are_compared_where_there_are_none_with_a_day(fact: Any) -> None:
    ours, theirs = fact("force", None), fact("nation", None)
    assert listed() == [(ours, theirs)]
    dated = fact("force", 2016), fact("nation", 2016)
    assert listed() == [dated]


def test_a_draft_on_either_side_is_no_side(fact: Any) -> None:
    ours, theirs = fact("force", 2015), fact("nation", 2015)
    fact("force", 2016), fact("nation", 2016, review_state="draft")
    assert listed() == [(ours, theirs)]
    Value.objects.filter(pk=ours).update(review_state="rejected")
    assert listed() == []


def test_pages_are_cut_in_the_order_of_forces_and_of_the_catalogue(fact: Any) -> None:
    other = MetricFactory(slug="another", order=1)
    first, second = fact("force", 2016), fact("force", 2016, metric=other)
    fact("nation", 2016), fact("nation", 2016, metric=other)
    assert [ours for ours, _ in listed()] == [first, second]
    count, page = latest_sides({"force": FORCE}, 1, 1)
    assert (count, [ours for ours, _ in page]) == (2, [second])
    assert [ours for ours, _ in listed(metric="another")] == [second]


def test_the_list_holds_what_a_look_at_every_value_finds() -> None:
    same = ("metric", "publication", "period_kind", "period_start", "period_end")
    fact_of = (*same, "baseline_start", "baseline_end")
    nation = {
        tuple(fact): pk
        for pk, *fact in Value.objects.published().filter(area__slug=NATION).values_list("pk", *fact_of)
    }
    last: dict[tuple[int, int], tuple[date, int]] = {}
    for pk, area, *fact in Value.objects.published().values_list("pk", "area", *fact_of):
        series, when = (area, fact[0]), (fact[4] or date.min, pk)
        if nation.get(tuple(fact), pk) != pk and when > last.get(series, (date.min, 0)):
            last[series] = when
    _, page = latest_sides({}, 0, 10_000)
    assert {ours for ours, _ in page} == {pk for _, pk in last.values()}
    assert len(page) == len(last) > 50
