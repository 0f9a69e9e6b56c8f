"""Discrepancies by kind, and as a download."""

from collections.abc import Iterable, Sequence

from dashboard.rows.figures import DiscrepancyRow

# What changes a number first, slips of the pen last.
ORDER = ("value", "period", "unit", "rounding", "claim", "count", "label", "typo")


def by_kind(found: Iterable[DiscrepancyRow]) -> list[tuple[str, Sequence[DiscrepancyRow]]]:
    """Groups with their labels, the weightiest kind first."""
    groups: dict[str, list[DiscrepancyRow]] = {}
    for one in found:
        groups.setdefault(one.kind, []).append(one)
    known = sorted(groups, key=ORDER.index)
    return [(groups[kind][0].kind_label, groups[kind]) for kind in known]


def records(found: Iterable[DiscrepancyRow]) -> list[dict[str, object]]:
    return [
        {
            "id": one.key,
            "kind": one.kind,
            "text": one.text,
            "shown": one.shown,
            "publication": one.publication.title,
            "metrics": [metric.slug for metric in one.metrics],
            "citations": [citation.as_record() for citation in one.citations],
        }
        for one in found
    ]
