"""Everything published can be traced, and what a source states is what we show, or the difference is told."""

from collections.abc import Iterator
from typing import Any

from inspections.choices import JudgmentState, PublicationKind, ReviewState
from inspections.models import Citation, Grade, Judgment
from inspections.models.citations import TARGETS
from inspections.models.known import Reviewed

UNGRADED = "ungraded"


def facts_without_citation() -> Iterator[str]:
    """Every fact that people see has at least one citation."""
    for target in TARGETS:
        model: Any = Citation._meta.get_field(target).related_model
        rows = model.objects.published() if issubclass(model, Reviewed) else model.objects.all()
        for row in rows.filter(citations=None):
            yield f"No citation: {model._meta.verbose_name} {' / '.join(map(str, row.natural_key()))}."


def reports_cited_without_a_place() -> Iterator[str]:
    """A report that was read line by line is cited with the line, or the page, that states the fact."""
    nowhere = Citation.objects.filter(
        publication__kind=PublicationKind.REPORT, line__isnull=True, page__isnull=True
    )
    for citation in nowhere.select_related("publication"):
        yield f"{citation.reference} cites {citation.publication} without a line or a page."


def unexplained_disagreements() -> Iterator[str]:
    """A source that states another grade than the one shown carries a note that says why it is not shown."""
    grades = set(Grade.objects.values_list("word", flat=True)) | {UNGRADED}
    cited = Citation.objects.filter(judgment__review_state=ReviewState.PUBLISHED, note="").select_related(
        "judgment__grade", "judgment__carried_grade", "judgment__area", "judgment__question__inspection"
    )
    for citation in cited:
        stated, shown = citation.stated.strip().lower(), shown_word(citation.judgment)
        if stated in grades and stated != shown:
            told = f"shown as {shown}, but {citation.reference} states {stated}, without a note"
            yield f"{citation.judgment}: {told}."


def shown_word(judgment: Judgment) -> str:
    """The grade that a judgment shows, its own or the one carried forward, else the words for its state."""
    grade = judgment.grade or judgment.carried_grade
    if grade:
        return str(grade.word)
    if judgment.state == JudgmentState.UNGRADED:
        return UNGRADED
    return judgment.get_state_display().lower()
