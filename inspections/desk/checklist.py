"""What stands in the way of publishing a report, and what its publisher should know."""

import json
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone

from inspections.choices import DatePrecision, PeriodKind, ReviewState, SuggestionState
from inspections.desk.agreement import Agreement, Checked, Subject, checked, model_name
from inspections.desk.propose import twelve_months
from inspections.desk.rows import Row
from inspections.desk.standing import DIFFERS, INCOMPLETE, Standing, Standings
from inspections.desk.subject import Draft, drafts_of
from inspections.models import Caveat, ExtractionRun, Finding, Judgment, Publication, Suggestion, Value
from inspections.transitions import PUBLISH


@dataclass(frozen=True)
class Concern:
    """What the checklist tells, and of what: a suggestion by its `about`, or the report as a whole."""

    told: str
    about: str = ""
    suggestion: int | None = None
    line: int | None = None
    of_report: bool = False

    @property
    def sentence(self) -> str:
        return f"{self.about}: {self.told}" if self.about else self.told


@dataclass(frozen=True)
class Entry:
    """One accepted suggestion: the draft it became, or what it would change when published."""

    suggestion: Suggestion
    subject: Subject
    standing: Standing
    checked: Checked

    @property
    def row(self) -> Judgment | Value | Finding | None:
        return None if isinstance(self.subject, Suggestion) else self.subject

    @property
    def fact(self) -> Judgment | Value | Finding | Caveat | None:
        """What is to be shown: the draft, else what the suggestion would write."""
        return self.row or self.standing.wanted

    @property
    def amends(self) -> bool:
        """Whether it changes what people see already."""
        kept = self.suggestion.data.get("cite_only")
        return self.row is None and self.standing.word == DIFFERS and not kept


@dataclass(frozen=True)
class Checklist:
    entries: tuple[Entry, ...]
    errors: tuple[Concern, ...]
    warnings: tuple[Concern, ...]

    @property
    def amends(self) -> bool:
        return any(entry.amends for entry in self.entries)

    @property
    def mark(self) -> str:
        """The same for as long as the same would be published."""
        told = sorted((one.suggestion.pk, one.checked.fingerprint) for one in self.entries)
        return sha256(json.dumps(told).encode()).hexdigest()


def entries_of(run: ExtractionRun) -> list[Entry]:
    """What the run would publish now."""
    states = [SuggestionState.ACCEPTED, SuggestionState.EDITED]
    accepted = list(run.suggestions.filter(state__in=states, change=None).select_related("decided_by"))
    for one in accepted:
        one.run = run
    standings = Standings(run)
    drafts = drafts_of(accepted)
    subjects: dict[int, Subject] = {one.pk: drafts.get(one.pk, one) for one in accepted}
    found = checked(subjects.values())
    return [
        Entry(one, subjects[one.pk], standings.of(one), found[_key(subjects[one.pk])]) for one in accepted
    ]


def _key(subject: Subject) -> tuple[str, int]:
    return model_name(subject), subject.pk


def checklist(run: ExtractionRun, by: User) -> Checklist:
    """Everything that blocks publishing by this person, and everything to know before."""
    entries = entries_of(run)
    errors = [
        Concern(told, about(entry), entry.suggestion.pk, entry.suggestion.line)
        for entry in entries
        for told in errors_of(entry, by)
    ]
    if run.publication and run.publication.published is None:
        errors.insert(0, Concern("The report has no date of publication.", of_report=True))
    if not entries:
        errors.append(Concern("Nothing is accepted that is not published already."))
    return Checklist(tuple(entries), tuple(errors), tuple(warnings(run, entries, by)))


def errors_of(entry: Entry, by: User) -> Iterator[str]:
    """What blocks publishing this entry, in sentences."""
    fact = entry.fact
    if fact is None or entry.standing.word == INCOMPLETE:
        yield entry.standing.missing
    elif entry.row:
        yield from errors_of_row(entry.row, entry.checked, by)
    else:
        yield from errors_of_fact(fact, entry.checked, by)


def about(entry: Entry) -> str:
    """Where it is stated and which fact it is."""
    return f"Line {entry.suggestion.line}" + (f", {entry.fact}" if entry.fact else "")


def errors_of_row(row: Draft, looked: Checked, by: User) -> Iterator[str]:
    """What blocks showing a draft."""
    if not row.citations.exists():
        yield "no citation says where this is stated."
    try:
        row.clean()  # the rest the database has checked
    except ValidationError as error:
        yield " ".join(error.messages)
    if isinstance(row, Finding):
        for other in (row.part_of, row.follows):
            if other is not None and other.review_state != ReviewState.PUBLISHED:
                yield f"it leans on “{other}”, which is not published."
    yield from errors_of_fact(row, looked, by)


def errors_of_fact(fact: Row, looked: Checked, by: User) -> Iterator[str]:
    """What blocks showing a fact, whether it is a draft or an amendment."""
    if isinstance(fact, Value):
        yield from impossible_periods(fact)
    if looked.agreement is Agreement.DISPUTED:
        yield "reviewers disagree. A third person settles it, or it is corrected."
    elif looked.agreement is Agreement.UNREAD:
        if isinstance(fact, Judgment):
            yield "a grade needs a second person who found the same."
        elif looked.entered_by == by and by.has_perm(PUBLISH):  # who cannot publish has nothing to be told
            yield "you entered this yourself, so another person has to confirm or publish it."


def impossible_periods(value: Value) -> Iterator[str]:
    """What cannot be about the days that a value covers."""
    start, end = value.period_start, value.period_end
    published = _at_the_latest(value.publication)
    if end and end > (published or timezone.localdate()):
        than = "after the report was published" if published else "in the future"
        yield f"the period ends {than}."
    if start and end and start > end:
        yield "the period ends before it begins."
    yearly = (PeriodKind.TWELVE_MONTHS, PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR)
    if value.period_kind in yearly and start and end and not twelve_months(start, end):
        yield "the period is said to be a year but is not twelve months long."
    if value.period_kind == PeriodKind.AS_AT and start != end:
        yield "a figure as at one day has that day for start and end."
    if value.baseline_end and _not_before(value.baseline_end, end):
        yield "the period it is compared with is not the earlier one."


def _at_the_latest(publication: Publication) -> date | None:
    """The last day on which it can have been published, where only the month or the year is known."""
    day = publication.published
    if day is None or publication.date_precision == DatePrecision.DAY:
        return day
    month = 12 if publication.date_precision == DatePrecision.YEAR else day.month
    return date(day.year, month, monthrange(day.year, month)[1])


def _not_before(day: date, end: date | None) -> bool:
    return end is not None and day >= end


def warnings(run: ExtractionRun, entries: list[Entry], by: User) -> Iterator[Concern]:
    """What does not block, but should be known."""
    waiting = run.suggestions.filter(state=SuggestionState.PENDING).count()
    if waiting:
        yield Concern(f"Suggestions not decided yet, which stay on the desk: {waiting}.")
    unread = [
        entry
        for entry in entries
        if entry.checked.agreement is Agreement.UNREAD and not isinstance(entry.fact, Judgment)
    ]
    if unread:
        yield Concern(
            f"Entries seen only by the person who accepted them: {len(unread)}. "
            "By publishing them you say that you found the same."
        )
    quoted = [
        str(entry.suggestion.line)
        for entry in entries
        if isinstance(entry.fact, Finding | Caveat) and entry.fact.text == entry.suggestion.quotation
    ]
    if quoted:
        yield Concern(
            f"Findings and caveats in the report’s own sentences, not in our words: {len(quoted)}, "
            f"at lines {', '.join(quoted)}."
        )
