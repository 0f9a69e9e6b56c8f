"""Figures as the pages ask for them, with numbers of the kind the reports print."""

from datetime import date, timedelta
from decimal import Decimal

from dashboard.charts.axis_of_time import axis_of_time
from dashboard.charts.difference import difference_from_nation
from dashboard.charts.distribution import distribution
from dashboard.charts.outcomes import outcomes
from dashboard.charts.points import (
    BreakMark,
    DifferenceRow,
    GradeBand,
    GradeCount,
    GradeDistribution,
    Line,
    OutcomeRow,
    Point,
    QuestionBands,
)
from dashboard.charts.series import metric_over_time
from dashboard.charts.theme import Figure


def year_to_june(year: int, value: str | None, margin: str = "", marks: str = "", segment: int = 0) -> Point:
    """A value for the twelve months to 30 June."""
    return Point(
        end=date(year, 6, 30),
        label=f"12 months to 30 June {year}",
        value=None if value is None else Decimal(value),
        margin=Decimal(margin) if margin else None,
        text=value or "",
        caveat_marks=marks,
        segment=segment,
    )


def recorded_crime() -> Figure:
    return metric_over_time(
        [
            Line(
                "Staffordshire",
                "force",
                [
                    year_to_june(2014, "53.8", marks="a"),
                    year_to_june(2015, "56.1"),
                    year_to_june(2016, "63.5", marks="a, b"),
                ],
            ),
            Line(
                "England and Wales",
                "nation",
                [year_to_june(2014, "60.7"), year_to_june(2015, "63.3"), year_to_june(2016, "68.2")],
            ),
        ],
        title="Recorded crime",
        unit="per 1,000 population",
        unit_kind="rate",
    )


def satisfaction_across_a_break() -> Figure:
    return metric_over_time(
        [
            Line(
                "Staffordshire",
                "force",
                [
                    year_to_june(2013, "83.2", "1.6"),
                    year_to_june(2014, "84.8", "1.7"),
                    year_to_june(2016, "86.5", "1.5", segment=1),
                ],
            ),
            Line(
                "England and Wales",
                "nation",
                [
                    year_to_june(2013, "84.9", "0.3"),
                    year_to_june(2014, None),
                    year_to_june(2016, "83.3", "0.3", segment=1),
                ],
            ),
        ],
        title="Victim satisfaction",
        unit="percent of victims",
        unit_kind="percent",
        breaks=[BreakMark(date(2015, 4, 1), "Questions of the survey changed, April 2015")],
    )


def ninety_months() -> Figure:
    """Two lines of ninety points each, with a gap."""

    def points(start: int, step: int) -> list[Point]:
        ends = [date(2010, 1, 31) + timedelta(days=30 * i) for i in range(90)]
        return [
            Point(end, "one month", Decimal(start + (i * step) % 17) if i != 40 else None)
            for i, end in enumerate(ends)
        ]

    return metric_over_time(
        [
            Line("Staffordshire", "force", points(60, 5)),
            Line("England and Wales", "nation", points(70, 3)),
        ],
        title="Calls",
        unit="per 1,000 population",
    )


def difference_row(
    name: str, percent: str | None, *, category: str = "Recorded crime", in_line: bool = False
) -> DifferenceRow:
    return DifferenceRow(
        name=name,
        category=category,
        unit="per 1,000 population",
        force="63.5",
        nation="68.2",
        percent=None if percent is None else Decimal(percent),
        reason="England and Wales is not stated for the same twelve months" if percent is None else "",
        significance="in_line" if in_line else "not_tested",
    )


def differences() -> Figure:
    return difference_from_nation(
        [
            difference_row("Calls for assistance", "0.8", category="Demand"),
            difference_row("Recorded crime, without fraud", "-6.9"),
            difference_row("Anti-social behaviour incidents", None),
            difference_row("Victim satisfaction", "3.8", category="Perception", in_line=True),
            difference_row("Organised crime groups", "247.8", category="Response"),
        ],
        title="Difference from England and Wales",
        force="Staffordshire",
    )


def outcome_pairs() -> Figure:
    return outcomes(
        [
            OutcomeRow("Charged or summonsed", Decimal("13.7"), Decimal("12.1"), "13.7", "12.1"),
            OutcomeRow("Caution, youths", Decimal("0.4"), None, "0.4", "not published"),
            OutcomeRow("No suspect identified", Decimal("42.0"), Decimal("47.4"), "42.0", "47.4", "a"),
        ],
        title="Outcomes",
        force="Staffordshire",
    )


def grades_of_forces() -> Figure:
    return distribution(
        [
            GradeDistribution(
                "PEEL effectiveness 2016",
                [
                    GradeCount("Outstanding", 1),
                    GradeCount("Good", 28),
                    GradeCount("Requires improvement", 13),
                    GradeCount("Inadequate", 1),
                ],
                own_grade="Requires improvement",
                note="43 of 43 forces",
            ),
            GradeDistribution(
                "PEEL 2021/22",
                [GradeCount("Good", 14), GradeCount("Adequate", 12)],
                note="26 of 43 forces; Staffordshire has no grade here",
            ),
        ],
        title="Grades of the forces",
        force="Staffordshire",
    )


def grades_under_a_metric() -> Figure:
    return axis_of_time(
        [
            Line("Staffordshire", "force", [year_to_june(2014, "53.8"), year_to_june(2016, "63.5")]),
            Line("England and Wales", "nation", [year_to_june(2014, "60.7"), year_to_june(2016, "68.2")]),
        ],
        [
            QuestionBands(
                "Effectiveness, overall",
                [
                    GradeBand(date(2016, 2, 18), date(2017, 3, 2), "Requires improvement", "PEEL 2015"),
                    GradeBand(date(2017, 3, 2), date(2019, 5, 2), "Good", "PEEL 2016"),
                ],
            ),
            QuestionBands(
                "Protecting vulnerable people",
                [GradeBand(date(2015, 12, 15), date(2017, 3, 2), "Inadequate")],
            ),
        ],
        title="Recorded crime and grades",
        unit="per 1,000 population",
    )


SAMPLES = {
    "recorded-crime": recorded_crime,
    "satisfaction": satisfaction_across_a_break,
    "ninety": ninety_months,
    "differences": differences,
    "outcomes": outcome_pairs,
    "grades": grades_of_forces,
    "axis-of-time": grades_under_a_metric,
}
