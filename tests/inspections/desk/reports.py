"""A short report of a force that does not exist, and what the reader would find in it."""

from typing import Any

QUESTION = (
    "How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?"
)
OVERALL = "How effective is the force at keeping people safe and reducing crime?"
FIGURES = (
    "In the 12 months to 30 June 2016, recorded crime (excluding fraud) was 63.5 per 1,000 population in "
    "Northshire, compared with 68.2 per 1,000 population across England and Wales."
)
TEXT = "\n".join(
    [
        "PEEL: Police effectiveness 2016",
        "An inspection of Northshire Police",
        OVERALL,
        "Good",
        QUESTION,
        "Requires improvement",
        FIGURES,
        "Areas for improvement",
        "The force should make better use of what it learns.",
        "Figures leave out Dorset Police.",
    ]
)


def extraction(**other: Any) -> dict[str, Any]:
    """What the contract prints for the text above."""
    figure = {
        "name": "Recorded crime (excluding fraud)",
        "metric": "recorded-crime",
        "unit": "per 1,000 population",
        "period_start": "2015-07-01",
        "period_end": "2016-06-30",
        "baseline_start": None,
        "baseline_end": None,
        "force_value": 63.5,
        "national_value": 68.2,
        "force_margin": None,
        "national_margin": None,
        "force_decimals": 1,
        "national_decimals": 1,
        "form": "prose",
        "line": 7,
        "quote": FIGURES,
        "confidence": 0.9,
        "question": QUESTION,
        "page": None,
        "also_lines": [],
    }
    found = {
        "document": {"sha256": "0" * 64, "pages": None, "kind": "text"},
        "force": "Northshire Police",
        "year": 2016,
        "judgments": [
            judgment(OVERALL, "good", line=3, level="overall"),
            judgment(QUESTION, "requires improvement", line=5),
        ],
        "metrics": [figure],
        "findings": [
            {
                "kind": "area_for_improvement",
                "question": QUESTION,
                "text": "The force should make better use of what it learns.",
                "line": 9,
                "parts": [],
                "also_lines": [],
                "page": None,
                "form": "list",
                "quote": "The force should make better use of what it learns.",
                "confidence": 0.98,
                "year": None,
                "status": None,
            }
        ],
        "earlier_findings": [],
        "caveats": [
            {
                "text": "Figures leave out Dorset Police.",
                "line": 10,
                "applies_to": ["Recorded crime (excluding fraud)"],
                "also_lines": [],
                "page": None,
                "form": "note",
                "quote": "Figures leave out Dorset Police.",
                "confidence": 0.8,
                "question": None,
            }
        ],
        "warnings": [],
    }
    return {**found, **other}


def judgment(question: str, grade: str, *, line: int, level: str = "core") -> dict[str, Any]:
    return {
        "question": question,
        "grade": grade,
        "state": "graded",
        "level": level,
        "year": 2016,
        "line": line,
        "confidence": 0.99,
        "also_lines": [line + 1],
        "page": None,
        "form": "badge",
        "quote": f"{question} {grade.capitalize()}",
    }
