"""What a figure over time shows: lines in their order and style, periods, ticks and breaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard.charts import theme
from dashboard.charts.plot import Styled
from dashboard.charts.points import BreakMark, Line, UnitKind
from dashboard.charts.theme import LineStyle
from dashboard.charts.ticks import Ticks, line_ticks

PAINTED = {"other": 0, "nation": 1, "force": 2}  # from the background to the front


@dataclass(frozen=True)
class Course:
    """The lines of a figure over time, ready to be laid out at any width."""

    styled: Styled
    days: Sequence[date]  # the ends of all periods
    reach: tuple[date, date]  # what the axis covers
    ticks: Ticks
    unit: str
    breaks: Sequence[BreakMark]


def course_of(
    lines: Sequence[Line],
    unit: str,
    unit_kind: UnitKind,
    breaks: Sequence[BreakMark],
    also: Sequence[date] = (),
) -> Course:
    """The course of the lines; `also` are dates that the axis must reach.

    A break outside the periods shown is left out. Raises ValueError where no line has a point.
    """
    days = sorted({point.end for line in lines for point in line.points})
    if not days:
        raise ValueError("A metric over time needs at least one period.")
    styled = sorted(zip(lines, _styles(lines), strict=True), key=lambda pair: PAINTED[pair[0].role])
    inside = [mark for mark in sorted(breaks, key=lambda b: b.date) if days[0] <= mark.date <= days[-1]]
    reach = min([*days, *also]), max([*days, *also])
    return Course(styled, days, reach, _value_ticks(lines, unit_kind), unit, inside)


def _styles(lines: Sequence[Line]) -> list[LineStyle]:
    """A style for each line; the further areas are counted in their own order."""
    others = [i for i, line in enumerate(lines) if line.role == "other"]
    return [
        theme.line_style(line.role, others.index(i) if i in others else 0) for i, line in enumerate(lines)
    ]


def _value_ticks(lines: Sequence[Line], kind: UnitKind) -> Ticks:
    """Ticks that enclose every value with its margin; zero too where one period leaves no course to see."""
    known = [(p.value, p.margin or Decimal(0)) for line in lines for p in line.points if p.value is not None]
    low = min((value - margin for value, margin in known), default=Decimal(0))
    high = max((value + margin for value, margin in known), default=Decimal(1))
    one_period = len({p.end for line in lines for p in line.points}) == 1
    return line_ticks(min(low, Decimal(0)) if one_period else low, high, kind)
