"""The scale on which differences in percent stand: as large as the numbers beside the dots allow."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.frame import Width
from dashboard.charts.lettering import text_width
from dashboard.charts.points import DifferenceRow
from dashboard.charts.ticks import signed_percent

DOT = 11  # pixels
SIDE = 70  # pixels each side has at least, for the words "lower" and "higher"
STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
OFF_SCALE = 100  # percent; where a figure lies beyond one and a half times this, the scale ends here


@dataclass(frozen=True)
class Scale:
    """From `low` to `high` percent; figures beyond `limit` stand at it as arrows."""

    low: float
    high: float
    limit: float
    ticks: tuple[int, ...]


def drawn(row: DifferenceRow, limit: float) -> float:
    """Where a figure stands on the scale."""
    return max(-limit, min(limit, float(row.percent or 0)))


def difference_text(row: DifferenceRow) -> str:
    """The words beside a dot."""
    return signed_percent(row.percent or 0) + (", in line" if row.significance == "in_line" else "")


def scale_of(rows: Sequence[DifferenceRow], width: Width, inner: float) -> Scale:
    """The largest scale on which every number fits beside its dot within `inner` pixels."""
    largest = max((abs(float(row.percent)) for row in rows if row.percent is not None), default=0)
    limit = OFF_SCALE if largest > OFF_SCALE * 1.5 else max(largest, 1)
    sides = ([(0.0, float(SIDE))], [(0.0, float(SIDE))])
    for row in rows:
        if row.percent is not None:
            room = text_width(difference_text(row), width.size) + DOT + 4
            sides[row.percent >= 0].append((abs(drawn(row, limit)), room))
    small, large = 0.0, inner  # pixels for one percent
    for _ in range(20):
        middle = (small + large) / 2
        if sum(max(value * middle + room for value, room in side) for side in sides) <= inner:
            small = middle
        else:
            large = middle
    left = max(value * small + room for value, room in sides[0])
    low, high = -left / small, (inner - left) / small
    return Scale(round(low, 3), round(high, 3), limit, _ticks(low, high, small, width))


def _ticks(low: float, high: float, pixels: float, width: Width) -> tuple[int, ...]:
    """Whole steps from zero both ways, their words clear of each other and inside the plot."""
    room = text_width("+100%", width.size) + 4
    step = next((s for s in STEPS if s * pixels >= room), STEPS[-1])
    edge = room / 2 / pixels
    first, last = -int(max(-low - edge, 0) // step), int(max(high - edge, 0) // step)
    return tuple(step * n for n in range(first, last + 1))
