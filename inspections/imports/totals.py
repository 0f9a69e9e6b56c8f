"""Sums over offences and over forces, formed only where no part is missing, and changes between them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from inspections.imports.figures import ALL_BUT_FRAUD, ENGLAND_AND_WALES, Figure
from inspections.imports.offences import BY_SLUG, expected_within
from inspections.imports.periods import start_of_year_to
from inspections.imports.rows import Spoilt


@dataclass(frozen=True, slots=True)
class NoTotal:
    """A sum that was not formed, and which parts it lacks (slugs of offences or of forces)."""

    measure: str
    area: str
    end: date
    missing: tuple[str, ...]


Total = Figure | NoTotal


def all_but_fraud(figures: Iterable[Figure], spoilt: set[Spoilt]) -> Iterator[Total]:
    """Recorded crime except fraud for each force: the sum of its offences in the same table.

    Not formed where an offence is missing that is counted at that time or that the table gives for
    another force, or where a row of an offence with an unreadable name may belong to it.
    """
    numbers: dict[tuple[str, date], dict[str, int]] = defaultdict(dict)
    given: dict[date, set[str]] = defaultdict(set)
    for figure in figures:
        if BY_SLUG[figure.measure].is_fraud:
            continue
        given[figure.end].add(figure.measure)
        parts = numbers[figure.area, figure.end]
        if figure.number is not None:
            parts[figure.measure] = figure.number
    for (area, end), parts in sorted(numbers.items()):
        needed = given[end] | expected_within(start_of_year_to(end), end)
        missing = needed - parts.keys()
        if Spoilt(None, area, end) in spoilt:
            missing = missing | {"an unreadable offence"}
        if missing:
            yield NoTotal(ALL_BUT_FRAUD, area, end, tuple(sorted(missing)))
        else:
            yield Figure(
                measure=ALL_BUT_FRAUD,
                area=area,
                end=end,
                number=sum(parts.values()),
                note=f"Our sum of {len(parts)} offences in this table.",
            )


def england_and_wales(figures: Iterable[Figure], forces: frozenset[str]) -> Iterator[Total]:
    """The sum of the territorial forces for each measure and period; not formed where one is missing."""
    numbers: dict[tuple[str, date], dict[str, int]] = defaultdict(dict)
    for figure in figures:
        if figure.number is not None:
            numbers[figure.measure, figure.end][figure.area] = figure.number
    for (measure, end), parts in sorted(numbers.items()):
        missing = forces - parts.keys()
        if missing:
            yield NoTotal(measure, ENGLAND_AND_WALES, end, tuple(sorted(missing)))
        else:
            yield Figure(
                measure=measure,
                area=ENGLAND_AND_WALES,
                end=end,
                number=sum(parts.values()),
                note=f"Our sum of the {len(forces)} territorial forces in this table.",
            )


def percent_change(later: int, earlier: int, decimals: int) -> Decimal | None:
    """How many percent `later` lies above `earlier`, rounded half away from zero; None without a base."""
    if earlier <= 0:
        return None
    exact = Decimal(100) * (later - earlier) / earlier
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
