"""The two lines in Dash, its answers compressed; the figure is plain data, which is Dash's fastest way."""

from itertools import groupby
from typing import Any

from dash import Dash, dcc, html
from two_lines import two_lines

app = Dash(__name__, compress=True, title="Two lines")
server = app.server


def layout() -> Any:
    lines = []
    for area, points in groupby(two_lines(), key=lambda row: row[1]):
        years, _, values = zip(*points, strict=True)
        lines.append({"type": "scatter", "mode": "lines", "name": area, "x": years, "y": values})
    return html.Main([html.H1("Two lines"), dcc.Graph(figure={"data": lines, "layout": {}})])


app.layout = layout
