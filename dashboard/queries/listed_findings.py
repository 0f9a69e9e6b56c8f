"""Findings for programs, page by page: parts are listed too, each with the keys of what it belongs to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.queries.catalogue import catalogue
from dashboard.queries.chosen_findings import choices
from dashboard.queries.findings import rows_of
from dashboard.rows.findings import FindingRow
from inspections.models import Finding


@dataclass(frozen=True)
class ListedFinding:
    """A finding with the keys of the finding it is a part of and of the one it continues."""

    row: FindingRow
    part_of: str | None
    follows: str | None


def listed_findings(chosen: Mapping[str, str], start: int, size: int) -> tuple[int, list[ListedFinding]]:
    """How many findings meet the choice, parts counted, and one page of them: by year and publication."""
    found = choices().with_parts
    if force := chosen.get("force"):
        area = catalogue().number("areas", force)
        found = [one for one in found if one.area == area]
    if inspection := chosen.get("inspection"):
        found = [one for one in found if one.question.inspection_slug == inspection]
    if kind := chosen.get("kind"):
        found = [one for one in found if one.kind == kind]
    page = found[start : start + size]
    rows = {row.id: row for row in rows_of([one.pk for one in page])}
    keys = keys_of({number for one in page for number in (one.part_of, one.follows) if number is not None})
    return len(found), [
        ListedFinding(rows[one.pk], keys.get(one.part_of), keys.get(one.follows)) for one in page
    ]


def keys_of(numbers: Iterable[int]) -> dict[int | None, str]:
    """The names of findings that the public may see, by number."""
    publications = catalogue().publications
    found = Finding.objects.published().filter(pk__in=list(numbers)).order_by()
    return {
        pk: f"{publications[publication].row.slug}/{code}"
        for pk, publication, code in found.values_list("pk", "publication", "code")
    }
