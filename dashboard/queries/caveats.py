"""Caveats as rows: few are met often, so a process keeps those it has met."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import QuerySet

from dashboard.queries.catalogue import catalogue
from dashboard.queries.citations import CITED, cited, in_print_order
from dashboard.queries.memory import Remembered
from dashboard.queries.packed import Packed, pack, unpack
from dashboard.rows.figures import CaveatRow
from inspections.models import Caveat

MOST_KEPT = 5_000

Place = tuple[date, str, str]
"""Where a caveat stands among others: by publication, then by its code there."""
Placed = tuple[Place, CaveatRow]

_met: Remembered[dict[int, Placed]] = Remembered(dict)


def caveats_by_fact(limits: dict[int, set[int]]) -> dict[int, tuple[CaveatRow, ...]]:
    """From the numbers of the caveats of each fact to their rows: one query for those not met before."""
    met = _met()
    if len(met) > MOST_KEPT:
        met.clear()
    if missing := set().union(*limits.values()) - met.keys():
        met.update(caveats_of(unpack(*caveats_packed(Caveat.objects.filter(pk__in=list(missing))))))
    return {
        fact: tuple(row for _, row in sorted((met[number] for number in numbers), key=place))
        for fact, numbers in limits.items()
    }


def place(placed: Placed) -> Place:
    return placed[0]


def caveats_packed(rows: QuerySet[Any]) -> list[QuerySet[Any]]:
    return [
        pack("caveats", rows, "pk", "publication", "code", "text", "effect"),
        pack("caveat_excludes", rows.filter(excludes__isnull=False), "pk", "excludes"),
        pack("caveat_citations", rows.filter(citations__isnull=False), "pk", *CITED),
    ]


def caveats_met(found: Packed) -> tuple[CaveatRow, ...]:
    """Caveats that came packed with other things, in their order; they need not be read again."""
    rows = caveats_of(found)
    _met().update(rows)
    return tuple(row for _, row in sorted(rows.values(), key=place))


def caveats_of(found: Packed) -> dict[int, Placed]:
    known = catalogue()
    excludes: dict[int, list[str]] = defaultdict(list)
    for pk, area in found["caveat_excludes"]:
        excludes[pk].append(known.areas[area].name)
    citations = cited(found["caveat_citations"], known.publications)
    read = {}
    for pk, publication, code, text, effect in found["caveats"]:
        stated_in = known.publications[publication].row
        read[pk] = (
            (*in_print_order(stated_in), code),
            CaveatRow(
                f"{stated_in.slug}/{code}", text, effect, tuple(sorted(excludes[pk])), citations.get(pk, ())
            ),
        )
    return read
