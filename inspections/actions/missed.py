"""Adding to the desk what the program did not read: a person names the line, and fills in the rest."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from inspections.actions.desk_log import note_act
from inspections.choices import FindingKind, Form, JudgmentState, SuggestionKind
from inspections.desk.propose import Reader, resolve
from inspections.desk.subjects import Subjects
from inspections.models import ExtractionRun, Suggestion
from inspections.transitions import DESK, MoveNotAllowedError

BLANK: dict[str, dict[str, Any]] = {
    SuggestionKind.JUDGMENT: {"grade": None, "state": JudgmentState.GRADED},
    SuggestionKind.VALUE: {
        "of": "force",
        "metric": None,
        "name": "",
        "unit": "",
        "period_start": None,
        "period_end": None,
        "baseline_start": None,
        "baseline_end": None,
        "force_value": None,
        "force_margin": None,
    },
    SuggestionKind.FINDING: {"kind": FindingKind.AREA_FOR_IMPROVEMENT, "text": ""},
    SuggestionKind.CAVEAT: {"text": ""},
}


@transaction.atomic
def add_missed(*, run: ExtractionRun, kind: SuggestionKind, line: int, by: User) -> Suggestion:
    """A suggestion about one line of the report, still to be filled in; it stands under the question there.

    Raises MoveNotAllowedError for a person without the role, and for a line that the report does not have.
    """
    if not by.has_perm(DESK):
        raise MoveNotAllowedError("Only a person with the role “editor” may add to the desk.")
    if not 1 <= line <= len(run.lines):
        raise MoveNotAllowedError(f"The report has lines 1 to {len(run.lines)}.")
    text, page = run.lines[line - 1]
    above = run.suggestions.filter(line__lte=line).exclude(heading="").order_by("line", "order").last()
    heading = above.heading if above else ""
    last = run.suggestions.order_by("order").last()
    added = Suggestion(
        run=run,
        kind=kind,
        raw={**BLANK[kind], "question": heading or None, "line": line, "added_by": by.get_username()},
        line=line,
        page=page,
        quotation=text.strip(),
        form=Form.PROSE,
        confidence=1.0,
        heading=heading,
        order=last.order + 1 if last else 1,
    )
    resolve(added, Reader(run.force, Subjects(run.inspection)))
    added.save()
    note_act(run, "added what the program missed", by, suggestion=added)
    return added
