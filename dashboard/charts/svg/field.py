"""Where the values of a figure fall in a drawing of one width."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from dashboard.charts.frame import Layout


@dataclass(frozen=True)
class Scale:
    """One axis as a straight rule from values to pixels."""

    start: float
    stop: float
    begin: float  # the pixel of `start`
    end: float  # the pixel of `stop`
    categories: tuple[str, ...] = ()

    def __call__(self, value: Any) -> float:
        if self.categories and isinstance(value, str):
            value = self.categories.index(value)
        return self.begin + (as_number(value) - self.start) / (self.stop - self.start) * (
            self.end - self.begin
        )


@dataclass(frozen=True)
class Field:
    """The plot's rectangle in pixels and its scales by Plotly's short names (x, y, y2)."""

    left: float
    top: float
    width: float
    height: float
    scales: dict[str, Scale]

    def x(self, value: Any, ref: str = "x") -> float:
        """The pixel of a value on an x axis, or of a share of the plot's width where `ref` is "paper"."""
        return self.left + float(value) * self.width if ref == "paper" else self.scales[ref](value)

    def y(self, value: Any, ref: str = "y") -> float:
        """The pixel of a value on a y axis, or of a share of the plot's height counted from its foot."""
        if ref == "paper":
            return self.top + (1 - float(value)) * self.height
        return self.scales[ref](value)


def as_number(value: Any) -> float:
    """A value on an axis as a number: days for dates, as it is otherwise."""
    if isinstance(value, (float, int, Decimal)):
        return float(value)
    if isinstance(value, datetime):
        return value.toordinal() + (value.hour * 60 + value.minute) / 1440
    if isinstance(value, date):
        return float(value.toordinal())
    return as_number(datetime.fromisoformat(value))


def field_of(layout: Layout, width: int) -> Field:
    """The field of a layout whose height, margins and ranges are all given."""
    margin = layout["margin"]
    left, top = float(margin["l"]), float(margin["t"])
    inner, height = width - left - margin["r"], layout["height"] - top - margin["b"]
    scales = {}
    for key, axis in layout.items():
        if key.startswith(("xaxis", "yaxis")):
            low, high = axis.get("domain", (0, 1))
            if key[0] == "x":
                begin, end = left + low * inner, left + high * inner
            else:
                begin, end = top + (1 - low) * height, top + (1 - high) * height
            start, stop = (as_number(value) for value in axis["range"])
            scales[key[0] + key[5:]] = Scale(start, stop, begin, end, tuple(axis.get("categoryarray", ())))
    return Field(left, top, inner, height, scales)
