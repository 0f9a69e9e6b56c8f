"""For each force and metric its last value with a national one beside it, without reading whole series."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models import Value as Constant
from django.db.models.functions import Coalesce

from dashboard.queries.catalogue import Catalogue, catalogue
from dashboard.queries.figures import NATION
from dashboard.queries.memory import Remembered
from inspections.models import Metric, Value

# What two values of a metric must share to be one fact about two areas; see ValueRow.same_fact.
ALWAYS_GIVEN = ("metric", "publication", "period_kind")
PERHAPS_MISSING = ("period_start", "baseline_start", "baseline_end")
NO_DAY = date.min
UNDATED, DATED = Constant(0), Constant(1)


class LastValue(NamedTuple):
    """The last value of a force on a metric: the metric, and the number of the value."""

    metric: str
    number: int


def beside(*, dated: bool) -> QuerySet[Any]:
    """The national values for the fact of an outer query."""
    found = Value.objects.published().order_by().filter(area=catalogue().number("areas", NATION))
    found = found.filter(**{name: OuterRef(name) for name in ALWAYS_GIVEN})
    # Compared as it stands, so that the index on metric, area and last day finds the one row.
    found = found.filter(period_end=OuterRef("period_end")) if dated else found.filter(period_end=None)
    for name in PERHAPS_MISSING:
        found = found.alias(**{f"own_{name}": Coalesce(name, Constant(NO_DAY))})
        found = found.filter(**{f"own_{name}": Coalesce(OuterRef(name), Constant(NO_DAY))})
    return found


def last_dated(force: int, metrics: QuerySet[Metric]) -> QuerySet[Any]:
    """For one force: each metric with the last of its values that has a national one beside it, or none."""
    own = Value.objects.published().filter(area=force, metric=OuterRef("pk"), period_end__isnull=False)
    last = own.filter(Exists(beside(dated=True))).order_by("-period_end", "-pk")
    return metrics.order_by().values_list(DATED, Constant(force), "pk", Subquery(last.values("pk")[:1]))


def undated(forces: Sequence[int], metrics: QuerySet[Metric]) -> QuerySet[Any]:
    """Values without a day, with a national one of the same publication beside them."""
    own = Value.objects.published().filter(period_end=None, area__in=forces, metric__in=metrics)
    return own.filter(Exists(beside(dated=False))).order_by().values_list(UNDATED, "area", "metric", "pk")


def last_values(force: str = "") -> list[LastValue]:
    """The last values of all forces or of one, in the order of the catalogue; one query.

    Each series is looked up from its end: the cost follows the number of series, however long they are.
    """
    known = catalogue()
    forces = [known.number("areas", one.slug) or 0 for one in known.forces if force in ("", one.slug)]
    metrics = Metric.objects.all()
    parts = (last_dated(one, metrics) for one in forces)
    last: dict[tuple[int, int], int] = {}
    # What has a day counts before what has none, and the later of two rows before the earlier.
    for _, area, about, pk in sorted(undated(forces, metrics).union(*parts, all=True), key=row_order):
        if pk is not None:
            last[area, about] = pk
    series = sorted(last, key=partial(place_of_series, known))
    return [LastValue(known.metrics[metric].slug, last[area, metric]) for area, metric in series]


def row_order(row: tuple[int, int, int, int | None]) -> tuple[int, int]:
    return row[0], row[3] or 0


def place_of_series(known: Catalogue, series: tuple[int, int]) -> tuple[Any, ...]:
    area, metric = known.areas[series[0]], known.metrics[series[1]]
    return area.slug, metric.category, metric.order, metric.slug


all_last_values = Remembered(last_values)
"""For every force and metric, as long as the facts do not change."""


def latest_sides(chosen: Mapping[str, str], start: int, size: int) -> tuple[int, list[tuple[int, int]]]:
    """How many forces and metrics can be compared so, and one page of them: the numbers of both values."""
    force, metric = chosen.get("force", ""), chosen.get("metric", "")
    last = last_values(force) if force else all_last_values()
    numbers = [one.number for one in last if metric in ("", one.metric)]
    return len(numbers), both_sides(numbers[start : start + size])


def both_sides(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Values with the national values beside them, in the order given; one query."""
    own = Value.objects.filter(pk__in=numbers).order_by()
    with_day = own.filter(period_end__isnull=False).values_list("pk", nation_of(dated=True))
    without = own.filter(period_end=None).values_list("pk", nation_of(dated=False))
    found = dict(with_day.union(without, all=True))
    return [(number, found[number]) for number in numbers]


def nation_of(*, dated: bool) -> Subquery:
    return Subquery(beside(dated=dated).values("pk")[:1])
