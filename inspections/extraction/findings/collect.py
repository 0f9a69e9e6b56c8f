"""All findings of a report: listed, told in running text, and those of earlier inspections."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from inspections.extraction.findings.deadlines import deadline_in, due_day
from inspections.extraction.findings.lists import asks_nationally, listed_findings
from inspections.extraction.findings.statements import told_findings
from inspections.extraction.lines.clean import key
from inspections.extraction.records import Finding
from inspections.extraction.structure.sections import Placed
from inspections.extraction.structure.wording import held_in, stems
from inspections.extraction.vocabulary.questions import OVERALL

# So much of a recommendation's words must stand in a listed one of its question for it to be the same.
REPEATS = 0.4
# What every statement says, whatever it is about.
_SAID = stems("this is therefore still remains an area for improvement cause of concern the force should")
# No report lists more; the work must not grow with the square of a text.
MOST_LISTED = 200


def findings_of(
    placed: Sequence[Placed], year: int | None, *, national: bool = False
) -> tuple[list[Finding], list[Finding]]:
    """This inspection's findings in the order of its lines, and what is said of earlier ones.

    What is asked of all forces is a finding only of a `national` report, which is about no force.
    """
    listed = [each for each in listed_findings(placed) if national or not asks_nationally(each.text)]
    whole = {None, *(item.title for item in placed if item.question and item.question.level == OVERALL)}
    told = told_findings(placed, listed, year, national=national)
    found = list(listed)
    for statement in told.new:
        index = _repeated(statement, found, whole)
        if index is None:
            found.append(statement)
        else:
            first = found[index]
            also = tuple(dict.fromkeys([*first.place.also, *statement.place.lines]))
            found[index] = replace(first, place=replace(first.place, also=also))
    found.sort(key=lambda each: each.place.line)
    return [_dated(each) for each in found], told.earlier


def _dated(finding: Finding) -> Finding:
    """The finding with its deadline, which its own words name before those of a title over it."""
    deadline = deadline_in(finding.text) or finding.deadline
    return replace(finding, deadline=deadline, due=due_day(deadline))


def _repeated(statement: Finding, found: Sequence[Finding], whole: Set[str | None]) -> int | None:
    """The listed finding of the same question and kind that shares most words with a statement; words on the
    whole force may speak of any. Reports list every area for improvement and cause of concern of a section
    that has such a list, so that words which only say that something is one speak of one in the list."""
    least = REPEATS if statement.kind == "recommendation" else 0.0
    words = stems(key(statement.text)) - _SAID
    best: tuple[float, int] | None = None
    for index, finding in enumerate(found[:MOST_LISTED]):
        if finding.kind != statement.kind or finding.form != "list":
            continue
        if statement.question != finding.question and statement.question not in whole:
            continue
        theirs = stems(key(finding.place.quote)) - _SAID
        score = max(held_in(words, theirs), held_in(theirs, words))
        if best is None or score > best[0]:
            best = (score, index)
    return best[1] if best is not None and best[0] >= least else None
