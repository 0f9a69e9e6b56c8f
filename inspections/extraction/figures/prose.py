"""Figures in running text: values paired with what they are compared with, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inspections.extraction.figures.areas import FORCE, NATIONAL, OTHER, Areas
from inspections.extraction.figures.clauses import Clause, clause_at, clauses
from inspections.extraction.figures.dates import Dating
from inspections.extraction.figures.draft import PROSE, DraftFigure
from inspections.extraction.figures.margins import margin_after
from inspections.extraction.figures.measures import (
    Measure,
    of_both,
    of_the_nation,
    two_values,
    with_earlier_points,
    with_lists,
    with_signs_of_brackets,
)
from inspections.extraction.figures.measuring import Measuring
from inspections.extraction.figures.naming import name_in
from inspections.extraction.figures.near_periods import periods_of
from inspections.extraction.figures.numbers import is_nobodys, numbers_in
from inspections.extraction.figures.pairing import MEMORY, Pairing
from inspections.extraction.figures.periods import Mention, mentions
from inspections.extraction.figures.planned import is_planned, latest_measured
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.sentences import LONGEST, Sentence, sentences
from inspections.extraction.structure.sections import ANNEX, LEGEND, METHOD_PART, Placed
from inspections.extraction.vocabulary.headings import FINDING_LISTS

# A footnote whose number is no longer raised: "23 DVPNs are issued by …".
_NOTE_NUMBER = re.compile(r"\d{1,3} [A-Z]")
_SAME_SUBJECT = re.compile(r"^(?:this|that|it|these|which|in england and wales)\b", re.I)
# A sentence with more numbers is no sentence but a damaged table.
MOST_NUMBERS = 40
# Fewer words are a value that stands alone: its label stands elsewhere.
LEAST_WORDS = 3
# What was looked at is told at most so many sentences before what was found.
LOOKS_BACK = 2
_WHOSE_FIGURES = re.compile(r"^for [^,;.\d]{3,60} (?:figures|rates|proportions) (?:were|are)\b", re.I)
# Of one figure with both values the sentence behind may tell both at another time.
_THE_FIGURES_WERE = re.compile(
    r"(?:[^;.]{0,60}? )?(?:these|the|both) (?:figures|rates|proportions|percentages) (?:were|had been) ", re.I
)
_DEMANDED = re.compile(r"\b(?:should|must|needs? to)\b", re.I)
_DIGITS = re.compile(r"\d+")


class ProseReader:
    """Goes through the text in order, because a sentence may lean on the one before it."""

    def __init__(
        self, areas: Areas, short_forms: dict[str, str], year: int | None = None, *, national: bool = False
    ) -> None:
        self.areas = areas
        self.national = national
        self.latest = latest_measured(year)
        self.told = Pairing(areas)
        self.measuring = Measuring(areas, short_forms, self.told)
        self.national_spoken = 0
        self.dating = Dating()

    def read(self, placed: Sequence[Placed]) -> Iterator[DraftFigure]:
        """Every figure of the running text, in order."""
        for item in placed:
            if item.part in (ANNEX, LEGEND, METHOD_PART) or item.block.kind not in ("paragraph", "bullet"):
                if item.block.kind == "heading":
                    self.told.age += 1
                continue
            self.dating.new_paragraph()
            before: list[str] = []
            listed = key(item.heading) in FINDING_LISTS
            for sentence in sentences(item.block):
                if listed and (item.block.kind == "bullet" or _DEMANDED.search(sentence.plain)):
                    continue  # what the force should do measures nothing
                yield from self._sentence(item, sentence, " ".join(before[-LOOKS_BACK:]))
                before.append(sentence.plain)

    def _sentence(self, item: Placed, sentence: Sentence, former: str) -> Iterator[DraftFigure]:
        text = sentence.plain
        if len(_DIGITS.findall(text)) > MOST_NUMBERS or len(text.split()) < LEAST_WORDS:
            return
        self.told.age += 1
        self.national_spoken = 0 if self.areas.national.search(text) else self.national_spoken + 1
        periods = mentions(text)
        parts = clauses(text)
        numbers = [
            number
            for number in numbers_in(text, periods)
            if not is_nobodys(text, number)
            and not is_planned(text, number, clause_at(parts, number.start), periods, self.latest)
        ]
        if _NOTE_NUMBER.match(text):
            numbers = [number for number in numbers if number.start]
        measures = [
            each
            for number in numbers
            if (each := self.measuring.measure(text, number, parts, periods, former)) is not None
        ]
        measures = [each for each in measures if each.area != OTHER]
        if _WHOSE_FIGURES.search(text) and len(measures) > 1 and not any(each.explicit for each in measures):
            measures = []  # "For burglary the figures were 3 percent and 4 percent": whose?
        if _THE_FIGURES_WERE.match(text) and self.told.last and self.told.age <= 1:
            of_both(measures, self.told.last[-1].national_value is not None)
        with_earlier_points(text, measures, periods)
        if self.national:
            of_the_nation(measures)
        with_signs_of_brackets(text, measures)
        with_lists(measures)
        figures: list[DraftFigure] = []
        used: set[int] = set()
        for index, measure in enumerate(measures):
            if index in used:
                continue
            pair = two_values(text, measures, index)
            if pair is not None:
                used.update((index, index + 1))
                fact = pair[1].clause.fact
                told = [each for each in periods if clause_at(parts, each.start).fact <= fact]
                figures += self._two_points(item, sentence, pair, told, figures)
            else:
                own = periods_of(text, measures, measure, parts, periods)
                self._take(item, sentence, measure, own, parts, figures)
        self.dating.read(text, periods, figures)
        self.told.remember(figures)
        yield from figures

    def _two_points(
        self,
        item: Placed,
        sentence: Sentence,
        pair: tuple[Measure, Measure],
        periods: Sequence[Mention],
        before: Sequence[DraftFigure],
    ) -> list[DraftFigure]:
        area = pair[0].area or pair[1].area or FORCE
        waiting = self.told.two_lacking(pair, before, sentence.plain) if area == NATIONAL else None
        if waiting is not None:
            for figure, measure in zip(waiting, pair, strict=True):
                self._set(figure, measure, NATIONAL)
                self._note(figure, item, sentence, measure)
            return []
        spans = self.dating.of_two_points(periods, pair[0].number, pair[1].number, self.told.last, before)
        figures = []
        for measure, span in zip(pair, spans, strict=True):
            figure = self._draft(item, sentence, measure, self.told.last)
            figure.period = span
            figure.change = False
            self._set(figure, measure, NATIONAL if area == NATIONAL else FORCE)
            figure.doubt(0.95)
            figures.append(figure)
        figures[0].past = True
        figures[1].name = figures[0].name
        return figures

    def _take(
        self,
        item: Placed,
        sentence: Sentence,
        measure: Measure,
        periods: Sequence[Mention],
        parts: list[Clause],
        figures: list[DraftFigure],
    ) -> None:
        """Give a measure to the figure it completes, or begin a new one."""
        if measure.kind == "ends" or (measure.kind == "count" and measure.unit is None):
            return
        text = sentence.plain
        if measure.unit is None and measure.kind in ("bare", "rate"):
            measure.kind, measure.area = "bare", NATIONAL if measure.kind == "bare" else measure.area
            if measure.area != NATIONAL:
                return
        if measure.area == NATIONAL:
            partner = self.told.lacking_national(measure, figures, text, periods)
            if partner is not None and (measure.explicit or self.national_spoken < MEMORY):
                if partner.change and not measure.sign:
                    measure.sign = self._sign_of(partner)
                self._set(partner, measure, NATIONAL)
                self._note(partner, item, sentence, measure)
                return
            if not measure.explicit or measure.kind == "bare":
                return
        elif (begun := self.told.lacking_force(measure, figures, text, periods)) is not None:
            self._set(begun, measure, FORCE)
            self._note(begun, item, sentence, measure)
            if begun.period is None:
                self.dating.date(begun, text, measure.number, measure.clause, parts, periods, self.told.last)
            return
        before = [*self.told.last, *figures] if self.told.age <= MEMORY else figures
        figure = self._draft(item, sentence, measure, before)
        self._set(figure, measure, measure.area or FORCE)
        self.dating.date(figure, text, measure.number, measure.clause, parts, periods, before)
        if measure.area is None:
            figure.doubt(0.93)
        figures.append(figure)

    def _sign_of(self, figure: DraftFigure) -> int:
        return -1 if figure.force_value is not None and figure.force_value < 0 else 1

    def _draft(
        self, item: Placed, sentence: Sentence, measure: Measure, before: Sequence[DraftFigure]
    ) -> DraftFigure:
        block = item.block
        place = sentence.start + measure.number.start
        around = block.text[max(0, sentence.start - LONGEST) : sentence.start] + sentence.plain
        points_back = _SAME_SUBJECT.match(sentence.plain) is not None
        name = name_in(
            sentence.plain, measure.number, measure.kind, bool(measure.sign), before, points_back, around
        )
        own = block.line_at(place)
        lines = [
            own,
            *(
                line
                for line in block.lines_between(sentence.start, sentence.start + len(sentence.plain))
                if line != own
            ),
        ]
        return DraftFigure(
            name=name,
            unit=measure.unit,
            form=PROSE,
            lines=lines,
            quote=sentence.shown,
            page=block.page,
            change=bool(measure.sign),
            past=measure.past,
            confidence=0.95 if measure.kind in ("percent", "rate", "points", "ratio") else 0.88,
            question=item.title,
            kind=measure.kind,
        )

    def _set(self, figure: DraftFigure, measure: Measure, area: str) -> None:
        value = measure.number.value
        if measure.sign < 0 and value > 0:
            value = -value
        if area == NATIONAL:
            figure.national_value, figure.national_margin = value, measure.number.margin
        else:
            figure.force_value, figure.force_margin = value, measure.number.margin

    def _note(self, figure: DraftFigure, item: Placed, sentence: Sentence, measure: Measure) -> None:
        margin = margin_after(sentence.plain, measure.number.end)
        end = margin.end if margin is not None else measure.number.end
        stated = item.block.lines_between(sentence.start + measure.number.start, sentence.start + end)
        figure.lines.extend(line for line in stated if line not in figure.lines)
        if sentence.shown not in figure.quote:
            figure.quote = f"{figure.quote} {sentence.shown}"
