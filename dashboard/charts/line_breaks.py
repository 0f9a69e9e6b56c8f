"""Where a series breaks: a dotted upright line and, above the plot, why."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts import theme
from dashboard.charts.frame import rule, words
from dashboard.charts.lettering import text_width, wrap
from dashboard.charts.plot import Plot
from dashboard.charts.points import BreakMark
from dashboard.charts.theme import plain

BreakRow = tuple[BreakMark, str]


def break_rows(plot: Plot, breaks: Sequence[BreakMark]) -> list[BreakRow]:
    """One row of words above the plot for each line of each break's label; earlier breaks stand higher."""
    rows = []
    for mark in breaks:
        beside = plot.inner + plot.margin.right - plot.x(mark.date)
        room = max(beside, plot.width.px * 0.4)
        rows += [(mark, text) for text in wrap(mark.label, plot.width.size, room)]
    return rows


def break_lines(plot: Plot, rows: Sequence[BreakRow]) -> list[dict[str, Any]]:
    """The upright lines, each up to the last row of its words."""
    lines = []
    for nth, (mark, _) in enumerate(rows):
        if nth + 1 == len(rows) or rows[nth + 1][0] is not mark:
            top = 1 + _height(plot, rows, nth) / plot.height
            ends = (mark.date, mark.date)
            lines.append(rule(ends, (0, top), refs="x paper", colour=theme.MUTED, dash="dot", width=1.5))
    return lines


def break_labels(plot: Plot, rows: Sequence[BreakRow]) -> list[dict[str, Any]]:
    """The rows of words, each from its line to the right, or as far left as it needs to fit."""
    labels = []
    for nth, (mark, text) in enumerate(rows):
        stop = plot.x(mark.date) + text_width(text, plot.width.size)
        beyond = max(stop - plot.inner - plot.margin.right, 0)
        label = words(
            plain(text),
            mark.date,
            1,
            place="bottom left",
            refs="x paper",
            shift=(-beyond, _height(plot, rows, nth)),
            colour=theme.MUTED,
            halo=True,
        )
        labels.append(label)
    return labels


def _height(plot: Plot, rows: Sequence[BreakRow], nth: int) -> float:
    """How far above the plot a row stands, in pixels."""
    return (len(rows) - nth - 1) * plot.width.line + 6
