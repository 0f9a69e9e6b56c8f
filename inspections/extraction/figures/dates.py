"""Which period a figure of running text covers: its own clause's, its sentence's, or one it points
back to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from inspections.extraction.figures.areas import NATIONAL
from inspections.extraction.figures.clauses import Clause, clause_at
from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.figures.margins import margin_after
from inspections.extraction.figures.measures import Measure
from inspections.extraction.figures.numbers import Number
from inspections.extraction.figures.periods import Mention, earlier, ends_of
from inspections.extraction.records import Span

_SURVEYED = re.compile(r"\b(?:surveyed|survey|interviewed|respondents|satisfied|responses)\b", re.I)
_ASIDE = re.compile(r"\([^()]{1,160}\)")
_CONTINUES = re.compile(
    r"^(?:this|that|these|which"
    r"|it(?= (?:is(?! \w+ing\b)|was|compares|represents|has (?:risen|fallen|dropped|increased|decreased)))"
    r"|its (?:current|latest)|of (?:these|those|them))\b",
    re.I,
)
# "Down 6 percent on the 4,434 employed on 31 March 2010" dates what was before.
_OF_FORMER = re.compile(
    r"\b(?:(?:on|than|over|against) the|from(?: the)?) £?\d[\d,.]*\w*[^.;,\d]{0,40}$", re.I
)
_PLANNED = re.compile(r"\b(?:due|planned|expected|scheduled|will|until|by the end)\b|\bby (?:the )?$", re.I)
# A period over months says more than a bare year in the same sentence.
_RANK = {"months": 0, "as_at": 1, "window": 2, "range": 3, "financial": 3, "month": 4, "year": 5}
# A period that starts so early in a sentence opens it.
OPENING = 25
YEAR_IN_DAYS = range(360, 370)


class Dating:
    """Remembers the periods that were named, as a reader does."""

    def __init__(self) -> None:
        self.window: Span | None = None
        self.last: tuple[Span | None, Span | None] = (None, None)

    def new_paragraph(self) -> None:
        """A survey's window holds for its own paragraph."""
        self.window = None

    def read(self, periods: Sequence[Mention], figures: Sequence[DraftFigure]) -> None:
        """Remember what a sentence named."""
        for mention in periods:
            if mention.kind == "window" and mention.span:
                self.window = mention.span
            if mention.kind in ("months", "window") and mention.span and not mention.base:
                self.last = (mention.span, None)
        dated = [figure for figure in figures if figure.period is not None]
        if dated:
            self.last = (dated[-1].period, dated[-1].baseline)

    def date(
        self,
        figure: DraftFigure,
        text: str,
        number: Number,
        clause: Clause,
        parts: list[Clause],
        periods: Sequence[Mention],
        before: Sequence[DraftFigure],
    ) -> None:
        """Set the figure's period and baseline."""
        planned = [each for each in periods if _PLANNED.search(text[max(0, each.start - 40) : each.start])]
        periods = _beside([each for each in periods if each not in planned], text, number)
        if _behind(planned, text, number):
            periods = []
        near = [each for each in periods if clause_at(parts, each.start).fact == clause.fact]
        if not near and not any(
            each.fact < clause.fact and each.end > 0 for each in parts if each.fact != clause.fact
        ):
            near = [each for each in periods if not _dates_another(text, each, parts, clause)]
        near = _own(near, text, number)
        main = _main(near or _shared(text, periods, parts, clause))
        base = next((each for each in periods if each.base and each.span), None)
        previous = next((each for each in near if each.relative == "previous"), None)
        if previous is not None and not figure.change and not _behind([previous], text, number):
            near = [each for each in near if each is not previous]  # it dates what this is held against
            previous = None
        inherited = self._inherited(text, near, before) if near or not figure.past else None
        if main is not None and main.span is not None and figure.change and _is_between_stocks(main):
            figure.period = Span(main.span.end, main.span.end)
            figure.baseline = Span(main.span.start, main.span.start)
        elif main is not None and main.span is not None and figure.change and main.kind == "range":
            figure.baseline, figure.period = ends_of(main.span)
        elif main is not None and main.span is not None:
            figure.period = main.span
            if main.years:
                figure.baseline = earlier(main.span, main.years)
        elif inherited is not None:
            figure.period = inherited[0]
            figure.doubt(0.95)
        elif self.window is not None and not figure.past and _SURVEYED.search(text):
            figure.period = self.window
            figure.doubt(0.9)
        self._baseline(figure, near, base, previous, inherited)

    def _inherited(
        self, text: str, near: Sequence[Mention], before: Sequence[DraftFigure]
    ) -> tuple[Span | None, Span | None] | None:
        """The period the sentence points back to with "over the same period" or by going on with
        "This is …"."""
        if any(each.relative == "last" for each in near):
            return self.last[0], None
        if any(each.relative == "same" for each in near):
            return self.last
        if any(each.relative == "previous" for each in near) or _CONTINUES.match(text):
            dated = next((each for each in reversed(before) if each.period is not None), None)
            if dated is not None:
                return dated.period, dated.baseline
        return None

    def _baseline(
        self,
        figure: DraftFigure,
        near: Sequence[Mention],
        base: Mention | None,
        previous: Mention | None,
        inherited: tuple[Span | None, Span | None] | None,
    ) -> None:
        if not figure.change:
            figure.baseline = None
            if (
                previous is not None
                and not previous.base
                and figure.period is not None
                and (figure.kind != "count" or figure.past)
            ):
                figure.period = earlier(figure.period, 1)
            return
        if base is not None and base.span is not None:
            figure.baseline = base.span
        elif figure.baseline is not None or figure.period is None:
            return
        elif previous is not None:
            figure.baseline = earlier(figure.period, 1)
        elif (
            inherited is not None
            and inherited[1] is not None
            and any(each.relative == "same" for each in near)
        ):
            figure.baseline = inherited[1]
        elif (figure.period.end - figure.period.start).days in YEAR_IN_DAYS:
            figure.baseline = earlier(figure.period, 1)
            figure.doubt(0.95)

    def of_two_points(
        self, periods: Sequence[Mention], one: Number, other: Number, before: Sequence[DraftFigure]
    ) -> tuple[Span | None, Span | None]:
        """The periods of "from … in June 2015 to … in June 2016"."""
        first = next(
            (each.span for each in periods if each.span and one.end <= each.start < other.start), None
        )
        second = next((each.span for each in periods if each.span and each.start >= other.end), None)
        behind = [each.span for each in periods if each.span and each.start >= other.end]
        if first is None and len(behind) > 1 and behind[0].end < behind[1].end:
            return behind[0], behind[1]
        if first is None and second is None and any(each.relative == "same" for each in periods):
            dated = [figure.period for figure in before if figure.period is not None]
            if len(dated) >= 2 and dated[-2] != dated[-1]:
                return dated[-2], dated[-1]
        if first is None and second is not None and (second.end - second.start).days in YEAR_IN_DAYS:
            return earlier(second, 1), second
        return first, second


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
        return _behind(periods, text, measure.number)
    taken = [each for past in measures if past.past for each in _behind(periods, text, past.number)]
    national = {each.clause for each in measures if each.area == NATIONAL}
    for each in periods:
        clause = clause_at(parts, each.start)
        own_past = clause.compared and clause != measure.clause and clause not in national
        if own_past and any(char.isdigit() for char in text[clause.start : each.start]):
            taken.append(each)
    return [
        replace(each, base=True) if each.span and _OF_FORMER.search(text[: each.start]) else each
        for each in periods
        if each not in taken or each.base or each.relative
    ]


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


def _behind(periods: Sequence[Mention], text: str, number: Number) -> list[Mention]:
    """The period that follows a number, no other number standing between."""
    margin = margin_after(text, number.end)
    end = margin.end if margin is not None else number.end
    later = [each for each in periods if each.start >= end]
    return [each for each in later[:1] if not any(char.isdigit() for char in text[end : each.start])]


def _own(periods: Sequence[Mention], text: str, number: Number) -> list[Mention]:
    """Of several periods of one kind in a clause, the one right behind the number: "X in 2014/15, Y in
    2015/16"."""
    for mine in _behind([each for each in periods if each.span and not each.base], text, number):
        alike = [each for each in periods if each.kind == mine.kind and not each.base]
        if len(alike) > 1:
            return [each for each in periods if each is mine or each not in alike]
    return list(periods)


def _between(aside: re.Match[str], inside: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    start = aside.start()
    for each in inside:
        yield start, each.start
        start = each.end
    yield start, aside.end()


def _is_between_stocks(mention: Mention) -> bool:
    """ "Between 31 March 2010 and 31 March 2015": a change from one day's stock to another's."""
    span = mention.span
    return (
        mention.kind == "window"
        and span is not None
        and (span.start.month, span.start.day) == (span.end.month, span.end.day)
    )


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
    return [
        each
        for each in periods
        if each.start < OPENING
        or (clause_at(parts, each.start).fact > clause.fact and not _dates_another(text, each, parts, clause))
    ]


def _dates_another(text: str, mention: Mention, parts: list[Clause], clause: Clause) -> bool:
    """Whether a period stands before a number of a later fact: "it is 68 percent; in 2013 it was 62"."""
    other = clause_at(parts, mention.start)
    return other.fact > clause.fact and any(char.isdigit() for char in text[mention.end : other.end])
