"""Findings as rows: those that meet a choice, or one with its thread."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.queries.catalogue import catalogue
from dashboard.queries.chosen_findings import chosen_findings
from dashboard.queries.citations import CITED, COLUMNS, cited
from dashboard.queries.packed import Packed, pack, unpack
from dashboard.rows.findings import FindingRow, FollowUpRow
from inspections.choices import FindingKind, FindingStatus
from inspections.models import Citation, Finding, FollowUp

KINDS = dict(FindingKind.choices)
STATUSES = dict(FindingStatus.choices)
LARGEST_NUMBER = 2**63 - 1  # of the database; an address can name a larger one
OWN = (
    "pk",
    "part_of",
    "order",
    "publication",
    "code",
    "kind",
    "area",
    "question",
    "text",
    "deadline",
    "note",
    "follows",
)


def rows_of(numbers: Sequence[int]) -> list[FindingRow]:
    """The findings of these numbers, in this order, with parts, follow-ups and citations: two queries."""
    # One list of numbers: for an “or” of two columns SQLite looks at every published finding.
    parts_of = Finding.objects.filter(part_of__in=numbers).order_by()
    family = Finding.objects.filter(pk__in=numbers).order_by().values("pk").union(parts_of.values("pk"))
    own = list(Finding.objects.published().filter(pk__in=family).order_by("order", "pk").values_list(*OWN))
    if not own:
        return []
    said = stated_of([columns[0] for columns in own])
    rows = {columns[0]: finding_row(columns, said) for columns in own}
    parts: dict[int, list[FindingRow]] = defaultdict(list)
    for pk, part_of, *_ in own:
        if part_of is not None:
            parts[part_of].append(rows[pk])
    return [replace(rows[pk], parts=tuple(parts.get(pk, ()))) for pk in numbers if pk in rows]


class Stated:
    """What is stated about some findings: citations and follow-ups by the finding's number."""

    def __init__(self, found: Packed) -> None:
        publications = catalogue().publications
        self.citations = cited(found["findings"], publications)
        said = cited(found["said"], publications)
        self.follow_ups: dict[int, list[FollowUpRow]] = defaultdict(list)
        told = [(publications[publication].row, *rest) for publication, *rest in found["follow_ups"]]
        for publication, pk, finding, status, text in sorted(
            told, key=lambda one: (one[0].published or date.min, one[1])
        ):
            self.follow_ups[finding].append(
                FollowUpRow(publication, status, STATUSES[status], text, said.get(pk, ()))
            )


def stated_of(numbers: Sequence[int]) -> Stated:
    """Follow-ups, their citations and the findings' own, in one query."""
    follow_ups = FollowUp.objects.filter(finding__in=numbers)
    return Stated(
        unpack(
            pack("follow_ups", follow_ups, "publication", "pk", "finding", "status", "text"),
            pack("said", follow_ups.filter(citations__isnull=False), "pk", *CITED),
            pack("findings", Citation.objects.filter(finding__in=numbers), "finding", *COLUMNS),
        )
    )


def finding_row(columns: Sequence[Any], said: Stated) -> FindingRow:
    """One finding without its parts; its status is what the last report that came back to it says."""
    pk, _, _, publication, code, kind, area, question, text, deadline, note, follows = columns
    known = catalogue()
    follow_ups = tuple(said.follow_ups.get(pk, ()))
    status = follow_ups[-1].status if follow_ups else FindingStatus.OPEN.value
    stated_in = known.publications[publication].row
    return FindingRow(
        id=pk,
        key=f"{stated_in.slug}/{code}",
        kind=kind,
        kind_label=KINDS[kind],
        force_slug=known.areas[area].slug,
        force=known.areas[area].name,
        question=known.questions[question],
        publication=stated_in,
        text=text,
        deadline=deadline,
        status=status,
        status_label=STATUSES[status],
        note=note,
        follows_id=follows,
        follow_ups=follow_ups,
        citations=said.citations.get(pk, ()),
    )


def findings(chosen: Mapping[str, str]) -> list[FindingRow]:
    """All findings that meet the choices, in their order."""
    return rows_of(chosen_findings(chosen))


def thread_of(pk: int) -> list[FindingRow]:
    """A finding with those it continues and those that continue it, oldest first; empty if unknown.

    A thread stays with one force, so the links of that force's findings are read at once.
    """
    if pk > LARGEST_NUMBER:
        return []
    of_force = Finding.objects.published().filter(area__in=Finding.objects.filter(pk=pk).values("area"))
    earlier = dict(of_force.order_by().values_list("pk", "follows"))
    if pk not in earlier:
        return []
    thread, wanted = set(), {pk}
    while wanted:
        thread |= wanted
        before = {earlier[one] for one in wanted if earlier[one] in earlier}
        after = {one for one, follows in earlier.items() if follows in wanted}
        wanted = (before | after) - thread
    rows = rows_of(sorted(thread))
    return sorted(rows, key=lambda row: (row.question.cycle.first_year, row.id))
