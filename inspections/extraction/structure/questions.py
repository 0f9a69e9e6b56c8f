"""The questions of a report: which text is one, at which level, and which one a phrase means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key
from inspections.extraction.structure.wording import held_in, likeness, stems
from inspections.extraction.vocabulary.grades import STATE_SENTENCES
from inspections.extraction.vocabulary.headings import (
    FINDING_LISTS,
    GRADE_LEGENDS,
    GRAPHIC,
    METHOD,
    OTHER,
    SUMMARY,
)
from inspections.extraction.vocabulary.questions import AREA_TITLES, CORE, OVERALL, PILLAR, QUESTION_TITLES

SUB = "sub"
_PREFIX = re.compile(
    r"^(?:(?:overview|question|strand|core question)\s*\d*\s*[:.-]?\s*|\d{1,2}(?:\.\d{1,2})?[.)]?\s+)", re.I
)
_SHAPE = re.compile(r"(?:how|to what extent|what|does|do|did|is|are|has|have|why)\b[^?]{6,260}\?", re.I)
_FRONT_PAGE = re.compile(
    r"\d|\binspection of\b|^(?:january|february|march|april|may|june|july|august)\b", re.I
)
_STATES = tuple(re.compile(pattern, re.I) for pattern, _ in STATE_SENTENCES)
_TITLES = {key(title): (title, level) for title, level, _ in QUESTION_TITLES}
_AREAS = {key(title): (title, level) for title, level in AREA_TITLES}
_PILLAR_OF = {key(title): pillar for title, _, pillar in QUESTION_TITLES}
_PILLARS = {key(title): title for title, level in AREA_TITLES if level == PILLAR}
_PILLAR_REPORT = re.compile(rf"\b(?:police|PEEL)\b[^.]{{0,40}}?\b({'|'.join(_PILLARS)})\b(?! and\b|,)", re.I)
# So much of a short title's words stand in the question that it heads.
SAME_QUESTION = 0.6
# How alike a phrase and a title must be to mean the same.
ALIKE = 0.72
MAX_AREA_WORDS = 14
NO_AREAS = frozenset({*SUMMARY, *FINDING_LISTS, *GRAPHIC, *METHOD, *OTHER, *GRADE_LEGENDS})


@dataclass(frozen=True, slots=True)
class Question:
    """One thing an inspection asks: its title, and its level (overall, core, pillar or sub)."""

    title: str
    level: str

    @property
    def key(self) -> str:
        """The title for comparing."""
        return key(self.title)


def question_in(text: str) -> Question | None:
    """The question that a heading or list item is, if it is one; unlisted ones count as sub-questions."""
    if len(text) > 320:
        return None
    words = key(text)
    overview = words.startswith("overview")
    words = _PREFIX.sub("", words).strip(" -:")
    known = _TITLES.get(words) or _AREAS.get(words)
    if known:
        title, level = known
        return Question(title, OVERALL if overview and level != PILLAR else level)
    if not _SHAPE.fullmatch(words):
        return None
    shown = " ".join(text.split())
    start = len(shown) - len(words)
    return Question(shown[start:] if key(shown[start:]) == words else shown, OVERALL if overview else SUB)


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
        if key(phrase) in _PILLARS:
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


def area_in(text: str) -> Question | None:
    """The listed area that a sentence speaks of, for reports that only say that they do not grade it."""
    words = stems(key(text))
    best = max(_LISTED_AREAS, key=lambda each: held_in(each[1], words))
    return best[0] if held_in(best[1], words) >= ALIKE and len(best[1]) > 2 else None


# Where a document has no titles of its own (a news release), phrases are matched to all that are listed.
_LISTED = [(Question(title, level), stems(key(title))) for title, level, _ in QUESTION_TITLES]
_LISTED_AREAS = [
    (Question(title, level), stems(key(title))) for title, level in AREA_TITLES if level != PILLAR
]


def book_of(blocks: Sequence[Block]) -> QuestionBook:
    """The report's questions: those it asks in so many words, and the areas that stand beside a grade."""
    book = QuestionBook(aliases=_short_titles(blocks), pillar=_pillar_of(blocks))
    for index, block in enumerate(blocks):
        if block.kind not in ("heading", "bullet", "paragraph") or len(block.text) > 320:
            continue
        question = question_in(block.text)
        if question is None or not question.title.endswith("?"):
            area = _graded_area(blocks, index, question)
            if area is not None and area.key not in book.aliases:
                book.add(area)
            continue
        headed = question.key in book.aliases.values()
        if question.level == SUB and (headed or (block.kind == "bullet" and block.marker == "1")):
            question = Question(question.title, CORE)
        book.add(question)
    return book


def _short_titles(blocks: Sequence[Block]) -> dict[str, str]:
    """Short titles that stand directly over the question they abbreviate, with that question."""
    found: dict[str, str] = {}
    for above, below in pairwise(blocks):
        if above.kind != "heading" or below.kind != "heading" or not below.text.rstrip().endswith("?"):
            continue
        area, question = question_in(above.text), question_in(below.text)
        if area is None or question is None or area.level != CORE or area.title.endswith("?"):
            continue
        if held_in(stems(area.key), stems(question.key)) >= SAME_QUESTION:
            found[area.key] = question.key
    return found


def _pillar_of(blocks: Sequence[Block]) -> str | None:
    """The one pillar that the report's title names, if it names one."""
    for block in blocks[:12]:
        found = _PILLAR_REPORT.search(block.plain) if len(block.text) < 120 else None
        if found:
            return _PILLARS[found.group(1).lower()]
    return None


def _graded_area(blocks: Sequence[Block], index: int, known: Question | None) -> Question | None:
    """A heading that is no question counts as an area only where its grade stands directly under or
    over it."""
    block = blocks[index]
    if block.kind != "heading" or key(block.text).rstrip(":") in NO_AREAS:
        return None
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    above = blocks[index - 1] if index else None
    if below is not None and below.kind == "badge":
        return known or (Question(block.text, CORE) if _unlisted_area(blocks, index) else None)
    if known is not None and any(_says_ungraded(each) for each in _section(blocks, index)):
        return known
    return known if above is not None and above.kind == "badge" else None


def _unlisted_area(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading that nobody listed is an area: short, graded, and then spoken of."""
    if len(blocks[index].text.split()) > MAX_AREA_WORDS or _FRONT_PAGE.search(blocks[index].text):
        return False
    return index + 2 < len(blocks) and blocks[index + 2].kind in ("paragraph", "bullet")


def _section(blocks: Sequence[Block], index: int) -> Sequence[Block]:
    """The few blocks under a heading, up to the next one."""
    end = index + 1
    while end < len(blocks) and end <= index + 4 and blocks[end].kind != "heading":
        end += 1
    return blocks[index + 1 : end]


def _says_ungraded(block: Block) -> bool:
    return any(pattern.search(block.plain) for pattern in _STATES)
