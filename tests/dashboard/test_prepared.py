"""A prepared query gives what its queryset gives, whatever numbers are asked for."""

from collections.abc import Sequence
from typing import Any

import pytest
from django.db.models import QuerySet

from dashboard.queries.prepared import Prepared
from inspections.models import Value

pytestmark = pytest.mark.usefixtures("loaded")


def written(metrics: Sequence[int], areas: Sequence[int]) -> QuerySet[Any]:
    """Numbers, dates, decimals, truths and nothing at all."""
    found = Value.objects.filter(metric__in=metrics, area__in=areas)
    return found.order_by("pk").values_list(
        "pk", "value", "margin", "period_start", "baseline_start", "claimed_by_force", "citations__line"
    )


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8])
def test_a_prepared_query_gives_the_rows_of_its_queryset(count: int) -> None:
    metrics = list(Value.objects.order_by("metric").values_list("metric", flat=True).distinct()[:count])
    areas = list(Value.objects.order_by("area").values_list("area", flat=True).distinct()[:2])
    prepared = Prepared(Value, written)
    expected = sorted(map(list, written(metrics, areas)), key=str)
    assert len(metrics) == count
    assert expected
    assert sorted(map(list, prepared(metrics, areas)), key=str) == expected
    assert (
        sorted(map(list, prepared(metrics[::-1], areas)), key=str) == expected
    )  # now from the text that is kept


def test_nothing_is_found_where_a_list_of_numbers_is_empty() -> None:
    assert list(Prepared(Value, written)([], [1])) == []
