"""How long the server takes to draw a figure."""

import time
from typing import Any

from dashboard.charts.svg.picture import draw
from tests.dashboard.charts.samples import ninety_months


def test_two_lines_of_ninety_points_are_drawn_in_two_milliseconds(tell: Any) -> None:
    figure = ninety_months()
    times = []
    for _ in range(30):
        started = time.perf_counter()
        draw(figure, id="it", title="t", description="d")
        times.append(time.perf_counter() - started)
    best = min(times) * 1000
    tell("Drawing", "two lines of ninety points", f"{best:.1f} ms", "under 2 ms", best < 2)
