"""One metric over time, for a force and for England and Wales, broken where values may not be joined."""

from collections.abc import Sequence

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard import wording
from dashboard.charts.points import BreakMark
from dashboard.figures import Pair, pairs
from dashboard.pictures import series_picture
from dashboard.queries.areas import force as find_force
from dashboard.queries.areas import forces, themes
from dashboard.queries.figures import figures_on_metrics, forces_with_figures
from dashboard.queries.metric import MetricFile, metric_file
from dashboard.responses import Page, answer
from dashboard.rows.figures import BreakRow, MetricRow, ValueRow
from dashboard.selection import Filter, read
from dashboard.sheets import Sheet
from dashboard.tables.claims import checked
from dashboard.tables.editions import newest_edition, once_a_year
from dashboard.tables.figures import figure_table, pair_records
from dashboard.tables.index_series import indexed
from dashboard.tables.over_time import Series, engine_break, series_of
from inspections.comparison.trend import trend_of
from inspections.comparison.words import Significance, TrendAnswer, ValueReason

NOT_TESTED = Significance.NOT_TESTED


@require_safe
def metric(request: HttpRequest, slug: str, suffix: str = "html") -> HttpResponse:
    """The metric with those it is linked with; a linked one keeps its own name in the table."""
    offered = [Filter("force", "Force", [(one.slug, one.name) for one in forces()], "")]
    selection, notices = read(request.GET, offered)
    chosen = selection.get("force") or settings.DEFAULT_FORCE
    force = find_force(chosen)
    found = metric_file(slug, chosen) if force else None
    if found is None or force is None:
        raise Http404(f"There is no figure called “{slug}”.")
    everything = newest_edition(figures_on_metrics({slug, *found.comparable}, chosen))
    values = once_a_year(everything)
    beside = pairs(values)
    table = figure_table(sorted(beside, key=by_period))
    series = series_of(joinable(values, found), breaks=found.breaks, links=found.links, letters=table.letters)
    own = [pair for pair in beside if pair.known.metric.slug == slug]
    latest = max(own, key=lambda pair: str(pair.known.period_end or ""), default=None)
    title = f"{found.metric.name}, {found.metric.unit}"
    sentence = sentence_of(latest)
    drawn, drawn_unit = chart_of(series, found.metric)
    context = {
        "metric": found.metric,
        "file": found,
        "force": force,
        "subject": next((one for one in themes() if one.slug == found.metric.theme), None),
        "sentence": change_sentence(series) if by_size(latest) else sentence,
        "picture": series_picture(
            drawn,
            [BreakMark(one.on, break_label(one)) for one in found.breaks.get(slug, ())],
            name="over-time",
            title=f"{title}: {force.name} and England and Wales",
            unit=drawn_unit,
            unit_kind=found.metric.unit_kind,
            sentence=change_sentence(series) or sentence,
        ),
        "series": series,
        "claims": checked(found.claims),
        "refusals": refusals(series),
        "neighbours": neighbours(series),
        "trends": trends(series, found),
        "is_tested": any(pair.answer and pair.answer.significance != NOT_TESTED for pair in beside),
        "left_out": len(everything) - len(values),
        "table": table,
        "caveats": table.caveats,
        "has_values": bool(own),
        "measured": [] if own else [one for one in forces_with_figures() if one.slug != chosen],
    }
    sheets = [Sheet("figures", lambda: pair_records(beside))]
    page = Page("dashboard/metric.html", title, context, sheets, selection.to_query(), notices)
    return answer(request, page, suffix)


def chart_of(series: list[Series], metric: MetricRow) -> tuple[Sequence[Series], str]:
    """What is drawn, with its unit: counts of areas of different size as an index."""
    drawn = [one for one in series if len(one.points) > 1]
    if metric.unit_kind in ("count", "money") and (index := indexed(drawn)):
        return index.series, f"index, {index.base} = 100"
    return drawn, metric.unit


def by_size(pair: Pair | None) -> bool:
    """Whether a count was refused only because one area is larger: then its course is the finding."""
    return bool(pair and pair.answer and pair.answer.reason is ValueReason.SIZE_OF_AREA)


def break_label(one: BreakRow) -> str:
    """What changed, and for which area if not for all."""
    words = one.kind_label if one.verdict == "not_comparable" else "May be counted another way"
    return f"{one.area}: {words[:1].lower()}{words[1:]}" if one.area else words


def neighbours(series: list[Series]) -> list[str]:
    """The engine's sentence on each value against the one before it of the same area."""
    return [point.since_before.sentence for one in series for point in one.points if point.since_before]


def trends(series: list[Series], found: MetricFile) -> list[str]:
    """Whether each series of years rises or falls more steadily than chance; or, once, that none is read."""
    breaks = found.breaks.get(found.metric.slug, ())
    tested = [
        trend_of(
            [point.figure for point in one.points],
            breaks=[engine_break(row) for row in breaks if row.area in ("", one.name)],
        )
        for one in series
        if len(one.points) > 1
    ]
    sayable = any(one.answer is not TrendAnswer.CANNOT_BE_SAID for one in tested)
    return [one.sentence for one in (tested if sayable else tested[:1])]


def joinable(values: list[ValueRow], found: MetricFile) -> list[ValueRow]:
    """Values that may stand on one axis: the metric's own, and linked ones of the same unit."""
    return [
        value
        for value in values
        if value.metric.unit == found.metric.unit and value.metric.framework == found.metric.framework
    ]


def by_period(pair: Pair) -> str:
    return str(pair.known.period_end or "")


def refusals(series: list[Series]) -> list[str]:
    """Why a line is cut, each reason once."""
    return list(dict.fromkeys(reason for one in series for reason in one.refusals))


def change_sentence(series: list[Series]) -> str:
    """The engine's sentence on the force's last value against the one before."""
    for one in series:
        if not one.is_nation and one.points and (answer := one.points[-1].since_before):
            return answer.sentence
    return ""


def sentence_of(pair: Pair | None) -> str:
    """The engine's sentence on the latest figure; or the figure alone where nothing stands beside it."""
    if pair is None:
        return ""
    if pair.answer:
        return pair.answer.sentence
    known = pair.known
    period = wording.period(known).rstrip(".")
    told = f"{known.area}: {wording.figure(known)} {known.metric.unit}, {period[:1].lower()}{period[1:]}."
    return f"{told} {known.publication.short_title} gives no figure to set beside it."
