"""Counts of areas of different size on one scale: each as an index of its own first year."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from dashboard import wording
from dashboard.tables.over_time import Series, SeriesPoint

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Indexed:
    """Series as indices, and the period that is 100 for all of them."""

    series: Sequence[Series]
    base: str


def indexed(series: Sequence[Series]) -> Indexed | None:
    """Each series from the first period that their longest joined stretches have in common.

    A count of England and Wales is many times that of a force: on one axis of counts the force is a flat
    line. As an index both show how they moved. None without two series and a common period.
    """
    stretches = [longest_stretch(one) for one in series if one.points]
    if len(stretches) < 2:
        return None
    common = set.intersection(*({point.end for point in one.points if point.value} for one in stretches))
    if not common:
        return None
    base = min(common)
    return Indexed([as_index(one, base) for one in stretches], base_label(stretches[0], base))


def longest_stretch(series: Series) -> Series:
    """The longest run of points that a line joins: an index must not cross a break."""
    runs = Counter(point.segment for point in series.points)
    longest = max(runs, key=lambda segment: (runs[segment], segment))
    return replace(series, points=[point for point in series.points if point.segment == longest])


def base_label(series: Series, base: date) -> str:
    return next(point.period for point in series.points if point.end == base)


def as_index(series: Series, base: date) -> Series:
    at_base = next(point.value for point in series.points if point.end == base) or HUNDRED
    return replace(
        series, points=[index_point(point, at_base) for point in series.points if point.end >= base]
    )


def index_point(point: SeriesPoint, at_base: Decimal) -> SeriesPoint:
    if point.value is None:
        return point
    value = (point.value / at_base * HUNDRED).quantize(Decimal(1), ROUND_HALF_UP)
    return replace(point, value=value, margin=None, text=wording.number(value, 0))
