"""The figures that a file gives: one measure, one area, twelve months, with where the file states it."""

from dataclasses import dataclass, replace
from datetime import date

from inspections.imports.errors import Place
from inspections.imports.offences import BY_SLUG
from inspections.imports.periods import start_of_year_to
from inspections.imports.rows import Count

ALL_BUT_FRAUD = "all-but-fraud"
ENGLAND_AND_WALES = "england-and-wales"

# Codes of the caveats that figures may need.
BELOW_ZERO = "below-zero"
SUM_OF_FORCES = "sum-of-forces"
BURGLARY_RECAST = "burglary-recast"
FRAUD_MOVED = "fraud-moved"


@dataclass(frozen=True, slots=True)
class Figure:
    """Offences of one measure (an offence, or all but fraud) in one area in the twelve months to `end`.

    `number` is None where the table prints that it is not available. `stated` is the cell as printed,
    empty for a sum of ours; `rows` are the rows it comes from, empty for a sum over areas or offences.
    `limits` are the codes of the caveats that apply.
    """

    measure: str
    area: str
    end: date
    number: int | None
    rows: tuple[Place, ...] = ()
    stated: str = ""
    note: str = ""
    limits: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, date]:
        return self.measure, self.area, self.end


def figure_of(count: Count) -> Figure:
    """The figure that a row of rolling twelve months states."""
    return Figure(
        measure=count.offence.slug,
        area=count.area,
        end=count.end,
        number=count.number,
        rows=(count.place,),
        stated=count.stated,
        note=count.remark,
    )


def is_a_filler(figure: Figure) -> bool:
    """Whether the table only fills a cell: 0 for a year in which it did not count the offence by this name.

    Nothing was counted then, which is not the same as none. Any other number is kept as published.
    """
    offence = BY_SLUG.get(figure.measure)
    if offence is None or figure.number != 0:
        return False
    return not offence.counted_within(start_of_year_to(figure.end), figure.end)


def with_limits(figure: Figure) -> Figure:
    """The figure with the caveats that follow from its number, its area and its time."""
    limits = [SUM_OF_FORCES] if figure.area == ENGLAND_AND_WALES else []
    if figure.number is not None and figure.number < 0:
        limits.append(BELOW_ZERO)
    offence = BY_SLUG.get(figure.measure)
    if offence and not offence.counted_throughout(start_of_year_to(figure.end), figure.end):
        limits.append(FRAUD_MOVED if offence.is_fraud else BURGLARY_RECAST)
    return replace(figure, limits=tuple(limits))
