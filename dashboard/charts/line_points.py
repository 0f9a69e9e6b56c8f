"""The words at single points of a line: values where there is room, else only the marks of caveats."""

from itertools import pairwise
from typing import Any

from dashboard.charts.frame import words
from dashboard.charts.lettering import text_width
from dashboard.charts.plot import Plot, Styled
from dashboard.charts.points import Line, Point, with_marks
from dashboard.charts.theme import plain

POINTS_NAMED = 6  # lines of more points than this go without values
APART = 7  # pixels from a point to its words
STEEP = 0.2  # pixels down for one to the right; a steeper line would run through words above its point


def point_labels(plot: Plot, styled: Styled) -> list[dict[str, Any]]:
    """Labels for every point but the last of its line, which is named at the line's end."""
    valued = _values_fit(plot, styled)
    labels = []
    for line, style in styled:
        for point in line.points:
            text = point.marked if valued else with_marks("", point.caveat_marks)
            if not text or point.value is None or point is line.latest:
                continue
            up = _stands_above(plot, line, point, styled)
            across, right = _beside_the_line(plot, line, point, up)
            start = plot.x(point.end) - text_width(text, plot.width.size) * SHARE_LEFT[across]
            reach = point.margin or 0
            label = words(
                plain(text),
                point.end,
                point.value + reach if up else point.value - reach,
                place=f"{'bottom' if up else 'top'} {across}",
                shift=(max(right, right - start), APART if up else -APART),
                colour=style.text,
                halo=True,
            )
            labels.append(label)
    return labels


SHARE_LEFT = {"left": 0, "center": 0.5, "right": 1}


def _values_fit(plot: Plot, styled: Styled) -> bool:
    """Whether every value can stand at its point: at most two lines, few points, room between them."""
    if len(styled) > 2 or any(len(line.points) > POINTS_NAMED for line, _ in styled):
        return False
    for line, _ in styled:
        days = sorted(point.end for point in line.points if point.value is not None)
        widest = max((text_width(point.marked, plot.width.size) for point in line.points), default=0)
        if any(plot.x(after) - plot.x(before) < widest + 8 for before, after in pairwise(days)):
            return False
    return True


def _stands_above(plot: Plot, line: Line, point: Point, styled: Styled) -> bool:
    """Words stand on the outer side of two lines; on a single line, on the side it does not take next.

    Under a point close to the axis there is no room for them.
    """
    if point.value is not None:
        below = plot.height - plot.y(point.value - (point.margin or 0))
        if below < plot.width.line + APART:
            return True
    rivals = [
        other_point.value
        for other, _ in styled
        if other is not line
        for other_point in other.points
        if other_point.end == point.end and other_point.value is not None
    ]
    if point.value in rivals:
        return line.role == "force"
    if rivals:
        return all(point.value > value for value in rivals if point.value is not None)
    return _slopes(plot, line, point)[1] >= 0


def _beside_the_line(plot: Plot, line: Line, point: Point, up: bool) -> tuple[str, float]:
    """Which side of the words stands at the point, and how far right it moves, to keep off a steep line."""
    before, after = _slopes(plot, line, point)
    if not up:
        before, after = -before, -after
    # A line that comes from above or leaves upwards crosses words above its point.
    if before > STEEP and after > -STEEP:
        return "left", -6
    if after < -STEEP and before < STEEP:
        return "right", 6
    return "center", 0


def _slopes(plot: Plot, line: Line, point: Point) -> tuple[float, float]:
    """How steeply the line falls before and after a point, in pixels down for one to the right."""
    if not line.joined:
        return 0, 0
    course = sorted(line.points, key=lambda p: p.end)
    at = course.index(point)
    neighbours = (course[at - 1] if at else None, course[at + 1] if at + 1 < len(course) else None)
    slopes = []
    for other in neighbours:
        if other is None or other.value is None or point.value is None or other.segment != point.segment:
            slopes.append(0.0)
        else:
            run = plot.x(other.end) - plot.x(point.end)
            slopes.append((plot.y(other.value) - plot.y(point.value)) / run)
    return slopes[0], slopes[1]
