"""Where each suggestion is on its way, and what one person may say of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User

from inspections.actions.confirm import state_of
from inspections.desk.agreement import Checked, Subject, checked, model_name
from inspections.desk.subject import drafts_of
from inspections.models import Suggestion
from inspections.transitions import CONFIRM, MOVES


@dataclass(frozen=True)
class May:
    """Which of the three verdicts are open to a person."""

    confirm: bool
    disagree: bool
    settle: bool


@dataclass(frozen=True)
class Look:
    """`state` is that of the fact in the table of moves; empty before acceptance and after publication.

    `revision` is that of what a reviewer looks at: the draft, else the suggestion.
    """

    suggestion: Suggestion
    checked: Checked
    state: str
    revision: int
    may: May


def looks(suggestions: Sequence[Suggestion], by: User) -> dict[int, Look]:
    """Of each suggestion, by its number."""
    drafts = drafts_of(list(suggestions))
    subjects: dict[int, Subject] = {one.pk: drafts.get(one.pk, one) for one in suggestions}
    found = checked(subjects.values())
    told = {}
    for one in suggestions:
        subject = subjects[one.pk]
        looked = found[model_name(subject), subject.pk]
        state = state_of(subject, looked) if one.accepted and one.change_id is None else ""
        told[one.pk] = Look(one, looked, state, subject.revision, what_may_be_said(looked, state, by))
    return told


def what_may_be_said(looked: Checked, state: str, by: User) -> May:
    """What a person may say of a fact in this state: never of their own entry, and once."""
    strange = looked.entered_by != by and all(review.reviewer_id != by.pk for review in looked.reviews)
    acts = {move.act for move in MOVES if move.thing == "fact" and move.before == state}
    may = strange and by.has_perm(CONFIRM)
    return May(*(may and act in acts for act in ("confirm", "disagree", "settle")))
