"""Findings said in running text, and what the report says of those of earlier inspections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.sentences import Sentence, sentences
from inspections.extraction.records import Finding, Place
from inspections.extraction.structure.sections import ANNEX, LEGEND, METHOD_PART, Placed
from inspections.extraction.structure.wording import held_in, stems
from inspections.extraction.vocabulary.findings import EARLIER, OF_ALL_FORCES, STATEMENTS, STATUSES

_STATEMENTS = tuple((re.compile(pattern, re.I), kind) for pattern, kind in STATEMENTS)
_STATUSES = tuple((re.compile(pattern, re.I), status) for pattern, status in STATUSES)
_EARLIER = tuple((re.compile(pattern, re.I), kind) for pattern, kind in EARLIER)
_OF_ALL_FORCES = re.compile("|".join(OF_ALL_FORCES), re.I)
_YEAR = re.compile(r"\b(20\d\d)\b")
_LAST_YEAR = re.compile(r"\blast year\b", re.I)
# Under a heading that names an earlier inspection: "three areas for improvement were also identified".
_IDENTIFIED = re.compile(r"\b(?:was|were)(?: also)? (?:identified|found|made)\b", re.I)
_THESE = re.compile(
    r"\b(?:this|these|both|all|the(?: two)?)\b[\w ]{0,20}\b(?:area|cause|recommendation)", re.I
)
# An inspection before this one, of a year that the sentence does not give.
_LAST_TIME = re.compile(
    r"\b(?:last|previous|earlier) (?:\w+ ){0,2}(?:inspections?|reports?)\b|\bwhen we last inspected\b", re.I
)
# The year in which forces were assessed before, where it was not the year before.
LAST_ASSESSED = {2021: 2018, 2022: 2018, 2023: 2021}
# What a force should do now is new, whichever earlier report it names.
_ASKS_NOW = re.compile(
    r"(?:The (?:force|constabulary)|(?:[A-Z][\w'-]+ (?:and )?){1,5}?(?:Police|Constabulary)(?: Service)?)"
    r" (?:should|must)\b"
)
# A statement repeats a listed finding when so much of the finding's words stand around it.
REPEATED = 0.5
# No report tells of more earlier findings than this; the work must not grow with the square of a text.
NEARBY = 100
# "These areas" are among the last so many findings told, and no more than so many lines back.
LOOKS_BACK, NEAR = 3, 5


@dataclass(frozen=True, slots=True)
class Told:
    """Findings of running text: new ones, and those of earlier inspections with what became of them."""

    new: list[Finding]
    earlier: list[Finding]


def told_findings(
    placed: Sequence[Placed], listed: Sequence[Finding], year: int | None, *, national: bool
) -> Told:
    """Findings outside the lists. One that repeats a listed finding only adds its line to that one."""
    in_lists = {line for finding in listed for line in finding.place.lines}
    new: list[Finding] = []
    earlier: list[Finding] = []
    for item in placed:
        block = item.block
        if item.part in (ANNEX, LEGEND, METHOD_PART) or block.kind != "paragraph" or block.line in in_lists:
            continue
        told = list(sentences(block))
        for index, sentence in enumerate(told):
            if not national and _OF_ALL_FORCES.search(sentence.plain):
                continue
            before = told[max(0, index - 3) : index]
            told_year = _of_earlier(sentence, before, item.heading, year)
            if told_year is not None:
                earlier.append(_earlier(item, sentence, told_year))
            else:
                new += _new(item, sentence, before)
    return Told(new, _merged(earlier))


def _new(item: Placed, sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Finding]:
    for pattern, kind in _STATEMENTS:
        if pattern.search(sentence.plain):
            shown = " ".join(each.shown for each in (*before[-1:], sentence))
            yield Finding(
                kind=kind,
                question=item.title,
                text=shown if len(sentence.plain.split()) < 12 else sentence.shown,
                place=_place(item.block, sentence),
                form="prose",
                confidence=0.7,
            )
            return


def _place(block: Block, sentence: Sentence) -> Place:
    start = block.line_at(sentence.start)
    lines = block.lines_between(sentence.start, sentence.start + len(sentence.plain))
    return Place(start, sentence.shown, block.page, tuple(line for line in lines if line != start))


def _of_earlier(sentence: Sentence, before: Sequence[Sentence], heading: str, year: int | None) -> int | None:
    """The earlier year whose finding a sentence speaks of, None if it speaks of this inspection's."""
    text = sentence.plain
    if _ASKS_NOW.match(text) or not any(pattern.search(text) for pattern, _ in _EARLIER):
        return None
    for source in (text, *(each.plain for each in reversed(before))):
        years = [int(found) for found in _YEAR.findall(source)]
        past = [each for each in years if year is None or each < year]
        if past:
            return past[-1]
        if _LAST_YEAR.search(source) and year:
            return year - 1
        if years and source is not text:
            break
    if year is None:
        return None
    if _LAST_TIME.search(text):
        return LAST_ASSESSED.get(year, year - 1)
    if any(pattern.search(text) for pattern, _ in _STATUSES[:2]):
        this_year = any(str(year) in each.plain for each in (*before, sentence))
        return year if this_year else LAST_ASSESSED.get(year, year - 1)
    titled = [int(found) for found in _YEAR.findall(heading) if int(found) < year]
    return titled[-1] if titled and _IDENTIFIED.search(text) else None


def _earlier(item: Placed, sentence: Sentence, told_year: int) -> Finding:
    kind = next(kind for pattern, kind in _EARLIER if pattern.search(sentence.plain))
    status = _status(sentence.plain)
    return Finding(
        kind=kind,
        question=item.title,
        text=sentence.shown,
        place=_place(item.block, sentence),
        form="prose",
        confidence=0.75,
        year=told_year,
        status=status,
    )


def _status(text: str) -> str | None:
    return next((status for pattern, status in _STATUSES if pattern.search(text)), None)


def _merged(earlier: Sequence[Finding]) -> list[Finding]:
    """Sentences about one earlier finding in one paragraph or with the same words are one finding."""
    groups: list[list[Finding]] = []
    for finding in earlier:
        nearby = range(max(0, len(groups) - NEARBY), len(groups))
        same = next((index for index in nearby if _same(groups[index][0], finding)), None)
        if same is None:
            last = range(len(groups) - 1, max(-1, len(groups) - 1 - LOOKS_BACK), -1)
            same = next((index for index in last if _points_back(groups[index][-1], finding)), None)
        if same is None:
            groups.append([finding])
        else:
            groups[same].append(finding)
    return [_joined(group) for group in groups]


def _joined(group: Sequence[Finding]) -> Finding:
    """The first statement, with the lines of the others and the last status that any of them gives."""
    first = group[0]
    lines = dict.fromkeys([*first.place.also, *(line for each in group[1:] for line in each.place.lines)])
    place = replace(first.place, also=tuple(line for line in lines if line != first.place.line))
    status = next((each.status for each in reversed(group) if each.status), None)
    return replace(first, place=place, status=status)


def _points_back(before: Finding, finding: Finding) -> bool:
    """Whether a sentence goes on about the findings just told: "It has addressed both of these areas …"."""
    alike = (before.kind, before.question, before.year) == (finding.kind, finding.question, finding.year)
    near = 0 <= finding.place.line - before.place.lines[-1] <= NEAR
    return alike and near and bool(_THESE.search(finding.text))


def _same(one: Finding, other: Finding) -> bool:
    if one.kind != other.kind or one.question != other.question:
        return False
    mine, theirs = stems(key(one.text)), stems(key(other.text))
    return min(held_in(mine, theirs), held_in(theirs, mine)) >= REPEATED
