"""The limits that a report states on its own figures, as a download."""

from collections.abc import Iterable

from dashboard.rows.figures import CaveatRow


def records(caveats: Iterable[CaveatRow]) -> list[dict[str, object]]:
    """`without` are the forces that the caveat says are missing from the national figure."""
    return [
        {
            "id": one.key,
            "text": one.text,
            "effect": one.effect,
            "without": list(one.excludes),
            "citations": [citation.as_record() for citation in one.citations],
        }
        for one in caveats
    ]
