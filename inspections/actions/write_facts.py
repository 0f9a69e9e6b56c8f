"""Writing what a suggestion states, with its citation: as a draft, or into what people see."""

from itertools import count
from typing import Any

from django.db import IntegrityError, transaction

from inspections.actions.ledger import Ledger
from inspections.choices import Evidence, FindingStatus, ReviewState
from inspections.desk.rows import Row
from inspections.desk.standing import DIFFERS, Standing, shown
from inspections.desk.subjects import plain
from inspections.models import (
    Caveat,
    Citation,
    Finding,
    FollowUp,
    Judgment,
    Limitation,
    Suggestion,
    Value,
)


def write_draft(suggestion: Suggestion, standing: Standing, ledger: Ledger) -> Row | None:
    """Write the draft and its citation; what people see already, and a caveat, wait for publication.

    Returns the row. Raises ValidationError, in the words of a form, for a row that breaks a rule.
    """
    if standing.public or isinstance(standing.wanted, Caveat):
        return standing.row
    return _write(suggestion, standing, ledger)


def write_public(suggestion: Suggestion, standing: Standing, ledger: Ledger) -> Row:
    """Write into what people see: an amendment, a further citation, or a caveat."""
    return _write(suggestion, standing, ledger)


def _write(suggestion: Suggestion, standing: Standing, ledger: Ledger) -> Row:
    wanted, row = standing.wanted, standing.row
    if wanted is None:
        raise ValueError("only a complete suggestion can be written")
    if row is None:
        row = _add(suggestion, wanted, ledger)
    elif standing.word == DIFFERS and not suggestion.data.get("cite_only"):
        ledger.edit(row, **_said(wanted))
    if not _cited_here(suggestion, row):
        ledger.add(citation_of(suggestion, row, wanted))
    if isinstance(row, Caveat):
        _limit(suggestion, row, ledger)
    return row


def _add(suggestion: Suggestion, wanted: Row, ledger: Ledger) -> Row:
    if isinstance(wanted, Finding | Caveat):
        wanted.code = free_code(wanted)
    if isinstance(wanted, Finding):
        wanted.order = suggestion.order
    _add_clean(wanted, ledger)
    if isinstance(wanted, Finding):
        _add_parts(suggestion, wanted, ledger)
    return wanted


def _add_clean(row: Row, ledger: Ledger) -> None:
    """Write a new row; what the database refuses is told in the words of its rule."""
    row.clean_fields()
    row.clean()
    try:
        with transaction.atomic():
            ledger.add(row)
    except IntegrityError:
        row.validate_constraints()
        raise


def _add_parts(suggestion: Suggestion, whole: Finding, ledger: Ledger) -> None:
    for number, text in enumerate(suggestion.data["parts"]):
        part = Finding(
            publication=whole.publication,
            area=whole.area,
            question=whole.question,
            kind=whole.kind,
            text=text,
            code=f"{whole.code}{chr(ord('a') + number)}",
            part_of=whole,
            order=whole.order,
            review_state=ReviewState.DRAFT,
        )
        _add_clean(part, ledger)
        ledger.add(citation_of(suggestion, part))
    status = suggestion.data["status"]
    if status in FindingStatus.values:
        said = FollowUp(
            finding=whole, publication=whole.publication, status=status, text=suggestion.data["text"]
        )
        ledger.add(said)
        ledger.add(citation_of(suggestion, said))


def _said(wanted: Row) -> dict[str, Any]:
    """The fields in which a row is changed to what the report states."""
    names = {
        Judgment: ("state", "grade"),
        Value: ("value", "decimals", "margin", "range_low", "range_high", "missing_reason"),
        Finding: ("kind",),
        Caveat: (),
    }[type(wanted)]
    return {name: getattr(wanted, name) for name in names}


def _limit(suggestion: Suggestion, caveat: Caveat, ledger: Ledger) -> None:
    """Tie a caveat to the figures of its publication that it names, and to no other."""
    named = {plain(name) for name in suggestion.data["applies_to"]}
    values = Value.objects.filter(publication=caveat.publication).select_related("metric")
    tied = set(caveat.limitations.values_list("value", flat=True))
    for value in values:
        if value.pk not in tied and {plain(value.metric.name), plain(value.metric.slug)} & named:
            ledger.add(Limitation(value=value, caveat=caveat))


def _cited_here(suggestion: Suggestion, row: Row) -> bool:
    """Whether the row is already cited to this very place."""
    own = row.citations.filter(publication=suggestion.run.publication, line=suggestion.line)
    return bool(own.exists())


def citation_of(suggestion: Suggestion, row: Row | FollowUp, printed: Row | None = None) -> Citation:
    """The receipt: where the report states it and in which words. Its reference is made when it is saved.

    `printed` is the fact as the report gives it, where the row keeps a finer or another number.
    """
    return Citation(
        publication=suggestion.run.publication,
        place=suggestion.heading[:120],
        line=suggestion.line,
        page=suggestion.page,
        form=suggestion.form,
        stated=stated(printed or row),
        evidence=Evidence.REPORT,
        quotation=suggestion.quotation,
        note=suggestion.reason if suggestion.data.get("cite_only") else "",
        **{"follow_up" if isinstance(row, FollowUp) else row._meta.model_name or "": row},
    )


def stated(row: Row | FollowUp) -> str:
    """The number or grade as the report prints it."""
    if isinstance(row, Value):
        return shown(row)
    if isinstance(row, Judgment):
        return row.grade.word if row.grade else ""
    return ""


def free_code(row: Finding | Caveat) -> str:
    """The next free code of its publication: f1, f2, …; c1, c2, …"""
    letter = "f" if isinstance(row, Finding) else "c"
    taken = set(type(row).objects.filter(publication=row.publication).values_list("code", flat=True))
    return next(code for number in count(1) if (code := f"{letter}{number}") not in taken)
