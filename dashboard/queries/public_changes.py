"""Every act by which the public data changed, newest first."""

from typing import Any

from django.urls import NoReverseMatch, reverse

from dashboard.rows.public_changes import ChangedFact, PublicChangeRow
from inspections.models import PublicChange

PAGES = {"judgment": "judgment", "value": "metric", "finding": "finding"}


def public_changes(force: str = "") -> list[PublicChangeRow]:
    """All changes, or those with a fact about one force, and of these only such facts."""
    found = []
    for change in PublicChange.objects.defer("written"):
        facts = tuple(changed_fact(item) for item in change.items)
        if force:
            facts = tuple(fact for fact in facts if fact.force == force)
        if facts:
            found.append(
                PublicChangeRow(
                    pk=change.pk,
                    at=change.at,
                    title=change.title,
                    note=change.note,
                    facts=facts,
                    undone_at=change.undone_at,
                    undone_note=change.undone_note,
                )
            )
    return found


def changed_fact(item: dict[str, Any]) -> ChangedFact:
    return ChangedFact(
        kind=item["kind"],
        act=item["act"],
        force=item.get("force", ""),
        about=item["about"],
        before=item.get("before", ""),
        after=item.get("after", ""),
        address=address_of(item),
    )


def address_of(item: dict[str, Any]) -> str:
    """The page of a fact; empty where it has none, or where a name in it is no longer one."""
    name = PAGES.get(item["kind"])
    if name is None or not item.get("address"):
        return ""
    try:
        return reverse(name, args=item["address"])
    except NoReverseMatch:
        return ""
