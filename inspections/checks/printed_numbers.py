"""A figure is the number that its sources print, or the difference is told."""

from collections.abc import Iterator
from decimal import Decimal

from inspections.models import Citation, Value
from inspections.printed import numbers_in, rounds_to, sign_in


def printed_figures() -> Iterator[tuple[Value, Decimal, list[Citation]]]:
    """Every published number with the places that print it in figures; “about six” prints none."""
    values = Value.objects.published().select_related("metric", "area")
    for value in values.prefetch_related("citations", "discrepancies__citations"):
        places = [place for place in value.citations.all() if numbers_in(place.stated)]
        if value.value is not None and places:
            yield value, value.value, places


def prints(place: Citation, number: Decimal) -> bool:
    return abs(number) in numbers_in(place.stated)


def numbers_nobody_prints() -> Iterator[str]:
    """The number shown stands as it is in one of the places cited for it."""
    for value, number, places in printed_figures():
        if not any(prints(place, number) for place in places):
            printed = ", ".join(f"“{place.stated}”" for place in places)
            yield f"{value} is shown as {shown(number)}, but the places cited print {printed}."


def numbers_printed_otherwise() -> Iterator[str]:
    """Where a place prints another number than by rounding, a discrepancy tells that number."""
    for value, number, places in printed_figures():
        if not any(prints(place, number) for place in places):
            continue  # told already: none of the places is right
        told = {
            other
            for discrepancy in value.discrepancies.all()
            for place in discrepancy.citations.all()
            for other in numbers_in(place.stated)
        }
        for place in places:
            printed = numbers_in(place.stated)
            if not any(rounds_to(number, one) or one in told for one in printed):
                yield (
                    f"{value} is shown as {shown(number)}, but {place.reference} prints “{place.stated}”, "
                    "and no discrepancy tells that."
                )


def signs_printed_otherwise() -> Iterator[str]:
    """A number that is printed with its sign is shown with it."""
    for value, number, places in printed_figures():
        for place in places:
            if sign_in(place.stated) * number < 0:
                yield f"{value} is shown as {shown(number)}, but {place.reference} prints “{place.stated}”."


def shown(number: Decimal) -> str:
    return f"{number.normalize():f}"
