"""All the questions of one report, and which of them a phrase means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from inspections.extraction.lines.clean import key
from inspections.extraction.structure.questions import ALIKE, SUB, Question
from inspections.extraction.structure.wording import held_in, likeness, stems
from inspections.extraction.vocabulary.graded_areas import AREA_TITLES, FIRST_BY_AREA
from inspections.extraction.vocabulary.questions import CORE, OVERALL, PILLAR, PILLAR_STEMS, QUESTION_TITLES

PILLARS = {key(title): title for title, level in AREA_TITLES if level == PILLAR}
_PILLAR_OF = {key(title): pillar for title, _, pillar, _, _ in QUESTION_TITLES}
# So much of an overall question must stand in a phrase that names its pillar as well.
NAMED = 0.5


@dataclass(slots=True)
class QuestionBook:
    """Every question that one report asks, and what finds them again by other words.

    `aliases` are short titles that stand over their question; `short` are areas that a table may grade in a
    question's place, which elsewhere are titles of parts of sections.
    """

    questions: dict[str, Question] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    pillar: str | None = None
    year: int | None = None
    _stems: dict[str, frozenset[str]] = field(default_factory=dict)
    _borrowed: set[str] = field(default_factory=set)

    def add(self, question: Question) -> Question:
        """Remember a question; a level given earlier stays, unless it was only that of a sub-question."""
        known = self.questions.get(question.key)
        if known is not None and (known.level != SUB or question.level == SUB):
            return known
        self.questions[question.key] = question
        self._stems[question.key] = stems(question.key)
        return question

    def known(self, name: str) -> Question | None:
        """The report's question of this key, also by the short title that heads it."""
        return self.questions.get(self.aliases.get(name, name))

    def graded_as(self, question: Question) -> Question:
        """The question that a graded area stands for: the report's own, where it asks it in full."""
        return self.questions.get(self.short.get(question.key, ""), question)

    def overall(self) -> Question | None:
        """What an overall judgment is on: the overall question, else the pillar that the report is named
        after."""
        asked = self.of_level(OVERALL)
        if asked:
            return asked[0]
        return Question(self.pillar, OVERALL) if self.pillar else None

    def raise_to_core(self, question: Question) -> Question:
        """A question that carries a grade is no sub-question."""
        if question.level != SUB:
            return self.add(question)
        return self.add(Question(question.title, CORE))

    def of_level(self, *levels: str) -> list[Question]:
        """The report's questions of these levels, in the order they came."""
        return [question for question in self.questions.values() if question.level in levels]

    def meant_by(self, phrase: str, said: str = "") -> Question | None:
        """The graded question a phrase such as "investigating crime and reducing re-offending" means,
        or None. `said` is what stands around it and may name its pillar: "the efficiency with which …".

        Where a document has no core questions of its own (a news release, a page of a whole
        assessment), the titles that inspections of its year asked stand in for them.
        """
        if key(phrase) in PILLARS:
            return self._of_pillar(key(phrase))
        wanted, pillar = stems(key(phrase)), pillar_in(said or phrase)
        own = [each for each in self.of_level(OVERALL, CORE, PILLAR) if each.key not in self._borrowed]
        meant = _closest(wanted, [(each, self._stems[each.key]) for each in own], pillar)
        if meant is not None or any(each.level != OVERALL for each in own):
            return meant
        listed = _closest(wanted, _listed(self.year), pillar)
        if listed is None:
            return None
        self._borrowed.add(listed.key)
        return self.add(listed)

    def _of_pillar(self, pillar: str) -> Question | None:
        """The overall question of a pillar, or the pillar itself where the report grades it by its name; else
        the one that inspections of the year asked."""
        graded = [each for each in self.of_level(OVERALL, PILLAR) if each.key == pillar]
        asked = [each for each in self.of_level(OVERALL) if _PILLAR_OF.get(each.key) == pillar]
        listed = (
            [] if self.year is None else [each for each, _ in _listed(self.year) if each.level == OVERALL]
        )
        return next(iter((*graded, *asked, *(each for each in listed if pillar_of(each) == pillar))), None)


def asked_in(year: int | None, phrase: str, said: str) -> Question | None:
    """The question that inspections of an earlier year asked in the words of a phrase, or None."""
    return _closest(stems(key(phrase)), _listed(year), pillar_in(said)) if year is not None else None


def pillar_of(question: Question) -> str | None:
    """The pillar that a question belongs to, by the list or by its own words."""
    return _PILLAR_OF.get(question.key) or pillar_in(question.key)


def pillar_in(text: str) -> str | None:
    """The one pillar that words such as "efficiently" or "legitimacy" name, None if several or none do."""
    words = key(text).split()
    named = {pillar for word in words for start, pillar in PILLAR_STEMS if word.startswith(start)}
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=64)
def _listed(year: int | None) -> list[tuple[Question, frozenset[str]]]:
    """The titles that inspections of a year asked, and areas of later ones; all where no year is known."""
    asked = [
        (title, level)
        for title, level, _, first, last in QUESTION_TITLES
        if year is None or first <= year <= last
    ]
    areas = [(title, level) for title, level in AREA_TITLES if level != PILLAR]
    later = areas if year is None or year >= FIRST_BY_AREA else []
    return [(Question(title, level), stems(key(title))) for title, level in (*asked, *later)]


def _closest(
    wanted: frozenset[str], titles: Sequence[tuple[Question, frozenset[str]]], pillar: str | None
) -> Question | None:
    """The title most like a phrase, if any is alike enough; an overall question must be of the pillar that
    is named with the phrase, and then needs fewer of its words."""
    best: Question | None = None
    best_score = 0.0
    for question, title in titles:
        score = likeness(wanted, title)
        if held_in(title, wanted) == 1.0 and len(wanted) <= len(title) + 2:
            score = max(score, 0.9)
        if question.level == OVERALL and pillar is not None:
            if pillar_of(question) != pillar:
                continue
            score += ALIKE - NAMED
        if score > best_score:
            best, best_score = question, score
    return best if best_score >= ALIKE else None
