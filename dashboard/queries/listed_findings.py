"""The lists of findings, page by page: what lies before and after a page is only counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from dashboard.queries.catalogue import catalogue
from dashboard.queries.findings import filtered, place_of, rows_of
from dashboard.queries.paging import groups_on_page
from dashboard.rows.findings import FindingRow
from inspections.models import Finding

RANKED = ("question", "publication", "order", "pk")


class InOrder:
    """Findings in an order: by a `place` that their questions give them, and by their own `rank` in it.

    `rank` is given the number of the publication, the finding's order in it and its own number.
    """

    def __init__(
        self, found: QuerySet[Any], place: Callable[[int], Any], rank: Callable[[int, int, int], Any]
    ) -> None:
        self._found, self._place, self._rank = found.order_by(), place, rank
        self._counts: Counter[Any] = Counter()
        for question, count in self._found.values_list("question").annotate(count=Count("*")):
            self._counts[place(question)] += count
        self.total = self._counts.total()

    def page(self, start: int, size: int, *columns: str) -> list[tuple[Any, ...]]:
        """The number of each finding on a page, with more columns; only findings of its places are read."""
        places, before = groups_on_page(self._counts, lambda one: one, start, size)
        questions = [number for number in catalogue().questions if self._place(number) in places]
        found = self._found.filter(question__in=questions).values_list(*RANKED, *columns)
        rows = sorted(found, key=lambda row: (self._place(row[0]), self._rank(*row[1:4])))
        return [row[3:] for row in rows[start - before : start - before + size]]


class FoundFindings:
    """The findings that meet a reader's choices, the newest inspection first."""

    def __init__(self, chosen: Mapping[str, str]) -> None:
        self._found = InOrder(filtered(chosen), place_of, lambda publication, order, pk: (order, pk))
        self.total = self._found.total

    def page(self, start: int, size: int) -> list[FindingRow]:
        return rows_of([pk for (pk,) in self._found.page(start, size)])


@dataclass(frozen=True)
class ListedFinding:
    """A finding with the keys of the finding it is a part of and of the one it continues."""

    row: FindingRow
    part_of: str | None
    follows: str | None


def listed_findings(chosen: Mapping[str, str], start: int, size: int) -> tuple[int, list[ListedFinding]]:
    """How many findings meet the choice, parts counted, and one page of them: by year and publication."""
    found = Finding.objects.published()
    known = catalogue()
    if force := chosen.get("force"):
        found = found.filter(area=known.number("areas", force))
    if inspection := chosen.get("inspection"):
        found = found.filter(
            question__in=known.questions_where(lambda one: one.inspection_slug == inspection)
        )
    if kind := chosen.get("kind"):
        found = found.filter(kind=kind)
    listed = InOrder(
        found,
        lambda question: -known.questions[question].cycle.first_year,
        lambda publication, order, pk: (known.publications[publication].row.slug, order, pk),
    )
    page = listed.page(start, size, "part_of", "follows")
    rows = {row.id: row for row in rows_of([pk for pk, *_ in page])}
    keys = keys_of({number for _, *others in page for number in others if number is not None})
    return listed.total, [
        ListedFinding(rows[pk], keys.get(part_of), keys.get(follows)) for pk, part_of, follows in page
    ]


def keys_of(numbers: Iterable[int]) -> dict[int | None, str]:
    """The names of findings that the public may see, by number."""
    publications = catalogue().publications
    found = Finding.objects.published().filter(pk__in=list(numbers)).order_by()
    return {
        pk: f"{publications[publication].row.slug}/{code}"
        for pk, publication, code in found.values_list("pk", "publication", "code")
    }
