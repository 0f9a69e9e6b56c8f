"""Do two periods match: the same length, the same time of year, apart from each other, no break between?"""

from datetime import date

from inspections.comparison.rules import Break, Figure, Period
from inspections.comparison.words import PeriodKind

DAYS_IN_A_MONTH = 365.25 / 12
DAYS_IN_A_YEAR = 365
NEARLY_THE_SAME_DAY = 15

POINTS_IN_TIME = (PeriodKind.AS_AT, PeriodKind.AT_INSPECTION)


def months_covered(period: Period) -> int | None:
    """Length in whole months; a state at a point in time has length 0; None where it cannot be known."""
    if period.kind in POINTS_IN_TIME:
        return 0
    if period.start is None or period.end is None:
        return None
    return round(((period.end - period.start).days + 1) / DAYS_IN_A_MONTH)


def days_apart(one: Period, other: Period) -> int | None:
    """Days between the two ends, whichever is later; None where a date is missing."""
    if one.end is None or other.end is None:
        return None
    return abs((one.end - other.end).days)


def less_than_a_year_apart(one: Period, other: Period) -> bool:
    """Whether the ends are so near that they still describe about the same time."""
    apart = days_apart(one, other)
    return apart is not None and apart < DAYS_IN_A_YEAR


def same_time(one: Period, other: Period) -> bool:
    """Whether both cover the same days; without dates, whether the source names them alike."""
    if one.end is None and other.end is None:
        return (one.kind, one.label) == (other.kind, other.label)
    return (one.start, one.end) == (other.start, other.end)


def end_at_the_same_time_of_year(one: Period, other: Period) -> bool:
    """Whether both end within about two weeks of the year, so that seasons cancel out."""
    if one.end is None or other.end is None:
        return False
    apart = abs(one.end.timetuple().tm_yday - other.end.timetuple().tm_yday)
    return min(apart, DAYS_IN_A_YEAR - apart) <= NEARLY_THE_SAME_DAY


def share_days(one: Period, other: Period) -> bool:
    """Whether some days are counted in both periods."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start <= other.end and other.start <= one.end


def whole_span(figure: Figure) -> tuple[date | None, date | None]:
    """First and last day that a figure draws on; a change draws on its baseline too."""
    start = figure.baseline.start if figure.baseline else figure.period.start
    return start, figure.period.end


def months_of_change(figure: Figure) -> int | None:
    """How many months lie between the end of the baseline and the end of the period."""
    if figure.baseline is None or figure.baseline.end is None or figure.period.end is None:
        return None
    return round((figure.period.end - figure.baseline.end).days / DAYS_IN_A_MONTH)


def lies_between(
    change: Break, one: tuple[date | None, date | None], other: tuple[date | None, date | None]
) -> bool:
    """Whether some of the days counted lie before the break and some after it.

    Without dates the break cannot be placed, so it is taken to lie between.
    """
    days = [*one, *other]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return True
    return min(known) < change.on <= max(known)
