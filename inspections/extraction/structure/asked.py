"""What a report asks: the questions it prints, and the areas that stand beside a grade."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.kinds import badges_in
from inspections.extraction.structure.book import PILLARS, QuestionBook, pillar_of
from inspections.extraction.structure.questions import LISTED_AREAS, SUB, Question, question_in
from inspections.extraction.structure.wording import held_in, stems
from inspections.extraction.vocabulary.grades import STATE_SENTENCES
from inspections.extraction.vocabulary.headings import (
    FINDING_LISTS,
    GRADE_LEGENDS,
    GRAPHIC,
    METHOD,
    OTHER,
    SUMMARY,
)
from inspections.extraction.vocabulary.questions import CORE, OVERALL, PILLAR, PROGRAMMES

_FRONT_PAGE = re.compile(
    r"\d|\binspection of\b|^(?:january|february|march|april|may|june|july|august)\b", re.I
)
_STATES = tuple(re.compile(pattern, re.I) for pattern, _ in STATE_SENTENCES)
_PILLAR_REPORT = re.compile(rf"\b(?:police|PEEL)\b[^.]{{0,40}}?\b({'|'.join(PILLARS)})\b(?! and\b|,)", re.I)
# So much of a short title's words stand in the question that it heads.
SAME_QUESTION = 0.6
MAX_AREA_WORDS = 14
# A report grades fewer questions than this in one list.
MOST_QUESTIONS = 20
# A section has its grade within so many blocks.
MOST_BLOCKS = 80
NO_AREAS = frozenset({*SUMMARY, *FINDING_LISTS, *GRAPHIC, *METHOD, *OTHER, *GRADE_LEGENDS})


def book_of(blocks: Sequence[Block], year: int | None) -> QuestionBook:
    """The report's questions: those it asks in so many words, and the areas that stand beside a grade."""
    book = QuestionBook(
        aliases=_short_titles(blocks), short=_abbreviations(blocks), pillar=_pillar_of(blocks), year=year
    )
    for index, block in enumerate(blocks):
        if block.kind not in ("heading", "bullet", "paragraph") or len(block.text) > 320:
            continue
        question = question_in(block.text)
        if question is None or not question.title.endswith("?"):
            area = _graded_area(blocks, index, question)
            if area is not None and area.key not in book.aliases:
                book.add(area)
            continue
        numbered = block.kind == "bullet" and block.marker == "1"
        headed = question.key in book.aliases.values()
        told = _section(blocks, index) if block.kind == "heading" and not _is_within(blocks, index) else ()
        ungraded = any(_says_ungraded(each) for each in told)
        if question.level == SUB and (numbered or headed or ungraded or _is_graded(blocks, index)):
            question = Question(question.title, CORE)
        book.add(question)
    return book


def _is_graded(blocks: Sequence[Block], index: int) -> bool:
    """Whether a question that nobody listed has its grade under it, or is in a list with a grade to each."""
    if blocks[index].kind != "heading":
        return False
    first, end = index, index + 1
    while first and index - first < MOST_QUESTIONS and _is_asked(blocks[first - 1]):
        first -= 1
    while end < len(blocks) and end - index < MOST_QUESTIONS and _is_asked(blocks[end]):
        end += 1
    badges = sum(
        len(badges_in(block.text)) for block in takewhile(_is_badge, blocks[end : end + MOST_QUESTIONS])
    )
    return badges >= end - first


def _is_within(blocks: Sequence[Block], index: int) -> bool:
    """Whether a question stands in the section of a listed one that has no grade yet."""
    for above in reversed(blocks[max(0, index - MOST_BLOCKS) : index]):
        question = question_in(above.text) if above.kind == "heading" else None
        if above.kind == "badge" or (question is not None and question.level in (OVERALL, PILLAR)):
            return False
        if question is not None and question.level == CORE:
            return True
    return False


def _is_asked(block: Block) -> bool:
    return block.kind == "heading" and block.text.rstrip().endswith("?")


def _is_badge(block: Block) -> bool:
    return block.kind == "badge"


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


def _abbreviations(blocks: Sequence[Block]) -> dict[str, str]:
    """The listed areas that shorten a question of this report, wherever its tables name them: "Efficiency" is
    its overall question of that pillar."""
    headed = [
        question for block in blocks if _is_asked(block) and (question := question_in(block.text)) is not None
    ]
    found = {
        pillar: each.key
        for each in reversed(headed)
        if each.level == OVERALL and (pillar := pillar_of(each)) is not None
    }
    asked = {each.key: stems(each.key) for each in headed if each.level == CORE}
    for area, words in LISTED_AREAS if asked else ():
        closest = max(asked, key=lambda each: held_in(words, asked[each]))
        if held_in(words, asked[closest]) >= SAME_QUESTION and len(words) > 1:
            found[area.key] = closest
    return found


def _pillar_of(blocks: Sequence[Block]) -> str | None:
    """The one pillar or other programme that the report's title names, if it names one."""
    for block in blocks[:12]:
        named = [each for each in PROGRAMMES if each.lower() in key(block.text) and len(block.text) < 120]
        if named:
            return named[0]
        found = _PILLAR_REPORT.search(block.plain) if len(block.text) < 120 else None
        if found:
            return PILLARS[found.group(1).lower()]
    return None


def _graded_area(blocks: Sequence[Block], index: int, known: Question | None) -> Question | None:
    """A heading that is no question counts as an area only where its grade stands directly under or
    over it."""
    block = blocks[index]
    if block.kind != "heading" or key(block.text).rstrip(":") in NO_AREAS:
        return None
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if below is not None and below.kind == "badge":
        return known or (Question(block.text, CORE) if _unlisted_area(blocks, index) else None)
    if known is not None and any(_says_ungraded(each) for each in _area_section(blocks, index)):
        return known
    return known if known is not None and _is_under_grade(blocks, index) else None


def _is_under_grade(blocks: Sequence[Block], index: int) -> bool:
    """Whether a grade stands over a list of areas in which this one is."""
    for above in reversed(blocks[max(0, index - MOST_QUESTIONS) : index]):
        if above.kind == "badge":
            return True
        if above.kind != "heading" or question_in(above.text) is None:
            return False
    return False


def _unlisted_area(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading that nobody listed is an area: short, with a grade of its own, and then spoken of.
    Between a question and its grade it is a subtitle."""
    if index and _is_asked(blocks[index - 1]):
        return False
    if len(blocks[index].text.split()) > MAX_AREA_WORDS or _FRONT_PAGE.search(blocks[index].text):
        return False
    if index + 2 >= len(blocks) or len(badges_in(blocks[index + 1].text)) != 1:
        return False
    below = blocks[index + 2]
    return below.kind in ("paragraph", "bullet") or key(below.text).rstrip(":") in NO_AREAS


def _section(blocks: Sequence[Block], index: int) -> Sequence[Block]:
    """The few blocks under a heading, up to the next one."""
    end = index + 1
    while end < len(blocks) and end <= index + 4 and blocks[end].kind != "heading":
        end += 1
    return blocks[index + 1 : end]


def _area_section(blocks: Sequence[Block], index: int) -> Sequence[Block]:
    """The blocks under an area's title, titles in its section included, up to the next question or area."""
    end = index + 1
    while end < len(blocks) and end <= index + MOST_QUESTIONS:
        if blocks[end].kind == "heading" and question_in(blocks[end].text) is not None:
            break
        end += 1
    return blocks[index + 1 : end]


def _says_ungraded(block: Block) -> bool:
    return any(pattern.search(block.plain) for pattern in _STATES)
