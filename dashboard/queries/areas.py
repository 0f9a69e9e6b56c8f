"""Forces and the other things that filters offer."""

from dashboard.queries.catalogue import catalogue
from dashboard.rows.judgments import ForceRow, ThemeRow


def forces() -> list[ForceRow]:
    return list(catalogue().forces)


def force(slug: str) -> ForceRow | None:
    return next((one for one in catalogue().forces if one.slug == slug), None)


def forces_inspected(inspection: str) -> list[ForceRow]:
    """The forces that an inspection takes in: all, unless it is made by region."""
    region = next((one.region for one in catalogue().inspections.values() if one.slug == inspection), "")
    return [one for one in forces() if region in ("", one.region)]


def themes() -> list[ThemeRow]:
    """Themes that some question belongs to, in reading order."""
    used = {question.theme for question in catalogue().questions.values()}
    return sorted(used, key=lambda theme: theme.order)


def inspections() -> list[tuple[str, str]]:
    """Slug and name of every inspection, newest first."""
    found = sorted(catalogue().inspections.values(), key=lambda one: (-one.cycle.first_year, one.name))
    return [(one.slug, one.name) for one in found]
