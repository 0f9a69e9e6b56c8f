"""Grades and one metric on the same axis of time: what was judged when, under what was measured when."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts import theme
from dashboard.charts.course import Course, course_of
from dashboard.charts.frame import Layout, Width, axis, in_two_widths, words
from dashboard.charts.lettering import text_width, wrap
from dashboard.charts.line_traces import line_trace
from dashboard.charts.points import BreakMark, GradeBand, Line, QuestionBands, UnitKind
from dashboard.charts.series import layout_over_time
from dashboard.charts.theme import Figure, grade_style, plain

NOT_A_CAUSE = "The grades and the figures stand in the order of time. Neither is the cause of the other."
ROW = 52  # pixels for a question's name and its bands
NAME = 20  # pixels of them for the name
BAND = 24
GAP = 16  # between the metric and the grades
DAY = 86_400_000  # Plotly measures the width of a bar on a date axis in milliseconds


def axis_of_time(
    lines: Sequence[Line],
    questions: Sequence[QuestionBands],
    *,
    title: str,
    unit: str,
    unit_kind: UnitKind = "other",
    breaks: Sequence[BreakMark] = (),
) -> Figure:
    """A metric over time above the grades that a force held on some questions.

    A band runs from one publication to the next; where no grade was given there is none. The fixed sentence
    under the bands says that sequence is not cause. Raises ValueError where no line has a point.
    """
    dates = [day for row in questions for band in row.bands for day in (band.start, band.end)]
    course = course_of(lines, unit, unit_kind, breaks, dates)
    data = [line_trace(line, style, unit) for line, style in course.styled]
    data += [_bands(row, nth) for nth, row in enumerate(questions)]
    return in_two_widths(
        lambda width: {"data": data, "layout": _layout(width, course, questions)}, title=title
    )


def _bands(row: QuestionBands, nth: int) -> dict[str, Any]:
    """One question's bands, each a bar as wide as the time it covers."""
    return {
        "type": "bar",
        "name": plain(row.question),
        "yaxis": "y2",
        "x": [band.start for band in row.bands],
        "y": [BAND] * len(row.bands),
        "base": nth * ROW + NAME,
        "offset": 0,
        "width": [(band.end - band.start).days * DAY for band in row.bands],
        "marker": {
            "color": [grade_style(band.grade).colour for band in row.bands],
            "opacity": 1,
            "line": {"color": theme.MUTED, "width": 1},
        },
        "hovertext": [plain(f"{row.question}: {_said(band)}") for band in row.bands],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "textposition": "none",
        "meta": {"role": "other"},
    }


def _said(band: GradeBand) -> str:
    return f"{band.grade}, {band.inspection}" if band.inspection else band.grade


def _layout(width: Width, course: Course, questions: Sequence[QuestionBands]) -> Layout:
    """The metric's layout, lengthened by the field of the grades below it."""
    layout = layout_over_time(width, course)
    margin = layout["margin"]
    metric = layout["height"] - margin["t"] - margin["b"]
    note = wrap(NOT_A_CAUSE, width.size, width.px)
    grades = len(questions) * ROW
    whole = metric + GAP + grades
    foot = 2 * width.line + 12 + layout["annotations"][1]["text"].count("<br>") * width.line + width.line
    layout["height"] += round(GAP + grades + len(note) * width.line)
    layout["margin"] = {**margin, "b": margin["b"] + round(len(note) * width.line)}
    layout["yaxis"]["domain"] = [1 - metric / whole, 1]
    layout["yaxis2"] = axis(grades, 0, type="linear", domain=[0, grades / whole], anchor="x", fixedrange=True)
    layout["xaxis"]["anchor"] = "y2"
    layout["barmode"] = "overlay"
    for shape in layout["shapes"]:
        shape["y1"] = 1 + (shape["y1"] - 1) * metric / whole
    inner = width.px - margin["l"] - margin["r"]
    layout["annotations"] += [
        *_names(questions, -margin["l"]),
        *_grades(width, questions, layout["xaxis"]["range"], inner),
        words(
            "<br>".join(map(plain, note)),
            0,
            0,
            place="top left",
            refs="paper paper",
            shift=(-margin["l"], -foot),
            colour=theme.MUTED,
        ),
    ]
    return layout


def _names(questions: Sequence[QuestionBands], left: float) -> list[dict[str, Any]]:
    return [
        words(plain(row.question), 0, nth * ROW + NAME / 2, refs="paper y2", shift=(left, 0))
        for nth, row in enumerate(questions)
    ]


def _grades(
    width: Width, questions: Sequence[QuestionBands], reach: Sequence[Any], inner: float
) -> list[dict[str, Any]]:
    """Shape and word inside each band that has room for them; the shape alone in a shorter one."""
    per_day = inner / (reach[1] - reach[0]).days
    labels = []
    for nth, row in enumerate(questions):
        for band in row.bands:
            style, room = grade_style(band.grade), (band.end - band.start).days * per_day - 10
            texts = (f"{style.shape} {band.grade}", style.shape)
            text = next((text for text in texts if text_width(text, width.size) <= room), "")
            if text:
                middle = nth * ROW + NAME + BAND / 2
                labels.append(
                    words(plain(text), band.start, middle, refs="x y2", shift=(5, 0), colour=style.ink)
                )
    return labels
