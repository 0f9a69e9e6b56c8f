"""Which period a figure of running text covers: its own clause's, its sentence's, or one it points
back to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.figures.clauses import Clause
from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.figures.going_on import Told
from inspections.extraction.figures.near_periods import behind, may_date, two_times
from inspections.extraction.figures.numbers import Number
from inspections.extraction.figures.periods import Mention
from inspections.extraction.figures.spans import earlier, ends_of, later
from inspections.extraction.figures.two_dates import between_stocks, ends_of_months
from inspections.extraction.records import Span

_SURVEYED = re.compile(r"\b(?:surveyed|survey|interviewed|respondents|satisfied|responses)\b", re.I)
_CONTINUES = re.compile(
    r"^(?:this|that|these|which"
    r"|it(?= (?:is(?! \w+ing\b)|was|compares|represents|has (?:risen|fallen|dropped|increased|decreased)))"
    r"|its (?:current|latest)|of (?:these|those|them))\b",
    re.I,
)
_IT_HAS = re.compile(r"\b(?:it|this|they) (?:has|have) (?:\w+ )?\w+(?:n|ed|wn)\b", re.I)
# Words before a period that opens its sentence.
_OPENS = frozenset({"", "in", "for", "during", "over", "at"})
YEAR_IN_DAYS = range(360, 370)


class Dating:
    """Remembers the periods that were named, as a reader does."""

    def __init__(self) -> None:
        self.window: Span | None = None
        self.last: tuple[Span | None, Span | None] = (None, None)
        self.told = Told()

    def new_paragraph(self) -> None:
        """A survey's window holds for its own paragraph, and sentences go on only about those of theirs."""
        self.window = None
        self.told = Told()

    def read(self, text: str, periods: Sequence[Mention], figures: Sequence[DraftFigure]) -> None:
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
        self.told = self.told.after(text, periods, dated)

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
        periods, near, main = may_date(text, number, clause, parts, periods)
        bases = [each for each in periods if each.base and each.span]
        base = next(iter(behind(bases, text, number) or bases), None)
        previous = next((each for each in near if each.relative == "previous"), None)
        opening = previous is not None and text[: previous.start].strip().lower() in _OPENS
        if (
            previous is not None
            and not figure.change
            and not opening
            and not figure.past
            and not behind([previous], text, number)
        ):
            near = [each for each in near if each is not previous]  # it dates what this is held against
            previous = None
        inherited = self._inherited(text, near, before) if near or not figure.past else None
        if main is not None and main.span is not None and figure.change and between_stocks(main):
            figure.period = Span(main.span.end, main.span.end)
            figure.baseline = Span(main.span.start, main.span.start)
        elif figure.change and main is not None and (months := ends_of_months(main)) is not None:
            figure.baseline, figure.period = months
        elif figure.change and (two := two_times(near, number)) is not None:
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
        elif figure.kind != "bare" and (gone_on := self.told.goes_on(figure, text, periods)) is not None:
            figure.period = gone_on
            figure.doubt(0.85)
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
        following = any(each.relative == "next" for each in near)
        if following or any(each.relative == "previous" for each in near) or _CONTINUES.match(text):
            dated = [each for each in before if each.period is not None]
            present = [each for each in dated if not each.past] or dated
            if present:
                told = present[-1].period, present[-1].baseline
                return (later(told[0], 1), None) if following and told[0] else told
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
        later = [each.span for each in periods if each.span and each.start >= other.end]
        if first is None and len(later) > 1 and later[0].end < later[1].end:
            return later[0], later[1]
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
        if first is None and second is None and not periods and (told := self.told.two_times()) is not None:
            return told
        if first is None and second is not None and (second.end - second.start).days in YEAR_IN_DAYS:
            return earlier(second, 1), second
        return first, second
