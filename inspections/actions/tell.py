"""What the page of changes tells of one fact."""

from decimal import Decimal
from typing import Any

from django.utils.formats import date_format

from inspections.choices import PeriodKind
from inspections.desk.rows import Row
from inspections.desk.standing import DIFFERS, NEW, Difference, Standing, differences, judged, number, shown
from inspections.models import Finding, Judgment, Value


def told_of(row: Row, standing: Standing | None) -> dict[str, Any]:
    """One line of a change: what it is about, where it is shown, what it says now and said before."""
    told: dict[str, Any] = {"kind": row._meta.model_name, "act": _act(standing), "before": "", "after": ""}
    if isinstance(row, Judgment):
        told |= {
            "force": row.area.slug,
            "about": f"{row.area}: {row.question}",
            "address": [row.area.slug, row.question.inspection.slug, row.question.slug],
            "after": judged(row),
        }
    elif isinstance(row, Value):
        told |= {
            "force": row.area.slug,
            "about": f"{row.metric}, {row.area}, {covered(row)}",
            "address": [row.metric.slug],
            "after": f"{shown(row)} {row.metric.unit}",
        }
    elif isinstance(row, Finding):
        told |= {
            "force": row.area.slug,
            "about": f"{row.area}, {row.get_kind_display().lower()}: {row.text}",
            "address": [row.pk],
        }
    else:
        told |= {"force": "", "about": row.text, "address": []}
    if standing is not None and standing.word == DIFFERS:
        told["before"] = "; ".join(difference.data for difference in standing.differences)
        told["after"] = "; ".join(difference.report for difference in standing.differences)
    return told


def covered(value: Value) -> str:
    """The period of a value: “12 months to 30 June 2016”."""
    kind = value.get_period_kind_display()
    if value.period_end is None:
        return kind[:1].lower() + kind[1:]
    end = date_format(value.period_end, "j F Y")
    if value.period_kind in (PeriodKind.TWELVE_MONTHS, PeriodKind.AS_AT):
        return f"{kind[:1].lower()}{kind[1:]} {end}"
    return f"{kind[:1].lower()}{kind[1:]} to {end}"


def told_of_edit(before: Row, after: Row) -> dict[str, Any]:
    """One line of a change that was made to a fact by itself."""
    told = told_of(after, None)
    if isinstance(after, Finding):
        told["about"] = f"{after.area}, {after.get_kind_display().lower()}, {after.question.short_title}"
    found = differences(before, after) or other_differences(before, after)
    return {
        **told,
        "act": "changed",
        "before": "; ".join(one.data for one in found),
        "after": "; ".join(one.report for one in found),
    }


def other_differences(before: Row, after: Row) -> list[Difference]:
    """What else changed, field by field, each with its name."""
    found = []
    for field in after._meta.concrete_fields:
        old, new = (_said(row, field) for row in (before, after))
        if field.name != "revision" and old != new:
            name = str(field.verbose_name)
            found.append(Difference(name, f"{name} {old}", f"{name} {new}"))
    return found


def _said(row: Row, field: Any) -> str:
    value = getattr(row, field.name)
    if value in (None, ""):
        return "none"
    if isinstance(value, Decimal):
        return number(value)
    shown = getattr(row, f"get_{field.name}_display", None)
    return f"“{shown() if shown else value}”"


def _act(standing: Standing | None) -> str:
    if standing is None or standing.word == NEW:
        return "new"
    return "changed" if standing.word == DIFFERS else "cited"
