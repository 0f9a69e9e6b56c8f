"""Figures in running text: values paired with what they are compared with, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inspections.extraction.figures import counts
from inspections.extraction.figures.areas import FORCE, NATIONAL, Areas
from inspections.extraction.figures.clauses import Clause, area_at, clause_at, clauses, direction
from inspections.extraction.figures.dates import Dating
from inspections.extraction.figures.draft import PROSE, DraftFigure
from inspections.extraction.figures.measures import FROM, TO, Measure, awaiting_force, two_values
from inspections.extraction.figures.naming import name_in
from inspections.extraction.figures.numbers import Number, is_nobodys, numbers_in
from inspections.extraction.figures.periods import Mention, mentions
from inspections.extraction.lines.sentences import LONGEST, Sentence, sentences
from inspections.extraction.structure.sections import ANNEX, LEGEND, METHOD_PART, Placed

_POINTS_BACK = re.compile(
    r"^(?:this|that|it|these|which|the (?:[\w-]+ )?(?:increase|rate|figure|proportion)|in england "
    r"and wales|the (?:england|national))\b",
    re.I,
)
# "…; the England and Wales average was 269": its unit was told before.
_NATIONALLY = re.compile(r"\s(?:nationally|(?:in|for|across) England (?:and|&) Wales)\b", re.I)
_NATIONAL_IS = re.compile(
    r"\b(?:england (?:and|&) wales|national)(?: (?:average|rate|figure|total|mean|level))?(?: \w+){0,2}?"
    r" (?:is|was|were|of|at|being|stood at) (?:about |around |just |over )?$",
    re.I,
)
# A footnote whose number is no longer raised: "23 DVPNs are issued by …".
_NOTE_NUMBER = re.compile(r"\d{1,3} [A-Z]")
_SAME_SUBJECT = re.compile(r"^(?:this|that|it|these|which|in england and wales)\b", re.I)
_PAIR = re.compile(r"\([^()]{0,60}\b(?:compared (?:with|to)|against|versus|vs\.?|v)\b[^()]{0,80}\)", re.I)
# How many sentences back a comparison may have been announced, and a figure may wait for its national value.
MEMORY = 3
# A sentence with more numbers is no sentence but a damaged table.
MOST_NUMBERS = 40
_DIGITS = re.compile(r"\d+")


class ProseReader:
    """Goes through the text in order, because a sentence may lean on the one before it."""

    def __init__(self, areas: Areas, short_forms: dict[str, str]) -> None:
        self.areas = areas
        self.short_forms = short_forms
        self.last: list[DraftFigure] = []
        self.age = 0
        self.national_spoken = 0
        self.dating = Dating()

    def read(self, placed: Sequence[Placed]) -> Iterator[DraftFigure]:
        """Every figure of the running text, in order."""
        for item in placed:
            if item.part in (ANNEX, LEGEND, METHOD_PART) or item.block.kind not in ("paragraph", "bullet"):
                if item.block.kind == "heading":
                    self.age += 1
                continue
            self.dating.new_paragraph()
            for sentence in sentences(item.block):
                yield from self._sentence(item, sentence)

    def _sentence(self, item: Placed, sentence: Sentence) -> Iterator[DraftFigure]:
        text = sentence.plain
        if len(_DIGITS.findall(text)) > MOST_NUMBERS:
            return
        self.age += 1
        self.national_spoken = 0 if self.areas.national.search(text) else self.national_spoken + 1
        periods = mentions(text)
        numbers = [number for number in numbers_in(text, periods) if not is_nobodys(text, number)]
        if _NOTE_NUMBER.match(text):
            numbers = [number for number in numbers if number.start]
        parts = clauses(text)
        measures = [each for number in numbers if (each := self._measure(text, number, parts)) is not None]
        figures: list[DraftFigure] = []
        used: set[int] = set()
        for index, measure in enumerate(measures):
            if index in used:
                continue
            pair = two_values(text, measures, index)
            if pair is not None:
                used.update((index, index + 1))
                figures += self._two_points(item, sentence, pair, periods, parts)
            else:
                self._take(item, sentence, measure, periods, parts, figures)
        self.dating.read(periods, figures)
        if figures:
            self.last, self.age = figures, 0
        yield from figures

    def _measure(self, text: str, number: Number, parts: list[Clause]) -> Measure | None:
        """The number as a measurement, or None if it measures nothing."""
        sign = direction(text, number.start, number.end)
        kind, unit = number.kind, number.unit
        if kind == "plain":
            kind, unit = self._plain(text, number, sign)
            if not kind:
                return None
        area, explicit = area_at(text, number.start, parts, self.areas)
        around = _PAIR.search(text)
        if around and around.start() < number.start < around.end() and self.areas.national.search(text):
            area = FORCE if number.start - around.start() < 4 else NATIONAL
            explicit = True
        if unit is not None and unit.startswith("forces of"):
            area, explicit, sign = NATIONAL, True, 0
        return Measure(number, kind, unit, sign, area, explicit, clause_at(parts, number.start))

    def _plain(self, text: str, number: Number, sign: int) -> tuple[str, str | None]:
        unit = counts.counted_unit(text, number, self.short_forms)
        if unit is not None:
            return "count", unit
        unit = counts.time_unit(text, number)
        if unit is not None:
            return "time", unit
        before = text[: number.start]
        if counts.grew_to(text, number) and not sign:
            return "count", self._unit_before(text, number)
        national = _NATIONAL_IS.search(before[-80:]) or _NATIONALLY.match(text, number.end)
        if national and not number.worded and any(char.isdigit() for char in before):
            return "bare", None
        if FROM.search(before[-14:]) or TO.search(before[-14:]):
            return (
                ("ends", counts.unit_of_subject(text, number.start, self.short_forms))
                if not number.worded
                else ("", None)
            )
        waiting = self._waiting()
        if (
            waiting is not None
            and not number.worded
            and _POINTS_BACK.match(text)
            and self.areas.national.search(text)
            and waiting.kind in ("rate", "ratio", "percent")
        ):
            return waiting.kind, waiting.unit
        return "", None

    def _unit_before(self, text: str, number: Number) -> str | None:
        """The unit of a count that grows, from the nearest count before it."""
        for other in reversed(numbers_in(text[: number.start], [])):
            unit = counts.counted_unit(text, other, self.short_forms)
            if unit is not None:
                return unit
        return counts.unit_of_subject(text, number.start, self.short_forms) or next(
            (each.unit for each in reversed(self.last) if each.kind == "count"), None
        )

    def _waiting(self) -> DraftFigure | None:
        """The figure of the last sentences that has no national value yet."""
        if self.age > MEMORY - 1:
            return None
        return next(
            (
                each
                for each in reversed(self.last)
                if each.national_value is None and each.force_value is not None
            ),
            None,
        )

    def _two_points(
        self,
        item: Placed,
        sentence: Sentence,
        pair: tuple[Measure, Measure],
        periods: Sequence[Mention],
        parts: list[Clause],
    ) -> list[DraftFigure]:
        area = pair[0].area or pair[1].area or FORCE
        spans = self.dating.of_two_points(periods, pair[0].number, pair[1].number, self.last)
        figures = []
        for measure, span in zip(pair, spans, strict=True):
            figure = self._draft(item, sentence, measure, self.last)
            figure.period = span
            figure.change = False
            self._set(figure, measure, NATIONAL if area == NATIONAL else FORCE)
            figure.doubt(0.95)
            figures.append(figure)
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
            partner = self._partner(measure, figures, text)
            if partner is not None and (measure.explicit or self.national_spoken < MEMORY):
                if partner.change and not measure.sign:
                    measure.sign = self._sign_of(partner)
                self._set(partner, measure, NATIONAL)
                self._note(partner, item, sentence, measure)
                return
            if not measure.explicit or measure.kind == "bare":
                return
        elif (open_figure := awaiting_force(measure, figures)) is not None:
            self._set(open_figure, measure, FORCE)
            return
        before = [*self.last, *figures] if self.age <= MEMORY else figures
        figure = self._draft(item, sentence, measure, before)
        self._set(figure, measure, measure.area or FORCE)
        self.dating.date(figure, text, measure.number, measure.clause, parts, periods, before)
        if measure.area is None:
            figure.doubt(0.93)
        figures.append(figure)

    def _partner(self, measure: Measure, figures: Sequence[DraftFigure], text: str) -> DraftFigure | None:
        candidates = list(figures)
        if self.age <= MEMORY - 1 and _POINTS_BACK.match(text):
            candidates = [*self.last, *candidates]
        for figure in reversed(candidates):
            if figure.national_value is not None or figure.force_value is None:
                continue
            same = (
                figure.unit == measure.unit
                or figure.kind == measure.kind == "money"
                or (figure.kind == measure.kind and measure.unit is None)
                or (measure.kind == "bare" and figure.kind in ("rate", "percent", "ratio"))
            )
            if same and (figure.change == bool(measure.sign) or (figure.change and measure.clause.compared)):
                return figure
        return None

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
            confidence=0.95 if measure.kind in ("percent", "rate", "points", "ratio") else 0.88,
            question=item.question.title if item.question else None,
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
        line = item.block.line_at(sentence.start + measure.number.start)
        if line not in figure.lines:
            figure.lines.append(line)
        if sentence.shown not in figure.quote:
            figure.quote = f"{figure.quote} {sentence.shown}"
