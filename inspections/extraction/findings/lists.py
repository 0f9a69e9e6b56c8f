"""Findings in lists: under "Areas for improvement", "Causes of concern", "Recommendations"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from inspections.extraction.findings.chapter import closing_chapter
from inspections.extraction.findings.deadlines import deadline_in
from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key, plain
from inspections.extraction.records import Finding, Part, Place
from inspections.extraction.structure.questions import Question
from inspections.extraction.structure.sections import ANNEX, LEGEND, Placed
from inspections.extraction.vocabulary.findings import ASKED_NATIONALLY
from inspections.extraction.vocabulary.headings import (
    DEADLINES,
    FINDING_LISTS,
    GRADE_LEGENDS,
    GRAPHIC,
    METHOD,
    OTHER,
    SUMMARY,
)

_DUTY = re.compile(
    r"\b(?:should|must|needs? to|(?:we|HMIC|HMICFRS) recommends?|is required to|are required to|within "
    r"(?:\w+ )?(?:months?|days|weeks)"
    r"|by \d{1,2} \w+ 20\d\d|by (?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december))\b",
    re.I,
)
# A heading in a list of findings that belongs to the report's plan and states no finding.
_PLAN = frozenset({*SUMMARY, *OTHER, *METHOD, *GRAPHIC, *GRADE_LEGENDS})
# How the words behind a finding begin that say why it was made.
_EXPLAINS = re.compile(
    r"(?:we|our|in|during|however|this|these|there|for example|at the time)\b(?! recommend| therefore)", re.I
)
# A number or a word in brackets behind a list's title; a year says that the list is an earlier one's.
_NUMBERED = re.compile(r"\s\d{1,2}$|\s*\((?:\d{1,2}|[^)\d]{1,30})\)$")
LEAST_TITLE_WORDS = 5
# Within so many words an item of a list says who should do something.
DUTY_OPENS = 12
_SENTENCE = re.compile(r"[.?!]\s")
# Where a report explains what such a finding is in general.
_DEFINES = re.compile(
    r"\bif (?:our|an|the) inspection (?:identifies|finds)\b|\b(?:is|are|will be) reported\b", re.I
)
_LABELLED = re.compile(
    rf"(?P<label>{'|'.join(each for each in FINDING_LISTS if not each.endswith('s'))})(?: \d{{1,2}})?"
    r" ?[:-] (?=[A-Z])",
    re.I,
)
_DEADLINE = re.compile("|".join(DEADLINES))
_POINT_END = re.compile(r";(?: (?:and|or))? (?=[a-z])")
_OPEN = re.compile(r"(?::|\bby|\bthat|\bto)\s*$")
_OF_THE_FORCE = re.compile(r"\b(?:the (?:force|constabulary)|police|constabulary)\b", re.I)
_FORCE_SHOULD = re.compile(
    r"(?:[^.;]{2,40}, )?(?:The (?:force|constabulary)|(?:[A-Z][\w'-]+ (?:and )?){1,4}?"
    r"(?:Police|Constabulary)) (?:should|must|needs to)\b",
    re.I,
)
_ASKED_NATIONALLY = re.compile(ASKED_NATIONALLY)
_WHO = re.compile(r"(?P<who>.{3,200}?)\s(?:should|must|needs? to)\b", re.S)
_TURNS_TO_ADVICE = re.compile(
    r"\b(?:(?:we|HMIC|HMICFRS) (?:therefore )?recommends?|recommendations?:?$)", re.I
)


@dataclass(slots=True)
class _Item:
    kind: str
    item: Placed
    indent: int
    marker: str
    pieces: list[str]
    deadline: str | None = None
    parts: list[Part] = field(default_factory=list)


def asks_nationally(text: str) -> bool:
    """Whether a finding asks something of all forces or of a national body."""
    found = _WHO.match(plain(text))
    return found is not None and _ASKED_NATIONALLY.search(found["who"]) is not None


def listed_findings(placed: Sequence[Placed]) -> Iterator[Finding]:
    """Every item of every list of findings; lettered and indented points become its parts."""
    kind: str | None = None
    current: _Item | None = None
    section: Question | None = None
    titled = False
    deadline: str | None = None
    closing = closing_chapter(placed)
    for index, placed_item in enumerate(placed):
        item = placed_item if index < closing else replace(placed_item, question=None)
        if item.block.kind in ("footnote", "numbers", "note") or _running_head(item, section):
            continue
        opened = _opened(item.block)
        named = _named(item.block) if item.part not in (ANNEX, LEGEND) else None
        if opened is not None and item.part not in (ANNEX, LEGEND):
            yield from _done(current)
            kind, current, section, titled, deadline = opened, None, item.question, False, None
        elif named is not None:
            yield from _done(current)
            kind, section, titled = named[0], item.question, True
            current = _Item(kind, item, 0, "title", [named[1]])
        elif kind is None:
            continue
        elif item.block.kind == "heading" and _dates(item.block):
            yield from _done(current)
            current, deadline = None, item.block.text.rstrip(": ")
        elif _introduces(item.block) and (current is None or _dates(item.block)):
            deadline = deadline_in(item.block.text) or deadline
        elif not titled and _parts_a_list(placed, index):
            yield from _done(current)
            current = None
        elif _is_title(item, first=current is None, titled=titled):
            yield from _done(current)
            current, titled = _Item(kind, item, 0, "title", [item.block.text], deadline), True
        elif current is not None and _asks_for(item.block, kind):
            yield from _done(current)
            current = _Item("recommendation", item, 0, "", [item.block.text], deadline)
        elif titled and item.block.kind == "paragraph":
            continue  # it explains the finding that its title states
        elif item.block.kind == "bullet" or (current is not None and _lost_bullet(current, item.block)):
            part = current is not None and _is_part(current, item.block)
            if part and current is not None:
                current.parts.extend(_parts(item.block))
            else:
                yield from _done(current)
                current = _Item(kind, item, item.block.indent, item.block.marker, [item.block.text], deadline)
        elif item.block.kind == "paragraph" and _is_item(item.block, kind, current):
            yield from _done(current)
            current = _Item(kind, item, 0, "", [item.block.text], deadline)
        else:
            yield from _done(current)
            kind, current = None, None
    yield from _done(current)


def _opened(block: Block) -> str | None:
    """The kind of findings that a heading opens; boxes may be numbered."""
    if block.kind != "heading":
        return None
    return FINDING_LISTS.get(_NUMBERED.sub("", key(block.text).rstrip(":")))


def _named(block: Block) -> tuple[str, str] | None:
    """The kind and words of a finding that says on its own line what it is: "Area for improvement 2: …"."""
    found = _LABELLED.match(block.plain) if block.kind in ("heading", "paragraph", "bullet") else None
    return (FINDING_LISTS[found["label"].lower()], block.text[found.end() :]) if found else None


def _introduces(block: Block) -> bool:
    """Whether a paragraph only says that a list follows: "We found two areas for improvement:", or by when it
    is to be seen to: "By 31 March 2023:"."""
    opens = block.kind == "paragraph" and block.text.rstrip().endswith(":")
    return opens and (_dates(block) or not _DUTY.search(block.plain))


def _dates(block: Block) -> bool:
    return bool(_DEADLINE.fullmatch(key(block.text).rstrip(":")))


def _parts_a_list(placed: Sequence[Placed], index: int) -> bool:
    """Whether a heading only says what the next findings of the list are about."""
    item = placed[index]
    if item.block.kind != "heading" or item.asked is not None or key(item.block.text).rstrip(":") in _PLAN:
        return False
    below = placed[index + 1].block if index + 1 < len(placed) else None
    if below is None or below.kind not in ("paragraph", "bullet") or _OF_THE_FORCE.search(item.block.plain):
        return False
    return bool(_FORCE_SHOULD.match(below.plain))


def _asks_for(block: Block, kind: str) -> bool:
    """Whether a sentence under a cause of concern opens what the force must do about it."""
    if kind != "cause_of_concern" or block.kind != "paragraph" or not block.text.rstrip().endswith(":"):
        return False
    return bool(_DUTY.search(block.plain))


def _is_title(item: Placed, *, first: bool, titled: bool) -> bool:
    """Whether a heading states the finding itself: the first one in a box, and later ones that say what
    somebody should do."""
    block = item.block
    if block.kind != "heading" or item.asked is not None or key(block.text).rstrip(":") in _PLAN:
        return False
    if block.text.rstrip().endswith("?") or len(block.text.split()) < LEAST_TITLE_WORDS:
        return False
    return first or (titled and bool(_DUTY.search(block.plain)))


def _running_head(item: Placed, section: Question | None) -> bool:
    """The section's own title printed again at a page's head does not end a list."""
    return item.block.kind == "heading" and item.asked is not None and item.asked == section


def _is_part(current: _Item, block: Block) -> bool:
    if block.marker == "a" and current.marker != "a":
        return True
    if block.indent > current.indent and current.marker:
        return True
    opens = bool(_OPEN.search(current.pieces[-1]))
    unfinished = not current.parts or not current.parts[-1].text.rstrip().endswith(".")
    return opens and unfinished and not block.text[:1].isupper()


def _parts(block: Block) -> Iterator[Part]:
    """The points of a block: several where the document lost the bullets that parted them."""
    start = 0
    for found in _POINT_END.finditer(block.text) if block.kind != "bullet" else ():
        yield Part(block.text[start : found.end()].strip(), block.line_at(start))
        start = found.end()
    yield Part(block.text[start:].strip(), block.line_at(start))


def _lost_bullet(current: _Item, block: Block) -> bool:
    """A point that goes on with "… by:", whose bullet the document lost."""
    return block.kind in ("paragraph", "heading") and block.text[:1].islower() and _is_part(current, block)


def _is_item(block: Block, kind: str, current: _Item | None) -> bool:
    """A paragraph in a list whose bullets were lost: it says what somebody should do."""
    if len(block.text.split()) > 90 or _DEFINES.search(block.plain):
        return False
    if kind == "cause_of_concern" and current is None:
        return True
    if current is not None and _EXPLAINS.match(block.plain):
        return False
    told = block.plain
    if current is not None and current.marker:  # behind bullets only a sentence that opens with a duty
        told = " ".join(told.split()[:DUTY_OPENS])
    return bool(_DUTY.search(told)) and (current is None or not current.marker or not _SENTENCE.search(told))


def _done(current: _Item | None) -> Iterator[Finding]:
    if current is None:
        return
    block = current.item.block
    lines = block.lines_between(0, len(block.text))
    also = tuple(dict.fromkeys([*lines[1:], *(part.line for part in current.parts)]))
    kind = current.kind
    if kind == "cause_of_concern" and _TURNS_TO_ADVICE.search(block.plain.split(". ")[0][:120]):
        kind = "recommendation"
    quote = " ".join([*current.pieces, *(part.text for part in current.parts)])
    yield Finding(
        kind=kind,
        question=current.item.title,
        text=" ".join(current.pieces).rstrip(),
        place=Place(block.line, quote, block.page, also),
        form="list",
        confidence=0.98 if block.kind == "bullet" else 0.88,
        parts=tuple(current.parts),
        deadline=current.deadline,
    )
