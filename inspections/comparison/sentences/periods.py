"""How a period reads inside a sentence."""

from calendar import month_name
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from inspections.comparison.periods import POINTS_IN_TIME, months_covered
from inspections.comparison.rules import Figure, Period
from inspections.comparison.sentences.numbers import small_number
from inspections.comparison.words import PeriodKind

LONGEST_LABEL = 6
MET_OFTEN = 4096  # the same few periods come again in every series
MONTHS = tuple(month_name)


def month(when: date) -> str:
    """ "June 2016"."""
    return f"{MONTHS[when.month]} {when.year}"


def day(when: date) -> str:
    """ "30 June 2016"."""
    return f"{when.day} {MONTHS[when.month]} {when.year}"


@lru_cache(MET_OFTEN)
def when(period: Period) -> str:
    """ "in the 12 months to 30 June 2016", "as at 1 July 2016", "in 2015"."""
    if period.start is None or period.end is None:
        return _undated(period)
    match period.kind:
        case PeriodKind.TWELVE_MONTHS:
            return f"in the {months_covered(period)} months to {day(period.end)}"
        case PeriodKind.FINANCIAL_YEAR:
            return f"in the financial year {period.start.year}/{period.end:%y}"
        case PeriodKind.CALENDAR_YEAR:
            return f"in {period.end.year}"
        case PeriodKind.SURVEY_WINDOW:
            return f"in the survey of {_months(period.start, period.end)}"
        case PeriodKind.AS_AT:
            one_day = period.start == period.end
            return f"as at {day(period.end)}" if one_day else f"in {_months(period.start, period.end)}"
        case PeriodKind.AT_INSPECTION:
            return f"at the inspection of {month(period.end)}"
        case _:
            return "(period not stated)"


def _undated(period: Period) -> str:
    """Without both dates: the one that is known, or the source's own words where they are short."""
    known = period.end or period.start
    if known and period.kind in (PeriodKind.AS_AT, PeriodKind.AT_INSPECTION):
        return f"as at {day(known)}"
    if period.kind == PeriodKind.AT_INSPECTION:
        return "at the inspection"
    if period.kind != PeriodKind.NOT_STATED and 0 < len(period.label.split()) <= LONGEST_LABEL:
        return f"({period.label})"
    return "(period not stated)"


def _months(start: date, end: date) -> str:
    """ "July to August 2016", "June 2015"."""
    if (start.year, start.month) == (end.year, end.month):
        return month(end)
    if start.year == end.year:
        return f"{MONTHS[start.month]} to {month(end)}"
    return f"{month(start)} to {month(end)}"


@lru_cache(MET_OFTEN)
def wordings_of(period: Period) -> tuple[str, ...]:
    """A period, fullest wording first: "in the 12 months to 30 June 2016" down to "to June 2016"."""
    if period.kind == PeriodKind.TWELVE_MONTHS and period.end and months_covered(period) == 12:
        return when(period), f"in the year to {month(period.end)}", f"to {month(period.end)}"
    if period.kind == PeriodKind.FINANCIAL_YEAR and period.start and period.end:
        return when(period), f"in {period.start.year}/{period.end:%y}"
    return (when(period),)


def same_days(one: Period, other: Period) -> bool:
    """Whether two periods need to be named only once."""
    return (one.start, one.end) == (other.start, other.end)


def month_only(period: Period) -> str:
    """The shortest way to tell two periods apart: " to June 2016"; empty where no date is known."""
    if period.end is None:
        return ""
    if period.kind == PeriodKind.FINANCIAL_YEAR:
        return f" {wordings_of(period)[-1]}"
    return f" {'at' if period.kind in POINTS_IN_TIME else 'to'} {month(period.end)}"


def wordings_of_change(figure: Figure) -> Sequence[str]:
    """When a change happened: from its baseline to its period, fullest wording first."""
    period, baseline = figure.period, figure.baseline
    if baseline is None or baseline.end is None or period.end is None:
        return [when(period)]
    years = period.end.year - baseline.end.year
    if (baseline.end.month, years > 0) == (period.end.month, True):
        if years == 1:
            year = f"in the year to {day(period.end)}"
            short = f"in the year to {period.end:%B %Y}"
            return [f"{when(period)} on the year before", f"{year} on the year before", when(period), short]
        span = f"over the {small_number(years)} years to"
        return [f"{span} {day(period.end)}", f"{span} {period.end:%B %Y}"]
    if months_covered(period) == months_covered(baseline) == 12:
        return [
            f"between the years ending {day(baseline.end)} and {day(period.end)}",
            f"between the years to {month(baseline.end)} and {month(period.end)}",
        ]
    return [
        f"between {day(baseline.end)} and {day(period.end)}",
        f"between {month(baseline.end)} and {month(period.end)}",
    ]


def years_earlier(period: Period, later: Period) -> str:
    """ "a year earlier" where one period is so many whole years before the other, else ""."""
    if period.end is None or later.end is None or period.kind != later.kind:
        return ""
    if (period.end.month, period.end.day) != (later.end.month, later.end.day):
        return ""
    years = later.end.year - period.end.year
    if years == 0:
        return ""
    count = "a year" if abs(years) == 1 else f"{small_number(abs(years))} years"
    return f"{count} {'earlier' if years > 0 else 'later'}"
