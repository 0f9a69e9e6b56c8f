"""Judgments and figures for tests: valid by default, each test says only what matters to it."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from inspections.comparison.rules import (
    CaveatRule,
    CycleRule,
    Figure,
    Grade,
    JudgmentSide,
    Period,
    QuestionLink,
    Source,
)
from inspections.comparison.words import (
    CaveatEffect,
    JudgmentReason,
    MetricKind,
    PeriodKind,
    Relation,
    State,
    UnitKind,
    Verdict,
)

FOUR_TIERS = ("outstanding", "good", "requires improvement", "inadequate")
FIVE_TIERS = ("outstanding", "good", "adequate", "requires improvement", "inadequate")

SAME_QUESTION = QuestionLink(Relation.SAME, Verdict.COMPARABLE, "the same words")

REPORT_2021 = Source("PEEL 2021/22 Staffordshire", "About us", url="https://example.org/2021")
SCALE_CHANGED = CycleRule(
    Verdict.NOT_COMPARABLE,
    JudgmentReason.SCALE_CHANGED,
    "the inspectorate added a fifth grade and says its grades are not directly comparable",
    REPORT_2021,
)


def four(word: str) -> Grade:
    return Grade(word, "four tiers", FOUR_TIERS.index(word) + 1)


def five(word: str) -> Grade:
    return Grade(word, "five tiers", FIVE_TIERS.index(word) + 1)


def judged(cycle: str, grade: Grade | None, **changes: Any) -> JudgmentSide:
    """Staffordshire's judgment on protecting vulnerable people in one cycle."""
    details: dict[str, Any] = {
        "force": "Staffordshire",
        "question": "How effective is the force at protecting those who are vulnerable from harm?",
        "question_key": f"effectiveness-{cycle}/vulnerable",
        "cycle": cycle,
        "state": State.GRADED if grade else State.UNGRADED,
        "grade": grade,
        "short": "Protecting vulnerable people",
    }
    return JudgmentSide(**(details | changes))


def year_to(end: date) -> Period:
    """The twelve months that end on a month's last day."""
    after = end + timedelta(days=1)
    return Period(PeriodKind.TWELVE_MONTHS, after.replace(year=after.year - 1), end)


def june(year: int) -> Period:
    return year_to(date(year, 6, 30))


def march(year: int) -> Period:
    return year_to(date(year, 3, 31))


def as_at(day: date) -> Period:
    return Period(PeriodKind.AS_AT, day, day)


def rate(value: str | None, **changes: Any) -> Figure:
    """Recorded crime per 1,000 population in Staffordshire in the 12 months to 30 June 2016."""
    decimals = len(value.partition(".")[2]) if value else 1
    details: dict[str, Any] = {
        "metric": "Recorded crime",
        "metric_key": "recorded-crime",
        "area": "Staffordshire",
        "area_key": "staffordshire",
        "value": Decimal(value) if value else None,
        "decimals": decimals,
        "unit": "per 1,000 population",
        "unit_kind": UnitKind.RATE,
        "denominator": "population",
        "period": june(2016),
        "kind": MetricKind.RECORDING,
        "publication": "PEEL effectiveness 2016",
        "missing_reason": "" if value else "not provided by the force",
    }
    return Figure(**(details | changes))


def percent(value: str | None, **changes: Any) -> Figure:
    """A share of recorded offences that got one outcome."""
    details: dict[str, Any] = {
        "metric": "Charged or summonsed",
        "metric_key": "outcome-charged",
        "unit": "percent",
        "unit_kind": UnitKind.PERCENT,
        "denominator": "offences recorded in the period",
        "kind": MetricKind.OUTCOME,
        "framework": "outcomes linked to offences",
    }
    return rate(value, **(details | changes))


def satisfied(value: str, margin: str | None, **changes: Any) -> Figure:
    """Victim satisfaction with its published margin."""
    details: dict[str, Any] = {
        "metric": "Victim satisfaction",
        "metric_key": "victim-satisfaction",
        "denominator": "surveyed victims",
        "kind": MetricKind.PERCEPTION,
        "framework": "",
        "margin": Decimal(margin) if margin else None,
    }
    return percent(value, **(details | changes))


def change(value: str, baseline: Period, **changes: Any) -> Figure:
    """A percent change in recorded crime since an earlier period."""
    details: dict[str, Any] = {
        "metric": "Recorded crime change",
        "metric_key": "recorded-crime-change",
        "unit": "percent",
        "unit_kind": UnitKind.PERCENT_CHANGE,
        "denominator": "recorded offences",
        "baseline": baseline,
    }
    return rate(value, **(details | changes))


NATION = {"area": "England and Wales", "area_key": "england-and-wales"}


def caveat(effect: CaveatEffect, text: str = "treat with care", *excludes: str) -> CaveatRule:
    return CaveatRule(text, effect, excludes)
