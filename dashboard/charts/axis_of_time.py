"""Grades and one metric on the same axis of time: what was judged when, under what was measured when."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.charts.course import Course, course_of
from dashboard.charts.frame import Layout, Width, axis, in_two_widths
from dashboard.charts.grade_bands import ROW, bands, grade_words, names, visited, visits
from dashboard.charts.lettering import text_width, wrap
from dashboard.charts.line_traces import line_trace
from dashboard.charts.points import BreakMark, Line, QuestionBands, UnitKind
from dashboard.charts.series import layout_over_time
from dashboard.charts.theme import Figure, plain

WHERE = "A point stands at the end of its period; a band begins when its grade was published."
FIELDWORK = "The bar under a band: the months of the fieldwork."
NOT_A_CAUSE = "The grades and the figures stand in the order of time. Neither is the cause of the other."
GAP = 16  # pixels between the metric and the grades


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

    A band runs from one publication to the next; where no grade was given there is none. A bar under it
    marks the months of the fieldwork where they are known: that is the time a grade speaks of. The fixed
    sentence under the bands says that sequence is not cause. Raises ValueError where no line has a point.
    """
    held = [band for row in questions for band in row.bands]
    dates = [day for band in held for day in (band.start, band.end, *(band.fieldwork or ()))]
    course = course_of(lines, unit, unit_kind, breaks, dates)
    data = [line_trace(line, style, unit) for line, style in course.styled]
    data += [bands(row, nth) for nth, row in enumerate(questions)]
    data += [visits(row, nth) for nth, row in enumerate(questions) if visited(row)]
    return in_two_widths(
        lambda width: {"data": data, "layout": _layout(width, course, questions)}, title=title
    )


def _layout(width: Width, course: Course, questions: Sequence[QuestionBands]) -> Layout:
    """The metric's layout, lengthened by the field of the grades below it."""
    layout = layout_over_time(width, course)
    margin, foot = layout["margin"], layout["annotations"][1]
    metric = layout["height"] - margin["t"] - margin["b"]
    told = [WHERE, FIELDWORK, NOT_A_CAUSE] if any(map(visited, questions)) else [WHERE, NOT_A_CAUSE]
    note = [line for sentence in told for line in wrap(sentence, width.size, width.px)]
    more = (len(note) - 1 - foot["text"].count("<br>")) * width.line
    # In place of the words on the periods' months: here the axis carries years, in one line.
    foot |= {"text": "<br>".join(map(plain, note)), "align": "left", "yshift": foot["yshift"] + width.line}
    grades = len(questions) * ROW
    whole = metric + GAP + grades
    inner = width.px - margin["l"] - margin["r"]
    layout["height"] += round(GAP + grades + more - width.line)
    layout["margin"] = {**margin, "b": margin["b"] + round(more - width.line)}
    layout["yaxis"]["domain"] = [1 - metric / whole, 1]
    layout["yaxis2"] = axis(grades, 0, type="linear", domain=[0, grades / whole], anchor="x", fixedrange=True)
    layout["xaxis"] |= {"anchor": "y2", **_years(width, layout["xaxis"]["range"], inner)}
    layout["barmode"] = "overlay"
    for shape in layout["shapes"]:
        shape["y1"] = 1 + (shape["y1"] - 1) * metric / whole
    layout["annotations"] += [
        *names(questions, -margin["l"]),
        *grade_words(width, questions, layout["xaxis"]["range"], inner),
    ]
    return layout


def _years(width: Width, reach: Sequence[date], inner: float) -> dict[str, Any]:
    """A mark at the beginning of every year, or of every second or fifth where there is no room."""
    first, last = reach[0].year + 1, reach[1].year
    room = inner / max(1, (reach[1] - reach[0]).days) * 365
    needed = text_width("2000", width.size) + 10
    step = next((step for step in (1, 2, 5) if step * room >= needed), 10)
    years = [year for year in range(first, last + 1) if year % step == 0 or step == 1]
    return {"tickvals": [date(year, 1, 1) for year in years], "ticktext": [str(year) for year in years]}
