"""Where one block ends and the next begins among lines that no blank line parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from inspections.extraction.documents.source import SourceLine
from inspections.extraction.lines import kinds
from inspections.extraction.lines.blocks import DANGLING, Block, Draft, merge_broken
from inspections.extraction.lines.clean import key, leading_mark, tidy, without_marks
from inspections.extraction.lines.furniture import contents, furniture, repeated_pages
from inspections.extraction.lines.grade_column import parted
from inspections.extraction.lines.hyphens import cut_words
from inspections.extraction.lines.markup import without_markup
from inspections.extraction.lines.rows import area_heads, row_lines
from inspections.extraction.vocabulary.areas import NATIONAL_PHRASES
from inspections.extraction.vocabulary.graded_areas import AREA_TITLES
from inspections.extraction.vocabulary.headings import (
    FINDING_LISTS,
    GRAPHIC,
    METHOD,
    OTHER,
    PAGE_LINES,
    SUMMARY,
    WHOLE_FORCE,
)
from inspections.extraction.vocabulary.questions import QUESTION_OPENINGS

_ALONE = frozenset({*SUMMARY, *FINDING_LISTS, *GRAPHIC, *METHOD})
_ALONE_IF_CAPITAL = frozenset({*OTHER, *WHOLE_FORCE})
_AREAS = frozenset(key(title) for title, _ in AREA_TITLES)
_QUESTION = re.compile(rf"(?:{'|'.join(QUESTION_OPENINGS)})\b[^?]{{3,260}}\?$")
_WHOLE_QUESTION = re.compile(r"\s*(?:How|To what extent)\b[^.?!]{12,200}\?\s*")
_ASKS = re.compile(r"\s*(?:How|To what extent)\b")
MOST_LINES_OF_QUESTION = 4
_NATIONAL_NAMED = re.compile(rf"\b(?:{'|'.join(map(re.escape, NATIONAL_PHRASES))})\b", re.I)
# A wrapped line may hold nothing but the year of a date.
_YEAR_ALONE = re.compile(r"\s*(?:19|20)\d\d\s*")
_PAGE_START = re.compile(r" [A-Z]")
_ANNEX_TITLE = re.compile(r"\s*(?:Annex|Appendix) [A-H0-9]{1,2}(?:\s*[-–—:.]\s*[A-Z][^.?!]{2,80})?\s*")
# A line that ends a block is shorter than this part of the next one; a wrapped line is about as long.
SHORT_OF = 0.6
# Letters are not equally wide: a word surely fits where this part of the widest line holds it.
SURELY_FITS = 0.85
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*$")
# A footnote mark that is no longer raised: "Overall judgment1".
_NOTED = re.compile(r"(?<=[a-z])\d{1,2}\s*$")
_PAGE_LINE = re.compile("|".join(PAGE_LINES))
_GRADED_END = re.compile(rf"(?P<asked>\?)\s+{kinds.GRADE.pattern}\s*$", re.I)
# Lines of a title page, which text without blank lines does not part.
_FRONT = re.compile(r"PEEL\b.{0,60}\b20\d\d(?:[/–-]\d\d)?|An inspection of [A-Z].{3,60}|© .{2,40}")
_ITEM_END = re.compile(r"(?:[.:;,?!]|\band|\bor)\s*$")


def blocks_of(lines: Sequence[SourceLine]) -> tuple[Block, ...]:
    """The document's blocks in reading order, without contents, heads and feet, and pages printed twice."""
    lines = without_markup(lines)
    dropped = furniture(lines) | repeated_pages(lines)
    breaks = contents(lines), _page_starts(lines)
    found: list[Block] = []
    cut = cut_words(lines)
    for group in _groups(lines, dropped, *breaks):
        for piece in parted(group):
            found.extend(_split(piece, cut))
    return tuple(merge_broken(_graded_lists(found)))


def _graded_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, where areas listed by bullets under a grade are titles as they are without bullets."""
    found: list[Block] = []
    for block in blocks:
        led = bool(found) and (
            found[-1].kind == "badge" or (found[-1].kind == "heading" and key(found[-1].text) in _AREAS)
        )
        listed = block.kind == "bullet" and led and key(block.text).rstrip(" ;.") in _AREAS
        found.append(replace(block, kind="heading", text=block.text.rstrip(" ;.")) if listed else block)
    return found


def _page_starts(lines: Sequence[SourceLine]) -> set[int]:
    """Lines that begin with one space and a capital: what some converters leave where a page began."""
    found = {line.number for line in lines if _PAGE_START.match(line.text)}
    return found if len(found) >= 3 else set()


def _groups(
    lines: Sequence[SourceLine], dropped: set[int], listed: set[int], page_starts: set[int]
) -> Iterator[list[SourceLine]]:
    group: list[SourceLine] = []
    for line in lines:
        if line.number in dropped:
            continue
        begins_page = bool(group) and line.page != group[-1].page
        if (line.number in page_starts or begins_page) and group:
            yield group
            group = []
        if line.number in listed or not tidy(line.text).strip() or _is_of_page(line.text):
            if group:
                yield group
            group = []
            continue
        group.append(line)
    if group:
        yield group


def _is_of_page(text: str) -> bool:
    """Whether a line belongs to the web page around a report: "Last updated 3 March 2016"."""
    return len(text) < 80 and bool(_PAGE_LINE.fullmatch(key(text)))


def _split(group: Sequence[SourceLine], cut: set[int]) -> Iterator[Block]:
    draft: Draft | None = None
    rows = row_lines(group)
    heads = area_heads(group)
    asked = _asked_at(group)
    for index, line in enumerate(group):
        mark = leading_mark(line.text)
        text = without_marks(tidy(line.text))
        if not text.strip():
            continue
        if _NOTED.search(text) and key(_NOTED.sub("", text)) in _ALONE:
            text = _NOTED.sub("", text)
        if line.number in cut:
            text = text.rstrip().removesuffix("-")
        if index in heads and index not in rows:
            begun: Draft | None = _draft("alone", line, text)
        elif index in asked and _ended(draft):
            begun = _draft("paragraph", line, text)
        else:
            begun = _begin(text, line, mark, rows.get(index), draft, first=index == 0)
            if begun is None and draft is not None and draft.kind == "caption" and index + 1 in rows:
                begun = _table_head(line, text)
        if begun is not None:
            if draft is not None:
                yield draft.block()
            draft = begun
        elif draft is not None:
            draft.add(text, line.number)
        if draft is not None:
            draft.open_word = line.number in cut
        if draft is not None and (draft.kind in ("row", "badge", "numbers", "alone") or _is_question(draft)):
            yield _finished(draft)
            draft = None
    if draft is not None:
        yield _finished(draft)


def _asked_at(group: Sequence[SourceLine]) -> set[int]:
    """Where a question stands on lines of its own, though no blank line parts it from the text above."""
    found = set()
    for index, line in enumerate(group):
        if _ASKS.match(line.text):
            lines = [each.text for each in group[index : index + MOST_LINES_OF_QUESTION]]
            plain = [_without_grade(text) for text in lines]
            ends = [end for end, text in enumerate(plain, start=1) if text.rstrip().endswith("?")]
            if ends and _WHOLE_QUESTION.fullmatch(" ".join(plain[: ends[0]])):
                found.add(index)
    return found


def _ended(draft: Draft | None) -> bool:
    """Whether no text goes on: it ended with a sentence, or with a question and its grade."""
    return draft is None or bool(_SENTENCE_END.search(_without_grade(draft.pieces[-1]).rstrip()))


def _without_grade(text: str) -> str:
    """A question's end without the grade that stands behind it in one line."""
    found = _GRADED_END.search(text) if len(text) < 240 else None
    return text[: found.end("asked")] if found else text


def _finished(draft: Draft) -> Block:
    if draft.kind == "alone":
        draft.kind = "heading"
    return draft.block()


def _is_question(draft: Draft) -> bool:
    """Whether the lines so far are a whole question, with its grade or without, so that what follows is a new
    block."""
    last = _without_grade(draft.pieces[-1]).rstrip()
    if draft.kind != "paragraph" or draft.length > 300 or not last.endswith("?"):
        return False
    return bool(_QUESTION.search("".join([*draft.pieces[:-1], last]).strip()))


def _begin(
    text: str,
    line: SourceLine,
    mark: int | None,
    cells: list[str] | None,
    draft: Draft | None,
    *,
    first: bool,
) -> Draft | None:
    """A new draft if this line opens a block, None if it goes on with the one before."""
    note = mark if mark is not None else (kinds.spaced_note_number(text) if first else None)
    if note is not None:
        return _draft("footnote", line, text, marker=str(note))
    if cells is not None:
        return _draft("row", line, text, cells=tuple(cells))
    if kinds.badges_in(text):
        return _draft("badge", line, text)
    if kinds.is_numbers(text) and not _goes_on(text, draft):
        return _draft("numbers", line, text)
    if kinds.is_caption(text) and (first or draft is None or draft.kind != "paragraph"):
        return _draft("caption", line, text)
    if kinds.is_source(text):
        return _draft("source", line, text)
    if kinds.star_note(text):
        return _draft("note", line, text)
    if (_ended(draft) and key(text) in _AREAS) or _graded_title(text) or _FRONT.fullmatch(text.strip()):
        return _draft("alone", line, text)
    if text.lstrip()[:1].isupper() and key(text).rstrip(":") in _ALONE_IF_CAPITAL:
        return _draft("alone", line, text)
    if key(text).rstrip(":") in _ALONE or _WHOLE_QUESTION.fullmatch(text) or _is_annex_title(text):
        return _draft("alone", line, text)
    bullet = kinds.bullet_of(text)
    if bullet is not None and _opens_item(text, draft, first=first):
        marker, indent, start = bullet
        return _draft("bullet", line, text[start:], marker=marker, indent=indent)
    if draft is None or (draft.kind in ("caption", "source") and _is_new_sentence(text, draft)):
        return _draft("paragraph", line, text)
    if draft.kind in ("paragraph", "bullet", "footnote", "note") and _was_left_short(text, draft):
        return _draft("paragraph", line, text)
    return None


def _was_left_short(text: str, draft: Draft) -> bool:
    """Whether a sentence ended and the next line's first word would have fitted behind it: then the line
    was broken on purpose, and a new paragraph begins."""
    words = text.split()
    if not words or not words[0][:1].isupper() or not _SENTENCE_END.search(draft.pieces[-1]):
        return False
    width = max(len(text.strip()), *(len(piece) for piece in draft.pieces[-8:]))
    return len(draft.pieces[-1]) + len(words[0]) + 1 < SURELY_FITS * width


def _table_head(line: SourceLine, text: str) -> Draft | None:
    """The heads of a flattened table, which stand between its caption and its first row."""
    return _draft("alone", line, text) if _NATIONAL_NAMED.search(text) else None


def _is_annex_title(text: str) -> bool:
    return len(text) < 100 and bool(_ANNEX_TITLE.fullmatch(text))


def _is_new_sentence(text: str, draft: Draft) -> bool:
    """Whether running text begins under a caption or a source line that no blank line parts from it: the
    line above ended, or ended short of this one's width."""
    if not text.lstrip()[:1].isupper():
        return False
    above = draft.pieces[-1]
    return above.endswith(".") or len(above) < SHORT_OF * len(text.strip())


def _graded_title(text: str) -> bool:
    """Whether a line is a known title with its grade behind it: "Efficiency – Good", "Vetting Good 2017"."""
    stripped = kinds.without_inspected(text.strip())[0]
    if len(stripped) > 120:
        return False
    ends = [found.start() for found in kinds.GRADE.finditer(stripped) if found.end() == len(stripped)]
    return bool(ends) and key(stripped[: ends[0]]).strip(" -:|") in _AREAS


def _goes_on(text: str, draft: Draft | None) -> bool:
    """Whether a number alone on its line is a wrapped piece of running text: a year, or after an open
    phrase."""
    if draft is None or draft.kind not in ("paragraph", "bullet", "caption", "note", "footnote"):
        return False
    return bool(_YEAR_ALONE.fullmatch(text) or DANGLING.search(draft.pieces[-1][-12:]))


def _opens_item(text: str, draft: Draft | None, *, first: bool) -> bool:
    """Whether a dash or number at a line's start is a list item and not a wrapped line of running text."""
    if first or draft is None or draft.kind == "bullet" or text.lstrip()[:1] not in "-–—o0123456789":
        return True
    return bool(_ITEM_END.search(draft.pieces[-1]))


def _draft(
    kind: str,
    line: SourceLine,
    text: str,
    *,
    marker: str = "",
    indent: int = 0,
    cells: tuple[str, ...] = (),
) -> Draft:
    draft = Draft(kind, line.page, marker, indent, cells)
    draft.add(text, line.number)
    return draft
