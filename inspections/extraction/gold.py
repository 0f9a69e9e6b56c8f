"""Reads gold files: what a careful reader found in a report, in a form to compare with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from inspections.extraction.lines.clean import key
from inspections.extraction.records import Figure, Span
from inspections.extraction.vocabulary.units import COUNTED

# A miss of a line or two is the same place: values stand under their label.
NEAR = 3


@dataclass(frozen=True, slots=True)
class GoldJudgment:
    """A judgment as the gold file has it; `question` is for comparing."""

    question: str
    grade: str | None
    state: str
    year: int


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A figure as the gold file has it; `units` are all the wordings of its unit that count as right."""

    id: str
    name: str
    units: frozenset[str | None]
    period: Span | None
    baseline: Span | None
    force_value: Decimal | None
    national_value: Decimal | None
    force_margin: Decimal | None
    national_margin: Decimal | None
    lines: tuple[int, ...]

    @property
    def expressible(self) -> bool:
        """Whether it has a value at all: a range over forces has none for the force or the nation."""
        return self.force_value is not None or self.national_value is not None

    def near(self, figure: Figure) -> bool:
        """Whether the figure stands where this one does."""
        return any(abs(line - mine) <= NEAR for line in figure.place.lines for mine in self.lines)

    def differences(self, figure: Figure) -> list[str]:
        """What is not as it should be; nothing for a right figure."""
        found = [] if self.near(figure) else [f"line {figure.place.line}, not {self.lines}"]
        pairs = (
            ("force", figure.force_value, self.force_value),
            ("national", figure.national_value, self.national_value),
            ("force margin", figure.force_margin, self.force_margin),
            ("national margin", figure.national_margin, self.national_margin),
            ("period", figure.period, self.period),
            ("baseline", figure.baseline, self.baseline),
        )
        found += [f"{name} {got}, not {wanted}" for name, got, wanted in pairs if got != wanted]
        unit = _unit(figure.unit) if figure.unit else None
        if unit not in self.units:
            found.append(f"unit {figure.unit}, not {sorted(map(str, self.units))}")
        return found

    def told(self) -> str:
        """One line for the list of misses."""
        return f"{self.id} line {self.lines[0]}: {self.name}: {self.force_value} / {self.national_value}"


@dataclass(frozen=True, slots=True)
class GoldItem:
    """A finding or caveat: any of its lines will do."""

    id: str
    kind: str
    text: str
    lines: tuple[int, ...]


def gold_judgments(gold: dict[str, Any]) -> list[GoldJudgment]:
    """Judgments of the report's own year, stated absences of one, and earlier years' grades it tells."""
    by_id = {each["id"]: each for each in (*gold["judgments"], *gold.get("ungraded", ()))}
    found = [
        GoldJudgment(key(each["question"]), each["grade"], "graded", each["year"])
        for each in gold["judgments"]
    ]
    for each in gold.get("ungraded", ()):
        state = (each.get("label") or "ungraded").replace(" ", "_")
        found.append(GoldJudgment(key(each["question"]), None, state, each["year"]))
    for each in gold.get("previous_judgments", ()):
        question = by_id[each["question_ref"]]["question"]
        found.append(GoldJudgment(key(question), each["grade"], "graded", each["year"]))
    return found


def gold_figures(gold: dict[str, Any]) -> list[GoldFigure]:
    """Every figure, whoever the force is."""
    return [_figure(each) for each in gold["metrics"]]


def _figure(each: dict[str, Any]) -> GoldFigure:
    return GoldFigure(
        each["id"],
        each["name"],
        _units(each["unit"]),
        _span(each["period"]),
        _span(each["baseline_period"]),
        _of_force(each, "value"),
        _number(each["england_wales_value"]),
        _of_force(each, "margin"),
        _number(each["margin_england_wales"]),
        tuple(each["lines"]),
    )


def _of_force(each: dict[str, Any], what: str) -> Decimal | None:
    names = [name for name in each if what in name and "england" not in name and "national" not in name]
    return _number(each[names[0]]) if names else None


def _number(value: float | int | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _span(period: dict[str, Any] | None) -> Span | None:
    if period is None or period["start"] is None or period["end"] is None:
        return None
    return Span(date.fromisoformat(period["start"]), date.fromisoformat(period["end"]))


def _units(text: str) -> frozenset[str | None]:
    """The unit, and what its note in brackets allows: "(called percent here)", "(printed without a unit)"."""
    found: set[str | None] = {_unit(text)}
    called = re.search(r"\(called ([^)]+?) here\)", text)
    if called:
        found.add(_unit(called.group(1)))
    if "without a unit" in text:
        found.add(None)
    if "points not stated" in text:
        found.add("percentage points")
    return frozenset(found)


def _unit(text: str) -> str:
    words = key(re.sub(r"\s*\(.*", "", text))
    first, _, rest = words.partition(" ")
    return f"{COUNTED[first]} {rest}" if rest.startswith("per ") and first in COUNTED else words


def gold_findings(gold: dict[str, Any]) -> list[GoldItem]:
    """Findings in lists, in prose, and those of earlier inspections."""
    found = list(_items(gold["findings"], "type"))
    found += _items(gold.get("prose_findings", ()), "type")
    found += _items(gold.get("prior_year_findings", ()), "type")
    return found


def gold_caveats(gold: dict[str, Any]) -> list[GoldItem]:
    """Caveats with every line that states them."""
    return list(_items(gold["caveats"], "annex"))


def _items(items: Iterable[dict[str, Any]], kind: str) -> Iterable[GoldItem]:
    for each in items:
        lines = [*([each["line"]] if "line" in each else []), *each.get("lines", ()), *each.get("also", ())]
        yield GoldItem(each["id"], str(each.get(kind, "")), each.get("paraphrase", ""), tuple(lines))
