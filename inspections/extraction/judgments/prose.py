"""Grades said in sentences: of this year, and of earlier inspections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspections.extraction.judgments.badges import Statement
from inspections.extraction.judgments.earlier import looks_back, speaks_of_last_time, year_of_grade
from inspections.extraction.judgments.whose import is_of_another
from inspections.extraction.judgments.wordings import Wording, wordings_for
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.kinds import GRADE, grade_of
from inspections.extraction.lines.sentences import Sentence, sentences
from inspections.extraction.structure.book import QuestionBook, asked_in
from inspections.extraction.structure.identity import Force
from inspections.extraction.structure.questions import SUB, Question, areas_in, question_in
from inspections.extraction.structure.sections import ANNEX, LEGEND, METHOD_PART, Placed
from inspections.extraction.structure.wording import stems
from inspections.extraction.vocabulary.grades import STATE_SENTENCES
from inspections.extraction.vocabulary.questions import OVERALL

_CONDITION = re.compile(
    r"\b(?:would|could|might|may|should|if|unless|were it not|in order "
    r"to|(?:needs?|has|have|had|order) to be|aims?|expects?|not)\b[^.;]{0,30}$",
    re.I,
)
_STATES = tuple((re.compile(pattern, re.I), state) for pattern, state in STATE_SENTENCES)
_SAME = re.compile(
    r"\b(?:consistent with|same as|unchanged (?:from|since)|in line with|maintain\w* "
    r"(?:its|the)(?: \w+)? (?:grade|judgment)"
    r"(?: (?:of|from))?)\s+(?:our |the |its |that (?:of|in) )?"
    r"(?P<when>last year|20\d\d|our previous)(?:'s)?"
    r"(?:\s+(?:finding|judgment|judgement|grade|grading|inspection|report))?",
    re.I,
)
_POINTS_BACK = re.compile(r"(?:this|that|it|these) (?:is|was|are|were|remains|remained)\b", re.I)
# "We make no graded judgment in this overall area": the sentence before says which.
_AN_AREA = re.compile(r"\b(?:overall|(?:for|in) (?:this|these)) areas?\b", re.I)
_SEVERAL = re.compile(r"\bthese (?:\w+ )?areas\b", re.I)
_OVERALL = re.compile(r"\boverall (?:judge?ment|grade)\b", re.I)
_QUOTED = re.compile(r"\bquestion\b[:,]?\s*['\"]?(?P<asked>(?:how|to what extent)\b[^?]{6,260}\?)", re.I)
_FOUND_NOW = re.compile(r"\bwhat we found\b", re.I)
_TOPIC = re.compile(
    r"^\s*(?:(?:at|in|with|for)\b)?\s*(?:(?:respect of|terms of|relation to)\b)?\s*(?:(?:its|the)\b)?\s*"
    r"(?:(?:effectiveness|efficiency|legitimacy)\b(?=\s\w))?\s*(?:(?:with which|at|in|for)\b)?\s*"
    r"(?:how (?:well |effectively )?(?:it|the force) )?(?P<topic>[^.;:]{6,200})",
    re.I,
)
# The section's own question, and not a part of it.
_THIS = re.compile(
    r"['\"]?\s*(?:in respect of|in relation to|for|in|on) this (?:question|area|respect)\b", re.I
)
_CUT = re.compile(
    r" in (?:our|20\d\d|last year)\b"
    r"|,? (?:which|when|as|because|but|though|although|so|since|where|while|and (?:it|the force|has|is)"
    rf"|and (?:was |as )?['\"]?{GRADE.pattern}['\"]? (?:at|in|for))\b",
    re.I,
)
# "… good at preventing crime and inadequate at investigating it": the second grade in one breath.
_FOLLOWS = re.compile(
    rf"(?:,|\band|\bbut) (?:is |was |as )?['\"]?(?P<grade>{GRADE.pattern})['\"]?(?= (?:at|in)\b)", re.I
)


@dataclass(frozen=True, slots=True)
class _Context:
    book: QuestionBook
    force: Force | None
    year: int | None
    wordings: tuple[Wording, ...]


def prose_statements(
    placed: Sequence[Placed], book: QuestionBook, force: Force | None, year: int | None
) -> Iterator[Statement]:
    """Every sentence that grades a whole question.

    Words about a part of a question, or in a condition, grade none.
    """
    context = _Context(book, force, year, wordings_for(force))
    for item in placed:
        if item.part in (ANNEX, LEGEND, METHOD_PART) or item.block.kind not in (
            "paragraph",
            "bullet",
            "heading",
        ):
            continue
        before: list[Sentence] = []
        for sentence in sentences(item.block):
            if GRADE.search(sentence.plain) or _SAME.search(sentence.plain):
                yield from _statements(item, sentence, before, context)
            yield from _without_grade(item, sentence, before)
            before.append(sentence)


def _statements(
    item: Placed, sentence: Sentence, before: Sequence[Sentence], context: _Context
) -> Iterator[Statement]:
    text = sentence.plain
    told = False
    astray = len(text)
    last = (0, False)
    for wording in context.wordings:
        for found in wording.pattern.finditer(text):
            if found.start() > astray:
                continue  # "… and in 2014 it was good": still of the other thing
            if _CONDITION.search(text[: found.start("grade")][-60:]):
                continue
            if is_of_another(context.force, found, before):
                continue
            earlier = wording.earlier or looks_back(found, context.year)
            statement = _statement(item, sentence, before, context, found, earlier=earlier)
            if statement is None and _names_a_part(text[found.end() :]):
                astray = min(astray, found.start())
            if statement is not None:
                told = told or statement.year is not None
                last = max(last, (found.end(), statement.year is not None))
                yield statement
    for found in _FOLLOWS.finditer(text):
        if last[0] and last[0] < found.start() < astray:
            statement = _statement(item, sentence, before, context, found, earlier=last[1])
            if statement is not None:
                yield statement
    same = _SAME.search(text)
    if same and not told and not _FOUND_NOW.search(text[same.start() - 1 :]):
        yield from _same_grade(item, sentence, before, same, context)


def _statement(
    item: Placed,
    sentence: Sentence,
    before: Sequence[Sentence],
    context: _Context,
    found: re.Match[str],
    *,
    earlier: bool,
) -> Statement | None:
    grade, state = grade_of(found["grade"])
    rest = sentence.plain[found.end() :]
    within = found.groupdict().get("topic")
    topic = within or _topic(rest)
    own = bool(_THIS.match(rest)) or (earlier and _is_short_for(topic, item.question))
    year = year_of_grade(sentence, found, before, item.heading, context.year) if earlier else None
    named = _asked_in_full(rest)
    if topic and not own and named is None:
        said = _up_to(topic, found.group() + rest)
        named = context.book.meant_by(topic, said) or asked_in(year, topic, said)
    if named is None and topic and not own and (within or not earlier or _names_a_part(rest)):
        return None
    if earlier and year is None and (named is None or speaks_of_last_time(sentence.plain)):
        return None
    year = None if year == context.year else year
    question = named or _own_question(item, sentence, found, context)
    if question is None:
        return None
    line = item.block.line_at(sentence.start + found.start("grade"))
    lines = item.block.lines_between(sentence.start, sentence.start + len(sentence.plain))
    confidence = 0.92 if earlier else 0.88
    return Statement(
        question,
        grade,
        state,
        year,
        line,
        item.block.page,
        sentence.shown,
        "prose",
        confidence,
        _others(lines, line),
    )


def _asked_in_full(rest: str) -> Question | None:
    """The listed question that words behind a grade quote: "in response to the question: how well …?"."""
    found = _QUOTED.search(rest)
    question = question_in(found["asked"]) if found else None
    return question if question is not None and question.level != SUB else None


def _is_short_for(topic: str, question: Question | None) -> bool:
    """Whether "investigating crime" stands for the section's longer question."""
    words = stems(key(topic))
    return question is not None and len(words) > 1 and words <= stems(question.key)


def _up_to(topic: str, text: str) -> str:
    """The text up to the end of a topic; its pillar may be named before it: "the efficiency with which …"."""
    return text[: text.find(topic) + len(topic)]


def _topic(rest: str) -> str:
    found = _TOPIC.match(rest)
    if not found:
        return ""
    topic = found["topic"]
    cut = _CUT.search(topic)
    return (topic[: cut.start()] if cut else topic).strip(" ,'\"")


def _names_a_part(rest: str) -> bool:
    """Whether words after the grade narrow it to something that is no question of its own."""
    return bool(
        re.match(r"['\"]?\s*(?:at|in|for|with)\s+(?!20\d\d|that|our|this|the (?:previous|last))", rest)
    )


def _own_question(
    item: Placed, sentence: Sentence, found: re.Match[str], context: _Context
) -> Question | None:
    return _of_whole(item, sentence, context, found.start("grade")) or item.question


def _of_whole(item: Placed, sentence: Sentence, context: _Context, end: int | None = None) -> Question | None:
    """The overall question, where a sentence says that it speaks of the overall judgment."""
    if not _OVERALL.search(sentence.plain[:end]):
        return None
    overall = context.book.of_level(OVERALL)
    return item.question if item.question in overall else next(iter(overall), None)


def _same_grade(
    item: Placed, sentence: Sentence, before: Sequence[Sentence], same: re.Match[str], context: _Context
) -> Iterator[Statement]:
    """ "This is consistent with last year's finding": the section's grade holds for the year before too."""
    when = same["when"].lower()
    year = int(when) if when.isdigit() else (context.year - 1 if context.year else None)
    question = _of_whole(item, sentence, context) or item.question
    if year is None or year == context.year or question is None:
        return
    told = before[-1].plain if before and _POINTS_BACK.match(sentence.plain) else ""
    if re.search(r"\bper ?cent|%|\brate\b|\bper \d", f"{told} {sentence.plain}"):
        return
    line = item.block.line_at(sentence.start + same.start())
    lines = item.block.lines_between(sentence.start, sentence.start + len(sentence.plain))
    yield Statement(
        question,
        None,
        "same",
        year,
        line,
        item.block.page,
        sentence.shown,
        "prose",
        0.7,
        _others(lines, line),
    )


def _without_grade(item: Placed, sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Statement]:
    """A sentence that says a question is not graded, not inspected, or keeps its former grade."""
    for pattern, state in _STATES:
        if pattern.search(sentence.plain):
            named: list[Question] = []
            if item.question is None or _AN_AREA.search(sentence.plain):
                named = areas_in(" ".join(each.plain for each in (*before[-1:], sentence)))
                named = named if _SEVERAL.search(sentence.plain) else named[:1]
            line = item.block.line_at(sentence.start)
            for question in named or ([item.question] if item.question else []):
                yield Statement(
                    question, None, state, None, line, item.block.page, sentence.shown, "prose", 0.85
                )
            return


def _others(lines: Sequence[int], line: int) -> tuple[int, ...]:
    return tuple(number for number in lines if number != line)
