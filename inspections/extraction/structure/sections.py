"""Which part of the report a block stands in, and which question it answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.kinds import GRADE
from inspections.extraction.structure.book import QuestionBook
from inspections.extraction.structure.questions import SUB, Question, question_in
from inspections.extraction.vocabulary.headings import (
    ANNEX_PREFIXES,
    FINDING_LISTS,
    GRADE_LEGENDS,
    GRAPHIC,
    GRAPHIC_ENDING,
    METHOD,
    OVERALL_JUDGMENT,
    WHOLE_FORCE,
)
from inspections.extraction.vocabulary.questions import OVERALL, PILLAR

FRONT, METHOD_PART, NUMBERS, BODY, ANNEX, LEGEND = "front", "method", "numbers", "body", "annex", "legend"

# So many questions, each with its grade and nothing else, are an overview; what follows is on the whole.
OVERVIEW = 3
LONGEST = 300
_GRADED_BESIDE = re.compile(rf"[^?]+\?\s+{GRADE.pattern}", re.I)
# A question about the force itself ends an introduction, though no grade is given on it.
_OF_THE_FORCE = re.compile(r"\bthe (?:force|constabulary)\b")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with the part it stands in, its graded question, and the nearest heading above it."""

    block: Block
    part: str
    question: Question | None
    asked: Question | None
    heading: str

    @property
    def title(self) -> str | None:
        """The title of its question, as the report prints it."""
        return self.question.title if self.question else None


def place(blocks: Sequence[Block], book: QuestionBook) -> list[Placed]:
    """Every block with its part and question, by the headings above it."""
    placed: list[Placed] = []
    part, current, heading = FRONT, None, ""
    listed = 0
    for block in blocks:
        asked: Question | None = None
        if block.kind == "heading":
            heading = block.text
            asked = _asked(block, book)
            part, current = _after(block, asked, part, current, book)
        elif block.kind == "bullet":
            asked = _asked(block, book)
        if _is_graded(block, placed):
            listed += 1
        elif block.kind in ("paragraph", "bullet"):
            if listed >= OVERVIEW and _is_graded(placed[-1].block, placed[:-1]):
                current = _of_overview(book)
            listed = 0
        elif not (asked is not None and block.kind == "heading"):
            listed = 0
        placed.append(Placed(block, part, current, asked, heading))
    return placed


def _is_graded(block: Block, above: Sequence[Placed]) -> bool:
    """Whether a block is the grade under a question, or a question with its grade behind it."""
    if block.kind == "badge":
        return bool(above) and above[-1].block.kind == "heading" and above[-1].asked is not None
    return block.kind != "bullet" and _GRADED_BESIDE.fullmatch(block.plain[:LONGEST]) is not None


def _of_overview(book: QuestionBook) -> Question | None:
    """What the words behind an overview are on: the overall question, if there is just one."""
    overall = book.of_level(OVERALL)
    return overall[0] if len(overall) == 1 else None


def _asked(block: Block, book: QuestionBook) -> Question | None:
    question = question_in(block.text)
    if question is None:
        return book.known(key(block.text)) if block.kind == "heading" else None
    return book.known(question.key) or (question if question.title.endswith("?") else None)


def _after(
    block: Block, asked: Question | None, part: str, current: Question | None, book: QuestionBook
) -> tuple[str, Question | None]:
    words = key(block.text)
    if words.startswith(ANNEX_PREFIXES):
        return ANNEX, None
    if words in GRADE_LEGENDS:
        return LEGEND, None
    if part == LEGEND and words in FINDING_LISTS:
        return BODY, None
    if part in (ANNEX, LEGEND) and not (asked is not None and asked.level not in (SUB, PILLAR)):
        return part, current
    if part == ANNEX and words in FINDING_LISTS:
        return part, current
    if words in GRAPHIC or words.endswith(GRAPHIC_ENDING):
        return NUMBERS, current
    if words in METHOD:
        return METHOD_PART, None
    if words in WHOLE_FORCE:
        return BODY, None
    if asked is not None:
        if asked.level == SUB:
            stays = part == NUMBERS or (part == METHOD_PART and not _OF_THE_FORCE.search(words))
            return (part if stays else BODY), current
        return BODY, asked
    if words.startswith(("overview", "overall summary", *OVERALL_JUDGMENT)):
        overall = current if current is not None and current.level == OVERALL else None
        return BODY, overall or (book.overall() if words in OVERALL_JUDGMENT else None)
    if part == METHOD_PART and not book.questions:
        return BODY, None  # a report that grades nothing has no title of a question to end its introduction
    return (BODY if part == FRONT and current is not None else part), current
