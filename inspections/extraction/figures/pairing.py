"""Which open figure a value completes: the nation's value after the force's, or the force's after the
nation's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.figures.areas import NATIONAL, Areas
from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.figures.measures import Measure
from inspections.extraction.figures.periods import Mention
from inspections.extraction.lines.clean import key
from inspections.extraction.structure.wording import held_in, stems
from inspections.extraction.vocabulary.plain_words import COMPARING

# A sentence that begins so goes on about the figure of the one before.
POINTS_BACK = re.compile(
    r"^(?:(?:in|by) (?:contrast|comparison),? )?"
    r"(?:this|that|it|these|which|the (?:england|national)|england (?:and|&) wales|national(?:ly)?"
    r"|all forces (?:in|across) (?:the rest of )?england (?:and|&) wales"
    r"|(?:in|across|for) (?:all forces (?:in|across) )?england (?:and|&) wales"
    r"|(?:over|in|during|for) (?:the|this|that) (?:same )?(?:12[ -]month )?period"
    r"|the (?:[\w-]+ ){0,2}?(?:increase|decrease|reduction|fall|rise|rate|figure|proportion|percentage"
    r"|average))\b",
    re.I,
)
# Several values told for the one area and then for the other go together in their order.
_LISTED = re.compile(r"\brespectively\b|\bthese (?:figures|rates|proportions|percentages)\b", re.I)
_THE_FIGURE = re.compile(r"\b(?:figure|average|equivalent)\b[^.;,\d]{0,40}$", re.I)
_PRONOUN = re.compile(r"^(?:this|that|these|which)\b", re.I)
# "In the 12 months to …" opens a sentence.
OPENS_WITHIN = 7
# How many sentences back a figure may wait for its national value.
MEMORY = 3
# A sentence tells the same fact if it holds nothing new, or mostly words of the other.
SAME_WORDS = 0.5
_DIGITS = re.compile(r"[\d£%][\d.,:%]*")


class Pairing:
    """The figures of the sentences before, of which one value may still be open."""

    def __init__(self, areas: Areas) -> None:
        self.areas = areas
        self.last: list[DraftFigure] = []
        self.former: list[DraftFigure] = []
        self.age = self.former_age = 0

    def remember(self, figures: list[DraftFigure]) -> None:
        """The figures of a sentence just read; they are the last until another sentence has some."""
        if figures:
            self.former, self.former_age = self.last, self.age
            self.last, self.age = figures, 0

    def told(self) -> list[list[DraftFigure]]:
        """The figures of the last two sentences that had some, the nearest first, if they are near."""
        if self.age > MEMORY - 1:
            return []
        return [self.last, self.former] if self.age + self.former_age <= MEMORY else [self.last]

    def waiting(self) -> DraftFigure | None:
        """The level told in the last sentences that has no national value yet."""
        open_figures = (
            each
            for figures in self.told()
            for each in reversed(figures)
            if each.national_value is None
            and each.force_value is not None
            and not each.past
            and not each.change
        )
        return next(open_figures, None)

    def lacking_national(
        self, measure: Measure, figures: Sequence[DraftFigure], text: str, periods: Sequence[Mention]
    ) -> DraftFigure | None:
        """The figure whose national value this is."""
        listed = measure.listed or _LISTED.search(text) is not None
        before = self.told() if points_back(text, periods) else []
        if measure.of_list > 1 and not figures:
            alike = [each for each in self.last if _lacks(each) and each.unit == measure.unit]
            if len(alike) + measure.place_in_list == measure.of_list and self.age <= MEMORY - 1:
                return alike[0]  # as many values of the nation as the sentence before has of the force
        for told in (figures, *before):
            for figure in told if listed else reversed(told):
                goes_on = told is figures or self._goes_on(figure, text, periods)
                if _lacks(figure) and goes_on and _alike(figure, measure, text):
                    return figure
        return None

    def two_lacking(
        self, pair: tuple[Measure, Measure], figures: Sequence[DraftFigure], text: str
    ) -> tuple[DraftFigure, DraftFigure] | None:
        """The force's figures of two times whose national values "from 13.9 to 11.6 percent" are, the earlier
        time first."""
        before = self.told() if POINTS_BACK.match(text) else []
        told = [*(each for sentence in reversed(before) for each in sentence), *figures]
        open_figures = [
            each
            for each in told
            if each.unit == pair[1].unit
            and not each.change
            and each.national_value is None
            and each.force_value is not None
        ]
        former = next((each for each in reversed(open_figures) if each.past), None)
        now = next((each for each in reversed(open_figures) if not each.past), None)
        return (former, now) if former is not None and now is not None else None

    def lacking_force(
        self, measure: Measure, figures: Sequence[DraftFigure], text: str, periods: Sequence[Mention]
    ) -> DraftFigure | None:
        """The figure whose national value was told first, in this sentence or in the one before."""
        candidates = list(figures)
        if self.age == 1 and measure.explicit and measure.area != NATIONAL:
            candidates += [each for each in self.last if self._goes_on(each, text, periods)]
        for figure in candidates:
            same = figure.unit == measure.unit and figure.change == bool(measure.sign)
            if figure.force_value is None and same:
                return figure
        return None

    def _goes_on(self, figure: DraftFigure, text: str, periods: Sequence[Mention]) -> bool:
        """Whether a sentence speaks of the same fact as an earlier figure, in the same period."""
        spans = [each.span for each in periods if each.span is not None]
        if spans and figure.period is not None and not {figure.period, figure.baseline} & set(spans):
            return False
        if any(each.relative in ("previous", "next") and each.start == 0 for each in periods):
            return False
        if _PRONOUN.match(text):
            return True
        for mention in reversed(periods):
            text = f"{text[: mention.start]} {text[mention.end :]}"
        for pattern in (self.areas.national, self.areas.force, _DIGITS):
            text = pattern.sub(" ", text)
        told = stems(key(text)) - COMPARING_STEMS
        return not told or held_in(told, stems(key(f"{figure.name} {figure.quote}"))) >= SAME_WORDS


def points_back(text: str, periods: Sequence[Mention]) -> bool:
    """Whether a sentence goes on about the one before, be it after a period that opens it."""
    opening = next((each for each in periods if each.start <= OPENS_WITHIN), None)
    rest = text[opening.end :].lstrip(" ,") if opening is not None else text
    return POINTS_BACK.match(text) is not None or POINTS_BACK.match(rest) is not None


COMPARING_STEMS = stems(" ".join(sorted(COMPARING)))


def _lacks(figure: DraftFigure) -> bool:
    """Whether the figure has a present value of the force and none of the nation."""
    return figure.national_value is None and figure.force_value is not None and not figure.past


def _alike(figure: DraftFigure, measure: Measure, text: str) -> bool:
    same_unit = (
        figure.unit == measure.unit
        or figure.kind == measure.kind == "money"
        or (figure.kind == measure.kind and measure.unit is None)
        or (measure.kind == "bare" and figure.kind in ("rate", "percent", "ratio", "time"))
    )
    compared = measure.clause.compared or _THE_FIGURE.search(text[: measure.number.start]) is not None
    if measure.kind == "bare" and figure.change and not measure.sign:
        return False  # "lower than the rate of 22.6" is no change
    same_turn = figure.change == bool(measure.sign) or (figure.change and compared)
    return same_unit and same_turn
