"""How one metric went over time: a line for each area, broken where values may not be compared."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dashboard.charts import theme
from dashboard.charts.course import Course, course_of
from dashboard.charts.frame import Layout, Margin, Width, axis, frame, in_two_widths, words
from dashboard.charts.lettering import text_width, wrap
from dashboard.charts.line_breaks import BreakRow, break_labels, break_lines, break_rows
from dashboard.charts.line_ends import End, end_labels, height_of, line_ends, room_for
from dashboard.charts.line_points import point_labels
from dashboard.charts.line_traces import line_trace
from dashboard.charts.plot import Plot, dates_with_room
from dashboard.charts.points import BreakMark, Line, UnitKind
from dashboard.charts.theme import Figure, plain
from dashboard.charts.ticks import Ticks, period_end_lines, spaced_dates

PLOT_HEIGHT = 260


def metric_over_time(
    lines: Sequence[Line],
    *,
    title: str,
    unit: str,
    unit_kind: UnitKind = "other",
    breaks: Sequence[BreakMark] = (),
) -> Figure:
    """One metric of one or more areas over time, the end of each period on the axis.

    The value axis need not start at zero, since lines compare by position; where it does not, it says so.
    Raises ValueError where no line has a point.
    """
    course = course_of(lines, unit, unit_kind, breaks)
    data = [line_trace(line, style, unit) for line, style in course.styled]
    return in_two_widths(lambda width: {"data": data, "layout": layout_over_time(width, course)}, title=title)


def layout_over_time(width: Width, course: Course) -> Layout:
    """Axes, breaks and words of a figure over time at one width."""
    ticks, styled = course.ticks, course.styled
    head = _lines(_heading(course.unit, ticks), width)
    foot = _lines(_axis_words([p.label for line, _ in styled for p in line.points]), width)
    ends = line_ends(width, styled)
    plot, rows = _plot(width, ends, course, (len(head), len(foot)))
    date_lines = {day: period_end_lines(day) for day in course.days}
    widest = max(text_width(text, width.size) for lines in date_lines.values() for text in lines)
    shown = spaced_dates(course.days, plot.x, widest + 12)
    return frame(
        width,
        plot.height + plot.margin.top + plot.margin.bottom,
        plot.margin,
        xaxis=axis(
            plot.first,
            plot.last,
            shown,
            ["<br>".join(date_lines[day]) for day in shown],
            type="date",
            ticks="outside",
            ticklen=5,
            tickcolor=theme.MUTED,
            showline=True,
            linecolor=theme.MUTED,
        ),
        yaxis=axis(
            ticks.start,
            ticks.stop,
            ticks.values,
            ticks.texts,
            type="linear",
            showgrid=True,
            zeroline=ticks.start < 0 < ticks.stop,
            zerolinecolor=theme.MUTED,
        ),
        shapes=break_lines(plot, rows),
        annotations=[
            *_around(plot, head, foot, len(rows)),
            *point_labels(plot, styled),
            *end_labels(plot, ends),
            *break_labels(plot, rows),
        ],
    )


def _around(plot: Plot, head: Sequence[str], foot: Sequence[str], rows: int) -> list[dict[str, Any]]:
    """The unit above the breaks' words, and under the dates what they are the end of."""
    left, line = -plot.margin.left, plot.width.line
    above, below = (left, rows * line + 14), (left, -(2 * line + 12))
    return [
        words(
            "<br>".join(head),
            0,
            1,
            place="bottom left",
            refs="paper paper",
            shift=above,
            colour=theme.MUTED,
        ),
        words("<br>".join(foot), 0, 0, place="top left", refs="paper paper", shift=below, colour=theme.MUTED),
    ]


def _plot(
    width: Width, ends: Sequence[End], course: Course, around: tuple[int, int]
) -> tuple[Plot, list[BreakRow]]:
    """The field and the rows of words for the breaks; `around` counts the lines of head and foot."""
    ticks = course.ticks
    left = round(max(text_width(text, width.size) for text in ticks.texts) + 10)
    right = round(room_for(ends))
    first, last = dates_with_room(course.reach, width.px - left - right, 24, 12)
    margin = Margin(left, right, 0, round((2 + around[1]) * width.line + 16))
    height = max(PLOT_HEIGHT, round(height_of(ends, width)))
    plot = Plot(width, margin, height, first, last, ticks.start, ticks.stop)
    rows = break_rows(plot, course.breaks)
    top = round((around[0] + len(rows)) * width.line + 20)
    return replace(plot, margin=replace(margin, top=top)), rows


def _lines(text: str, width: Width) -> list[str]:
    """Words as wide as the whole picture at most."""
    return [plain(line) for line in wrap(text, width.size, width.px)]


def _heading(unit: str, ticks: Ticks) -> str:
    """The unit above the axis; a line's axis that leaves zero out says where it starts."""
    name = unit[:1].upper() + unit[1:]
    if ticks.start <= 0 <= ticks.stop:
        return name
    return f"{name}. The axis starts at {ticks.texts[0]}, not at zero."


def _axis_words(labels: Sequence[str]) -> str:
    """What the dates are the end of, where all periods share it: "12 months to" in words."""
    spans = {label.partition(" to ")[0] if " to " in label else "" for label in labels}
    span = spans.pop()
    if spans or not span:
        return "End of the period"
    return f"{span[:1].upper()}{span[1:]} to the end of the month shown"
