"""Findings as a download."""

from collections.abc import Iterable

from dashboard.rows.findings import FindingRow


def record(finding: FindingRow, part_of: str | None = None) -> dict[str, object]:
    return {
        "id": finding.key,
        "part_of": part_of,
        "force": finding.force_slug,
        "inspection": finding.question.inspection_slug,
        "question": finding.question.title,
        "kind": finding.kind,
        "text": finding.text,
        "deadline": finding.deadline or None,
        "status": finding.status,
        "publication": finding.publication.title,
        "follow_ups": [
            {
                "publication": one.publication.title,
                "status": one.status,
                "text": one.text,
                "citations": [citation.as_record() for citation in one.citations],
            }
            for one in finding.follow_ups
        ],
        "citations": [citation.as_record() for citation in finding.citations],
    }


def records(findings: Iterable[FindingRow]) -> list[dict[str, object]]:
    """Each finding, followed by its parts."""
    found = []
    for finding in findings:
        found.append(record(finding))
        found += [record(part, finding.key) for part in finding.parts]
    return found
