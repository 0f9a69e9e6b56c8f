"""Which values of a long series a page shows: one edition of a data release, and one quarter a year."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from dashboard.rows.figures import ValueRow

SHORTEST_STEP = 300  # days between two ends; less, and the rolling years overlap
LONG = 8


def newest_edition(values: Iterable[ValueRow]) -> list[ValueRow]:
    """Of several editions of a data release only the newest; what reports state stays beside it."""
    values = list(values)
    last: dict[str, tuple[str, str]] = {}
    for value in values:
        if is_released(value):
            published = (str(value.publication.published or ""), value.publication.slug)
            last[value.metric.slug] = max(published, last.get(value.metric.slug, published))
    if not any(published for published, _ in last.values()):
        return values  # without dates nobody can tell which is the newest
    return [
        value
        for value in values
        if not is_released(value) or value.publication.slug == last[value.metric.slug][1]
    ]


def once_a_year(values: Sequence[ValueRow]) -> list[ValueRow]:
    """Rolling years that overlap are shown once a year, at the month of the last one."""
    ends = sorted({value.period_end for value in values if value.period_end})
    overlapping = any((later - earlier).days < SHORTEST_STEP for earlier, later in pairwise(ends))
    if not overlapping or sum(map(is_released, values)) < LONG:
        return list(values)
    month = ends[-1].month
    return [value for value in values if not is_released(value) or month_of(value) == month]


def is_released(value: ValueRow) -> bool:
    return value.publication.kind == "data_release"


def month_of(value: ValueRow) -> int:
    return value.period_end.month if value.period_end else 0
