"""The frame every figure stands in: two widths, one type size each, axes and words placed by the pixel.

A figure's layout is the wide one; `layout.meta.narrow` holds the keys that differ on a narrow screen.
Heights, margins and ranges are fixed here, so the server's drawing and Plotly's agree to the pixel.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts import theme
from dashboard.charts.lettering import LINE
from dashboard.charts.theme import Figure

Layout = dict[str, Any]


@dataclass(frozen=True)
class Width:
    """One of the two widths a figure is laid out for, in pixels, with its type size."""

    name: str
    px: int
    size: int

    @property
    def line(self) -> float:
        return self.size * LINE


WIDE = Width("wide", 720, 14)
NARROW = Width("narrow", 328, 13)


@dataclass(frozen=True)
class Margin:
    """The room around the plot, in pixels."""

    left: float
    right: float
    top: float
    bottom: float


def in_two_widths(build: Callable[[Width], Figure], *, title: str) -> Figure:
    """One figure built at both widths: the wide one, with what differs on the narrow one beside it.

    Traces may differ in `y` alone (rows that stand elsewhere); those are `layout.meta.narrow.y`.
    """
    wide, narrow = build(WIDE), build(NARROW)
    layout: Layout = wide["layout"]
    other = {key: value for key, value in narrow["layout"].items() if layout.get(key) != value}
    heights = [trace["y"] for trace in narrow["data"]]
    if heights != [trace["y"] for trace in wide["data"]]:
        other["y"] = heights
    layout["meta"] = {"title": title, "width": WIDE.px, "narrow": other}
    return wide


def at_width(figure: Figure, width: Width) -> Figure:
    """The figure as it stands at one width."""
    layout: Layout = figure["layout"]
    if width is WIDE:
        return figure
    narrow = dict(layout["meta"]["narrow"])
    heights = narrow.pop("y", None) or [trace["y"] for trace in figure["data"]]
    data = [{**trace, "y": y} for trace, y in zip(figure["data"], heights, strict=True)]
    return {"data": data, "layout": {**layout, **narrow}}


def frame(width: Width, height: float, margin: Margin, **parts: Any) -> Layout:
    """A layout of this width: paper, type and margins, then the axes, words and rules of `parts`."""
    return {
        "height": round(height),
        "margin": {
            "l": round(margin.left),
            "r": round(margin.right),
            "t": round(margin.top),
            "b": round(margin.bottom),
            "pad": 0,
            "autoexpand": False,
        },
        "font": {"family": theme.FONT, "size": width.size, "color": theme.INK},
        "paper_bgcolor": theme.PAPER,
        "plot_bgcolor": theme.PAPER,
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": theme.PAPER, "bordercolor": theme.MUTED, "font": {"color": theme.INK}},
        "template": {
            "layout": {"annotationdefaults": {"showarrow": False, "borderpad": 0, "borderwidth": 0}}
        },
        **parts,
    }


def axis(
    start: Any, stop: Any, values: Sequence[Any] = (), texts: Sequence[str] = (), **more: Any
) -> dict[str, Any]:
    """An axis with a fixed range and named ticks; `more` are Plotly's own keys."""
    return {
        "range": [start, stop],
        "autorange": False,
        "tickmode": "array",
        "tickvals": list(values),
        "ticktext": list(texts),
        "tickfont": {"color": theme.MUTED},
        "tickangle": 0,
        "ticklabeloverflow": "allow",  # they are placed to fit, and measuring them again is slow
        "ticks": "",
        "gridcolor": theme.RULE,
        "showgrid": False,
        "zeroline": False,
        **more,
    }


def words(
    text: str,
    x: Any,
    y: Any,
    *,
    place: str = "middle left",
    refs: str = "x y",
    shift: tuple[float, float] = (0, 0),
    colour: str = theme.INK,
    halo: bool = False,
    strong: bool = False,
) -> dict[str, Any]:
    """A label in the figure: `place` is the side of the text that stands at (x, y).

    `refs` names the axes of x and y ("x y", "paper y"); `shift` moves right and up, in pixels. `<br>` parts
    lines; pass what comes from data through `plain()`. No other tag: Plotly turns tags into style attributes,
    which the site's content security policy refuses.
    """
    vertical, horizontal = place.split()
    xref, yref = refs.split()
    label: dict[str, Any] = {"text": text, "x": x, "y": y, "xref": xref, "yref": yref}
    label |= {"xanchor": horizontal, "yanchor": vertical}
    if "<br>" in text:
        label["align"] = horizontal
    # What is Plotly's default is left out: a figure of sixty rows has hundreds of labels.
    moved = {"xshift": round(shift[0], 1), "yshift": round(shift[1], 1)}
    label |= {key: pixels for key, pixels in moved.items() if pixels}
    font: dict[str, Any] = {"color": colour} if colour != theme.INK else {}
    if strong:
        font["weight"] = 700
    if font:
        label["font"] = font
    if halo:
        label["bgcolor"] = theme.PAPER
    return label


def rule(
    x: tuple[Any, Any], y: tuple[Any, Any], *, refs: str, colour: str, dash: str = "solid", width: float = 1
) -> dict[str, Any]:
    """A straight line that is no data: a zero line, a break, a leader."""
    xref, yref = refs.split()
    ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1], "xref": xref, "yref": yref}
    return {"type": "line", **ends, "layer": "below", "line": {"color": colour, "width": width, "dash": dash}}
