"""One edition of the table: all its figures, the sums formed of them, and a digest by which it is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from inspections.imports.areas import Forces
from inspections.imports.figures import Figure, figure_of, is_a_filler, with_limits
from inspections.imports.layouts import QUARTERLY
from inspections.imports.quarters import rolling_years
from inspections.imports.reading import Reading
from inspections.imports.totals import NoTotal, Total, all_but_fraud, england_and_wales


@dataclass(frozen=True)
class Edition:
    """The figures of a file, how many of its zeros only fill a cell, and the sums that were not formed.

    `no_years` are twelve months of quarters that lack a quarter, `no_totals` sums of offences or forces.
    """

    figures: tuple[Figure, ...]
    fillers: int
    no_totals: tuple[NoTotal, ...]
    no_years: tuple[NoTotal, ...] = ()

    @property
    def first(self) -> date:
        return min(figure.end for figure in self.figures)

    @property
    def last(self) -> date:
        return max(figure.end for figure in self.figures)

    @property
    def digest(self) -> str:
        """The same for the same figures, whatever the file's format and the order of its rows."""
        told = sorted((*figure.key, figure.number is None, figure.number or 0) for figure in self.figures)
        return sha256(repr(told).encode()).hexdigest()


def edition_of(reading: Reading, forces: Forces) -> Edition:
    """The figures that a reading gives; none where it holds no whole twelve months."""
    counts = reading.counts.values()
    no_years: list[NoTotal] = []
    if reading.layout is QUARTERLY:
        of_forces, no_years = _apart(rolling_years(counts, reading.spoilt))
        spoilt = set()
    else:
        of_forces = [figure_of(count) for count in counts]
        spoilt = reading.spoilt
    sums, none = _apart(all_but_fraud(of_forces, spoilt))
    of_forces += sums
    nation, none_of_nation = _apart(england_and_wales(of_forces, forces.slugs))
    everything = [*of_forces, *nation]
    figures = tuple(with_limits(figure) for figure in everything if not is_a_filler(figure))
    return Edition(
        figures, len(everything) - len(figures), (*none, *none_of_nation), no_years=tuple(no_years)
    )


def _apart(totals: Iterable[Total]) -> tuple[list[Figure], list[NoTotal]]:
    formed: list[Figure] = []
    not_formed: list[NoTotal] = []
    for total in totals:
        if isinstance(total, Figure):
            formed.append(total)
        else:
            not_formed.append(total)
    return formed, not_formed
