"""Changes as one row a fact, for a download, and as a sentence a fact."""

from collections.abc import Iterable

from dashboard.rows.public_changes import ChangedFact, PublicChangeRow

ACTS = {"new": "New", "changed": "Changed", "cited": "Stated in one more place", "withdrawn": "Withdrawn"}


def sentence(fact: ChangedFact) -> str:
    """What happened to one fact, as the page and the feed say it."""
    act = ACTS.get(fact.act, fact.act.capitalize())
    if fact.act == "changed":
        return f"{act}: {fact.about}, from {fact.before} to {fact.after}."
    told = f", {fact.after}" if fact.after and fact.act == "new" else ""
    return f"{act}: {fact.about.rstrip('.')}{told}."


def records(changes: Iterable[PublicChangeRow]) -> list[dict[str, object]]:
    return [
        {
            "change": change.pk,
            "at": change.at.isoformat(timespec="seconds"),
            "title": change.title,
            "note": change.note or None,
            "act": fact.act,
            "kind": fact.kind,
            "force": fact.force or None,
            "fact": fact.about,
            "before": fact.before or None,
            "after": fact.after or None,
            "address": fact.address or None,
            "undone_at": change.undone_at.isoformat(timespec="seconds") if change.undone_at else None,
            "undone_note": change.undone_note or None,
        }
        for change in changes
        for fact in change.facts
    ]
