"""Periods as tables give them: the last day of twelve months, or a quarter of a financial year."""

import re
from datetime import date, datetime, timedelta

from inspections.imports.tables import Cell, words_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS_OFF_AT_MOST = 3
FIRST_YEAR, LAST_YEAR = 1990, 2100
QUARTER_ENDS = {1: (6, 30), 2: (9, 30), 3: (12, 31), 4: (3, 31)}
"""A financial year runs from April to March; its fourth quarter ends in the next calendar year."""

DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00:00)?")
MONTH_ONLY = re.compile(r"([a-z]{3})[a-z]*[- ](\d{4})")
QUARTER = re.compile(r"(?:q|quarter )?([1-4])")
FINANCIAL_YEAR = re.compile(r"(\d{4})[-/](\d{2}|\d{4})")


class UnreadablePeriodError(Exception):
    """A cell that names no period; says what was expected."""


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def start_of_year_to(end: date) -> date:
    """The first day of the twelve months that end with the last day of a month."""
    return date(end.year - (end.month < 12), end.month % 12 + 1, 1)


def quarters_before(end: date, quarters: int) -> date:
    """The last day of the quarter that many quarters before the one that ends on `end`."""
    months = end.year * 12 + end.month - 1 - 3 * quarters
    return month_end(months // 12, months % 12 + 1)


def twelve_months_to(cell: Cell) -> tuple[date, str]:
    """The last day of a rolling year, and a remark where the table types another day of that month.

    A rolling year ends with a month. A day up to three before the last (30-12-2017) is a slip of the
    table's typist: it is read as the month's end and said. Raises UnreadablePeriodError.
    """
    typed = _day(cell)
    end = month_end(typed.year, typed.month)
    if (end - typed).days > DAYS_OFF_AT_MOST:
        raise UnreadablePeriodError("a rolling year ends with a month; this is another day")
    if typed == end:
        return end, ""
    return end, f"The table types this date as {words_of(cell)}; read as {end.day} {end:%B %Y}."


def _day(cell: Cell) -> date:
    if isinstance(cell, datetime):
        return _plausible(cell.date())
    if isinstance(cell, date):
        return _plausible(cell)
    text = words_of(cell).casefold()
    if found := DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif (found := MONTH_ONLY.fullmatch(text)) and found[1] in MONTHS:
        return _plausible(month_end(int(found[2]), MONTHS.index(found[1]) + 1))
    else:
        raise UnreadablePeriodError("a date such as 31-03-2015 is expected")
    try:
        return _plausible(date(year, month, day))
    except ValueError as error:
        raise UnreadablePeriodError("there is no such day") from error


def _plausible(day: date) -> date:
    if not FIRST_YEAR <= day.year < LAST_YEAR:
        raise UnreadablePeriodError("the year cannot be right")
    return day


def financial_year(cell: Cell) -> int:
    """The calendar year in which a financial year begins: 2015 for 2015/16."""
    found = FINANCIAL_YEAR.fullmatch(words_of(cell))
    if not found or int(found[2][-2:]) != (int(found[1]) + 1) % 100:
        raise UnreadablePeriodError("a financial year such as 2015/16 is expected")
    first = int(found[1])
    if not FIRST_YEAR <= first < LAST_YEAR:
        raise UnreadablePeriodError("the year cannot be right")
    return first


def quarter_end(first_year: int, quarter: Cell) -> date:
    """The last day of a quarter of the financial year that begins then: 2015, 4 ends in March 2016."""
    number = QUARTER.fullmatch(words_of(quarter).casefold())
    if not number:
        raise UnreadablePeriodError("a quarter from 1 to 4 is expected")
    month, day = QUARTER_ENDS[int(number[1])]
    return date(first_year + (month == 3), month, day)
