"""All findings of a report: listed, told in running text, and those of earlier inspections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inspections.extraction.findings.lists import listed_findings
from inspections.extraction.findings.statements import told_findings
from inspections.extraction.lines.clean import key
from inspections.extraction.records import Finding
from inspections.extraction.structure.sections import Placed
from inspections.extraction.structure.wording import held_in, stems

# So much of a statement's words must stand in a listed finding of its question for it to be the same finding.
REPEATS = 0.4
# No report lists more; the work must not grow with the square of a text.
MOST_LISTED = 200


def findings_of(placed: Sequence[Placed], year: int | None) -> tuple[list[Finding], list[Finding]]:
    """This inspection's findings in the order of its lines, and what is said of earlier ones."""
    listed = list(listed_findings(placed))
    told = told_findings(placed, listed, year)
    found = list(listed)
    for statement in told.new:
        index = _repeated(statement, found)
        if index is None:
            found.append(statement)
        else:
            first = found[index]
            also = tuple(dict.fromkeys([*first.place.also, *statement.place.lines]))
            found[index] = replace(first, place=replace(first.place, also=also))
    found.sort(key=lambda each: each.place.line)
    return found, told.earlier


def _repeated(statement: Finding, found: Sequence[Finding]) -> int | None:
    """The listed finding of the same question and kind that shares most words with a statement. Words that
    only say that something is a cause of concern speak of one that is listed, if there is any: reports
    list every cause of concern."""
    least = 0.0 if statement.kind == "cause_of_concern" else REPEATS
    words = stems(key(statement.text))
    best: tuple[float, int] | None = None
    for index, finding in enumerate(found[:MOST_LISTED]):
        if finding.kind != statement.kind or finding.question != statement.question or finding.form != "list":
            continue
        theirs = stems(key(finding.place.quote))
        score = max(held_in(words, theirs), held_in(theirs, words))
        if best is None or score > best[0]:
            best = (score, index)
    return best[1] if best is not None and best[0] >= least else None
