"""One report as structure: its questions and grades, figures, findings, claims and discrepancies."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.changes import changes
from dashboard.figures import pairs
from dashboard.queries.areas import force as find_force
from dashboard.queries.figures import figures_of_report
from dashboard.queries.findings import findings
from dashboard.queries.judgments import cycle_rows, judgments_of_force
from dashboard.queries.reports import inspection_name, questions_of, statements_of
from dashboard.queries.rules import rulebook
from dashboard.queries.sources import report_of
from dashboard.queries.statements import Statements
from dashboard.responses import Page, answer
from dashboard.rows.findings import FindingRow
from dashboard.rows.judgments import QuestionRow
from dashboard.sheets import Sheet
from dashboard.summaries import in_one_report
from dashboard.tables import caveats as caveat_table
from dashboard.tables import claims as claim_table
from dashboard.tables import discrepancies as discrepancy_table
from dashboard.tables import findings as finding_table
from dashboard.tables import judgments as judgment_table
from dashboard.tables.figures import figure_table, pair_records
from dashboard.tables.judgments import JudgmentLine


@dataclass(frozen=True)
class Branch:
    """One question of the report, with the judgment and the findings under it."""

    question: QuestionRow
    line: JudgmentLine | None
    findings: list[FindingRow]


@require_safe
def report(request: HttpRequest, force: str, inspection: str, suffix: str = "html") -> HttpResponse:
    """An inspection of which the report was not read shows its grades and says so."""
    area, name = find_force(force), inspection_name(inspection)
    if area is None or not name:
        raise Http404("There is no such report in the data.")
    publication = report_of(force, inspection)
    everything = judgments_of_force(force)
    changed = changes(everything, rulebook(), [cycle.name for cycle in cycle_rows()])
    judgments = [one for one in everything if one.question.inspection_slug == inspection]
    lines = {line.row.question.key: line for line in judgment_table.lines(judgments, changed)}
    found = findings({"force": force, "inspection": inspection})
    # Before the figures: most of their caveats come with what the report says.
    statements = statements_of(publication.slug) if publication else Statements()
    beside = pairs(figures_of_report(force, publication.slug)) if publication else []
    claims = claim_table.checked(statements.claims)
    table = figure_table(beside)
    on_figures = {marked.caveat.key for marked in table.caveats}
    context = {
        "force": area,
        "inspection": name,
        "publication": publication,
        "grades": in_one_report(judgments),
        "tree": [
            Branch(
                question, lines.get(question.key), [one for one in found if one.question.key == question.key]
            )
            for question in questions_of(inspection)
        ],
        "table": table,
        "claims": claims,
        "discrepancies": statements.discrepancies,
        "other_caveats": [one for one in statements.caveats if one.key not in on_figures],
    }
    sheets = [
        Sheet("judgments", lambda: judgment_table.records(judgments, changed)),
        Sheet("figures", lambda: pair_records(beside)),
        Sheet("findings", lambda: finding_table.records(found)),
        Sheet("claims", lambda: claim_table.records(claims)),
        Sheet("caveats", lambda: caveat_table.records(statements.caveats)),
        Sheet("discrepancies", lambda: discrepancy_table.records(statements.discrepancies)),
    ]
    title = publication.title if publication else f"{name}: {area.official_name}"
    return answer(request, Page("dashboard/report.html", title, context, sheets), suffix)
