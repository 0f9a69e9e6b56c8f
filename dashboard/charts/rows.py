"""Figures that read like a table: one row for each metric, outcome or grade, under headings.

The axis of the rows counts pixels downwards from the top of the plot. On the wide picture a name stands in
its own column beside the mark, on the narrow one above it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dashboard.charts import theme
from dashboard.charts.frame import NARROW, Layout, Width, axis, words
from dashboard.charts.lettering import wrap
from dashboard.charts.theme import plain

ABOVE_HEADING = 14
ABOVE_NAME = 5
BESIDE_NAME = 10  # pixels a name in its column keeps from the next


@dataclass(frozen=True)
class Heading:
    """What a group of rows has in common, and a remark on it."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class Rows:
    """Where each row's mark stands, in pixels from the top, with the room it has and the words around it."""

    column: float  # pixels left of the plot that the names have for themselves; 0 where they stand above
    places: list[float]
    bands: list[tuple[float, float]]
    height: float
    labels: list[dict[str, Any]]

    def axis(self) -> dict[str, Any]:
        """The axis of the rows, downwards."""
        return axis(self.height, 0, type="linear", fixedrange=True)


def lay_rows(
    width: Width, rows: Sequence[tuple[Heading, str]], *, column: float, marks: Sequence[float]
) -> Rows:
    """Rows (heading and name) in the given order, each as high as its name and its mark (pixels) need.

    A heading stands where it differs from that of the row before; one without text takes no room.
    """
    column = 0 if width is NARROW else column
    places: list[float] = []
    bands: list[tuple[float, float]] = []
    labels: list[dict[str, Any]] = []
    top = 0.0
    for heading, members in groupby(rows, key=lambda row: row[0]):
        top = _head(width, heading, top, column, labels)
        for _, name in members:
            lines = wrap(name, width.size, column - 16 if column else width.px - 4)
            text, tall, mark = "<br>".join(map(plain, lines)), len(lines) * width.line, marks[len(places)]
            start = top if column else top + ABOVE_NAME + tall
            foot = top + max(tall + BESIDE_NAME, mark) if column else start + mark
            middle = round((start + foot) / 2, 1)
            if column:
                labels.append(words(text, 0, middle, refs="paper y", shift=(-column, 0)))
            else:
                labels.append(words(text, 0, round(top + ABOVE_NAME, 1), place="top left", refs="paper y"))
            places.append(middle)
            bands.append((round(start, 1), round(foot, 1)))
            top = foot
    return Rows(column, places, bands, round(top), labels)


def _head(width: Width, heading: Heading, top: float, column: float, labels: list[dict[str, Any]]) -> float:
    """Adds a heading and its remark to the labels; where the rows under it begin."""
    for text, bold in ((heading.text, True), (heading.note, False)):
        if text:
            lines = [plain(line) for line in wrap(text, width.size, width.px, bold=bold)]
            markup = "<br>".join(lines)
            top += ABOVE_HEADING if bold else 0
            place = words(
                markup,
                0,
                round(top, 1),
                place="top left",
                refs="paper y",
                shift=(-column, 0),
                colour=theme.INK if bold else theme.MUTED,
                strong=bold,
            )
            labels.append(place)
            top += len(lines) * width.line
    return top + (4 if heading.text and column else 0)


def zero_line(bands: Sequence[tuple[float, float]], colour: str, line_width: float) -> dict[str, Any]:
    """The line from which marks are measured, only where there are marks: not through headings and names."""
    ys = [y for start, foot in bands for y in (start, foot, None)]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": "",
        "x": [0, 0, None] * len(bands),
        "y": ys,
        "line": {"color": colour, "width": line_width, "dash": "solid"},
        "hoverinfo": "skip",
        "cliponaxis": False,
        "meta": {"role": "rule"},
    }


def lay_out_for_rows(rows: Rows, reach: tuple[float, float], **more: Any) -> Layout:
    """The two axes of a figure of rows: values from `reach[0]` to `reach[1]`, pixels downwards."""
    return {"xaxis": axis(*reach, type="linear", **more), "yaxis": rows.axis(), "bargap": 0, "shapes": []}


def reach_of_bars(ends: Sequence[tuple[float, float]], inner: float) -> float:
    """The end of an axis from zero on which each bar leaves room for its words.

    `ends` are value and width of the words in pixels, `inner` the pixels of the whole axis.
    """
    return round(max(value * inner / max(inner - room, inner / 8) for value, room in ends), 3) or 1
