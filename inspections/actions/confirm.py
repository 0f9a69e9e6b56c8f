"""What a second or third person says of what another entered."""

from django.contrib.auth.models import User
from django.db import transaction

from inspections.actions.desk_log import note_act
from inspections.choices import ReviewState, ReviewVerdict
from inspections.desk.agreement import Agreement, Checked, Subject, checked_one, fingerprint, model_name
from inspections.desk.rows import Row
from inspections.desk.subject import MODELS
from inspections.models import Caveat, PublicChange, Review, Suggestion
from inspections.transitions import (
    CHANGED,
    CONFIRMED,
    CONTESTED,
    DISPUTED,
    DRAFT,
    GONE,
    PUBLISHED,
    MoveNotAllowedError,
    check_act,
)

ACTS = {
    ReviewVerdict.CONFIRMED: "confirm",
    ReviewVerdict.DISAGREED: "disagree",
    ReviewVerdict.SETTLED: "settle",
}

VERDICTS = {
    ReviewVerdict.CONFIRMED: "confirmed",
    ReviewVerdict.DISAGREED: "disagreed",
    ReviewVerdict.SETTLED: "settled a disagreement",
}


@transaction.atomic
def review(
    *, subject: Subject, verdict: ReviewVerdict, by: User, note: str = "", seen: int | None = None
) -> Review:
    """Record what `by` found of the revision that they have `seen`.

    Raises MoveNotAllowedError if it is another by now, for one's own entry, or for a step not in the table.
    """
    subject = type(subject)._base_manager.select_for_update().get(pk=subject.pk)
    if seen not in (None, subject.revision):
        raise MoveNotAllowedError("It has been changed since you opened this page. Look at it again.")
    found = checked_one(subject)
    check_act("fact", state_of(subject, found), ACTS[verdict], by)
    if found.entered_by == by:
        raise MoveNotAllowedError("You entered this yourself. Another person has to look at it.")
    if any(one.reviewer_id == by.pk for one in found.reviews):
        third = verdict == ReviewVerdict.SETTLED
        raise MoveNotAllowedError(
            "You are one of those who disagree. A third person has to settle it."
            if third
            else "You have reviewed this already."
        )
    if verdict != ReviewVerdict.CONFIRMED and not note.strip():
        raise MoveNotAllowedError("Say what you found instead, or why it stands.")
    given = Review.objects.create(
        model=model_name(subject),
        object_id=subject.pk,
        revision=subject.revision,
        fingerprint=fingerprint(subject),
        about=str(subject)[:250],
        reviewer=by,
        verdict=verdict,
        note=note.strip(),
    )
    for one in _suggestions_of(subject):
        note_act(one.run, VERDICTS[verdict], by, why=note, suggestion=one)
    return given


def _suggestions_of(subject: Subject) -> list[Suggestion]:
    """The suggestions that became this row, of which each report tells the review."""
    if isinstance(subject, Suggestion):
        return [subject]
    kind = next(kind for kind, model in MODELS.items() if isinstance(subject, model))
    return list(Suggestion.objects.filter(kind=kind, target=subject.pk).select_related("run"))


def confirm_by_publishing(*, row: Row, looked: Checked, change: PublicChange, amended: bool = False) -> None:
    """Where nobody has said anything of a row, its publisher has seen it.

    What was said of a suggestion holds of the row that it amended.
    """
    said = [(one.reviewer, one.verdict, one.note) for one in looked.reviews]
    if isinstance(row, Caveat) or (said and not amended):
        return
    for reviewer, verdict, note in said or [(change.by, ReviewVerdict.CONFIRMED, "By publishing it")]:
        Review.objects.create(
            model=model_name(row),
            object_id=row.pk,
            revision=row.revision,
            fingerprint=fingerprint(row),
            about=str(row)[:250],
            reviewer=reviewer,
            verdict=verdict,
            note=note,
            change=change,
        )


def state_of(subject: Subject, found: Checked) -> str:
    """The state of a fact in the words of the table of moves."""
    if isinstance(subject, Suggestion):
        shown = False
    else:
        if subject.review_state == ReviewState.REJECTED:
            return GONE
        shown = subject.review_state == ReviewState.PUBLISHED
    if found.agreement is Agreement.DISPUTED:
        return CONTESTED if shown else DISPUTED
    if not shown:
        return CONFIRMED if found.agreement is Agreement.CONFIRMED else DRAFT
    return PUBLISHED if found.agreement is Agreement.CONFIRMED or found.entered_by is None else CHANGED
