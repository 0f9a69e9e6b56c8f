"""One subject of one force: its grades and its figures on the same axis of time."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.changes import changes
from dashboard.figures import latest_of_each, pairs
from dashboard.grade_by_grade import grade_by_grade
from dashboard.pictures import time_axis_picture
from dashboard.queries.areas import force as find_force
from dashboard.queries.areas import themes
from dashboard.queries.figures import latest_figures_on_theme, series_on_theme
from dashboard.queries.findings import findings
from dashboard.queries.judgments import cycle_rows, judgments_of_force, judgments_on_themes
from dashboard.queries.rules import rulebook
from dashboard.responses import Page, answer
from dashboard.rows.figures import ValueRow
from dashboard.selection import Filter, read
from dashboard.sheets import Sheet
from dashboard.summaries import beside_others, last_on_subject
from dashboard.tables import findings as finding_table
from dashboard.tables import judgments as judgment_table
from dashboard.tables.beside_nation import beside_nation
from dashboard.tables.editions import newest_edition
from dashboard.tables.figures import figure_table, pair_records, value_record
from dashboard.tables.over_time import longest_metric, metrics_with_dates, series_of


def beside_grades(value: ValueRow) -> bool:
    """A national count would flatten the force's line: above the grades only the force's stands."""
    return not (value.is_nation and value.metric.unit_kind in ("count", "money"))


@require_safe
def theme(request: HttpRequest, force: str, theme: str, suffix: str = "html") -> HttpResponse:
    """The metric with the most dated values stands above the grades, unless another is chosen."""
    area = find_force(force)
    subject = next((one for one in themes() if one.slug == theme), None)
    if area is None or subject is None:
        raise Http404("There is no such force or subject in the data.")
    everything = judgments_of_force(force)
    changed = changes(everything, rulebook(), [cycle.name for cycle in cycle_rows()])
    judgments = [one for one in everything if one.question.theme.slug == theme]
    series = series_on_theme(theme, force)
    offered = [Filter("metric", "Figure above the grades", metrics_with_dates(series), "")]
    selection, notices = read(request.GET, offered)
    chosen = selection.get("metric") or longest_metric(series)
    values = latest_figures_on_theme(theme, force, series, chosen)
    beside = pairs(values)
    latest = latest_of_each(beside)
    drawn = newest_edition(value for value in values if value.metric.slug == chosen and beside_grades(value))
    table = figure_table(latest, also_shown=pairs(drawn))
    related = findings({"force": force, "question": theme})
    unsettled = finding_table.heads_of_threads([one for one in related if one.is_open])
    context = {
        "force": area,
        "theme": subject,
        "last_grade": last_on_subject(area.official_name, judgments),
        "what_changed": grade_by_grade([changed[one.pk] for one in judgments]),
        "beside_others": beside_others(judgments, judgments_on_themes([theme])) if judgments else "",
        "beside_nation": beside_nation(area.name, [line for line in table.lines if line.pair.nation]),
        "unsettled": len(unsettled),
        "unsettled_years": finding_table.years_of(unsettled),
        "filters": [(one, one.choices(chosen)) for one in offered] if chosen else [],
        "picture": time_axis_picture(
            series_of(drawn, breaks={}, links=(), letters=table.letters),
            judgments,
            metric=drawn[0].metric if drawn else None,
            title=f"{area.name}: {subject.name.lower()}, grades and figures on one axis of time",
        ),
        "lines": judgment_table.lines(judgments, changed),
        "table": table,
        "findings": related,
    }
    sheets = [
        Sheet("judgments", lambda: judgment_table.records(judgments, changed)),
        Sheet("figures", lambda: pair_records(latest)),
        Sheet("above_the_grades", lambda: [value_record(value) for value in drawn]),
        Sheet("findings", lambda: finding_table.records(related)),
    ]
    title = f"{area.official_name}: {subject.name}"
    page = Page("dashboard/theme.html", title, context, sheets, selection.to_query(), notices)
    return answer(request, page, suffix)
