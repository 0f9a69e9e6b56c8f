"""What the data hold, how it was checked, and what is missing."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.queries.areas import forces_inspected
from dashboard.queries.areas import inspections as all_inspections
from dashboard.queries.coverage import coverage_rows
from dashboard.queries.judgments import judgments_of_inspection
from dashboard.responses import Page, answer
from dashboard.selection import Filter, read
from dashboard.sheets import Sheet
from dashboard.tables import coverage as coverage_table


@require_safe
def coverage(request: HttpRequest, suffix: str = "html") -> HttpResponse:
    """All inspections in numbers; with one chosen, force by force and question by question."""
    offered = [Filter("inspection", "Inspection", all_inspections(), "All inspections, in numbers")]
    selection, notices = read(request.GET, offered)
    chosen = selection.get("inspection")
    rows = [row for row in coverage_rows() if chosen in ("", row.inspection_slug)]
    lines = [coverage_table.line(row) for row in rows]
    context = {
        "filters": [(one, one.choices(selection.get(one.name))) for one in offered],
        "groups": [(name, list(found)) for name, found in groupby(lines, lambda one: one.inspection)],
        "inspection": offered[0].label_of(chosen),
    }
    sheets = [Sheet("coverage", lambda: coverage_table.records(rows))]
    if chosen:
        judgments = judgments_of_inspection(chosen)
        inspected = forces_inspected(chosen)
        context |= {
            "grid": coverage_table.grid(inspected, rows, judgments),
            "region": rows[0].region if rows else "",
        }
        sheets = [Sheet("coverage", lambda: coverage_table.grid_records(inspected, rows, judgments))]
    title = f"Coverage: {offered[0].label_of(chosen)}" if chosen else "Coverage"
    page = Page("dashboard/coverage.html", title, context, sheets, selection.to_query(), notices)
    return answer(request, page, suffix)
