"""Lines, margins and markers of a scatter trace, as Plotly would place them."""

from functools import cache
from typing import Any

from dashboard.charts.svg.field import Field

Trace = dict[str, Any]
Place = tuple[float, float] | None


def scatter(trace: Trace, field: Field) -> str:
    """The line under its margins under its markers."""
    xs, ys = trace["x"], trace["y"]
    x_scale, y_scale = field.scales[trace.get("xaxis", "x")], field.scales[trace.get("yaxis", "y")]
    places: list[Place] = [
        None if x is None or y is None else (x_scale(x), y_scale(y)) for x, y in zip(xs, ys, strict=True)
    ]
    mode = trace["mode"]
    parts = []
    if "lines" in mode:
        parts.append(_line(trace["line"], places))
    if "error_y" in trace:
        parts.append(_margins(trace, field, places))
    if "markers" in mode:
        parts.append(_markers(trace, places))
    return "".join(parts)


def _line(line: dict[str, Any], places: list[Place]) -> str:
    """One path; it is lifted at each gap. A point between two gaps draws nothing."""
    steps, pen = [], "M"
    for place in places:
        if place is None:
            pen = "M"
        else:
            steps.append(f"{pen}{place[0]:.1f} {place[1]:.1f}")
            pen = "L"
    dash = dashes(line.get("dash", "solid"), line["width"])
    return (
        f'<path class="line" fill="none" stroke="{line["color"]}" stroke-width="{line["width"]}"{dash}'
        f' d="{"".join(steps)}"/>'
    )


def dashes(dash: str, width: float) -> str:
    """Plotly's dash names as lengths: multiples of the width, of 3 at least."""
    unit = max(width, 3)
    pattern = {
        "dot": (1, 1),
        "dash": (3, 3),
        "longdash": (5, 5),
        "dashdot": (3, 1, 1, 1),
        "longdashdot": (5, 2, 1, 2),
    }.get(dash)
    if pattern is None:
        return ""
    return f' stroke-dasharray="{" ".join(f"{part * unit:g}" for part in pattern)}"'


def _margins(trace: Trace, field: Field, places: list[Place]) -> str:
    """Upright bars of plus and minus the margin with a foot at each end."""
    error = trace["error_y"]
    y_scale, foot = field.scales[trace.get("yaxis", "y")], error["width"]
    steps = []
    for place, value, margin in zip(places, trace["y"], error["array"], strict=True):
        if place is not None and margin:
            x, top, bottom = place[0], y_scale(value + margin), y_scale(value - margin)
            steps.append(f"M{x:.1f} {top:.1f}V{bottom:.1f}")
            steps += [f"M{x - foot:.1f} {y:.1f}h{2 * foot}" for y in (top, bottom)]
    return (
        f'<path class="margin" fill="none" stroke="{error["color"]}" stroke-width="{error["thickness"]}"'
        f' d="{"".join(steps)}"/>'
    )


def _markers(trace: Trace, places: list[Place]) -> str:
    """Each marker with its own values, which tests and readers of the markup can compare."""
    marker = trace["marker"]
    sizes, symbols, colours = (_each(marker[key], len(places)) for key in ("size", "symbol", "color"))
    parts = []
    for i, place in enumerate(places):
        if place is not None and sizes[i]:
            parts.append(
                f'<path data-x="{trace["x"][i]}" data-y="{trace["y"][i]}" fill="{colours[i]}"'
                f' d="M{place[0]:.1f} {place[1]:.1f}{outline(symbols[i], sizes[i])}"/>'
            )
    line = marker["line"]
    return f'<g class="markers" stroke="{line["color"]}" stroke-width="{line["width"]}">{"".join(parts)}</g>'


def _each(value: Any, count: int) -> list[Any]:
    """A property of every point, given once or for each."""
    return value if isinstance(value, list) else [value] * count


@cache
def outline(symbol: str, size: float) -> str:
    """A marker's outline from its centre, in relative steps; `size` is Plotly's, the circle's diameter."""
    r = size / 2
    match symbol:
        case "square":
            return f"m{-r:g} {-r:g}h{size:g}v{size:g}h{-size:g}z"
        case "diamond":
            d = round(r * 1.3, 2)
            return f"m0 {-d:g}l{d:g} {d:g}l{-d:g} {d:g}l{-d:g} {-d:g}z"
        case "triangle-up":
            half, rise = round(size / 3**0.5, 2), round(r * 1.5, 2)
            return f"m0 {-size / 2:g}l{half:g} {rise:g}h{-2 * half:g}z"
        case "triangle-down":
            half, rise = round(size / 3**0.5, 2), round(r * 1.5, 2)
            return f"m0 {size / 2:g}l{-half:g} {-rise:g}h{2 * half:g}z"
        case "triangle-right":
            half, rise = round(size / 3**0.5, 2), round(r * 1.5, 2)
            return f"m{size / 2:g} 0l{-rise:g} {-half:g}v{2 * half:g}z"
        case "triangle-left":
            half, rise = round(size / 3**0.5, 2), round(r * 1.5, 2)
            return f"m{-size / 2:g} 0l{rise:g} {-half:g}v{2 * half:g}z"
    return f"m{-r:g} 0a{r:g} {r:g} 0 1 0 {size:g} 0a{r:g} {r:g} 0 1 0 {-size:g} 0z"
