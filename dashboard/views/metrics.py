"""All figures of one publication, by category: a force, England and Wales, and the difference."""

from decimal import Decimal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.figures import latest_of_each, pairs
from dashboard.pictures import difference_picture, outcomes_picture
from dashboard.queries.areas import force as find_force
from dashboard.queries.areas import forces
from dashboard.queries.figures import forces_with_figures, latest_figures_of, publications_with_figures
from dashboard.responses import Page, answer
from dashboard.selection import Filter, read
from dashboard.sheets import Sheet
from dashboard.tables.beside_nation import beside_nation
from dashboard.tables.figures import FigureLine, FigureTable, figure_table, pair_records
from inspections.choices import Category


@require_safe
def metrics(request: HttpRequest, suffix: str = "html") -> HttpResponse:
    """The newest publication that has figures of the force, unless another is chosen."""
    all_forces = forces()
    slug = request.GET.get("force", "")
    slug = slug if slug in {one.slug for one in all_forces} else settings.DEFAULT_FORCE
    publications = publications_with_figures(slug)
    offered = [
        Filter("force", "Force", [(one.slug, one.name) for one in all_forces], ""),
        Filter("source", "Publication", publications, ""),
        Filter("category", "Category", list(Category.choices), "All categories"),
    ]
    selection, notices = read(request.GET, offered)
    force = find_force(slug)
    source = selection.get("source") or (publications[0][0] if publications else "")
    values, facts = latest_figures_of(slug, source) if source else ([], {})
    found = latest_of_each(pairs(values))
    category = selection.get("category")
    found = [pair for pair in found if category in ("", pair.known.metric.category)]
    table = figure_table(found)
    name = force.name if force else ""
    compared = [line for line in table.lines if line.pair.force and line.pair.nation]
    sentence = beside_nation(name, compared)
    shown = {"force": slug, "source": source, "category": category}
    context = {
        "filters": [(one, one.choices(shown[one.name])) for one in offered],
        "force": force,
        "table": table,
        "count": len(found),
        "earlier": sum(facts[pair.known.metric.slug] for pair in found) - len(found),
        "caption": dict(publications).get(source, ""),
        "measured": [] if publications else forces_with_figures(),
        "is_default": slug == settings.DEFAULT_FORCE,
        "difference": difference_picture(compared, force=name, sentence=sentence),
        "outcomes": outcomes_of(table, name),
        "sentence": sentence,
    }
    title = f"Figures – {force.official_name}" if force else "Figures"
    sheets = [Sheet("figures", lambda: pair_records(found))]
    page = Page("dashboard/metrics.html", title, context, sheets, selection.to_query(), notices)
    return answer(request, page, suffix)


TOTALS = ("outcome-assigned", "outcome-not-yet-assigned", "outcome-total")


def largest_gap(lines: list[FigureLine]) -> str:
    """The engine's sentence on the outcome in which the force lies furthest from England and Wales."""
    compared = [line for line in lines if line.pair.answer and line.pair.answer.difference is not None]
    if not compared:
        return ""
    furthest = max(compared, key=distance)
    return f"The largest difference: {furthest.sentence}"


def distance(line: FigureLine) -> Decimal:
    """How far a figure lies from the national one, in its own unit."""
    return abs((line.pair.answer.difference if line.pair.answer else None) or Decimal(0))


def has_parts(table: FigureTable, slug: str) -> bool:
    """Whether a figure is a subtotal of others in the table: then its parts are drawn, not it."""
    return any(line.pair.known.metric.part_of == slug for line in table.lines)


def outcomes_of(table: FigureTable, force: str) -> object:
    """The outcomes of crimes as paired bars, subtotals with their parts."""
    lines = [
        line
        for line in table.lines
        if line.pair.known.metric.category == Category.OUTCOMES
        and line.pair.known.metric.unit_kind == "percent"
        and line.slug not in TOTALS
        and not has_parts(table, line.slug)
        and line.pair.force
        and line.pair.nation
    ]
    title = f"What became of recorded crimes: {force} and England and Wales"
    sentence = largest_gap(lines)
    return outcomes_picture(lines, force=force, title=title, sentence=sentence)
