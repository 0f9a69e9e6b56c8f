"""Invented reports in the inspectorate's manner: own sentences, forces that do not exist."""

from __future__ import annotations

from collections.abc import Sequence

from inspections.extraction.read_report import read_text
from inspections.extraction.records import Figure, KnownMetric

EFFECTIVENESS_QUESTIONS = (
    "How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?",
    "How effective is the force at investigating crime and reducing re-offending?",
    "How effective is the force at tackling serious and organised crime?",
)


def figures_read(text: str, catalogue: Sequence[KnownMetric] = ()) -> tuple[Figure, ...]:
    """The figures in a section of a report."""
    report = (
        "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\n"
        f"{EFFECTIVENESS_QUESTIONS[1]}\n\n{text}\n"
    )
    return read_text(report, catalogue=catalogue).figures


def values_read(text: str) -> list[tuple[str | None, str | None]]:
    """Of each figure in a section of a report, the force's value and the national one."""
    return [(force, nation) for force, nation, _ in values_and_ends_read(text)]


def values_and_ends_read(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Of each figure, the force's value, the national one and the end of the period."""
    return [
        (
            each.force_value and str(each.force_value),
            each.national_value and str(each.national_value),
            each.period and str(each.period.end),
        )
        for each in figures_read(text)
    ]


def effectiveness_report(
    force: str = "Fenmarch Constabulary", grades: tuple[str, ...] = ("Good", "Inadequate", "Good")
) -> str:
    """A report with an overview, a section to each question, a table, a graphic and an annex."""
    short = force.rsplit(" ", 1)[0]
    overview = "\n\n".join(
        f"{question}\n\n{grade}" for question, grade in zip(EFFECTIVENESS_QUESTIONS, grades, strict=True)
    )
    sections = "\n\n".join(
        f"{question}\n\nOfficers in the towns know what is asked of them and say so.\n\n"
        f"Summary of findings\n\n{grade}\n\nThe work is done with care.\n\nAreas for improvement\n\n"
        f"- The force should look again at its plans for area {index}."
        for index, (question, grade) in enumerate(zip(EFFECTIVENESS_QUESTIONS, grades, strict=True), start=1)
    )
    return f"""PEEL: Police effectiveness 2016

An inspection of {force}

Force in numbers

Calls for assistance per 1,000 population 12 months to 30 June 2016

{force}

251

England and Wales

238

Overview – How effective is the force at keeping people safe and reducing crime?

Overall judgment

Good

{overview}

{sections}

In the 12 months to 30 June 2016, recorded crime in {short} rose by 4.5 percent, \
compared with a fall of 1.5 percent across England and Wales.

Annex A – About the data

Recorded crime

These figures should be treated with care, because one force was unable to provide data.
"""
