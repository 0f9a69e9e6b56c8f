"""The grades of a question as bands on an axis of time, and under them when the force was visited."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.charts import theme
from dashboard.charts.frame import Width, words
from dashboard.charts.lettering import text_width
from dashboard.charts.points import GradeBand, QuestionBands
from dashboard.charts.theme import grade_style, plain

ROW = 52  # pixels for a question's name and its bands
NAME = 20  # pixels of them for the name
BAND = 24
VISIT = 4  # the bar of the fieldwork, under its band
DAY = 86_400_000  # Plotly measures the width of a bar on a date axis in milliseconds


def bands(row: QuestionBands, nth: int) -> dict[str, Any]:
    """One question's bands, each a bar as wide as the time it covers."""
    return {
        **_bars(plain(row.question), [(band.start, band.end) for band in row.bands]),
        "y": [BAND] * len(row.bands),
        "base": nth * ROW + NAME,
        "marker": {
            "color": [grade_style(band.grade).colour for band in row.bands],
            "opacity": 1,
            "line": {"color": theme.MUTED, "width": 1},
        },
        "hovertext": [plain(f"{row.question}: {_said(band)}") for band in row.bands],
    }


def visited(row: QuestionBands) -> list[tuple[date, date, GradeBand]]:
    """First and last day of the fieldwork of each band of which they are known."""
    return [(*band.fieldwork, band) for band in row.bands if band.fieldwork]


def visits(row: QuestionBands, nth: int) -> dict[str, Any]:
    """When the force was visited, a thin bar for each visit."""
    found = visited(row)
    return {
        **_bars(plain(f"{row.question}, fieldwork"), [(start, end) for start, end, _ in found]),
        "y": [VISIT] * len(found),
        "base": nth * ROW + NAME + BAND + VISIT / 2,
        "marker": {"color": theme.MUTED, "opacity": 1, "line": {"color": theme.MUTED, "width": 0}},
        "hovertext": [plain(f"Fieldwork of {band.inspection}") for *_, band in found],
    }


def _bars(name: str, spans: Sequence[tuple[date, date]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "name": name,
        "yaxis": "y2",
        "x": [start for start, _ in spans],
        "offset": 0,
        "width": [(end - start).days * DAY for start, end in spans],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "textposition": "none",
        "meta": {"role": "other"},
    }


def _said(band: GradeBand) -> str:
    return f"{band.grade}, {band.inspection}" if band.inspection else band.grade


def names(questions: Sequence[QuestionBands], left: float) -> list[dict[str, Any]]:
    """Each question's name above its bands."""
    return [
        words(plain(row.question), 0, nth * ROW + NAME / 2, refs="paper y2", shift=(left, 0))
        for nth, row in enumerate(questions)
    ]


def grade_words(
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
