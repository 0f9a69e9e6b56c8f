"""The lines themselves: one trace for each area, open where values are missing or may not be compared."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts.points import Line, Point
from dashboard.charts.theme import LineStyle, plain

MARKER = 8
MARKED = 24  # a line of more points than this shows its course, not each point


def line_trace(line: Line, style: LineStyle, unit: str) -> dict[str, Any]:
    """One area as a Plotly trace; an empty place parts two segments."""
    points: list[Point | None] = []
    for point in sorted(line.points, key=lambda p: p.end):
        before = points[-1] if points else None
        if before is not None and before.segment != point.segment:
            points.append(None)
        points.append(point)
    few = len(line.points) <= MARKED
    trace: dict[str, Any] = {
        "type": "scatter",
        "name": plain(line.name),
        "mode": "lines+markers" if line.joined else "markers",
        "x": [p.end if p else None for p in points],
        "y": [p.value if p else None for p in points],
        "text": [_hover(p, unit) if p else "" for p in points],
        "hovertemplate": f"{plain(line.name)}<br>%{{text}}<extra></extra>",
        "connectgaps": False,
        "cliponaxis": False,
        "marker": style.marker(MARKER if few else _sizes(points)),
        "meta": {"role": line.role},
    }
    if line.joined:
        trace["line"] = {"color": style.colour, "width": style.width, "dash": style.dash}
    if any(p and p.margin for p in points):
        margins = [p.margin if p and p.margin else 0 for p in points]
        trace["error_y"] = {
            "type": "data",
            "array": margins,
            "color": style.colour,
            "thickness": 1.5,
            "width": 4,
        }
    return trace


def _sizes(points: Sequence[Point | None]) -> list[int]:
    """Markers of a long line: only where no neighbour on the line shows the point, and at its end."""
    has = [p is not None and p.value is not None for p in points]
    alone = [not any(has[max(i - 1, 0) : i] + has[i + 1 : i + 2]) for i in range(len(points))]
    last = max((i for i, known in enumerate(has) if known), default=-1)
    return [MARKER if i == last or (known and alone[i]) else 0 for i, known in enumerate(has)]


def _hover(point: Point, unit: str) -> str:
    margin = f" ± {point.margin}" if point.margin and "±" not in point.printed else ""
    return plain(f"{point.printed}{margin} {unit}") + f"<br>{plain(point.label)}"
