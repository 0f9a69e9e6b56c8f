"""A figure as two inline SVG pictures, wide and narrow; the style sheet shows the one that fits its box."""

from html import escape
from typing import Any

from dashboard.charts.frame import NARROW, WIDE, Layout, Width, at_width
from dashboard.charts.svg.axes import grid, tick_words
from dashboard.charts.svg.bars import bars
from dashboard.charts.svg.field import Field, field_of
from dashboard.charts.svg.marks import dashes, scatter
from dashboard.charts.svg.words import annotations
from dashboard.charts.theme import Figure

_DRAWN_BY = {"scatter": scatter, "bar": bars}


def draw(figure: Figure, *, id: str, title: str, description: str) -> str:  # noqa: A002 - it is the attribute's name
    """Both pictures of a figure, each an image with a name and a description.

    A hidden picture is no part of what is read aloud, so a reader meets one of them. `id` starts every
    id in the markup; title and description are plain text.
    """
    return "".join(_picture(figure, width, id, title, description) for width in (WIDE, NARROW))


def _picture(figure: Figure, width: Width, prefix: str, title: str, description: str) -> str:
    fitted = at_width(figure, width)
    layout = fitted["layout"]
    field = field_of(layout, width.px)
    name = f"{escape(prefix)}-{width.name}"
    box = f"0 0 {width.px} {layout['height']}"
    return (
        f'<svg class="chart__{width.name}" viewBox="{box}" font-size="{width.size}"'
        f' role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(description)}</desc>'
        f"{grid(layout, field)}{_shapes(layout, field)}"
        f"{''.join(_trace(trace, field) for trace in fitted['data'])}"
        f"{tick_words(layout, field, width)}{annotations(layout, field, width)}</svg>"
    )


def _trace(trace: dict[str, Any], field: Field) -> str:
    role = trace.get("meta", {}).get("role", "other")
    return f'<g class="trace {role}">{_DRAWN_BY[trace["type"]](trace, field)}</g>'


def _shapes(layout: Layout, field: Field) -> str:
    """Straight lines that are no data."""
    parts = []
    for shape in layout.get("shapes", ()):
        x0, x1 = (field.x(shape[key], shape["xref"]) for key in ("x0", "x1"))
        y0, y1 = (field.y(shape[key], shape["yref"]) for key in ("y0", "y1"))
        line = shape["line"]
        dash = dashes(line["dash"], line["width"])
        parts.append(
            f'<path class="rule" stroke="{line["color"]}" stroke-width="{line["width"]}"{dash}'
            f' d="M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}"/>'
        )
    return "".join(parts)
