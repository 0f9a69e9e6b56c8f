"""Where an axis carries a mark and what stands there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from dashboard.charts.points import MINUS, UnitKind

MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Ticks:
    """Round values from `start` to `stop`, both included, and their words."""

    values: tuple[Decimal, ...]
    texts: tuple[str, ...]

    @property
    def start(self) -> Decimal:
        return self.values[0]

    @property
    def stop(self) -> Decimal:
        return self.values[-1]


def round_ticks(low: Decimal, high: Decimal, *, kind: UnitKind = "other", about: int = 5) -> Ticks:
    """About `about` round steps (1, 2, 2.5 or 5 times a power of ten) that enclose low and high."""
    if low == high:
        high = low + (abs(low) / 10 or 1)
    rough = (high - low) / about
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * m for m in (1, 2, Decimal("2.5"), 5, 10) if power * m >= rough)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = int((high / step).to_integral_value(ROUND_CEILING))
    values = tuple(step * n for n in range(first, max(last, first + 1) + 1))
    decimals = max(0, -int(step.normalize().as_tuple().exponent))
    return Ticks(values, tuple(number_text(value, decimals, kind) for value in values))


def line_ticks(low: Decimal, high: Decimal, kind: UnitKind) -> Ticks:
    """Ticks for lines: from zero where that costs little of the picture, else from near the lowest value."""
    if low >= 0 and low <= high * Decimal("0.45"):
        return round_ticks(Decimal(0), high + high / 20, kind=kind)
    room = (high - low) / 10 or abs(high) / 10
    return round_ticks(low - room if low < 0 else max(low - room, Decimal(0)), high + room, kind=kind)


def number_text(value: Decimal, decimals: int, kind: UnitKind) -> str:
    """A number on an axis: thousands apart, a true minus, £ or % where the unit is one."""
    sign = MINUS if value < 0 else ""
    digits = f"{abs(value):,.{decimals}f}"
    if kind == "money":
        return f"{sign}£{digits}"
    return f"{sign}{digits}{'%' if kind == 'percent' else ''}"


def signed_percent(value: Decimal | float) -> str:
    """A difference in whole percent with its sign: +7%, −31%, 0%; under one half it has no sign."""
    whole = Decimal(value).quantize(Decimal(1))
    if not whole:
        return "0%"
    return f"{'+' if whole > 0 else MINUS}{abs(whole):,}%"


def month_end(day: date) -> bool:
    """Whether a period ends with its month, so that the month says it all."""
    return (day + timedelta(days=1)).day == 1


def period_end_lines(day: date) -> tuple[str, str]:
    """The end of a period in two short lines: the month (with the day where it matters), the year."""
    month = MONTHS[day.month - 1]
    return (month if month_end(day) else f"{day.day} {month}"), str(day.year)


def spaced_dates(days: Sequence[date], place: Callable[[date], float], room: float) -> list[date]:
    """Those ends of periods that can be labelled `room` pixels apart, the latest always.

    Long series keep to the month of their latest period, so that the marks are whole years apart.
    """
    latest = days[-1]
    candidates = [day for day in days if len(days) <= 8 or day.month == latest.month]
    kept = [latest]
    for day in reversed(candidates[:-1]):
        if place(kept[-1]) - place(day) >= room:
            kept.append(day)
    return kept[::-1]
