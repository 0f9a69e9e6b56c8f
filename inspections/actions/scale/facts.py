"""The made-up facts, row by row: values, judgments and findings, each with its citation."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import count
from random import Random
from typing import Any

from inspections.actions.scale.reference import SUBJECTS, Reference
from inspections.actions.scale.sizes import FIGURES_IN_A_REPORT, FINDINGS_IN_A_REPORT, LAST_YEAR, Sizes
from inspections.choices import (
    Evidence,
    FindingKind,
    FindingStatus,
    Form,
    JudgmentState,
    PeriodKind,
    ReviewState,
)
from inspections.imports.periods import start_of_year_to

Row = tuple[Any, ...]
VALUE = ("id", "metric", "area", "publication", "period_start", "period_end", "value", "decimals")
VALUES_ALIKE = {"period_kind": PeriodKind.TWELVE_MONTHS.value, "review_state": ReviewState.PUBLISHED.value}
JUDGMENT = ("id", "area", "question", "grade", "published")
JUDGMENTS_ALIKE = {
    "state": JudgmentState.GRADED.value,
    "evidence": Evidence.REPORT.value,
    "review_state": ReviewState.PUBLISHED.value,
}
FINDING = ("id", "publication", "code", "area", "question", "text", "order")
FINDINGS_ALIKE = {
    "kind": FindingKind.AREA_FOR_IMPROVEMENT.value,
    "review_state": ReviewState.PUBLISHED.value,
}
FOLLOW_UP = ("id", "finding", "publication")
FOLLOW_UPS_ALIKE = {"status": FindingStatus.ADDRESSED.value, "text": "Made up: put right."}
CITATION = (
    *("reference", "publication", "line", "stated"),
    *("value", "judgment", "finding", "follow_up"),
)
CITATIONS_ALIKE = {"form": Form.DATA_FILE.value}
LEFT_OPEN = 2
"""Years whose findings nobody has come back to."""


def values(known: Reference, sizes: Sizes) -> Iterator[Row]:
    """Each metric in each area and quarter, a walk at random from its own level; in each report some."""
    chance, numbers = Random(1), count(1)  # noqa: S311 - the same made-up data each time
    ends = [(end, start_of_year_to(end)) for end in sizes.quarter_ends]
    areas = [known.nation.pk, *(force.pk for force in known.forces)]
    for metric in known.metrics:
        release = known.releases[metric.theme_id].pk
        for area in areas:
            level = chance.randint(200, 900)
            for end, start in ends:
                level = max(1, level + chance.randint(-20, 20))
                number = Decimal(level).scaleb(-1)
                yield next(numbers), metric.pk, area, release, start, end, number, 1
    for (year, force), report in known.reports.items():
        end = date(year, 6, 30)
        for metric in known.metrics[:FIGURES_IN_A_REPORT]:
            for area in (force, known.nation.pk):
                number = Decimal(chance.randint(200, 900)).scaleb(-1)
                yield next(numbers), metric.pk, area, report.pk, start_of_year_to(end), end, number, 1


def judgments(known: Reference) -> Iterator[Row]:
    """One on each question for each force: mostly the middle grades, as they mostly are."""
    chance, numbers = Random(2), count(1)  # noqa: S311
    for (year, force), report in known.reports.items():
        for question in known.questions[year]:
            [grade] = chance.choices(known.grades, weights=(1, 8, 8, 4, 1))
            yield next(numbers), force, question.pk, grade.pk, report.published


def findings(known: Reference, sizes: Sizes) -> Iterator[Row]:
    """So many in each report, the newest first, until there are enough."""
    numbers = iter(range(1, sizes.findings + 1))
    for (year, force), report in sorted(known.reports.items(), key=lambda one: -one[0][0]):
        for place, number in zip(range(FINDINGS_IN_A_REPORT), numbers, strict=False):
            question = known.questions[year][place % len(known.questions[year])]
            text = f"Made-up finding {number}: the force should do better at {question.short_title.lower()}."
            yield number, report.pk, f"f{place + 1}", force, question.pk, text, place


def follow_ups(known: Reference, sizes: Sizes) -> Iterator[Row]:
    """The report of the next year settles a finding, but for those of the last years."""
    year_of = {report.pk: year for (year, _), report in known.reports.items()}
    for number, report, _, force, *_ in findings(known, sizes):
        if year_of[report] <= LAST_YEAR - LEFT_OPEN:
            yield number, number, known.reports[year_of[report] + 1, force].pk


def citations(known: Reference, sizes: Sizes) -> Iterator[Row]:
    """One of each value, judgment, finding and follow-up."""
    for pk, _, _, publication, _, _, number, _ in values(known, sizes):
        yield f"value/{pk}", publication, pk, str(number), pk, None, None, None
    reports = (report for report in known.reports.values() for _ in SUBJECTS)
    for (pk, *_), report in zip(judgments(known), reports, strict=True):
        yield f"judgment/{pk}", report.pk, pk, "", None, pk, None, None
    for pk, publication, *_ in findings(known, sizes):
        yield f"finding/{pk}", publication, pk, "", None, None, pk, None
    for pk, _, publication in follow_ups(known, sizes):
        yield f"follow-up/{pk}", publication, pk, "", None, None, None, pk
