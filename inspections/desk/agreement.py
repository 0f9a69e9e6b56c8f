"""Whether a second person found the same: worked out from the reviews of what is entered now."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q

from inspections.choices import ReviewVerdict
from inspections.desk.authors import authors
from inspections.desk.content import state_of
from inspections.models import Finding, Judgment, Review, Suggestion, Value

Subject = Judgment | Value | Finding | Suggestion


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
    subjects = list(subjects)
    decided = {(model_name(one), one.pk): one.decided_by for one in subjects if isinstance(one, Suggestion)}
    return decided | authors(one for one in subjects if not isinstance(one, Suggestion))
