"""Which force, inspection, question and metric a report speaks of: said by a person, or added to the data."""

from django.contrib.auth.models import User
from django.db import transaction

from inspections.actions.desk_log import note_act
from inspections.actions.report_publication import publication_of
from inspections.choices import AreaKind, SuggestionKind, SuggestionState
from inspections.desk.propose import Reader, resolve
from inspections.desk.subjects import Subjects
from inspections.models import Area, ExtractionRun, Inspection, Metric, Suggestion
from inspections.models.known import Known
from inspections.transitions import MoveNotAllowedError


@transaction.atomic
def say_what_it_is(*, run: ExtractionRun, force: Area, inspection: Inspection, by: User) -> None:
    """Say which force and inspection a report is about; what nobody has decided is matched again.

    Raises MoveNotAllowedError once something was accepted, for that is written under what was said before.
    """
    if (run.force, run.inspection) == (force, inspection) and run.publication is not None:
        return
    if run.suggestions.exclude(target=None).exists():
        raise MoveNotAllowedError("Something of it is accepted already. Take that back first.")
    run.force, run.inspection = force, inspection
    run.publication = publication_of(run, by)
    run.save()
    note_act(run, "said what it is about", by, why=f"{force}, {inspection}")
    _match(run)


@transaction.atomic
def added_for(*, run: ExtractionRun, added: Known, by: User, suggestion: int | None = None) -> None:
    """Take over what was added to the data for a report: what nobody has decided is matched again.

    A metric was added for one suggestion, and is that of every other figure of the same name and unit.
    """
    if isinstance(added, Inspection):
        run.inspection = run.inspection or added
    elif isinstance(added, Area) and added.kind == AreaKind.FORCE:
        run.force = run.force or added
    run.publication = run.publication or publication_of(run, by)
    run.save()
    _match(run)
    note_act(run, f"added to the data: {added._meta.verbose_name}", by, why=str(added))
    asked = run.suggestions.filter(pk=suggestion).first() if suggestion else None
    if isinstance(added, Metric) and asked is not None:
        call_alike(asked, added.slug)


def _match(run: ExtractionRun) -> None:
    reader = Reader(run.force, Subjects(run.inspection))
    waiting = _waiting(run)
    for one in waiting:
        resolve(one, reader)
    Suggestion.objects.bulk_update(waiting, ["proposed", "payload"])


def call_alike(figure: Suggestion, metric: str) -> list[Suggestion]:
    """Give the metric of one figure to those of the same name and unit that wait for one; which they were."""
    name, unit = figure.raw.get("name"), figure.raw.get("unit")
    waiting = [one for one in _waiting(figure.run) if one.kind == SuggestionKind.VALUE]
    alike = [
        one
        for one in waiting
        if name and one.data["metric"] is None and (one.raw.get("name"), one.raw.get("unit")) == (name, unit)
    ]
    for one in alike:
        one.payload = one.proposed = {**one.data, "metric": metric}
    Suggestion.objects.bulk_update(alike, ["proposed", "payload"])
    return alike


def _waiting(run: ExtractionRun) -> list[Suggestion]:
    """What nobody has decided, held until the transaction ends."""
    return list(run.suggestions.filter(state=SuggestionState.PENDING).select_for_update())
