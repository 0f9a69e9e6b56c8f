"""Which values of a long series a page shows: one edition of a data release, and one quarter a year."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from dashboard.rows.figures import ValueRow

SHORTEST_STEP = 300  # days between two ends; less, and the rolling years overlap
LONG = 8


def newest_edition(values: Iterable[ValueRow]) -> list[ValueRow]:
    """Of several editions of a data release only the newest; what reports state stays beside it."""
    values = list(values)
    editions = {
        (value.publication.published, value.publication.slug)
        for value in values
        if value.publication.kind == "data_release" and value.publication.published
    }
    last = {value.metric.slug: newest_of(values, value.metric.slug) for value in values} if editions else {}
    return [
        value
        for value in values
        if value.publication.kind != "data_release"
        or value.publication.slug == last.get(value.metric.slug, value.publication.slug)
    ]


def newest_of(values: Sequence[ValueRow], metric: str) -> str:
    """The slug of the last published data release that has the metric."""
    found = [
        (str(value.publication.published or ""), value.publication.slug)
        for value in values
        if value.metric.slug == metric and value.publication.kind == "data_release"
    ]
    return max(found)[1] if found else ""


def once_a_year(values: Sequence[ValueRow]) -> list[ValueRow]:
    """Rolling years that overlap are shown once a year, at the month of the last one."""
    ends = sorted({value.period_end for value in values if value.period_end})
    overlapping = any((later - earlier).days < SHORTEST_STEP for earlier, later in pairwise(ends))
    releases = [value for value in values if value.publication.kind == "data_release"]
    if not overlapping or len(releases) < LONG:
        return list(values)
    month = ends[-1].month
    return [value for value in values if value not in releases or month_of(value) == month]


def month_of(value: ValueRow) -> int:
    return value.period_end.month if value.period_end else 0
