"""Making up the data of a national service, step by step, in an empty database."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

from django.apps import apps
from django.db import connection, transaction

from inspections.actions.scale import facts
from inspections.actions.scale.loading import load_rows
from inspections.actions.scale.reference import Reference, make_reference
from inspections.actions.scale.sizes import Sizes
from inspections.models import Citation, Finding, FollowUp, Judgment, Value
from inspections.models.known import Known

REFUSED = (
    "The database is not empty: it has {rows} in {table}. Made-up data go into a database of their own; name "
    "another one in DATABASE_URL or PEELMARK_VAR."
)


class NotAnEmptyDatabaseError(Exception):
    """There are facts already, or no tables; nothing was written."""


@dataclass(frozen=True)
class Step:
    """What was written, and how long it took."""

    what: str
    rows: int
    seconds: float

    def __str__(self) -> str:
        return f"{self.what:<26} {self.rows:>11,} rows {self.seconds:>7.1f} s"


def make_scale_data(sizes: Sizes) -> Iterator[Step]:
    """Write everything, all or nothing, and tell of each step when it is done.

    There is no history: nobody has edited anything. Raises NotAnEmptyDatabaseError.
    """
    _refuse_others()
    with transaction.atomic():
        known, first = _timed_reference(sizes)
        yield first
        for what, load in _loads(known, sizes):
            started = monotonic()
            yield Step(what, load(), monotonic() - started)
    started = monotonic()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    yield Step("Statistics for planning", 0, monotonic() - started)


def _refuse_others() -> None:
    if Value._meta.db_table not in connection.introspection.table_names():
        raise NotAnEmptyDatabaseError("The database has no tables yet. Run: manage.py migrate")
    for model in apps.get_app_config("inspections").get_models():
        if issubclass(model, Known) and (rows := model.objects.count()):
            raise NotAnEmptyDatabaseError(
                REFUSED.format(rows=f"{rows:,} rows", table=str(model._meta.verbose_name_plural))
            )


def _timed_reference(sizes: Sizes) -> tuple[Reference, Step]:
    started = monotonic()
    known = make_reference(sizes)
    named = len(known.forces) + len(known.metrics) + len(known.releases) + len(known.reports)
    return known, Step("Forces, metrics, reports", named, monotonic() - started)


def _loads(known: Reference, sizes: Sizes) -> Iterator[tuple[str, Callable[[], int]]]:
    def load(model: type[Known], names: tuple[str, ...], rows: Iterable[facts.Row], alike: Any) -> Any:
        return lambda: load_rows(model, names, rows, alike)

    values, judgments = facts.values(known, sizes), facts.judgments(known)
    findings, follow_ups = facts.findings(known, sizes), facts.follow_ups(known, sizes)
    yield "Values", load(Value, facts.VALUE, values, facts.VALUES_ALIKE)
    yield "Judgments", load(Judgment, facts.JUDGMENT, judgments, facts.JUDGMENTS_ALIKE)
    yield "Findings", load(Finding, facts.FINDING, findings, facts.FINDINGS_ALIKE)
    yield "What became of findings", load(FollowUp, facts.FOLLOW_UP, follow_ups, facts.FOLLOW_UPS_ALIKE)
    yield "Citations", load(Citation, facts.CITATION, facts.citations(known, sizes), facts.CITATIONS_ALIKE)
