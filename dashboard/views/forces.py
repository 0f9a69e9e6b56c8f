"""All forces, with the last grade of each pillar."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.queries.areas import forces as all_forces
from dashboard.queries.judgments import forces_graded_by_area, last_pillar_grades
from dashboard.responses import Page, answer
from dashboard.sheets import Sheet
from dashboard.tables.forces import PILLARS, force_lines, records


@require_safe
def forces(request: HttpRequest, suffix: str = "html") -> HttpResponse:
    """Alphabetical within region; never ordered by grade."""
    lines = sorted(
        force_lines(all_forces(), last_pillar_grades()), key=lambda line: (line.force.region, line.force.name)
    )
    regions: dict[str, list[object]] = {}
    for line in lines:
        regions.setdefault(line.force.region, []).append(line)
    context = {
        "regions": regions,
        "pillars": PILLARS,
        "count": len(lines),
        "by_area": forces_graded_by_area(),
    }
    page = Page("dashboard/forces.html", "Police forces", context, [Sheet("forces", lambda: records(lines))])
    return answer(request, page, suffix)
