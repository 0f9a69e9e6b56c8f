"""Whether a second person found the same: worked out from the reviews of what is entered now."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import pairwise, takewhile
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q

from inspections.choices import ReviewState, ReviewVerdict
from inspections.desk.content import state_of
from inspections.models import Finding, Judgment, Review, Suggestion, Value

Subject = Judgment | Value | Finding | Suggestion
NOT_CONTENT = ("revision", "review_state")


class Agreement(StrEnum):
    UNREAD = "unread"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"


@dataclass(frozen=True)
class Checked:
    """What the reviews of the present state come to, and who entered that state."""

    agreement: Agreement
    entered_by: User | None
    reviews: tuple[Review, ...]
    fingerprint: str


def model_name(subject: Subject) -> str:
    return subject._meta.model_name or ""


def fingerprint(subject: Subject) -> str:
    """The same for as long as what is entered is the same; publishing does not change it."""
    if isinstance(subject, Suggestion):
        said: Any = [subject.kind, subject.payload]
    else:
        said = {name: value for name, value in state_of(subject).items() if name != "review_state"}
        if isinstance(subject, Finding):
            said["parts"] = list(subject.parts.order_by("order").values_list("text", flat=True))
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def checked(subjects: Iterable[Subject]) -> dict[tuple[str, int], Checked]:
    """The agreement on each of many rows, by model and number."""
    subjects = list(subjects)
    marks = {(model_name(one), one.pk): fingerprint(one) for one in subjects}
    found: dict[tuple[str, int], list[Review]] = defaultdict(list)
    by_model: dict[str, list[int]] = defaultdict(list)
    for name, pk in marks:
        by_model[name].append(pk)
    wanted = Q(pk__in=[])
    for name, keys in by_model.items():
        wanted |= Q(model=name, object_id__in=keys)
    for review in Review.objects.filter(wanted).select_related("reviewer"):
        key = (review.model, review.object_id)
        if review.fingerprint == marks[key]:
            found[key].append(review)
    authors = entered_by(subjects)
    return {key: _weighed(authors.get(key), found[key], mark) for key, mark in marks.items()}


def checked_one(subject: Subject) -> Checked:
    return checked([subject])[model_name(subject), subject.pk]


def _weighed(author: User | None, reviews: list[Review], mark: str) -> Checked:
    by_others = tuple(review for review in reviews if author is None or review.reviewer_id != author.pk)
    agreement = Agreement.UNREAD
    for review in by_others:
        if review.verdict == ReviewVerdict.DISAGREED:
            agreement = Agreement.DISPUTED
        elif review.verdict == ReviewVerdict.SETTLED or agreement is Agreement.UNREAD:
            agreement = Agreement.CONFIRMED
    return Checked(agreement, author, by_others, mark)


def entered_by(subjects: Iterable[Subject]) -> dict[tuple[str, int], User | None]:
    """Who entered what stands now, of each row; None for what was loaded with the data."""
    found: dict[tuple[str, int], User | None] = {}
    by_model: dict[type[Any], list[int]] = defaultdict(list)
    for one in subjects:
        if isinstance(one, Suggestion):
            found[model_name(one), one.pk] = one.decided_by
        else:
            by_model[type(one)].append(one.pk)
    for model, keys in by_model.items():
        records = model.history.filter(id__in=keys).select_related("history_user")
        history: dict[int, list[Any]] = defaultdict(list)
        for record in records.order_by("-history_date", "-history_id"):
            history[record.id].append(record)
        for pk, newest_first in history.items():
            found[model._meta.model_name, pk] = _author(newest_first)
    return found


def _author(newest_first: list[Any]) -> User | None:
    """Who wrote the first of the records that all say what the newest says."""
    same = takewhile(lambda pair: _says_the_same(*pair), pairwise(newest_first))
    first = [newest_first[0], *(older for _, older in same)][-1]
    author: User | None = first.history_user
    return author


def _says_the_same(newer: Any, older: Any) -> bool:
    """Whether nothing was entered between two records; a draft takes its date over from its report."""
    told = [content(newer), content(older)]
    if newer.review_state == ReviewState.DRAFT:
        told = [{**one, "published": None} for one in told]
    return told[0] == told[1]


def content(record: Any) -> dict[str, Any]:
    """What a state in the history says, without its revision and whether it was shown."""
    return {
        field.attname: getattr(record, field.attname)
        for field in record.tracked_fields
        if field.name not in NOT_CONTENT
    }
