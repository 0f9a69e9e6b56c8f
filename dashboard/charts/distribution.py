"""How many forces were given each grade, inspection by inspection, and where one force stands among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts import theme
from dashboard.charts.frame import Margin, Width, frame, in_two_widths, words
from dashboard.charts.lettering import text_width
from dashboard.charts.points import GradeDistribution
from dashboard.charts.rows import Heading, Rows, lay_out_for_rows, lay_rows, reach_of_bars, zero_line
from dashboard.charts.theme import Figure, grade_style, plain

NAMES = 200  # pixels for the grade words on the wide picture
ROW = 26  # pixels a bar needs
BAR = 16


@dataclass(frozen=True)
class Bar:
    """One grade of one inspection."""

    group: Heading
    grade: str
    forces: int
    own: bool


def distribution(groups: Sequence[GradeDistribution], *, title: str, force: str) -> Figure:
    """Bars of forces per grade under each inspection; the force's own grade says its name.

    Counts are shown as counts, without an average or a rank. Raises ValueError where there is no count.
    """
    bars = [
        Bar(
            Heading(group.inspection, group.note),
            count.grade,
            count.forces,
            count.grade.lower() == group.own_grade.lower(),
        )
        for group in groups
        for count in group.counts
    ]
    if not bars:
        raise ValueError("A distribution needs at least one grade.")
    return in_two_widths(lambda width: _figure(width, bars, force), title=title)


def _figure(width: Width, bars: Sequence[Bar], force: str) -> Figure:
    names = [(bar.group, f"{grade_style(bar.grade).shape} {bar.grade}") for bar in bars]
    laid = lay_rows(width, names, column=NAMES, marks=[ROW] * len(bars))
    margin = Margin(laid.column, 4, 0, 8)
    ends = [(bar.forces, text_width(_end_text(bar, force), width.size, bold=True) + 12.0) for bar in bars]
    reach = reach_of_bars(ends, width.px - margin.left - margin.right)
    labels = [
        words(
            plain(_end_text(bar, force)),
            bar.forces,
            place,
            shift=(6, 0),
            colour=theme.FORCE if bar.own else theme.INK,
            strong=True,
        )
        for bar, place in zip(bars, laid.places, strict=True)
    ]
    return {
        "data": [_trace(bars, laid), zero_line(laid.bands, theme.MUTED, 1)],
        "layout": frame(
            width,
            laid.height + margin.bottom,
            margin,
            **lay_out_for_rows(laid, (0, reach)),
            annotations=[*laid.labels, *labels],
        ),
    }


def _end_text(bar: Bar, force: str) -> str:
    return f"{bar.forces} ◄ {force}" if bar.own else str(bar.forces)


def _trace(bars: Sequence[Bar], laid: Rows) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": "forces",
        "x": [bar.forces for bar in bars],
        "y": laid.places,
        "offset": -BAR / 2,
        "width": BAR,
        "marker": {
            "color": [grade_style(bar.grade).colour for bar in bars],
            "opacity": 1,
            "line": {"color": theme.MUTED, "width": 1},
        },
        "hovertext": [
            f"{plain(bar.grade)}<br>{bar.forces} {'force' if bar.forces == 1 else 'forces'}" for bar in bars
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "textposition": "none",
        "meta": {"role": "other"},
    }
