"""A figure ready for the page: drawn on the server, with the data for the browser beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, cast

from django.utils.safestring import SafeString

from dashboard.charts.axis_of_time import axis_of_time
from dashboard.charts.difference import difference_from_nation
from dashboard.charts.distribution import distribution
from dashboard.charts.outcomes import outcomes
from dashboard.charts.payload import as_json
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
from dashboard.charts.svg.picture import draw
from dashboard.charts.theme import Figure
from dashboard.figures import Pair
from dashboard.rows.figures import MetricRow
from dashboard.rows.judgments import JudgmentRow
from dashboard.tables.distribution import CycleDistribution
from dashboard.tables.figures import FigureLine, relative_percent
from dashboard.tables.over_time import Series

UNIT_KINDS = {
    "rate": "rate",
    "percent": "percent",
    "percent_change": "percent",
    "count": "count",
    "money": "money",
    "duration": "time",
}


@dataclass(frozen=True)
class Picture:
    """One figure between its sentence and its table."""

    id: str
    title: str
    sentence: str
    svg: SafeString
    payload: SafeString


def picture(figure: Figure, *, name: str, title: str, sentence: str) -> Picture:
    # Drawing and data escape every word they are given, so what they return may stand in a page.
    svg = SafeString(draw(figure, id=name, title=title, description=sentence))
    return Picture(name, title, sentence, svg, SafeString(as_json(figure)))


def letters(line: FigureLine) -> str:
    return ", ".join(letter for letter, _ in line.letters)


def difference_rows(lines: Sequence[FigureLine]) -> list[DifferenceRow]:
    """Each figure that has a national one, its distance in percent, or why it has no place."""
    return [
        DifferenceRow(
            name=line.name,
            category=line.pair.known.metric.category_label,
            unit=f"{line.unit}; England and Wales {line.nation_covers}" if line.nation_covers else line.unit,
            force=line.force,
            nation=line.nation,
            percent=relative_percent(line.pair),
            reason="" if relative_percent(line.pair) is not None else not_on_scale(line.pair),
            significance=cast(Any, line.pair.answer.significance.value) if line.pair.answer else "not_tested",
            caveat_marks=letters(line),
        )
        for line in lines
        if line.pair.force and line.pair.nation and not is_whole(line.pair)
    ]


def is_whole(pair: Pair) -> bool:
    """The sum of all shares is a hundred percent in every area, and no difference."""
    sides = (pair.force, pair.nation)
    return pair.known.metric.unit_kind == "percent" and all(one and one.value == 100 for one in sides)


def difference_picture(
    lines: Sequence[FigureLine],
    *,
    force: str,
    sentence: str,
    name: str = "difference",
    on_scale_of: Sequence[FigureLine] = (),
) -> Picture | None:
    """How far each figure of one report lies from England and Wales; nothing without two comparisons.

    `on_scale_of` are the figures of every force whose picture stands on the same page: all get one scale.
    """
    rows = difference_rows(lines)
    if sum(row.percent is not None for row in rows) < 2:
        return None
    title = f"{force}: difference from England and Wales, in percent of the England and Wales figure"
    return picture(
        difference_from_nation(rows, title=title, force=force, on_scale_of=difference_rows(on_scale_of)),
        name=name,
        title=title,
        sentence=sentence,
    )


def not_on_scale(pair: Pair) -> str:
    """Why a pair has no place on the scale of percent differences."""
    if pair.answer is None or pair.answer.difference is None:
        return "not comparable"
    return (
        "a change, in the table"
        if pair.known.metric.unit_kind == "percent_change"
        else "too small for a percent"
    )


def outcomes_picture(lines: Sequence[FigureLine], *, force: str, title: str, sentence: str) -> Picture | None:
    """Shares of outcomes as paired bars."""

    def value(line: FigureLine, nation: bool) -> Decimal | None:
        side = line.pair.nation if nation else line.pair.force
        return side.value if side else None

    rows = [
        OutcomeRow(
            name=line.name,
            force=value(line, False),
            nation=value(line, True),
            force_text=line.force or "not in the data",
            nation_text=line.nation or "not in the data",
            caveat_marks=letters(line),
        )
        for line in lines
    ]
    if not rows:
        return None
    figure = outcomes(rows, title=title, unit=lines[0].unit, force=force)
    return picture(figure, name="outcomes", title=title, sentence=sentence)


def chart_lines(series: Sequence[Series]) -> list[Line]:
    """Series as the charts want them."""
    return [
        Line(
            name=one.name,
            role="nation" if one.is_nation else "force",
            points=[
                Point(
                    end=point.end,
                    label=point.period,
                    value=point.value,
                    margin=point.margin,
                    text=point.text,
                    caveat_marks=point.letters,
                    segment=point.segment,
                )
                for point in one.points
            ],
            joined=one.joined,
        )
        for one in series
        if one.points
    ]


def series_picture(series: Sequence[Series], breaks: Sequence[BreakMark], *, name: str, title: str,
                   unit: str, unit_kind: str, sentence: str) -> Picture | None:  # fmt: skip
    """A metric over time."""
    lines = chart_lines(series)
    if not lines:
        return None
    kind = cast(Any, UNIT_KINDS.get(unit_kind, "other"))
    figure = metric_over_time(lines, title=title, unit=unit, unit_kind=kind, breaks=breaks)
    return picture(figure, name=name, title=title, sentence=sentence)


def distribution_picture(
    found: Sequence[CycleDistribution], *, force: str, title: str, sentence: str
) -> Picture | None:
    """How many forces were given each grade, cycle by cycle."""
    groups = [
        GradeDistribution(
            inspection=one.cycle,
            counts=[GradeCount(word, count) for word, count in one.counts],
            own_grade=one.own_grade,
            note=one.coverage,
        )
        for one in found
        if one.is_fair
    ]
    if not groups:
        return None
    return picture(
        distribution(groups, title=title, force=force), name="distribution", title=title, sentence=sentence
    )


def time_axis_picture(
    series: Sequence[Series], judgments: Sequence[JudgmentRow], *, metric: MetricRow | None, title: str
) -> Picture | None:
    """Grades as bands from one publication to the next, with one metric above them."""
    lines = chart_lines(series)
    bands = grade_bands(judgments)
    if not lines or not bands or metric is None:
        return None
    figure = axis_of_time(
        lines,
        [QuestionBands(judgments[0].question.theme.name, bands)],
        title=title,
        unit=metric.unit,
        unit_kind=cast(Any, UNIT_KINDS.get(metric.unit_kind, "other")),
    )
    grades = "; ".join(f"{band.grade}, {band.inspection}" for band in bands)
    sentence = f"{metric.name}, and the grades by date of publication: {grades}."
    return picture(figure, name="time-axis", title=title, sentence=sentence)


def grade_bands(judgments: Sequence[JudgmentRow]) -> list[GradeBand]:
    """A band for each grade given, from its publication to the next; the last is drawn for one year."""
    graded = sorted(
        (one for one in judgments if one.grade and one.published), key=lambda one: str(one.published)
    )
    starts = [one.published for one in graded if one.published]
    ends = [*starts[1:], *(day + timedelta(days=365) for day in starts[-1:])]
    return [
        GradeBand(start, end, one.grade.word if one.grade else "", one.question.inspection, one.fieldwork)
        for one, start, end in zip(graded, starts, ends, strict=True)
        if start < end
    ]
