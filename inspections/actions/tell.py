"""What the page of changes tells of one fact."""

from typing import Any

from inspections.desk.rows import Row
from inspections.desk.standing import DIFFERS, NEW, Standing, judged, shown
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
            "about": str(row),
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


def _act(standing: Standing | None) -> str:
    if standing is None or standing.word == NEW:
        return "new"
    return "changed" if standing.word == DIFFERS else "cited"
