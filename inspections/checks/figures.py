"""What a figure says of itself holds together: its decimals, its period and its share of a whole."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Q

from inspections.choices import PeriodKind, UnitKind
from inspections.models import Value

YEARS: dict[str, str] = {
    PeriodKind.TWELVE_MONTHS: "twelve months",
    PeriodKind.FINANCIAL_YEAR: "a financial year",
    PeriodKind.CALENDAR_YEAR: "a calendar year",
}


def decimals_that_hide_a_digit() -> Iterator[str]:
    """A figure has no more decimals than were printed: 63.5 with none would be shown as 64."""
    for value in Value.objects.published().filter(value__isnull=False).select_related("metric", "area"):
        if value.value != round(value.value, value.decimals):
            number = f"{value.value.normalize():f}"
            yield f"{value}: {number} has more decimals than the {value.decimals} said to be printed."


def periods_of_another_length() -> Iterator[str]:
    """Twelve months are twelve months, a year begins on its first day; so does what it is held against."""
    values = Value.objects.published().filter(period_kind__in=YEARS, period_end__isnull=False)
    for value in values.select_related("metric", "area"):
        first, last = value.period_start, value.period_end
        if not is_a_year(first, last, value.period_kind):
            yield f"{value} is said to cover {YEARS[value.period_kind]}, but runs from {first} to {last}."
        first, last = value.baseline_start, value.baseline_end
        if last and not is_a_year(first, last, PeriodKind.TWELVE_MONTHS):
            yield f"{value} is held against {first} to {last}, which are not twelve months."


def is_a_year(first: date | None, last: date, kind: str) -> bool:
    """Whether two days are the first and the last of a year of this kind."""
    after = last + timedelta(days=1)
    if first is None or (first.month, first.day, first.year + 1) != (after.month, after.day, after.year):
        return False
    begins = {PeriodKind.FINANCIAL_YEAR: (4, 1), PeriodKind.CALENDAR_YEAR: (1, 1)}.get(PeriodKind(kind))
    return begins in (None, (first.month, first.day))


def shares_beyond_the_whole() -> Iterator[str]:
    """A share lies between nothing and the whole."""
    beyond = Q(value__lt=0) | Q(value__gt=100) | Q(range_low__lt=0) | Q(range_high__gt=100)
    shares = Value.objects.published().filter(beyond, metric__unit_kind=UnitKind.PERCENT)
    for value in shares.select_related("metric", "area"):
        numbers = (value.value, value.range_low, value.range_high)
        told = " to ".join(f"{number.normalize():f}" for number in numbers if isinstance(number, Decimal))
        yield f"{value}: {told} percent is not between 0 and 100."
