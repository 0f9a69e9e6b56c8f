"""Where a date and a value fall on a line figure of one width, in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dashboard.charts.frame import Margin, Width
from dashboard.charts.points import Line
from dashboard.charts.theme import LineStyle

Styled = Sequence[tuple[Line, LineStyle]]


@dataclass(frozen=True)
class Plot:
    """The field between the axes: pixels run right from its left edge and down from its top."""

    width: Width
    margin: Margin
    height: float
    first: date
    last: date
    low: Decimal
    high: Decimal

    @property
    def inner(self) -> float:
        return self.width.px - self.margin.left - self.margin.right

    def x(self, day: date) -> float:
        return (day - self.first).days / (self.last - self.first).days * self.inner

    def y(self, value: Decimal) -> float:
        return float((self.high - value) / (self.high - self.low)) * self.height


def dates_with_room(days: Sequence[date], inner: float, before: float, after: float) -> tuple[date, date]:
    """The first and last date of an axis that leaves `before` and `after` pixels beside the periods shown.

    A single period stands in the middle of two years.
    """
    first, last = days[0], days[-1]
    if first == last:
        return first - timedelta(days=365), last + timedelta(days=365)
    per_pixel = (last - first).days / max(inner - before - after, 1)
    return first - timedelta(days=round(before * per_pixel)), last + timedelta(days=round(after * per_pixel))
