"""The names of the lines: each stands at its line's end, with the latest value."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from dashboard.charts.frame import Width, words
from dashboard.charts.lettering import spread, text_width, wrap
from dashboard.charts.plot import Plot, Styled
from dashboard.charts.points import Line
from dashboard.charts.theme import plain
from dashboard.charts.ticks import period_end_lines

GAP = 10  # between the plot and the labels beside it
BETWEEN = 4  # between two labels
OTHERS_NAMED = 6  # more further areas than this stay a background without names


@dataclass(frozen=True)
class End:
    """The label at the end of one line, in lines of text."""

    value: Decimal
    lines: tuple[str, ...]
    width: float
    colour: str
    strong: bool


def line_ends(width: Width, styled: Styled) -> list[End]:
    """The labels that fit beside a plot; many further areas go without."""
    others = sum(line.role == "other" for line, _ in styled)
    newest = max(point.end for line, _ in styled for point in line.points)
    ends = []
    for line, style in styled:
        value = line.latest.value if line.latest else None
        if value is None or (line.role == "other" and others > OTHERS_NAMED):
            continue
        strong = line.role != "other"
        lines = _lines(width, line, newest, bold=strong)
        widest = max(text_width(text, width.size, bold=strong) for text in lines)
        ends.append(End(value, tuple(lines), widest, style.text, strong))
    return ends


def _lines(width: Width, line: Line, newest: date, *, bold: bool) -> list[str]:
    """Value and name in one line or in several; a line that ends before the others says when."""
    point = line.latest
    if point is None:
        return []
    name = line.name
    if point.end != newest:
        name = f"{name}, {' '.join(period_end_lines(point.end))}"
    room = width.px * 0.25
    if text_width(f"{point.marked} {name}", width.size, bold=bold) <= room:
        return [f"{point.marked} {name}"]
    longest = max(text_width(word, width.size, bold=bold) for word in name.split())
    return [point.marked, *wrap(name, width.size, min(max(room, longest), width.px * 0.36), bold=bold)]


def room_for(ends: Sequence[End]) -> float:
    """The right margin that the labels need."""
    return GAP + max((end.width for end in ends), default=0) + 2


def height_of(ends: Sequence[End], width: Width) -> float:
    """The height that the labels need, one under the other."""
    return sum(len(end.lines) * width.line + BETWEEN for end in ends)


def end_labels(plot: Plot, ends: Sequence[End]) -> list[dict[str, Any]]:
    """The labels at the height of their values, moved apart where lines end close together."""
    wanted = [plot.y(end.value) for end in ends]
    heights = [len(end.lines) * plot.width.line + BETWEEN for end in ends]
    places = spread(wanted, heights, -plot.width.line / 2, plot.height + 4)
    return [
        words(
            "<br>".join(plain(text) for text in end.lines),
            1,
            end.value,
            refs="paper y",
            shift=(GAP, at - place),
            colour=end.colour,
            strong=end.strong,
        )
        for end, at, place in zip(ends, wanted, places, strict=True)
    ]
