"""Bars of a bar trace, upright or lying, one beside the other in a group."""

from datetime import date
from typing import Any

from dashboard.charts.svg.field import Field, Scale, as_number

DAY = 86_400_000  # Plotly measures the width of a bar on a date axis in milliseconds


def bars(trace: dict[str, Any], field: Field) -> str:
    """Each bar from its base to its value, as wide as the trace says from its place plus offset."""
    lying = trace.get("orientation") == "h"
    x_scale, y_scale = field.scales[trace.get("xaxis", "x")], field.scales[trace.get("yaxis", "y")]
    along, across = (x_scale, y_scale) if lying else (y_scale, x_scale)
    places, values = (trace["y"], trace["x"]) if lying else (trace["x"], trace["y"])
    count, marker = len(values), trace["marker"]
    colours, widths = _each(marker["color"], count), _each(trace["width"], count)
    bases = _each(trace.get("base", 0), count)
    parts = []
    for i, value in enumerate(values):
        if value is None:
            continue
        unit = DAY if isinstance(places[i], date) else 1
        foot = as_number(places[i]) + trace["offset"] / unit
        start, length = _span(along, float(bases[i]), float(bases[i]) + float(value))
        side, thick = _span(across, foot, foot + widths[i] / unit)
        x, y, w, h = (start, side, length, thick) if lying else (side, start, thick, length)
        parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" fill="{colours[i]}"'
            f' data-x="{trace["x"][i]}" data-y="{trace["y"][i]}"/>'
        )
    line = marker["line"]
    return f'<g class="bars" stroke="{line["color"]}" stroke-width="{line["width"]}">{"".join(parts)}</g>'


def _each(value: Any, count: int) -> list[Any]:
    """A property of every bar, given once or for each."""
    return value if isinstance(value, list) else [value] * count


def _span(scale: Scale, start: float, stop: float) -> tuple[float, float]:
    """The lower pixel and the length between two values."""
    a, b = scale(start), scale(stop)
    return min(a, b), abs(b - a)
