"""What reading a report yields: suggestions, each with the place that states it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class KnownMetric:
    """A metric that the caller's catalogue already has, to which a figure may be matched."""

    slug: str
    name: str
    synonyms: Sequence[str] = ()
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The file that was read. `pages` is None where the file does not say where pages end."""

    sha256: str
    pages: int | None
    kind: str

    def as_json(self) -> dict[str, Any]:
        """As the contract prints it."""
        return {"sha256": self.sha256, "pages": self.pages, "kind": self.kind}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report states something: lines from 1, page where the file has pages, and the words."""

    line: int
    quote: str
    page: int | None = None
    also: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[int, ...]:
        """Every line that states it, the main one first."""
        return (self.line, *self.also)


@dataclass(frozen=True, slots=True)
class Judgment:
    """The grade, or the stated absence of one, on a question in a year."""

    question: str
    grade: str | None
    state: str
    level: str
    year: int | None
    place: Place
    form: str
    confidence: float

    def as_json(self) -> dict[str, Any]:
        """As the contract prints it."""
        return {
            "question": self.question,
            "grade": self.grade,
            "state": self.state,
            "level": self.level,
            "year": self.year,
            "line": self.place.line,
            "confidence": self.confidence,
            "also_lines": list(self.place.also),
            "page": self.place.page,
            "form": self.form,
            "quote": self.place.quote,
        }


@dataclass(frozen=True, slots=True)
class Span:
    """The days a value covers; start and end are the same day for a value as at a date."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric in one period, as one place states it for the force and for England and Wales."""

    name: str
    metric: str | None
    unit: str | None
    period: Span | None
    baseline: Span | None
    force_value: Decimal | None
    national_value: Decimal | None
    force_margin: Decimal | None
    national_margin: Decimal | None
    form: str
    place: Place
    confidence: float
    question: str | None = None
    is_change: bool = False

    def as_json(self) -> dict[str, Any]:
        """As the contract prints it; numbers as JSON numbers, `decimals` keeps the printed precision."""
        return {
            "name": self.name,
            "metric": self.metric,
            "unit": self.unit,
            "period_start": _iso(self.period.start if self.period else None),
            "period_end": _iso(self.period.end if self.period else None),
            "baseline_start": _iso(self.baseline.start if self.baseline else None),
            "baseline_end": _iso(self.baseline.end if self.baseline else None),
            "force_value": _number(self.force_value),
            "national_value": _number(self.national_value),
            "force_margin": _number(self.force_margin),
            "national_margin": _number(self.national_margin),
            "form": self.form,
            "line": self.place.line,
            "quote": self.place.quote,
            "confidence": self.confidence,
            "also_lines": list(self.place.also),
            "page": self.place.page,
            "question": self.question,
            "is_change": self.is_change,
            "force_decimals": _decimals(self.force_value),
            "national_decimals": _decimals(self.national_value),
        }


@dataclass(frozen=True, slots=True)
class Part:
    """One lettered or indented point of a finding."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Finding:
    """An area for improvement, cause of concern or recommendation under its question.

    `year` and `status` are filled where a report tells what became of an earlier inspection's finding.
    `deadline` is by when it is to be seen to, as printed; `due` is the day that this names.
    """

    kind: str
    question: str | None
    text: str
    place: Place
    form: str
    confidence: float
    parts: tuple[Part, ...] = ()
    year: int | None = None
    status: str | None = None
    deadline: str | None = None
    due: date | None = None

    def as_json(self) -> dict[str, Any]:
        """As the contract prints it."""
        return {
            "kind": self.kind,
            "question": self.question,
            "text": self.text,
            "line": self.place.line,
            "parts": [{"text": part.text, "line": part.line} for part in self.parts],
            "also_lines": list(self.place.also),
            "page": self.place.page,
            "form": self.form,
            "quote": self.place.quote,
            "confidence": self.confidence,
            "year": self.year,
            "status": self.status,
            "deadline": self.deadline,
            "due": _iso(self.due),
        }


@dataclass(frozen=True, slots=True)
class Caveat:
    """A published limit on figures; `applies_to` names the figures and metrics it speaks of.

    `question` is the one it stands under; the annex stands under none.
    """

    text: str
    place: Place
    applies_to: tuple[str, ...]
    form: str
    confidence: float
    question: str | None = None

    def as_json(self) -> dict[str, Any]:
        """As the contract prints it."""
        return {
            "text": self.text,
            "line": self.place.line,
            "applies_to": list(self.applies_to),
            "also_lines": list(self.place.also),
            "page": self.place.page,
            "form": self.form,
            "quote": self.place.quote,
            "confidence": self.confidence,
            "question": self.question,
        }


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything one reading of one document suggests."""

    document: Document
    force: str | None
    year: int | None
    judgments: tuple[Judgment, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    earlier_findings: tuple[Finding, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """The contract of `extract_report --json`: its fields first, then what else is known of each item."""
        return {
            "document": self.document.as_json(),
            "force": self.force,
            "year": self.year,
            "judgments": [item.as_json() for item in self.judgments],
            "metrics": [item.as_json() for item in self.figures],
            "findings": [item.as_json() for item in self.findings],
            "caveats": [item.as_json() for item in self.caveats],
            "warnings": list(self.warnings),
            "earlier_findings": [item.as_json() for item in self.earlier_findings],
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() and _decimals(value) == 0 else float(value)


def _decimals(value: Decimal | None) -> int | None:
    if value is None:
        return None
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
