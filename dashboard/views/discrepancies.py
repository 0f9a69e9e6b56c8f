"""Every fact that sources, or two places of one source, state differently."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.queries.statements import all_discrepancies
from dashboard.responses import Page, answer
from dashboard.selection import Filter, read
from dashboard.sheets import Sheet
from dashboard.tables import discrepancies as discrepancy_table
from inspections.choices import DiscrepancyKind


@require_safe
def discrepancies(request: HttpRequest, suffix: str = "html") -> HttpResponse:
    """Both statements with their places, and which one is shown by which rule."""
    everything = all_discrepancies()
    sources = dict.fromkeys((one.publication.slug, one.publication.short_title) for one in everything)
    offered = [
        Filter("kind", "What differs", list(DiscrepancyKind.choices), "Anything"),
        Filter("source", "Publication", list(sources), "All publications"),
    ]
    selection, notices = read(request.GET, offered)
    found = [
        one
        for one in everything
        if selection.get("kind") in ("", one.kind) and selection.get("source") in ("", one.publication.slug)
    ]
    groups = discrepancy_table.by_kind(found)
    context = {
        "filters": [(one, one.choices(selection.get(one.name))) for one in offered],
        "groups": groups,
        "count": len(found),
    }
    in_page_order = [one for _, group in groups for one in group]
    sheets = [Sheet("discrepancies", lambda: discrepancy_table.records(in_page_order))]
    title = "Where sources differ"
    page = Page("dashboard/discrepancies.html", title, context, sheets, selection.to_query(), notices)
    return answer(request, page, suffix)
