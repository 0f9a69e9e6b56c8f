"""The changes in recorded crime that the reports state, worked out again from a later edition of the table.

Both figures stand, each under its own publication; where they differ by more than rounding, that is a
discrepancy with its explanation.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import count
from typing import Any

from inspections.actions.crime_rows import REASON, Ground, sign
from inspections.choices import DiscrepancyKind, Form, PeriodKind, PublicationKind, ReviewState
from inspections.imports.edition import Edition
from inspections.imports.figures import ALL_BUT_FRAUD
from inspections.imports.totals import percent_change
from inspections.models import Citation, Discrepancy, Publication, Value

METRICS_OF_CHANGE = (
    "recorded-crime-change-over-one-year",
    "recorded-crime-change-over-four-years",
    "recorded-crime-change-over-five-years",
)
DECIMALS = 1
WORKING_DECIMALS = 6
LONGEST_REFERENCE = 190


@dataclass(frozen=True)
class Change:
    """A change that a report states, beside what the table gives for the same two periods."""

    reported: Any  # a Value of a report
    later: int
    earlier: int
    exact: Decimal

    @property
    def ours(self) -> Decimal:
        return _rounded(self.exact, DECIMALS)

    @property
    def agrees(self) -> bool:
        """Whether the report's figure, as far as it was rounded, can be ours."""
        half_a_step = Decimal("0.5").scaleb(-self.reported.decimals)
        return bool(abs(self.ours - self.reported.value) <= half_a_step)

    def __str__(self) -> str:
        reported = _rounded(self.reported.value, self.reported.decimals)
        area, end = self.reported.area.name, self.reported.period_end
        period = f"{self.reported.baseline_end:%B %Y} to {end:%B %Y}"
        return f"{area}, {period}: {reported:+} percent in the report, {self.ours:+} percent"


def changes_beside(edition: Edition) -> list[Change]:
    """Each change stated in a report for which the edition has both counts."""
    counts = {
        (figure.area, figure.end): figure.number
        for figure in edition.figures
        if figure.measure == ALL_BUT_FRAUD and figure.number is not None
    }
    found = (_change(value, counts) for value in _reported())
    return [change for change in found if change is not None]


def _reported() -> Iterable[Any]:
    rows = Value.objects.published().filter(
        metric__slug__in=METRICS_OF_CHANGE,
        publication__kind=PublicationKind.REPORT,
        period_kind=PeriodKind.TWELVE_MONTHS,
        value__isnull=False,
        baseline_end__isnull=False,
    )
    related = rows.select_related("metric", "area", "publication")
    return related.order_by("publication__published", "metric__order", "area__slug", "period_end")


def _change(reported: Any, counts: Mapping[tuple[str, date], int]) -> Change | None:
    later = counts.get((reported.area.slug, reported.period_end))
    earlier = counts.get((reported.area.slug, reported.baseline_end))
    if later is None or earlier is None:
        return None
    exact = percent_change(later, earlier, WORKING_DECIMALS)
    return None if exact is None else Change(reported, later, earlier, exact)


def _rounded(number: Decimal, decimals: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def unwritten(changes: Iterable[Change], publication: Publication | None) -> list[Change]:
    """The changes that this edition does not give yet, gives otherwise, or does not tell apart."""
    if publication is None:
        return list(changes)
    return [change for change in changes if _is_unwritten(change, publication)]


def _is_unwritten(change: Change, publication: Publication) -> bool:
    fact = _fact(change) | {"publication": publication}
    value = Value.objects.filter(**fact).first()
    if value is None:
        return not Value.history.filter(**fact, history_type="-").exists()
    if value.value != change.ours:
        return _is_ours(value)
    same_words = {"publication": change.reported.publication, "text": _words(change, publication)}
    told = Discrepancy.history.filter(**same_words).exists()
    return not change.agrees and not told


def _is_ours(value: Any) -> bool:
    """Whether the last one to write this value was an import."""
    return (value.history.first().history_change_reason or "").startswith(REASON)


def _fact(change: Change) -> dict[str, Any]:
    names = ("metric", "area", "period_start", "period_end", "baseline_start", "baseline_end")
    return {name: getattr(change.reported, name) for name in names}


def write_changes(changes: Iterable[Change], ground: Ground, file: str) -> None:
    """Our figure for each change; two reports that state the same change share one."""
    for change in changes:
        value, new = ground.always(
            Value,
            _fact(change) | {"publication": ground.publication},
            period_kind=PeriodKind.TWELVE_MONTHS,
            value=change.ours,
            decimals=DECIMALS,
            review_state=ReviewState.PUBLISHED,
            note=_working(change),
        )
        if new:
            _cite(change, value, ground, file)
        elif value.value != change.ours:
            _correct(change, value, ground)
        if not change.agrees:
            _tell_apart(change, value, ground, file)


def _working(change: Change) -> str:
    return (
        f"Our calculation from {change.earlier:,} and {change.later:,} crimes other than fraud in this table."
    )


def _cite(change: Change, value: Any, ground: Ground, file: str) -> None:
    reported = change.reported
    names = (
        ground.publication.slug,
        reported.metric.slug,
        reported.area.slug,
        f"{reported.period_end:%Y-%m}",
    )
    ground.cite(
        "/".join(names),
        ground.publication,
        place=file,
        form=Form.DATA_FILE,
        note=_working(change),
        value=value,
    )


def _correct(change: Change, value: Any, ground: Ground) -> None:
    """The edition was read again with other counts: what was said of the old figure goes."""
    value.value, value.note = change.ours, _working(change)
    value.revision += 1
    ground.add(value)
    for citation in value.citations.filter(publication=ground.publication):
        citation.note = _working(change)
        citation.revision += 1
        ground.add(citation)
    for row in change.reported.discrepancies.filter(values=value):
        sign(row, ground.signature)
        row.delete()


def _words(change: Change, publication: Publication) -> str:
    return f"{change} in “{publication.title}”."


def _tell_apart(change: Change, value: Any, ground: Ground, file: str) -> None:
    """The report and the table differ: said once, under the report, with both statements cited."""
    report = change.reported.publication
    codes = set(Discrepancy.objects.filter(publication=report).values_list("code", flat=True))
    row, new = ground.once(
        Discrepancy,
        {"publication": report, "text": _words(change, ground.publication)},
        code=next(code for number in count(1) if (code := f"revised-{number}") not in codes),
        kind=DiscrepancyKind.VALUE,
        shown=(
            "Both stand, each under its own publication: the report gives what was known then, the table "
            "what the forces’ counts had become by its own date."
        ),
    )
    if not new:
        return
    row.values.set([change.reported, value])
    reference = f"{report.slug}/{row.code}/{ground.publication.slug}"[:LONGEST_REFERENCE]
    form, stated = Form.DATA_FILE, f"{change.ours:+}"
    ground.cite(reference, ground.publication, place=file, form=form, stated=stated, discrepancy=row)
    # In the order of their names a table comes after prose, and prose after a graphic.
    best = Citation.objects.filter(value=change.reported).order_by("form", "line").last()
    if best is not None:
        names = ("place", "line", "page", "form", "stated")
        as_there = {name: getattr(best, name) for name in names}
        ground.cite(f"{reference}/report", report, **as_there, discrepancy=row)
