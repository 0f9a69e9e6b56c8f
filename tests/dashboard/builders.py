"""Rows as the queries return them, valid by default, for tests without a database."""

from datetime import date
from decimal import Decimal
from typing import Any

from dashboard.changes import JudgmentChange
from dashboard.figures import Pair, pair
from dashboard.rows.figures import BreakRow, CaveatRow, MetricRow, ValueRow
from dashboard.rows.judgments import CycleRow, ForceRow, GradeRow, JudgmentRow, QuestionRow, ThemeRow
from dashboard.rows.sources import PublicationRow
from inspections.comparison.judgments import JudgmentComparison
from inspections.comparison.words import Direction, JudgmentReason, Verdict

FOUR_TIERS = ("outstanding", "good", "requires improvement", "inadequate")
FIVE_TIERS = ("outstanding", "good", "adequate", "requires improvement", "inadequate")
C2014 = CycleRow("2014", "2014", 2014, "four-tier", FOUR_TIERS)
C2015 = CycleRow("2015", "2015", 2015, "four-tier", FOUR_TIERS)
C2016 = CycleRow("2016", "2016", 2016, "four-tier", FOUR_TIERS)
C2017 = CycleRow("2017", "2017", 2017, "four-tier", FOUR_TIERS)
C2021 = CycleRow("2021-22", "2021/22", 2021, "five-tier", FIVE_TIERS)
CYCLES = (C2014, C2015, C2016, C2017, C2021)

CRIME = ThemeRow("preventing-crime", "Preventing crime", 2)
VULNERABLE = ThemeRow("protecting-vulnerable-people", "Protecting vulnerable people", 3)
KENT = ForceRow("kent", "Kent", "Kent Police", "South East", "E23000032")
DURHAM = ForceRow("durham", "Durham", "Durham Constabulary", "North East", "E23000008")

PUBLICATION = PublicationRow(
    "r16", "A report of 2016", "Report 2016", "report", "HMIC", date(2017, 3, 2), "day", ""
)
METRIC = MetricRow(
    slug="victim-satisfaction",
    name="Victim satisfaction",
    category="victim_satisfaction",
    category_label="Victim satisfaction",
    kind="perception",
    kind_label="Perception",
    unit="percent",
    unit_kind="percent",
    denominator="victims asked",
    polarity="higher_is_better",
    polarity_label="Higher is better",
    definition="Victims who are satisfied.",
    framework="",
    theme="victim-satisfaction",
    part_of="",
    outcome_code="",
    order=1,
)
_numbers = iter(range(1, 10_000))


def question(
    cycle: CycleRow = C2016, theme: ThemeRow = CRIME, level: str = "core", **changes: Any
) -> QuestionRow:
    inspection = f"peel-{cycle.slug}"
    fields: dict[str, Any] = {
        "key": f"{inspection}/{theme.slug}",
        "slug": theme.slug,
        "title": f"How effective is the force at {theme.name.lower()}?",
        "short_title": theme.name,
        "title_note": "",
        "pillar": "effectiveness",
        "level": level,
        "order": theme.order,
        "theme": theme,
        "inspection_slug": inspection,
        "inspection": f"PEEL {cycle.name}",
        "cycle": cycle,
    }
    return QuestionRow(**{**fields, **changes})


def judgment(
    word: str = "good",
    cycle: CycleRow = C2016,
    *,
    force: ForceRow = KENT,
    theme: ThemeRow = CRIME,
    state: str = "graded",
    carried_from: str = "",
    level: str = "core",
    **changes: Any,
) -> JudgmentRow:
    """A grade; for another state the word is what was carried, or nothing."""
    grade = GradeRow(word, cycle.scale, cycle.grades.index(word) + 1) if word else None
    labels = {"ungraded": "Inspected, not graded", "not_inspected": "Not inspected", "graded": "Graded"}
    return JudgmentRow(
        pk=next(_numbers),
        force=force,
        question=question(cycle, theme, level, **changes),
        state=state,
        state_label=labels.get(state, "Carried forward"),
        grade=grade if state == "graded" else None,
        carried_grade=grade if state == "carried_forward" else None,
        carried_from=carried_from,
        published=date(cycle.first_year, 12, 1),
        evidence="inspectorate_page",
        evidence_label="Page of the inspectorate",
        summary="",
        note="",
    )


def change(
    later: JudgmentRow,
    earlier: JudgmentRow | None,
    direction: str = "none",
    verdict: str = "comparable",
    reason: str = "same_question",
) -> JudgmentChange:
    answer = JudgmentComparison(
        Verdict(verdict),
        JudgmentReason(reason),
        Direction(direction),
        f"The sentence on {later.question.key}.",
    )
    return JudgmentChange(later, earlier, answer)


def value(
    number: str | None = "63.5",
    *,
    area: str = "Kent",
    metric: MetricRow = METRIC,
    end: date | None = date(2016, 6, 30),
    margin: str | None = None,
    **changes: Any,
) -> ValueRow:
    """A figure for the twelve months to a day, with as many decimals as it is written with."""
    printed = Decimal(number) if number is not None else None
    exponent = printed.as_tuple().exponent if printed is not None else 0
    start = date(end.year - 1, end.month, end.day) if end else None
    fields: dict[str, Any] = {
        "pk": next(_numbers),
        "metric": metric,
        "area_slug": area.lower().replace(" ", "-"),
        "area": area,
        "is_nation": area == "England and Wales",
        "publication": PUBLICATION,
        "period_kind": "12_months",
        "period_start": date.fromordinal(start.toordinal() + 1) if start else None,
        "period_end": end,
        "period_note": "",
        "baseline_start": None,
        "baseline_end": None,
        "value": printed,
        "decimals": -int(exponent),
        "margin": Decimal(margin) if margin else None,
        "range_low": None,
        "range_high": None,
        "missing_reason": "" if number is not None else "words_only",
        "missing_label": "" if number is not None else "Told in words only",
        "approximate": "",
        "claimed_by_force": False,
        "note": "",
    }
    return ValueRow(**{**fields, **changes})


def nation(number: str | None = "68.2", **changes: Any) -> ValueRow:
    return value(number, area="England and Wales", **changes)


def beside(force: str, national: str, **changes: Any) -> Pair:
    """A force's figure with the national one beside it, as the engine answers on them."""
    return pair(value(force, **changes), nation(national, **changes))


def caveat(key: str, effect: str = "note", *, excludes: tuple[str, ...] = ()) -> CaveatRow:
    return CaveatRow(key, f"What {key} says.", effect, excludes)


def broken_on(day: date, verdict: str = "not_comparable") -> BreakRow:
    return BreakRow(
        on=day,
        area="",
        kind="counting_rule",
        kind_label="Counting rule",
        verdict=verdict,
        reason="Crimes are counted in another way from this day.",
    )
