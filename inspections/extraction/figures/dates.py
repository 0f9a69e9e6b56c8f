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
from inspections.extraction.figures.periods import Mention, between_stocks, earlier, ends_of, ends_of_months
from inspections.extraction.records import Span
from inspections.extraction.vocabulary.words import NUMBER_WORDS

_SURVEYED = re.compile(r"\b(?:surveyed|survey|interviewed|respondents|satisfied|responses)\b", re.I)
# "1,210 (30 percent) in 2015".
_SHARE = re.compile(r"(?: [a-z]+){0,2} \([\d.]+ ?(?:%|per ?cent)\)", re.I)
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
_IT_HAS = re.compile(r"\b(?:it|this|they) (?:has|have) (?:\w+ )?\w+(?:n|ed|wn)\b", re.I)
# "146 officers, and 210 volunteers who gave 4,100 hours in 2015/16": the year is that of the hours.
_OF_OTHERS = re.compile(r"\b(?:who|which) [^.;]*\d")
_NOW = re.compile(r"\b(?:now|currently|at present)\b[^.;,\d]{0,30}$", re.I)
_OF_THESE = re.compile(r"\bof (?:these|those|them|which|whom)\b", re.I)
# A value in digits or in words.
_VALUE = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)}|half|thirds?|quarters?)\b", re.I)
# Words before a period that opens its sentence.
_OPENS = frozenset({"", "in", "for", "during", "over", "at"})
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
            if mention.kind == "range" and mention.span:
                former, now = ends_of(mention.span)
                self.last = (now, former)
        dated = [figure for figure in figures if figure.period is not None]
        dated = [figure for figure in dated if not figure.past]
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
        main = _main(near) or _main(_shared(text, periods, parts, clause))
        bases = [each for each in periods if each.base and each.span]
        base = next(iter(_behind(bases, text, number) or bases), None)
        previous = next((each for each in near if each.relative == "previous"), None)
        opening = previous is not None and text[: previous.start].strip().lower() in _OPENS
        if (
            previous is not None
            and not figure.change
            and not opening
            and not figure.past
            and not _behind([previous], text, number)
        ):
            near = [each for each in near if each is not previous]  # it dates what this is held against
            previous = None
        inherited = self._inherited(text, near, before) if near or not figure.past else None
        if main is not None and main.span is not None and figure.change and between_stocks(main):
            figure.period = Span(main.span.end, main.span.end)
            figure.baseline = Span(main.span.start, main.span.start)
        elif figure.change and main is not None and (months := ends_of_months(main)) is not None:
            figure.baseline, figure.period = months
        elif figure.change and (two := _two_times(near, number)) is not None:
            figure.baseline, figure.period = two
        elif main is not None and main.span is not None and figure.change and main.kind == "range":
            figure.baseline, figure.period = ends_of(main.span)
        elif main is not None and main.span is not None:
            figure.period = main.span
            if main.years:
                figure.baseline = earlier(main.span, main.years)
        elif inherited is not None:
            figure.period = inherited[0]
            figure.doubt(0.95)
        elif self._is_since(figure, text, base):
            figure.period = self.last[0]
            figure.doubt(0.9)
        elif self.window is not None and not figure.past and _SURVEYED.search(text):
            figure.period = self.window
            figure.doubt(0.9)
        self._baseline(figure, near, base, previous, inherited)
        if opening and figure.kind == "count" and figure.period is not None and not figure.past:
            figure.period = earlier(figure.period, 1)  # "In the previous year it issued 140 notices"

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
            dated = [each for each in before if each.period is not None]
            present = [each for each in dated if not each.past] or dated
            if present:
                return present[-1].period, present[-1].baseline
        return None

    def _is_since(self, figure: DraftFigure, text: str, base: Mention | None) -> bool:
        """Whether "Since the 12 months to June 2010 it has fallen" goes on about the equal months "
        "told last."""
        now = self.last[0]
        return (
            figure.change
            and now is not None
            and base is not None
            and base.span is not None
            and base.kind == "months"
            and base.span == earlier(now, now.end.year - base.span.end.year)
            and _IT_HAS.search(text) is not None
        )

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
                and (figure.past or not previous.base)
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
        self,
        periods: Sequence[Mention],
        one: Number,
        other: Number,
        before: Sequence[DraftFigure],
        here: Sequence[DraftFigure],
    ) -> tuple[Span | None, Span | None]:
        """The periods of "from … in June 2015 to … in June 2016"."""
        first = next(
            (each.span for each in periods if each.span and one.end <= each.start < other.start), None
        )
        second = next((each.span for each in periods if each.span and each.start >= other.end), None)
        behind = [each.span for each in periods if each.span and each.start >= other.end]
        if first is None and len(behind) > 1 and behind[0].end < behind[1].end:
            return behind[0], behind[1]
        stocks = next((each.span for each in periods if each.span and between_stocks(each)), None)
        if first is None and second is None and stocks is not None:
            return Span(stocks.start, stocks.start), Span(stocks.end, stocks.end)
        several = next((each.span for each in periods if each.span and each.kind == "range"), None)
        if first is None and several is not None and (second is None or second == several):
            return ends_of(several)
        told_here = [figure.period for figure in here if figure.period is not None]
        if first is None and second is None and len(here) > 1 and here[-2].past and len(told_here) > 1:
            return told_here[-2], told_here[-1]  # "…, while the rate rose from 9 to 19 percent"
        if first is None and second is None and any(each.relative == "same" for each in periods):
            dated = [figure.period for figure in [*before, *here] if figure.period is not None]
            former = [span for span in dated if span.end < dated[-1].end]
            if former:
                return former[-1], dated[-1]
            if self.last[1] is not None:
                return self.last[1], self.last[0]
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
        before = [each for each in periods if each.end == measure.number.start - 2]
        after = [each for each in periods if measure.number.end <= each.start < measure.clause.end]
        return _behind(periods, text, measure.number) or before or after[:1]
    taken = [each for past in measures if past.past for each in _behind(periods, text, past.number)]
    national = {each.clause for each in measures if each.area == NATIONAL}
    for each in periods:
        clause = clause_at(parts, each.start)
        own_past = clause.compared and clause != measure.clause and clause not in national
        if own_past and _VALUE.search(text[clause.start : each.start]):
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
    aside = _SHARE.match(text, end)
    end = aside.end() if aside else end
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


def _two_times(periods: Sequence[Mention], number: Number) -> tuple[Span, Span] | None:
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
