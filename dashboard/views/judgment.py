"""One judgment: the grade, what the report says, its findings, its lineage and its receipts."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.changes import changes
from dashboard.queries.findings import findings
from dashboard.queries.judgments import cycle_rows, family_of, judgments_on_question, one_judgment
from dashboard.queries.rules import rulebook
from dashboard.queries.sources import report_of
from dashboard.responses import Page, answer
from dashboard.sheets import Sheet
from dashboard.tables import findings as finding_table
from dashboard.tables import judgments as judgment_table
from dashboard.tables.distribution import among_forces


@require_safe
def judgment(
    request: HttpRequest, force: str, inspection: str, question: str, suffix: str = "html"
) -> HttpResponse:
    found = one_judgment(force, inspection, question)
    if found is None:
        raise Http404("There is no such judgment in the data.")
    rules = rulebook()
    family = family_of([found], rules)
    changed = changes(family, rules, [cycle.name for cycle in cycle_rows()])
    subject = [one for one in family if one.question.theme == found.question.theme]
    own = changed[found.pk]
    related = [
        one
        for one in findings({"force": force, "inspection": inspection})
        if one.question.key == found.question.key
    ]
    context = {
        "judgment": found,
        "change": own,
        "line": judgment_table.lines([found], changed)[0],
        "family": judgment_table.lines(subject, changed),
        "among_forces": among_forces(found, judgments_on_question(found.question.key)),
        "findings": related,
        "report": report_of(force, inspection),
    }
    title = f"{found.force.official_name}, {found.question.inspection}: {found.question.short_title}"
    sheets = [
        Sheet("judgment", lambda: judgment_table.records([found], changed)),
        Sheet("year_by_year", lambda: judgment_table.records(subject, changed)),
        Sheet("findings", lambda: finding_table.records(related)),
    ]
    return answer(request, Page("dashboard/judgment.html", title, context, sheets), suffix)
