"""All the questions of one report, and which of them a phrase means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from inspections.extraction.lines.clean import key
from inspections.extraction.structure.questions import ALIKE, SUB, Question
from inspections.extraction.structure.wording import held_in, likeness, stems
from inspections.extraction.vocabulary.questions import AREA_TITLES, CORE, OVERALL, PILLAR, QUESTION_TITLES

PILLARS = {key(title): title for title, level in AREA_TITLES if level == PILLAR}
_PILLAR_OF = {key(title): pillar for title, _, pillar in QUESTION_TITLES}
# Where a document has no titles of its own (a news release), phrases are matched to all that are listed.
_LISTED = [(Question(title, level), stems(key(title))) for title, level, _ in QUESTION_TITLES]


@dataclass(slots=True)
class QuestionBook:
    """Every question that one report asks, and what finds them again by other words."""

    questions: dict[str, Question] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    pillar: str | None = None
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

    def meant_by(self, phrase: str) -> Question | None:
        """The graded question a phrase such as "investigating crime and reducing re-offending" means,
        or None."""
        if key(phrase) in PILLARS:
            return self._of_pillar(key(phrase))
        own = [each for each in self.of_level(OVERALL, CORE, PILLAR) if each.key not in self._borrowed]
        if own:
            return _closest(stems(key(phrase)), [(each, self._stems[each.key]) for each in own])
        listed = _closest(stems(key(phrase)), _LISTED)
        if listed is None:
            return None
        self._borrowed.add(listed.key)
        return self.add(listed)

    def _of_pillar(self, pillar: str) -> Question | None:
        """The overall question of a pillar, or the pillar itself where the report grades it by its name."""
        graded = [each for each in self.of_level(OVERALL, PILLAR) if each.key == pillar]
        asked = [each for each in self.of_level(OVERALL) if _PILLAR_OF.get(each.key) == pillar]
        return next(iter((*graded, *asked)), None)


def _closest(wanted: frozenset[str], titles: Sequence[tuple[Question, frozenset[str]]]) -> Question | None:
    """The title most like a phrase, if any is alike enough."""
    best: Question | None = None
    best_score = 0.0
    for question, title in titles:
        score = likeness(wanted, title)
        if held_in(title, wanted) == 1.0 and len(wanted) <= len(title) + 2:
            score = max(score, 0.9)
        if score > best_score:
            best, best_score = question, score
    return best if best_score >= ALIKE else None
