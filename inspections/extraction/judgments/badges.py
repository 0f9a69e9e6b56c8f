"""Grades shown as badges: which question each one belongs to, by where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from inspections.extraction.judgments.around_a_badge import (
    badges_ahead,
    ends_with_badge,
    is_legend,
    is_over_lists,
    questions_ahead,
    under_a_title,
)
from inspections.extraction.lines import kinds
from inspections.extraction.lines.clean import key
from inspections.extraction.structure.book import QuestionBook
from inspections.extraction.structure.questions import SUB, Question, question_in, titles_in
from inspections.extraction.structure.sections import ANNEX, LEGEND, Placed
from inspections.extraction.vocabulary.headings import OVERALL_JUDGMENT, OVERALL_LIST, SUMMARY
from inspections.extraction.vocabulary.questions import OVERALL, PILLAR

_TRAILING = re.compile(
    rf"^(?P<title>.{{6,300}}?)\s*[-:|\t(]*\s*(?P<grade>{kinds.GRADE.pattern})\s*[.;)]?$", re.I
)
_LEADING = re.compile(rf"^(?P<grade>{kinds.GRADE.pattern})\s*[-:|\t]\s*(?P<title>.{{6,600}})$", re.I)

# The confidence of badges that are fewer than the questions above them: which question has none?
UNSURE = 0.4
# That of badges which are told apart by their order alone: a badge under its own title outweighs them.
BY_ORDER = 0.9
# A line of titles with their grade has no more letters.
LONGEST = 640


@dataclass(frozen=True, slots=True)
class Statement:
    """One place where a report grades a question. `year` is None for the report's own year."""

    question: Question
    grade: str | None
    state: str
    year: int | None
    line: int
    page: int | None
    quote: str
    form: str
    confidence: float
    also: tuple[int, ...] = ()


@dataclass(slots=True)
class _Reader:
    """What has been read so far.

    `waiting` are questions without a badge, `early` badges without a question, `leading` is the badge over a
    list of questions and `led` are those questions. `listing` says that a summary lists questions.
    """

    book: QuestionBook
    waiting: list[Question]
    early: list[tuple[str | None, str, Placed]]
    leading: tuple[str | None, str, Placed] | None = None
    led: list[Question] = field(default_factory=list)
    flattened: bool = False
    summary: bool = False
    listing: bool = False
    section: Question | None = None


def badge_statements(placed: Sequence[Placed], book: QuestionBook) -> Iterator[Statement]:
    """Every badge with its question. A badge is beside its question, under it, over it, or under a summary;
    where columns were flattened, badges follow in the order of the questions."""
    reader = _Reader(book, [], [])
    for index, item in enumerate(placed):
        if item.part in (ANNEX, LEGEND):
            reader.waiting, reader.early, reader.leading = [], [], None
            continue
        inline = _beside(item, book)
        if inline:
            reader.early, reader.leading = [], None
            yield from inline
            continue
        if item.block.kind == "badge":
            for statement in _badge(reader, item, placed, index):
                yield statement
                yield from carried(statement, _inspected(placed, index), book.year)
        else:
            yield from _other(reader, item)


def carried(statement: Statement, inspected: int | None, year: int | None) -> Iterator[Statement]:
    """What a grade says of itself if its area was last inspected before the year of the report."""
    if statement.state == "graded" and inspected is not None and year is not None and inspected < year:
        yield replace(statement, grade=None, state="carried_forward")


def _inspected(placed: Sequence[Placed], index: int) -> int | None:
    """When the area of a badge was last inspected, if that stands behind or under the badge."""
    own = kinds.inspected_in(placed[index].block.text)
    below = placed[index + 1].block.text if index + 1 < len(placed) else ""
    return own if own is not None else kinds.inspected_in(below)


def _beside(item: Placed, book: QuestionBook) -> list[Statement]:
    """Questions and their grade in one line: "… safe? Good", "Adequate: Supporting victims; Vetting"."""
    block = item.block
    if block.kind not in ("heading", "bullet", "row", "paragraph") or len(block.text) > LONGEST:
        return []
    text, inspected = kinds.without_inspected(block.plain.replace("\t", " \t ").strip())
    text = " ".join(text.split(" ")).strip()
    for pattern, confidence in ((_TRAILING, 0.96), (_LEADING, 0.94)):
        found = pattern.match(text)
        if not found or not found["grade"][:1].isupper():
            continue
        titles = titles_in(found["title"].strip(" \t-:|'\"."))
        named = [_graded_title(each.strip(" -:|'\""), book) for each in titles]
        if None in named or (len(named) > 1 and pattern is _TRAILING):
            continue
        grade, state = kinds.grade_of(found["grade"].strip())
        found_here = [
            Statement(
                book.raise_to_core(each),
                grade,
                state,
                None,
                block.line,
                block.page,
                block.text,
                "badge",
                confidence,
            )
            for each in named
            if each is not None
        ]
        also = [more for each in found_here for more in carried(each, inspected, book.year)]
        return [*found_here, *also]
    return []


def _graded_title(title: str, book: QuestionBook) -> Question | None:
    """The question a title beside a grade names; the words of a sentence name none."""
    found = question_in(title)
    if found is not None:
        return book.known(found.key) or found
    return book.known(key(title))


def _badge(reader: _Reader, item: Placed, placed: Sequence[Placed], index: int) -> Iterator[Statement]:
    badges = kinds.badges_in(item.block.text)
    reader.leading = None
    if is_legend(placed, index, len(reader.waiting)):
        return
    ahead = questions_ahead(placed, index)
    over_lists = len(badges) == 1 and is_over_lists(placed, index)
    if over_lists:
        reader.waiting = []
        reader.leading = (*badges[0], item) if ahead else None
        return
    own = bool(ahead) and ends_with_badge(placed, index)
    leads = reader.listing and ahead and not own
    if len(badges) == 1 and reader.summary and reader.section is not None and not leads:
        yield _statement(reader, item, reader.section, badges[0], 0.98)
        reader.waiting = []
        return
    rest = list(badges)
    sure = 0.97 if len(badges) == 1 else 0.95
    if len(reader.waiting) > 1 and badges_ahead(placed, index) < len(reader.waiting):
        sure = UNSURE
    while rest and reader.waiting:
        apart = len(reader.waiting) > 1 or reader.flattened
        sure = min(sure, BY_ORDER) if apart else sure
        yield _statement(reader, item, reader.waiting.pop(0), rest.pop(0), sure)
        reader.flattened = bool(reader.waiting)
    if not rest:
        return
    if ahead and len(rest) == 1 and reader.section is not None and own:
        yield _statement(reader, item, reader.section, rest[0], 0.9)
    elif ahead and len(rest) == 1 and not own:
        reader.leading = (*rest[0], item)
    elif len(rest) <= ahead and not (own and len(rest) == 1):
        reader.early.extend((grade, state, item) for grade, state in rest)
    elif reader.section is not None and len(rest) == 1 and not under_a_title(placed, index):
        yield _statement(reader, item, reader.section, rest[0], 0.85)


def _other(reader: _Reader, item: Placed) -> Iterator[Statement]:
    block = item.block
    if block.kind == "heading" and item.asked is not None and item.asked.level != SUB:
        question = item.asked
        if question in reader.led:
            reader.leading = None  # the list has ended, its first section begins
        over = reader.early.pop(0) if reader.early else reader.leading
        if over is not None:
            grade, state, badge = over
            yield _statement(reader, badge, question, (grade, state), 0.94)
            reader.led.append(question)
            reader.section, reader.summary = question, False
            return
        if question == reader.section and not reader.waiting:
            return
        if reader.waiting and reader.waiting[-1].level in (OVERALL, PILLAR) and not reader.flattened:
            reader.waiting.pop()  # a title over the questions, not one of them
        if reader.flattened and question not in reader.waiting:
            reader.waiting, reader.flattened = [], False
        reader.waiting = [each for each in reader.waiting if each != question] + [question]
        reader.section, reader.summary = question, False
    elif block.kind == "heading":
        words = key(block.text).rstrip(":")
        if words in SUMMARY:
            reader.summary, reader.listing = True, words == OVERALL_LIST
            if words in OVERALL_JUDGMENT:
                reader.section = reader.book.overall() or reader.section
    elif block.kind in ("paragraph", "bullet") and len(block.text.split()) > 5:
        if len(reader.waiting) == 1 and not reader.flattened:
            reader.waiting = []
        reader.early, reader.leading = [], None


def _statement(
    reader: _Reader, item: Placed, question: Question, badge: tuple[str | None, str], confidence: float
) -> Statement:
    raised = reader.book.raise_to_core(question)
    grade, state = badge
    quote = f"{raised.title} {item.block.text}"
    return Statement(raised, grade, state, None, item.block.line, item.block.page, quote, "badge", confidence)
