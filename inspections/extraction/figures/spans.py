"""Reckoning with the days of periods: the end of a month, the same days in other years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from inspections.extraction.records import Span


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months_before(end: date, months: int) -> date:
    """The first day of a period of so many months that ends with this day."""
    after = end + timedelta(days=1)
    index = after.year * 12 + after.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(after.day, monthrange(year, month + 1)[1]))


def earlier(span: Span, years: int) -> Span:
    """The same days so many years before; the end of February stays the end of February."""
    return Span(_years_before(span.start, years), _years_before(span.end, years))


def ends_of(span: Span) -> tuple[Span, Span]:
    """The first and the last financial year of several."""
    first = Span(span.start, date(span.start.year + 1, 3, 31))
    return first, Span(date(span.end.year - 1, 4, 1), span.end)


def later(span: Span, years: int) -> Span:
    """The same days so many years after."""
    return Span(_years_before(span.start, -years), _years_before(span.end, -years))


def _years_before(day: date, years: int) -> date:
    year = day.year - years
    if not 1 <= year <= 9999:
        return day
    last = monthrange(day.year, day.month)[1]
    wanted = monthrange(year, day.month)[1] if day.day == last else day.day
    return date(year, day.month, min(wanted, monthrange(year, day.month)[1]))
