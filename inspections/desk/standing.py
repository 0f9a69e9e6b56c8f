"""What the data already say of what a suggestion states: nothing, the same, or something else."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from django.db.models import QuerySet

from inspections.choices import ReviewState
from inspections.desk.rows import IncompleteError, Row, row_of
from inspections.desk.subjects import Subjects, plain
from inspections.models import Caveat, Citation, ExtractionRun, Finding, Judgment, Suggestion, Value

NEW, SAME, DIFFERS, INCOMPLETE = "new", "same", "differs", "incomplete"
LABELS = {
    NEW: "New",
    SAME: "Already in the data",
    DIFFERS: "Differs from the data",
    INCOMPLETE: "Something is missing",
}


class Difference(NamedTuple):
    """One thing on which report and data differ."""

    field: str
    data: str
    report: str


@dataclass(frozen=True)
class Standing:
    """How a suggestion stands to the data; `row` is the row it would add a citation to, or change."""

    word: str
    wanted: Row | None = None
    row: Row | None = None
    differences: tuple[Difference, ...] = ()
    missing: str = ""

    @property
    def label(self) -> str:
        return LABELS[self.word]

    @property
    def public(self) -> bool:
        """Whether people see the row already, so that it changes only when the change is published."""
        return isinstance(self.row, Caveat) or (
            self.row is not None and self.row.review_state == ReviewState.PUBLISHED
        )


class Standings:
    """The rows that one report could touch, read once for all of its suggestions."""

    def __init__(self, run: ExtractionRun) -> None:
        self.run = run
        self.subjects = Subjects(run.inspection)

    def of(self, suggestion: Suggestion) -> Standing:
        try:
            wanted = row_of(suggestion, self.subjects)
        except IncompleteError as error:
            return Standing(INCOMPLETE, missing=str(error))
        found = self._row_like(wanted, suggestion)
        if found is None:
            return Standing(NEW, wanted)
        told = tuple(differences(found, wanted))
        return Standing(DIFFERS if told else SAME, wanted, found, told)

    def _row_like(self, wanted: Row, suggestion: Suggestion) -> Row | None:
        if isinstance(wanted, Judgment):
            return self._judgments.get((wanted.area_id, wanted.question_id))
        if isinstance(wanted, Value):
            return self._values.get(value_key(wanted))
        if isinstance(wanted, Finding):
            return self._finding(wanted, suggestion)
        return self._caveat(wanted, suggestion)

    def findings_held(self) -> list[Finding]:
        """The findings that the data have from this report, told in our words."""
        own = self.run.publication_id
        return [one for one in self._findings if one.publication_id == own]

    def perhaps_held(self, suggestion: Suggestion, standing: "Standing") -> list[Finding] | list[Caveat]:
        """Public facts of this report of which a new finding or caveat may be one, in other words.

        Where the very same text was read before, the lines tell, and nothing has to be guessed.
        """
        wanted, publication = standing.wanted, self.run.publication
        if standing.word != NEW or publication is None or publication.sha256 == self.run.sha256:
            return []
        if isinstance(wanted, Caveat):
            return self._caveats
        if not isinstance(wanted, Finding):
            return []
        about = (wanted.question_id, wanted.kind)
        return [
            one
            for one in self.findings_held()
            if (one.question_id, one.kind) == about and one.review_state == ReviewState.PUBLISHED
        ]

    def learn(self, row: Row) -> None:
        """A row was written since; what comes after it is measured against it as well."""
        if isinstance(row, Judgment):
            self._judgments[row.area_id, row.question_id] = row
        elif isinstance(row, Value):
            self._values[value_key(row)] = row
        elif isinstance(row, Finding):
            self._findings.append(row)

    @cached_property
    def _judgments(self) -> dict[tuple[int, int], Judgment]:
        found = Judgment.objects.filter(area=self.run.force)
        return {(one.area_id, one.question_id): one for one in found.select_related("grade", *ABOUT)}

    @cached_property
    def _values(self) -> dict[tuple[object, ...], Value]:
        found = Value.objects.filter(publication=self.run.publication)
        return {value_key(one): one for one in found.select_related("metric", "area")}

    @cached_property
    def _findings(self) -> list[Finding]:
        return list(Finding.objects.filter(area=self.run.force, part_of=None).select_related(*ABOUT))

    @cached_property
    def _caveats(self) -> list[Caveat]:
        return list(Caveat.objects.filter(publication=self.run.publication))

    @cached_property
    def _cited(self) -> dict[int, set[tuple[str, int]]]:
        """What the publication of the run is already cited for, by line; only where the text is the same."""
        found: dict[int, set[tuple[str, int]]] = defaultdict(set)
        publication = self.run.publication
        if publication is None or publication.sha256 != self.run.sha256:
            return found
        rows: QuerySet[Citation] = Citation.objects.filter(publication=publication, line__isnull=False)
        for line, finding, caveat in rows.values_list("line", "finding", "caveat"):
            if line is None:
                continue
            if finding:
                found[line].add(("finding", finding))
            if caveat:
                found[line].add(("caveat", caveat))
        return found

    def _finding(self, wanted: Finding, suggestion: Suggestion) -> Finding | None:
        if chosen := suggestion.data.get("same_as"):
            return next((one for one in self.findings_held() if one.code == chosen), None)
        here = {pk for kind, pk in self._cited.get(suggestion.line, ()) if kind == "finding"}
        for one in self._findings:
            if one.pk in here or (
                one.question_id == wanted.question_id and plain(one.text) == plain(wanted.text)
            ):
                return one
        return None

    def _caveat(self, wanted: Caveat, suggestion: Suggestion) -> Caveat | None:
        if chosen := suggestion.data.get("same_as"):
            return next((one for one in self._caveats if one.code == chosen), None)
        here = {pk for kind, pk in self._cited.get(suggestion.line, ()) if kind == "caveat"}
        for one in self._caveats:
            if one.pk in here or plain(one.text) == plain(wanted.text):
                return one
        return None


ABOUT = ("area", "question__inspection__cycle__scale")


def value_key(value: Value) -> tuple[object, ...]:
    return (
        value.metric_id,
        value.area_id,
        value.period_start,
        value.period_end,
        value.baseline_start,
        value.baseline_end,
    )


def differences(row: Row, wanted: Row) -> list[Difference]:
    """On what a row and what the report states differ. A finding's words are ours and may differ."""
    if isinstance(row, Judgment) and isinstance(wanted, Judgment):
        return _told([("judgment", judged(row), judged(wanted))])
    if isinstance(row, Value) and isinstance(wanted, Value):
        told = [] if same_number(row, wanted) else [("value", shown(row), shown(wanted))]
        if wanted.margin is not None and row.margin != wanted.margin:
            told.append(("margin", number(row.margin), number(wanted.margin)))
        return _told(told)
    if isinstance(row, Finding) and isinstance(wanted, Finding):
        return _told([("kind", row.get_kind_display(), wanted.get_kind_display())])
    return []


def _told(pairs: list[tuple[str, str, str]]) -> list[Difference]:
    return [Difference(*pair) for pair in pairs if pair[1] != pair[2]]


def judged(judgment: Judgment) -> str:
    return judgment.grade.word if judgment.grade else judgment.get_state_display().lower()


def same_number(row: Value, wanted: Value) -> bool:
    """Whether both are the same number once the finer one is rounded as the other was printed."""
    if row.value is None or wanted.value is None:
        return row.value == wanted.value
    printed = min(row.decimals, wanted.decimals)
    half = Decimal(5).scaleb(-1 - printed)
    if row.decimals == wanted.decimals:
        return bool(row.value == wanted.value)
    return bool(abs(row.value - wanted.value) <= half)  # a half may have been rounded either way


def shown(value: Value) -> str:
    """A number with the decimals that were printed, the range, or the reason for none."""
    if value.value is not None:
        return f"{value.value:.{value.decimals}f}"
    if value.range_low is not None:
        return f"{value.range_low:.{value.decimals}f} to {value.range_high:.{value.decimals}f}"
    return value.get_missing_reason_display().lower()


def number(value: Decimal | None) -> str:
    return "none" if value is None else f"{value.normalize():f}"
