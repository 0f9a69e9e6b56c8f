"""Which of the periods that a sentence names may date one of its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from inspections.extraction.figures.areas import NATIONAL
from inspections.extraction.figures.clauses import Clause, clause_at
from inspections.extraction.figures.margins import margin_after
from inspections.extraction.figures.measures import Measure
from inspections.extraction.figures.numbers import Number
from inspections.extraction.figures.periods import Mention
from inspections.extraction.records import Span
from inspections.extraction.vocabulary.words import NUMBER_WORDS

# "1,210 (30 percent) in 2015".
_SHARE = re.compile(r"(?: [a-z]+){0,2} \([\d.]+ ?(?:%|per ?cent)\)", re.I)
_ASIDE = re.compile(r"\([^()]{1,160}\)")
# "Down 6 percent on the 4,434 employed on 31 March 2010" dates what was before.
_OF_FORMER = re.compile(
    r"\b(?:(?:on|than|over|against) the|from(?: the)?) £?\d[\d,.]*\w*[^.;,\d]{0,40}$", re.I
)
_FEWER_THAN = re.compile(r" (?:fewer|more|less|lower|higher|down|up)(?: \w+)? (?:than|on) the ", re.I)
_PLANNED = re.compile(r"\b(?:due|planned|expected|scheduled|will|until|by the end)\b|\bby (?:the )?$", re.I)
# A period over months says more than a bare year in the same sentence.
_RANK = {"months": 0, "as_at": 1, "window": 2, "range": 3, "financial": 3, "month": 4, "year": 5}
# "146 officers, and 210 volunteers who gave 4,100 hours in 2015/16": the year is that of the hours.
_OF_OTHERS = re.compile(r"\b(?:who|which) [^.;]*\d")
_NOW = re.compile(r"\b(?:now|currently|at present)\b[^.;,\d]{0,30}$", re.I)
_OF_THESE = re.compile(r"\bof (?:these|those|them|which|whom)\b", re.I)
# A value in digits or in words.
_VALUE = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)}|half|thirds?|quarters?)\b", re.I)
# A period that starts so early in a sentence opens it.
OPENING = 25


def may_date(
    text: str, number: Number, clause: Clause, parts: list[Clause], periods: Sequence[Mention]
) -> tuple[list[Mention], list[Mention], Mention | None]:
    """The periods that are no plan and not another's, those of them near the number, and the one that dates
    it."""
    planned = [each for each in periods if _PLANNED.search(text[max(0, each.start - 40) : each.start])]
    periods = _beside([each for each in periods if each not in planned], text, number)
    if behind(planned, text, number):
        periods = []
    periods = [each for each in periods if not _OF_OTHERS.search(text[number.end : each.start])]
    if _NOW.search(text[: number.start]):
        periods = [each for each in periods if each.start > number.end]
    near = [each for each in periods if clause_at(parts, each.start).fact == clause.fact]
    if not near and not any(
        each.fact < clause.fact and each.end > 0 for each in parts if each.fact != clause.fact
    ):
        near = [each for each in periods if not _dates_another(text, each, parts, clause)]
    near = _own(near, text, number)
    near = near or _opened_by(text, periods, clause, number)
    near = near or [each for each in periods if each.relative and _is_all_of_its_clause(text, each, parts)]
    main = _main(near) or _main(_shared(text, periods, parts, clause))
    return periods, near, main


def periods_of(
    text: str,
    measures: Sequence[Measure],
    measure: Measure,
    parts: list[Clause],
    periods: Sequence[Mention],
) -> list[Mention]:
    """The periods that may date a measurement: what it grew from or is held against has only the one behind
    it, and keeps that from the others."""
    if measure.past:
        before = [
            each for each in periods if each.end in (measure.number.start - 1, measure.number.start - 2)
        ]
        periods = [each for each in periods if each.start < measure.clause.end]
        after = [each for each in periods if measure.number.end <= each.start < measure.clause.end]
        spans = [each for each in periods if each.span and each.end <= measure.number.start]
        ahead = [replace(each, base=False) for each in spans] if len(spans) == 1 else []
        return behind(periods, text, measure.number) or before or after[:1] or ahead
    taken = [
        each
        for past in measures
        if past.past
        for each in behind(periods, text, past.number)
        if each.start < past.clause.end
    ]
    national = {each.clause for each in measures if each.area == NATIONAL}
    for each in periods:
        clause = clause_at(parts, each.start)
        own_past = clause.compared and clause != measure.clause and clause not in national
        if own_past and _VALUE.search(text[clause.start : each.start]):
            taken.append(each)
    return [
        replace(each, base=True) if each.span and _OF_FORMER.search(text[: each.start]) else each
        for each in periods
        if each not in taken or each.base or each.relative or _is_former_of(text, measure, each)
    ]


def _is_all_of_its_clause(text: str, mention: Mention, parts: list[Clause]) -> bool:
    """Whether a period that opens a sentence is parted from it: "The year before, the average was 19"."""
    own = clause_at(parts, mention.start)
    return mention.start == 0 and not text[mention.end : own.end].strip(" ,")


def _is_former_of(text: str, measure: Measure, mention: Mention) -> bool:
    """Whether a period is the baseline of "11 percent fewer than the 1,459 it had on 31 March 2010"."""
    held = text[measure.number.end : mention.start]
    return bool(measure.sign and mention.span and _FEWER_THAN.match(held) and _OF_FORMER.search(held))


def _beside(periods: Sequence[Mention], text: str, number: Number) -> list[Mention]:
    """The periods a number may have: a bracket with numbers keeps its periods to itself."""
    for aside in _ASIDE.finditer(text):
        inside = [each for each in periods if aside.start() < each.start < aside.end()]
        if aside.start() < number.start < aside.end():
            return inside or list(periods)
        words = "".join(text[one:other] for one, other in _between(aside, inside))
        if any(letter.isdigit() for letter in words):
            periods = [each for each in periods if each not in inside]
    return list(periods)


def behind(periods: Sequence[Mention], text: str, number: Number) -> list[Mention]:
    """The period that follows a number, no other number standing between."""
    margin = margin_after(text, number.end)
    end = margin.end if margin is not None else number.end
    aside = _SHARE.match(text, end)
    end = aside.end() if aside else end
    later = [each for each in periods if each.start >= end]
    return [each for each in later[:1] if not any(char.isdigit() for char in text[end : each.start])]


def _own(periods: Sequence[Mention], text: str, number: Number) -> list[Mention]:
    """Of several periods of one kind in a clause, the one right behind the number: "X in 2014/15, Y in
    2015/16"."""
    for mine in behind([each for each in periods if each.span and not each.base], text, number):
        alike = [each for each in periods if each.kind == mine.kind and not each.base]
        if len(alike) > 1:
            return [each for each in periods if each is mine or each not in alike]
    return list(periods)


def two_times(periods: Sequence[Mention], number: Number) -> tuple[Span, Span] | None:
    """The two periods that "318 in 2014/15 and 402 in 2015/16, an increase of 26 percent" lies between."""
    told = [each for each in periods if each.span is not None and each.end <= number.start]
    if len(told) != len(periods) or len({each.kind for each in told}) != 1:
        return None
    spans = sorted({each.span for each in told if each.span}, key=lambda span: span.end)
    return (spans[0], spans[1]) if len(spans) == 2 else None


def _opened_by(text: str, periods: Sequence[Mention], clause: Clause, number: Number) -> list[Mention]:
    """The period that "…, when it was 4 percent" goes on from."""
    opens = text.startswith("when ", clause.start + 2) and not _VALUE.search(
        text[clause.start : number.start]
    )
    return [replace(each, base=False) for each in periods if opens and each.end == clause.start]


def _between(aside: re.Match[str], inside: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    start = aside.start()
    for each in inside:
        yield start, each.start
        start = each.end
    yield start, aside.end()


def _main(periods: Sequence[Mention]) -> Mention | None:
    """The period a sentence is about: never what it compares with."""
    own = [each for each in periods if each.span is not None and not each.base]
    spans = min(own, key=lambda each: (_RANK[each.kind], each.start), default=None)
    if spans is None:
        return None
    years = max((each.years for each in periods), default=0)
    if years and not spans.years:
        return Mention(spans.start, spans.end, spans.span, spans.kind, years=years)
    return spans


def _shared(text: str, periods: Sequence[Mention], parts: list[Clause], clause: Clause) -> list[Mention]:
    """Periods that open the sentence hold for all its facts; one inside an earlier fact does not."""
    of_these = _OF_THESE.search(text, clause.start, clause.end) is not None
    return [
        each
        for each in periods
        if each.start < OPENING
        or (of_these and clause_at(parts, each.start).fact < clause.fact)
        or (clause_at(parts, each.start).fact > clause.fact and not _dates_another(text, each, parts, clause))
    ]


def _dates_another(text: str, mention: Mention, parts: list[Clause], clause: Clause) -> bool:
    """Whether a period stands before a number of a later fact: "it is 68 percent; in 2013 it was 62"."""
    other = clause_at(parts, mention.start)
    apart = text.startswith((";", ", and it ", ", and they "), other.start)
    start = other.start if apart else mention.end
    told = text[start : mention.start] + text[mention.end : other.end]
    return other.fact > clause.fact and _VALUE.search(told) is not None
