"""Labels as real text: anchored, moved, in several lines."""

from typing import Any

from dashboard.charts.frame import Layout, Width
from dashboard.charts.lettering import LINE
from dashboard.charts.svg.field import Field
from dashboard.charts.theme import INK

ANCHOR = {"left": "start", "center": "middle", "right": "end"}
BASELINE = 0.35  # from the middle of a line of type down to its baseline, in type sizes


def annotations(layout: Layout, field: Field, width: Width) -> str:
    """Every label of a layout, moved by its shifts."""
    parts = []
    for label in layout["annotations"]:
        x = field.x(label["x"], label["xref"]) + label.get("xshift", 0)
        y = field.y(label["y"], label["yref"]) - label.get("yshift", 0)
        parts.append(
            text(
                label["text"],
                x,
                y,
                label["xanchor"],
                label["yanchor"],
                size=width.size,
                colour=label.get("font", {}).get("color", INK),
                css=_classes(label),
            )
        )
    return "".join(parts)


def text(markup: str, x: float, y: float, across: str, down: str, *, size: int, colour: str, css: str) -> str:
    """One label whose side (`down` top, middle or bottom; `across` left, center or right) stands at x, y."""
    lines = markup.split("<br>")
    height = size * LINE
    above = {"top": 0.5, "middle": -(len(lines) - 1) / 2, "bottom": 0.5 - len(lines)}[down]
    baseline = y + above * height + BASELINE * size
    first = (
        f'<text class="{css}" x="{x:.1f}" y="{baseline:.1f}" text-anchor="{ANCHOR[across]}" fill="{colour}">'
    )
    spans = [lines[0], *(f'<tspan x="{x:.1f}" dy="{height:.1f}">{line}</tspan>' for line in lines[1:])]
    return first + "".join(spans) + "</text>"


def _classes(label: dict[str, Any]) -> str:
    halo = " halo" if "bgcolor" in label else ""
    return f"label{halo}{' strong' if 'weight' in label.get('font', {}) else ''}"
