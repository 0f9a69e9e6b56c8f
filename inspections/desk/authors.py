"""Who entered what stands in a row now, read from its history."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise, takewhile
from typing import Any

from django.contrib.auth.models import User

from inspections.choices import ReviewState
from inspections.desk.subject import Draft
from inspections.models import PublicChange

NOT_CONTENT = ("revision", "review_state")
UNDONE = "Undone: "
"""How the reason of an undo begins; the note follows."""


def authors(rows: Iterable[Draft]) -> dict[tuple[str, int], User | None]:
    """Who entered each row as it is, by model and number; None for what was loaded with the data."""
    found: dict[tuple[str, int], User | None] = {}
    by_model: dict[type[Any], list[int]] = defaultdict(list)
    for one in rows:
        by_model[type(one)].append(one.pk)
    for model, keys in by_model.items():
        records = model.history.filter(id__in=keys).select_related("history_user")
        history: dict[int, list[Any]] = defaultdict(list)
        for record in records.order_by("-history_date", "-history_id"):
            history[record.id].append(record)
        for pk, newest_first in history.items():
            found[model._meta.model_name, pk] = author(newest_first)
    return found


def author(newest_first: list[Any]) -> User | None:
    """Who wrote the first of the records that all say what the newest says."""
    entered = _without_undone(newest_first)
    same = takewhile(lambda pair: _says_the_same(*pair), pairwise(entered))
    first = [entered[0], *(older for _, older in same)][-1]
    who: User | None = first.history_user
    return who


def content(record: Any) -> dict[str, Any]:
    """What a state in the history says, without its revision and whether it was shown."""
    return {
        field.attname: getattr(record, field.attname)
        for field in record.tracked_fields
        if field.name not in NOT_CONTENT
    }


def _says_the_same(newer: Any, older: Any) -> bool:
    """Whether nothing was entered between two records; a draft takes its date over from its report."""
    told = [content(newer), content(older)]
    if newer.review_state == ReviewState.DRAFT:
        told = [{**one, "published": None} for one in told]
    return told[0] == told[1]


def _without_undone(newest_first: list[Any]) -> list[Any]:
    """The records up to the state that an undo put back: who undoes has entered nothing."""
    newest, older = newest_first[0], newest_first[1:]
    if _is_undo(newest):
        before = [place for place, one in enumerate(older) if content(one) == content(newest)]
        if before:
            return _without_undone(older[before[0] :])
    return newest_first


def _is_undo(record: Any) -> bool:
    """Whether a change of this row was undone by that person for that reason; the words alone do not do."""
    reason = record.history_change_reason or ""
    if not reason.startswith(UNDONE):
        return False
    undone = PublicChange.objects.filter(
        undone_by=record.history_user_id, undone_note=reason.removeprefix(UNDONE)
    )
    name = record.instance_type._meta.model_name
    return any(
        (entry["model"], entry["pk"]) == (name, record.id)
        for written in undone.values_list("written", flat=True)
        for entry in written
    )
