"""Findings as rows: filtered and searched, or one with its thread."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from dashboard.queries.catalogue import catalogue
from dashboard.queries.citations import CITED, COLUMNS, cited
from dashboard.queries.packed import Packed, pack, unpack
from dashboard.rows.findings import FindingRow, FollowUpRow
from inspections.choices import FindingKind, FindingStatus
from inspections.models import Citation, Finding, FollowUp

KINDS = dict(FindingKind.choices)
STATUSES = dict(FindingStatus.choices)
LARGEST_NUMBER = 2**63 - 1  # of the database; an address can name a larger one
SETTLED = (FindingStatus.ADDRESSED, FindingStatus.NOT_REPORTED)
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


def published_findings() -> QuerySet[Any]:
    found: QuerySet[Any] = Finding.objects.published().with_status()
    return found


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


def filtered(chosen: Mapping[str, str]) -> QuerySet[Any]:
    """Findings, not their parts, by force, inspection, question (a theme), kind, status and words.

    Status "unsettled" means: no report in the data says that it was addressed.
    """
    known = catalogue()
    status = chosen.get("status")
    published = published_findings() if status else Finding.objects.published()
    found: QuerySet[Any] = published.filter(part_of__isnull=True)
    if force := chosen.get("force"):
        found = found.filter(area=known.number("areas", force))
    inspection, theme = chosen.get("inspection", ""), chosen.get("question", "")
    if inspection or theme:
        asked = known.questions_where(
            lambda one: inspection in ("", one.inspection_slug) and theme in ("", one.theme.slug)
        )
        found = found.filter(question__in=asked)
    if kind := chosen.get("kind"):
        found = found.filter(kind=kind)
    if status == "unsettled":
        found = found.exclude(status__in=SETTLED)
    elif status:
        found = found.filter(status=status)
    for word in chosen.get("q", "").split():
        found = found.filter(says(word))
    return found.order_by()


def place_of(question: int) -> tuple[int, int]:
    """Where findings on a question stand in a list: the newest inspection first, then by subject."""
    asked = catalogue().questions[question]
    return -asked.cycle.first_year, asked.theme.order


def says(word: str) -> Q:
    """The word stands in the finding, in one of its parts or in its question, in capitals or not."""
    parts = Finding.objects.filter(part_of__isnull=False, text__icontains=word)
    asked = catalogue().questions_where(lambda question: word.lower() in question.title.lower())
    return Q(text__icontains=word) | Q(pk__in=parts.values("part_of")) | Q(question__in=asked)


def findings(chosen: Mapping[str, str]) -> list[FindingRow]:
    """All findings that meet the choices, in their order."""
    found = filtered(chosen).values_list("question", "order", "pk")
    rows = sorted((place_of(question), order, pk) for question, order, pk in found)
    return rows_of([pk for *_, pk in rows])


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
