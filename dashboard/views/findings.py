"""All findings, filtered and searched."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.queries.areas import forces, inspections, themes
from dashboard.queries.chosen_findings import chosen_findings
from dashboard.queries.findings import rows_of
from dashboard.responses import Page, answer
from dashboard.selection import Filter, page_of, read
from dashboard.sheets import Sheet
from dashboard.tables import findings as finding_table
from inspections.choices import FindingKind, FindingStatus

PAGE_SIZE = 25
UNSETTLED = ("unsettled", "Not known to be closed")


@require_safe
def findings(request: HttpRequest, suffix: str = "html") -> HttpResponse:
    """Newest inspection first; the text search looks for every word."""
    offered = [
        Filter("force", "Force", [(one.slug, one.name) for one in forces()], "All forces"),
        Filter("inspection", "Inspection", inspections(), "All inspections"),
        Filter("question", "Subject", [(one.slug, one.name) for one in themes()], "All subjects"),
        Filter("kind", "Kind", list(FindingKind.choices), "All kinds"),
        Filter("status", "Status", [UNSETTLED, *FindingStatus.choices], "Any status"),
    ]
    selection, notices = read(request.GET, offered, search="q")
    met = chosen_findings(selection.chosen)
    # A download has all pages, so none is too far.
    page = page_of(selection, len(met), PAGE_SIZE, notices if suffix == "html" else [])
    found = rows_of(met[page.start : page.start + PAGE_SIZE] if suffix == "html" else met)
    context = {
        "filters": [(one, one.choices(selection.get(one.name))) for one in offered],
        "search": {"label": "Words in the finding", "value": selection.get("q")},
        "findings": found,
        "pages": page,
        "earlier": selection.at_page(page.number - 1) if page.number > 1 else "",
        "later": selection.at_page(page.number + 1) if page.number < page.last else "",
    }
    sheets = [Sheet("findings", lambda: finding_table.records(found))]
    query = selection.at_page(page.number)
    answered = Page("dashboard/findings.html", "Findings", context, sheets, query, notices)
    return answer(request, answered, suffix)
