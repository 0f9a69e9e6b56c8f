"""What an import would change: figures that are new, the same, different, or left as an editor has them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from inspections.actions.crime_rows import METRICS, REASON, metric_slug
from inspections.choices import MissingReason
from inspections.imports.edition import Edition
from inspections.imports.figures import Figure
from inspections.models import Publication, Value

EXAMPLES = 3

Key = tuple[str, str, date]


@dataclass(frozen=True, slots=True)
class Kept:
    """A value in the database: its number, or the reason why there is none."""

    pk: int
    number: Decimal | None
    missing_reason: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of the file beside the value that is kept for it."""

    figure: Figure
    kept: Kept

    def __str__(self) -> str:
        return f"{told(self.figure)}: {_number(self.kept.number)} becomes {_number(self.figure.number)}"


@dataclass
class Plan:
    """What importing an edition would do to the publication that it goes under."""

    new: list[Figure] = field(default_factory=list)
    same: int = 0
    different: list[Difference] = field(default_factory=list)
    edited: list[Difference] = field(default_factory=list)
    not_restored: list[Figure] = field(default_factory=list)
    not_in_file: int = 0

    @property
    def changes_nothing(self) -> bool:
        return not (self.new or self.different)

    def lines(self) -> list[str]:
        """The plan in plain sentences, with examples."""
        lines = [f"{len(self.new):,} new, {self.same:,} the same, {len(self.different):,} different."]
        lines += _examples("New", [told_with_number(figure) for figure in self.new])
        lines += _examples("Different", [str(one) for one in self.different])
        lines += _examples("Left as an editor changed it", [str(one) for one in self.edited])
        lines += _examples("Not restored, an editor deleted it", [told(one) for one in self.not_restored])
        if self.not_in_file:
            lines.append(f"{self.not_in_file:,} figures of this edition are not in the file; they stay.")
        return lines


def plan_import(edition: Edition, publication: str) -> Plan:
    """Hold every figure of an edition against what is kept under the slug of its publication."""
    kept = _kept(publication)
    gone = _deleted(publication) if kept else set()
    plan = Plan()
    differences = []
    for figure in edition.figures:
        value = kept.pop(_key(figure), None)
        if value is None:
            (plan.not_restored if _key(figure) in gone else plan.new).append(figure)
        elif (value.number, value.missing_reason) == (figure.number, missing_reason(figure)):
            plan.same += 1
        else:
            differences.append(Difference(figure, value))
    plan.not_in_file = len(kept)
    edited = _edited(publication) if differences else set()
    for one in differences:
        (plan.edited if one.kept.pk in edited else plan.different).append(one)
    return plan


def missing_reason(figure: Figure) -> str:
    """Why a figure has no number, in the word that the database keeps; empty where it has one."""
    return MissingReason.NOT_PUBLISHED if figure.number is None else MissingReason.PRESENT


def revised_since(edition: Edition, publication: Publication) -> tuple[int, int, list[str]]:
    """How many figures an edition shares with another one, how many of them differ, and examples."""
    before = _kept(publication.slug)
    shared = [(figure, before[_key(figure)]) for figure in edition.figures if _key(figure) in before]
    revised = [(figure, kept) for figure, kept in shared if kept.number != figure.number]
    examples = [
        f"{told(figure)}: {_number(kept.number)} there, {_number(figure.number)} here"
        for figure, kept in revised[:EXAMPLES]
    ]
    return len(shared), len(revised), examples


def _key(figure: Figure) -> Key:
    return metric_slug(figure.measure), figure.area, figure.end


def _kept(publication: str) -> dict[Key, Kept]:
    rows = Value.objects.filter(
        publication__slug=publication, metric__slug__startswith=METRICS, baseline_end=None
    ).values_list("metric__slug", "area__slug", "period_end", "pk", "value", "missing_reason")
    return {(metric, area, end): Kept(pk, value, reason) for metric, area, end, pk, value, reason in rows}


def _deleted(publication: str) -> set[Key]:
    history = Value.history.filter(publication__slug=publication, history_type="-")
    return set(history.values_list("metric__slug", "area__slug", "period_end"))


def _edited(publication: str) -> set[int]:
    """The values whose last change is not ours."""
    history = Value.history.filter(publication__slug=publication).order_by("history_date", "history_id")
    last = dict(history.values_list("id", "history_change_reason"))
    return {pk for pk, reason in last.items() if not (reason or "").startswith(REASON)}


def told(figure: Figure) -> str:
    """Which figure: "shoplifting, staffordshire, June 2016"."""
    return f"{figure.measure.replace('-', ' ')}, {figure.area}, {figure.end:%B %Y}"


def told_with_number(figure: Figure) -> str:
    return f"{told(figure)}: {_number(figure.number)}"


def _number(number: Decimal | int | None) -> str:
    return "no number" if number is None else f"{int(number):,}"


def _examples(heading: str, told: Sequence[str]) -> Iterable[str]:
    if told:
        more = f"; and {len(told) - EXAMPLES:,} more" if len(told) > EXAMPLES else ""
        yield f"  {heading}, for example: {'; '.join(told[:EXAMPLES])}{more}."
