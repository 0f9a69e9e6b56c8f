"""Quarters added up to twelve months, and only where all four are there and whole."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product

from inspections.imports.errors import Place
from inspections.imports.figures import Figure
from inspections.imports.periods import quarters_before
from inspections.imports.rows import Count, Spoilt
from inspections.imports.totals import NoTotal, Total

QuarterKey = tuple[str, str, date]
QUARTERS = 4


def rolling_years(counts: Iterable[Count], spoilt: set[Spoilt]) -> Iterator[Total]:
    """Twelve months to the end of each quarter, for each offence and force.

    A year is not formed, and that is told, where one of its quarters is missing, has a number that is not
    available, or may lack a damaged row. A damaged row of which neither offence, force nor quarter can be
    read is listed but spoils nothing, because it could belong anywhere, and a footnote under the table is
    such a row.
    """
    rows: dict[QuarterKey, list[Count]] = defaultdict(list)
    for count in counts:
        rows[count.offence.slug, count.area, count.end].append(count)
    whole = {
        key: sum(count.number or 0 for count in parts)
        for key, parts in rows.items()
        if all(count.number is not None for count in parts) and not _is_spoilt(key, spoilt)
    }
    begins: dict[tuple[str, str], date] = {}
    for offence, area, end in sorted(rows):
        first = begins.setdefault((offence, area), end)
        ends = [quarters_before(end, back) for back in reversed(range(QUARTERS))]
        quarters = [(offence, area, one) for one in ends]
        lacking = tuple(f"the quarter to {one[2]:%B %Y}" for one in quarters if one not in whole)
        if ends[0] < first:
            continue
        if lacking:
            yield NoTotal(offence, area, end, lacking)
            continue
        parts = sorted((count for quarter in quarters for count in rows[quarter]), key=_in_file_order)
        yield Figure(
            measure=offence,
            area=area,
            end=end,
            number=sum(whole[quarter] for quarter in quarters),
            rows=tuple(count.place for count in parts),
        )


def _in_file_order(count: Count) -> tuple[str, int]:
    place: Place = count.place
    return place.sheet, place.row


def _is_spoilt(key: QuarterKey, spoilt: set[Spoilt]) -> bool:
    """Whether a damaged row may belong to this quarter, as far as that row can still be read."""
    offence, area, end = key
    says_nothing = Spoilt(None, None, None)
    told = (Spoilt(*parts) for parts in product((offence, None), (area, None), (end, None)))
    return any(one in spoilt for one in told if one != says_nothing)
