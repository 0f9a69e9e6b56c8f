"""Citations and publications by what is asked of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from dashboard.queries.catalogue import catalogue
from dashboard.queries.citations import COLUMNS, PublicationEntry, citation_rows, in_print_order
from dashboard.rows.sources import CitationRow, PublicationRow
from inspections.choices import PublicationKind
from inspections.models import Citation

CitationsByTarget = dict[tuple[str, int], tuple[CitationRow, ...]]


def citations_of(**targets: Iterable[int]) -> CitationsByTarget:
    """The citations of many things in one query: `citations_of(value=[1, 2], caveat=[7])`."""
    wanted = {field: list(ids) for field, ids in targets.items()}
    conditions = [Q(**{f"{field}__in": ids}) for field, ids in wanted.items() if ids]
    if not conditions:
        return {}
    found: dict[tuple[str, int], list[Sequence[Any]]] = defaultdict(list)
    citations = Citation.objects.filter(reduce(or_, conditions)).order_by()
    for columns in citations.values_list(*COLUMNS, *wanted):
        for field, target in zip(wanted, columns[len(COLUMNS) :], strict=True):
            if target is not None:
                found[(field, target)].append(columns[: len(COLUMNS)])
    publications = catalogue().publications
    return {key: citation_rows(columns, publications) for key, columns in found.items()}


def report_of(force: str, inspection: str) -> PublicationRow | None:
    """The report of one force in one inspection, if it is held."""
    known = catalogue()
    about = (known.number("areas", force), known.number("inspections", inspection))
    if None in about:
        return None
    found = (one.row for one in reports() if (one.area, one.inspection) == about)
    return min(found, key=in_print_order, default=None)


def reports_read(force: str | None = None) -> list[tuple[PublicationRow, str, str]]:
    """Every report that was read line by line, newest first, with its force and inspection."""
    known = catalogue()
    found = [
        (one.row, known.areas[one.area].slug, known.inspections[one.inspection])
        for one in reports()
        if one.area is not None and one.inspection is not None
    ]
    found.sort(key=lambda one: (-one[2].cycle.first_year, one[0].slug))
    return [(row, area, inspection.slug) for row, area, inspection in found if force in (None, area)]


def reports() -> list[PublicationEntry]:
    everything = catalogue().publications.values()
    return [one for one in everything if one.row.kind == PublicationKind.REPORT]
