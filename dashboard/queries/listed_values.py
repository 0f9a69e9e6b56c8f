"""The list of all values, page by page."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Q, QuerySet

from dashboard.queries.catalogue import catalogue
from dashboard.queries.figures import columns_of, rows_from, rows_of
from dashboard.queries.memory import Remembered, sparing
from dashboard.queries.paging import groups_on_page
from dashboard.queries.prepared import Numbers, Prepared
from dashboard.rows.figures import ValueRow
from inspections.models import Value

Series = tuple[int, int]
"""The numbers of a metric and of an area."""


def count_by_series(values: QuerySet[Any]) -> dict[Series, int]:
    counted = values.order_by().values_list("metric", "area").annotate(count=Count("pk"))
    return {(metric, area): count for metric, area, count in counted}


def count_by_day(values: QuerySet[Any]) -> dict[int, dict[date | None, int]]:
    counted = values.order_by().values_list("metric", "period_end").annotate(count=Count("pk"))
    found: dict[int, dict[date | None, int]] = defaultdict(dict)
    for metric, day, count in sparing(counted):
        found[metric][day] = count
    return dict(found)


all_days = Remembered(lambda: count_by_day(Value.objects.published()))
"""How many values of each metric end on each day: to find a page of a million values between two days."""

all_series = Remembered(lambda: count_by_series(Value.objects.published()))
"""How many values each series has, without a look at every value for each page of a list."""


def listed_values(
    chosen: Mapping[str, str], ends: Mapping[str, date], start: int, size: int
) -> tuple[int, list[ValueRow]]:
    """How many values meet the choice, and one page of them; `ends` bounds the last day of the period.

    They are listed series by series, so that only the series on the page are read.
    """
    known = catalogue()
    areas = list({known.number("areas", chosen[name]) for name in ("area", "force") if chosen.get(name)})
    metric = known.number("metrics", chosen.get("metric", ""))
    if metric and len(areas) == 1 and (area := areas[0]):
        rows = [row for row in rows_from(_one_series([metric], [area])) if lies_in(row.period_end, ends)]
        return len(rows), rows[start : start + size]
    found = Value.objects.published()
    if "from" in ends:
        found = found.filter(period_end__gte=ends["from"])
    if "to" in ends:
        found = found.filter(period_end__lte=ends["to"])
    for one in areas:
        found = found.filter(area=one)
    if chosen.get("metric"):
        found = found.filter(metric=metric)
    if ends and not areas and not chosen.get("metric"):
        total, numbers = numbers_between(found, ends, start, size)
    else:
        chosen_here = bool(ends or chosen.get("metric"))
        counts = count_by_series(found) if chosen_here else counts_of_areas(areas)
        total, numbers = sum(counts.values()), numbers_on_page(found, counts, start, size)
    place = {pk: number for number, pk in enumerate(numbers)}
    rows = rows_of(Value.objects.published().filter(pk__in=numbers))
    return total, sorted(rows, key=lambda row: place[row.pk])


def counts_of_areas(areas: Sequence[int | None]) -> dict[Series, int]:
    """How many values each series of one area has, or of all; of two areas at once there are none."""
    return {one: count for one, count in all_series().items() if all(one[1] == area for area in areas)}


def numbers_between(
    found: QuerySet[Any], ends: Mapping[str, date], start: int, size: int
) -> tuple[int, list[int]]:
    """How many values end between two days, and one page of them: only the metrics on the page are counted
    series by series."""
    of_metric = {metric: between(days, ends) for metric, days in all_days().items()}
    metrics, before = groups_on_page(of_metric, place_of_metric, start, size)
    counts = count_by_series(found.filter(metric__in=metrics))
    return sum(of_metric.values()), numbers_on_page(found, counts, start - before, size)


def written_as_one_series(metrics: Numbers, areas: Numbers) -> QuerySet[Any]:
    return columns_of(Value.objects.published().filter(metric__in=metrics, area__in=areas))


_one_series = Prepared(Value, written_as_one_series)


def lies_in(day: date | None, ends: Mapping[str, date]) -> bool:
    """Whether the last day of a value's period is within bounds; where bounds are set, it has to have one."""
    return not ends or (day is not None and ends.get("from", day) <= day <= ends.get("to", day))


def between(days: Mapping[date | None, int], ends: Mapping[str, date]) -> int:
    return sum(count for day, count in days.items() if lies_in(day, ends))


def numbers_on_page(values: QuerySet[Any], counts: Mapping[Series, int], start: int, size: int) -> list[int]:
    """The numbers of the values from `start`, in the order of the catalogue and of their periods."""
    series, before = groups_on_page(counts, place_of_series, start, size)
    wanted: dict[int, list[int]] = defaultdict(list)
    for metric, area in series:
        wanted[metric].append(area)
    if not wanted:
        return []
    of_page = reduce(or_, (Q(metric=metric, area__in=areas) for metric, areas in wanted.items()))
    dated = values.filter(of_page).order_by().values_list("metric", "area", "period_end", "pk")
    rows = sorted(dated, key=lambda row: (place_of_series(row[:2]), row[2] or date.min, row[3]))
    return [pk for *_, pk in rows[start - before : start - before + size]]


def place_of_series(series: Series) -> tuple[Any, ...]:
    return *place_of_metric(series[0]), catalogue().areas[series[1]].slug


def place_of_metric(number: int) -> tuple[Any, ...]:
    metric = catalogue().metrics[number]
    return metric.category, metric.order, metric.slug
