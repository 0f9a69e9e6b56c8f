"""One suggestion as it lies on the desk: what it says, how it stands, and what may be done with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.utils.formats import date_format

from inspections.admin.desk.lacking import Link, adds
from inspections.admin.desk.looks import Look, looks
from inspections.choices import CaveatEffect, FindingKind, JudgmentState, PeriodKind, SuggestionKind
from inspections.desk.advice import Advice
from inspections.desk.standing import Standing, Standings
from inspections.desk.subjects import Subjects
from inspections.models import ExtractionRun, Suggestion


@dataclass(frozen=True)
class Card:
    suggestion: Suggestion
    headline: str
    details: tuple[tuple[str, str], ...]
    standing: Standing
    look: Look
    advice: tuple[str, ...]
    adds: Link | None

    @property
    def percent(self) -> int:
        """Confidence in whole percent, never rounded up to certainty."""
        return int(self.suggestion.confidence * 100)

    @property
    def lines(self) -> tuple[int, ...]:
        return (self.suggestion.line, *self.suggestion.raw.get("also_lines", ()))


def suggestions_of(run: ExtractionRun) -> list[Suggestion]:
    """All suggestions of a run, each knowing the run without asking for it again."""
    found = list(run.suggestions.select_related("decided_by", "change"))
    for one in found:
        one.run = run
    return found


def cards_of(
    run: ExtractionRun, chosen: Sequence[Suggestion], everything: list[Suggestion], by: User
) -> list[Card]:
    """The cards of some suggestions of a run, in as many queries for one as for all."""
    standings = Standings(run)
    advice = Advice(standings, everything)
    looked = looks(chosen, by)
    return [
        Card(
            suggestion=one,
            headline=headline(one, standings.subjects),
            details=tuple(details(one, standings)),
            standing=standings.of(one),
            look=looked[one.pk],
            advice=advice.on(one),
            adds=adds(one, standings.subjects),
        )
        for one in chosen
    ]


def headline(suggestion: Suggestion, subjects: Subjects) -> str:
    """What it says, in one line: of a figure also what it measures and whose it is."""
    data = suggestion.data
    if suggestion.kind == SuggestionKind.JUDGMENT:
        state = dict(JudgmentState.choices).get(data["state"], "")
        return (data["grade"] or state or "no grade").capitalize()
    if suggestion.kind == SuggestionKind.VALUE:
        margin = f" ± {data['margin']}" if data["margin"] else ""
        number = f"{data['value'] or 'No number yet'}{margin} {data['unit'] or ''}".strip()
        metric, area = subjects.metrics.get(data["metric"] or ""), subjects.areas.get(data["area"] or "")
        measured = [str(one) for one in (metric and metric.name, area and area.name) if one]
        return f"{', '.join(measured)}: {number}" if measured else number
    return str(data["text"]) or "No words yet"


def details(suggestion: Suggestion, standings: Standings) -> Iterable[tuple[str, str]]:
    """What else it says, as pairs of a name and words."""
    data, subjects = suggestion.data, standings.subjects
    if suggestion.kind in (SuggestionKind.JUDGMENT, SuggestionKind.FINDING):
        question = subjects.question_called(data["inspection"], data["question"])
        if suggestion.kind == SuggestionKind.FINDING:
            yield "Kind", dict(FindingKind.choices).get(data["kind"], data["kind"])
        yield "Question", str(question) if question else f"not found: {data['title'] or 'none named'}"
        for part in data.get("parts", ()):
            yield "Part", part
        if data.get("deadline"):
            yield "Deadline", data["deadline"]
    elif suggestion.kind == SuggestionKind.VALUE:
        area = subjects.areas.get(data["area"] or "")
        metric = subjects.metrics.get(data["metric"] or "")
        if area is None:
            yield "Area", "not known"
        yield "Metric", f"{metric.name}, {metric.unit}" if metric else f"not matched: {data['name']}"
        yield "Period", period(data["period_kind"], data["period_start"], data["period_end"])
        if data["baseline_end"]:
            yield "Compared with", days(data["baseline_start"], data["baseline_end"])
    else:
        yield "Effect", dict(CaveatEffect.choices).get(data["effect"], data["effect"])
        if data["applies_to"]:
            yield "Limits", "; ".join(data["applies_to"])


def period(kind: str, start: str | None, end: str | None) -> str:
    """12 months to 30 June 2016; As at 31 March 2016; Survey, 1 April 2015 to 31 March 2016."""
    label = str(dict(PeriodKind.choices).get(kind, kind))
    if not end:
        return label
    if kind in (PeriodKind.TWELVE_MONTHS, PeriodKind.AS_AT):
        return f"{label} {written(end)}"
    return f"{label}, {days(start, end)}"


def days(start: str | None, end: str) -> str:
    return written(end) if start in (None, end) else f"{written(start)} to {written(end)}"


def written(day: str | None) -> str:
    return date_format(date.fromisoformat(day), "j F Y") if day else "no first day"
