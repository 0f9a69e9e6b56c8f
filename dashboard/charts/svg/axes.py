"""Grid lines, the line of an axis and the words at its marks."""

from typing import Any

from dashboard.charts.frame import Layout, Width
from dashboard.charts.svg.field import Field
from dashboard.charts.svg.words import text

PAD = 3  # Plotly's room between an axis and the words at its marks
RISE = 0.25  # above an axis Plotly sets words on their baseline, in type sizes below the foot of their line


def axes_of(layout: Layout) -> list[tuple[str, dict[str, Any]]]:
    """The axes by Plotly's short names (x, y, y2)."""
    return [(key[0] + key[5:], axis) for key, axis in layout.items() if key.startswith(("xaxis", "yaxis"))]


def grid(layout: Layout, field: Field) -> str:
    """What lies under the marks: grid lines, zero lines, axis lines and ticks."""
    # Grid lines first: what is painted later lies over them.
    steps: dict[str, list[str]] = {axis["gridcolor"]: [] for _, axis in axes_of(layout)}
    for name, axis in axes_of(layout):
        scale = field.scales[name]
        across = _across(name, axis, layout, field)
        marks = [scale(value) for value in axis["tickvals"]]
        if axis["showgrid"]:
            steps.setdefault(axis["gridcolor"], []).extend(_stroke(name, at, *across) for at in marks)
        if axis["zeroline"]:
            steps.setdefault(axis["zerolinecolor"], []).append(_stroke(name, scale(0), *across))
        if axis.get("showline"):
            foot = across[1] if name[0] == "x" else across[0]
            other = "y" if name[0] == "x" else "x"
            steps.setdefault(axis["linecolor"], []).append(_stroke(other, foot, scale.begin, scale.end))
        if axis["ticks"] == "outside":
            foot = across[1]
            steps.setdefault(axis["tickcolor"], []).extend(
                _stroke(name, at, foot, foot + axis["ticklen"]) for at in marks
            )
    drawn = [(colour, "".join(d)) for colour, d in steps.items() if d]
    return "".join(f'<path class="rule" stroke="{colour}" d="{d}"/>' for colour, d in drawn)


def _across(name: str, axis: dict[str, Any], layout: Layout, field: Field) -> tuple[float, float]:
    """The pixels between which an axis's grid lines run: the span of the axis it is anchored to."""
    anchor = axis.get("anchor", "y" if name[0] == "x" else "x")
    scale = field.scales[anchor]
    return min(scale.begin, scale.end), max(scale.begin, scale.end)


def _stroke(name: str, at: float, start: float, stop: float) -> str:
    if name[0] == "x":
        return f"M{at:.1f} {start:.1f}V{stop:.1f}"
    return f"M{start:.1f} {at:.1f}H{stop:.1f}"


def tick_words(layout: Layout, field: Field, width: Width) -> str:
    """The words at the marks: below (or above) an x axis, left of a y axis."""
    parts = []
    for name, axis in axes_of(layout):
        low, high = _across(name, axis, layout, field)
        colour, away = axis["tickfont"]["color"], PAD + axis.get("ticklen", 0)
        for value, words in zip(axis["tickvals"], axis["ticktext"], strict=True):
            at = field.scales[name](value)
            if name[0] == "y":
                place = (low - away, at, "right", "middle")
            elif axis.get("side") == "top":
                place = (at, low - away + RISE * width.size, "center", "bottom")
            else:
                place = (at, high + away, "center", "top")
            parts.append(text(words, *place, size=width.size, colour=colour, css="tick"))
    return "".join(parts)
