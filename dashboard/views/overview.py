"""The page of a force: how it was judged, what changed, what stands out, what is open."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.changes import changes
from dashboard.figures import latest_of_each, pairs
from dashboard.pictures import difference_picture
from dashboard.queries.areas import force as find_force
from dashboard.queries.figures import figures_of_report
from dashboard.queries.findings import findings
from dashboard.queries.judgments import cycle_rows, judgments_of_force
from dashboard.queries.reports import questions_asked
from dashboard.queries.rules import rulebook
from dashboard.queries.sources import reports_read
from dashboard.responses import Page, answer
from dashboard.sheets import Sheet
from dashboard.standouts import stand_outs
from dashboard.summaries import (
    by_cycle,
    last_judged,
    last_readable_change,
    last_whole_cycle,
    what_changed,
)
from dashboard.tables import findings as finding_table
from dashboard.tables import judgments as judgment_table
from dashboard.tables.beside_nation import beside_nation
from dashboard.tables.figures import (
    FigureLine,
    FigureTable,
    figure_table,
    pair_records,
    relative_percent,
)
from dashboard.tables.matrix import by_theme, matrix
from dashboard.walls import walls


@require_safe
def home(request: HttpRequest, suffix: str = "html") -> HttpResponse:
    """The force that this site follows first."""
    return force_page(request, settings.DEFAULT_FORCE, suffix)


@require_safe
def overview(request: HttpRequest, force: str, suffix: str = "html") -> HttpResponse:
    return force_page(request, force, suffix)


def main_lines(table: FigureTable) -> list[FigureLine]:
    """What the chart of the overview shows: no parts of subtotals, no outcomes; those have their own page."""
    return [
        line
        for line in table.lines
        if not line.is_part
        and not line.pair.known.metric.framework
        and relative_percent(line.pair) is not None
    ]


def force_page(request: HttpRequest, slug: str, suffix: str) -> HttpResponse:
    """One force. A force of which no report has been read still shows its judgments."""
    force = find_force(slug)
    if force is None:
        raise Http404(f"There is no force called “{slug}”.")
    judgments = judgments_of_force(slug)
    cycles = cycle_rows()
    names = [cycle.name for cycle in cycles]
    rules = rulebook()
    changed = changes(judgments, rules, names)
    between = walls(rules, names)
    asked = questions_asked()
    latest = last_whole_cycle(judgments, cycles, asked)
    latest_changes = by_cycle(changed).get(latest.slug, []) if latest else []
    reports = reports_read(slug)
    newest = reports[0] if reports else None
    found = latest_of_each(pairs(figures_of_report(slug, newest[0].slug))) if newest else []
    beside = [pair for pair in found if pair.force and pair.nation]
    compared = figure_table(beside)
    unsettled = findings({"force": slug, "status": "unsettled"})
    open_findings = finding_table.heads_of_threads(unsettled)
    outstanding = stand_outs(found, at_most=3)
    directions = {one.direction_of_good for one in outstanding}
    sentence = beside_nation(force.name, compared.lines)
    context = {
        "force": force,
        "last_judged": last_judged(force.official_name, judgments, cycles, asked),
        "latest": latest,
        "what_changed": what_changed(latest_changes, between.get(latest.name, "") if latest else ""),
        "last_change": last_readable_change(changed, latest),
        "matrix": matrix(
            judgments,
            changed,
            cycles,
            row_of=by_theme,
            caption=f"{force.official_name}: grade by subject and year of inspection",
            corner="Subject",
            walls=between,
            every_cycle=True,
        ),
        "walls": between,
        "report": newest,
        "reports": reports,
        "figures": compared,
        "figures_caption": f"{newest[0].title}: {force.name} beside England and Wales" if newest else "",
        "is_default": slug == settings.DEFAULT_FORCE,
        "stand_outs": outstanding,
        "one_direction": directions.pop() if len(directions) == 1 else "",
        "difference": difference_picture(main_lines(compared), force=force.name, sentence=sentence),
        "findings": open_findings,
        "judgment_count": len(judgments),
        "finding_years": finding_table.years_of(open_findings),
    }
    sheets = [
        Sheet("judgments", lambda: judgment_table.records(judgments, changed)),
        Sheet("figures", lambda: pair_records(beside)),
        Sheet("open_findings", lambda: finding_table.records(open_findings)),
    ]
    page = Page("dashboard/overview.html", force.official_name, context, sheets)
    return answer(request, page, suffix)
