"""Forces side by side: their figures against England and Wales, or their grades in one inspection."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.figures import Pair, all_caveats, latest_of_each, marks, pairs
from dashboard.pictures import Picture, difference_picture
from dashboard.queries.areas import forces as all_forces
from dashboard.queries.areas import forces_inspected, inspections
from dashboard.queries.figures import figures_of_inspection
from dashboard.queries.judgments import judgments_of_inspection
from dashboard.queries.reports import questions_of
from dashboard.queries.rules import rulebook
from dashboard.queries.sources import reports_read
from dashboard.responses import Page, answer
from dashboard.rows.judgments import ForceRow
from dashboard.selection import Filter, read
from dashboard.sheets import Sheet
from dashboard.tables import compared, compared_questions
from dashboard.tables.beside_nation import beside_nation
from dashboard.tables.figures import MarkedCaveat, figure_table
from inspections.choices import Category, MetricKind

AT_MOST = 4
DEFAULT_INSPECTION = "peel-2018-19"


@require_safe
def compare(request: HttpRequest, suffix: str = "html") -> HttpResponse:
    """Up to four forces; without a choice, the default force."""
    known = all_forces()
    force_filter = Filter("force", "Force", [(one.slug, one.name) for one in known], "None", AT_MOST)
    what = Filter(
        "what", "Compare", [("questions", "Judgments of an inspection")], "Figures of an inspection"
    )
    inspection_filter = Filter("inspection", "Inspection", inspections(), "")
    of_figures = [
        Filter("category", "Category of figures", list(Category.choices), "All categories"),
        Filter("kind", "Kind of figures", list(MetricKind.choices), "All kinds"),
    ]
    selection, notices = read(request.GET, [force_filter, what, inspection_filter, *of_figures])
    slugs = selection.several.get("force") or (settings.DEFAULT_FORCE,)
    chosen = [one for slug in slugs for one in known if one.slug == slug]
    by_question = selection.get("what") == "questions"
    default = DEFAULT_INSPECTION if by_question else newest_read(chosen)
    inspection = selection.get("inspection") or default
    wanted = {"category": selection.get("category"), "kind": selection.get("kind")}
    others = [what, inspection_filter] if by_question else [what, inspection_filter, *of_figures]
    context, sheet = (
        questions_side_by_side(inspection, chosen)
        if by_question
        else figures_side_by_side(inspection, chosen, wanted)
    )
    context |= {
        "force_filters": [
            (number + 1, force_filter.choices(slugs[number] if number < len(slugs) else ""))
            for number in range(AT_MOST)
        ],
        "filters": [
            (one, one.choices(inspection if one.name == "inspection" else selection.get(one.name)))
            for one in others
        ],
        "forces": chosen,
        "by_question": by_question,
        "inspection": inspection_filter.label_of(inspection),
    }
    page = Page("dashboard/compare.html", "Compare", context, [sheet], selection.to_query(), notices)
    return answer(request, page, suffix)


def newest_read(forces: list[ForceRow]) -> str:
    """The newest inspection of which a report of one of the forces has been read."""
    slugs = {force.slug for force in forces}
    return next((inspection for _, force, inspection in reports_read() if force in slugs), "")


def figures_side_by_side(
    inspection: str, forces: list[ForceRow], wanted: dict[str, str]
) -> tuple[dict[str, Any], Sheet]:
    """The latest figure of each metric, per force, beside the national figure of the same publication."""
    values = figures_of_inspection([force.slug for force in forces], inspection)
    found = [
        pair
        for force in forces
        for pair in latest_of_each(pairs(values[force.slug]))
        if pair.force
        and wanted["category"] in ("", pair.known.metric.category)
        and wanted["kind"] in ("", pair.known.metric.kind)
    ]
    caveats = all_caveats(found)
    letters = marks(caveats)
    rows = compared.compared_metrics(found, forces, letters)
    measured = {pair.force.area_slug for pair in found if pair.force}
    context = {
        "rows": rows,
        "letters": letters,
        "caveats": [MarkedCaveat(letters[one.key], one) for one in caveats],
        "without": [force for force in forces if force.slug not in measured],
        "summaries": summaries(found, [force for force in forces if force.slug in measured]),
    }
    return context, Sheet("figures", lambda: compared.metric_records(rows))


def summaries(found: Sequence[Pair], forces: Sequence[ForceRow]) -> list[tuple[str, Picture | None]]:
    """For each force the sentence on its figures beside the national ones, and their picture on one scale."""
    lines = {
        force.name: [
            line
            for line in figure_table(
                [pair for pair in found if pair.force and pair.force.area_slug == force.slug]
            ).lines
            if line.pair.nation
        ]
        for force in forces
    }
    everyone = [line for own in lines.values() for line in own]
    told = []
    for force in forces:
        sentence = beside_nation(force.name, lines[force.name])
        drawn = difference_picture(
            lines[force.name],
            force=force.name,
            sentence=sentence,
            name=f"difference-{force.slug}",
            on_scale_of=everyone,
        )
        told.append((sentence, drawn))
    return told


def questions_side_by_side(inspection: str, forces: list[ForceRow]) -> tuple[dict[str, Any], Sheet]:
    """Every question of one inspection with each force's judgment."""
    slugs = {force.slug for force in forces}
    judgments = [one for one in judgments_of_inspection(inspection) if one.force.slug in slugs]
    questions = questions_of(inspection)
    cycle = questions[0].cycle.name if questions else ""
    within = rulebook().cycle_rule(cycle, cycle, "none")
    rows = compared_questions.compared_questions(questions, judgments, forces, within)
    context = {"questions": rows, "within": within, "inspected": forces_inspected(inspection)}
    return context, Sheet("judgments", lambda: compared_questions.records(rows))
