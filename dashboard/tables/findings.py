"""Findings: each thread once, the years they are of, and all as a download."""

from collections.abc import Iterable

from dashboard.rows.findings import FindingRow


def years_of(found: list[FindingRow]) -> str:
    """The cycles in which findings were raised: “2014 to 2016”."""
    cycles = sorted({(one.question.cycle.first_year, one.question.cycle.name) for one in found})
    names = [name for _, name in cycles]
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}" if names else ""


def heads_of_threads(found: list[FindingRow]) -> list[FindingRow]:
    """Each thread once: a finding that a later one continues is told on the later one's page."""
    continued = {one.follows_id for one in found}
    return [one for one in found if one.id not in continued]


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
