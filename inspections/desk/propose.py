"""From what the reader found in a report to suggestions about rows of the data."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from inspections.choices import Form, JudgmentState, PeriodKind, SuggestionKind
from inspections.desk.subjects import Subjects
from inspections.models import Area, Suggestion

NATION = "england-and-wales"
Item = dict[str, Any]


@dataclass(frozen=True)
class Reader:
    """What a suggestion is resolved against: the force of the report and the questions that are known."""

    force: Area | None
    subjects: Subjects


def suggestions(extraction: Item, reader: Reader) -> list[Suggestion]:
    """All suggestions of one reading, unsaved, in the order of the report."""
    found = [
        *(_suggestion(SuggestionKind.JUDGMENT, item) for item in extraction["judgments"]),
        *(_suggestion(SuggestionKind.VALUE, one) for item in extraction["metrics"] for one in by_area(item)),
        *(_suggestion(SuggestionKind.FINDING, item) for item in extraction["findings"]),
        *(_suggestion(SuggestionKind.FINDING, item) for item in extraction.get("earlier_findings", ())),
        *(_suggestion(SuggestionKind.CAVEAT, item) for item in extraction["caveats"]),
    ]
    found.sort(key=lambda one: one.line)
    for order, one in enumerate(found, start=1):
        one.order = order
        resolve(one, reader)
    return found


def resolve(suggestion: Suggestion, reader: Reader) -> None:
    """Find force, question and metric, at first or again, for a suggestion that nobody has decided."""
    make = {
        SuggestionKind.JUDGMENT: judgment,
        SuggestionKind.VALUE: value,
        SuggestionKind.FINDING: finding,
        SuggestionKind.CAVEAT: caveat,
    }[SuggestionKind(suggestion.kind)]
    before = suggestion.proposed or {}
    suggestion.proposed = make(suggestion.raw, reader)
    if suggestion.kind == SuggestionKind.VALUE and suggestion.proposed["metric"] is None:
        suggestion.proposed["metric"] = before.get("metric")  # one that was added for it since
    suggestion.payload = suggestion.proposed


def by_area(item: Item) -> Iterator[Item]:
    """A figure states up to two values, the force's and that of England and Wales: two suggestions."""
    for area in ("force", "national"):
        if item.get(f"{area}_value") is not None:
            yield {**item, "of": area}


def _suggestion(kind: SuggestionKind, item: Item) -> Suggestion:
    form = item.get("form")
    return Suggestion(
        kind=kind,
        raw=item,
        line=item["line"],
        page=item.get("page"),
        quotation=item.get("quote") or item.get("text") or "",
        form=form if form in Form.values else Form.PROSE,
        confidence=min(max(float(item.get("confidence", 0.5)), 0.0), 1.0),
        heading=(item.get("question") or "")[:250],
    )


def judgment(item: Item, reader: Reader) -> Item:
    question = reader.subjects.question(item["question"], item.get("year"))
    return {
        "area": reader.force.slug if reader.force else None,
        "inspection": question.inspection.slug if question else None,
        "question": question.slug if question else None,
        "title": item["question"],
        "year": item.get("year"),
        "state": item["state"] if item["state"] in JudgmentState.values else None,
        "grade": item.get("grade"),
    }


def value(item: Item, reader: Reader) -> Item:
    of = item["of"]
    own = reader.force.slug if reader.force else None
    decimals = item.get(f"{of}_decimals") or 0
    start, end = day(item["period_start"]), day(item["period_end"])
    return {
        "area": own if of == "force" else NATION,
        "metric": item["metric"] if item["metric"] in reader.subjects.metrics else None,
        "name": item["name"],
        "unit": item["unit"],
        "period_kind": period_kind(start, end),
        "period_start": item["period_start"],
        "period_end": item["period_end"],
        "baseline_start": item["baseline_start"],
        "baseline_end": item["baseline_end"],
        "value": printed(item[f"{of}_value"], decimals),
        "decimals": decimals,
        "margin": None if item[f"{of}_margin"] is None else str(item[f"{of}_margin"]),
    }


def finding(item: Item, reader: Reader) -> Item:
    question = reader.subjects.question(item["question"], item.get("year"))
    return {
        "area": reader.force.slug if reader.force else None,
        "inspection": question.inspection.slug if question else None,
        "question": question.slug if question else None,
        "title": item["question"] or "",
        "year": item.get("year"),
        "kind": item["kind"],
        "text": item["text"],
        "parts": [part["text"] for part in item.get("parts", ())],
        "deadline": _opened_large(item.get("deadline") or ""),
        "status": item.get("status"),
    }


def _opened_large(words: str) -> str:
    return words[:1].upper() + words[1:]


def caveat(item: Item, reader: Reader) -> Item:
    return {"text": item["text"], "effect": "note", "applies_to": list(item.get("applies_to", ()))}


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def printed(number: Any, decimals: int) -> str | None:
    """A number with the decimals that the report prints: 63.5, and 7.0 as 7.0."""
    return None if number is None else str(Decimal(str(number)).quantize(Decimal(1).scaleb(-decimals)))


def period_kind(start: date | None, end: date | None) -> str:
    """What kind of period these days are, as far as the days alone tell."""
    if start is None or end is None:
        return PeriodKind.NOT_STATED
    if start == end:
        return PeriodKind.AS_AT
    if twelve_months(start, end):
        return PeriodKind.TWELVE_MONTHS
    return PeriodKind.SURVEY_WINDOW


def twelve_months(start: date, end: date) -> bool:
    """Whether the days are one year: 1 July 2015 to 30 June 2016."""
    following = end + timedelta(days=1)
    return (following.year, following.month, following.day) == (start.year + 1, start.month, start.day)
