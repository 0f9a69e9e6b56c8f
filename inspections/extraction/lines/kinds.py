"""What one line is by its look: a badge, a bullet, a caption, a table row, a number."""

from __future__ import annotations

import re

from inspections.extraction.lines.clean import key, plain
from inspections.extraction.vocabulary.grades import GRADE_LABELS, GRADE_WORDINGS, NO_GRADE_WORDINGS
from inspections.extraction.vocabulary.headings import CAPTION_OPENINGS, SOURCE_OPENINGS
from inspections.extraction.vocabulary.signs import BULLETS, DASHES

_GRADES = "|".join(sorted(map(re.escape, [*GRADE_WORDINGS, *NO_GRADE_WORDINGS]), key=len, reverse=True))
_LABELS = "|".join(sorted(map(re.escape, GRADE_LABELS), key=len, reverse=True))
GRADE = re.compile(rf"\b(?:{_GRADES})\b", re.IGNORECASE)
_BADGES = re.compile(
    rf"(?:(?:{_LABELS})\s*[:-]?\s*)?(?:['\"(\[]?(?:{_GRADES})['\")\]]?(?:\s*[|/\t]\s*|\s+|$)){{1,8}}",
    re.IGNORECASE,
)
# "Good (2016)": when the area was last inspected.
_INSPECTED = re.compile(r"\s*\((20\d\d)(?:\s?[/-]\s?\d{2,4})?\)\s*$")
_BEHIND_GRADE = re.compile(r"\s+(?:\(?(20\d\d)(?:\s?[/-]\s?\d{2,4})?\)?|last inspected)\s*$", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"\s*(?:last inspected:? )?(20\d\d)(?:\s?[/-]\s?\d{2,4})?\s*", re.IGNORECASE)
# "Question 2 - Good" under the question itself.
_NUMBERED_QUESTION = re.compile(r"^question \d{1,2}\s*[-:]\s*", re.IGNORECASE)
_BULLET = re.compile(rf"\s*(?:[{DASHES}{BULLETS}]|o)\s+(?=\S)")
_LETTERED = re.compile(r"\s*(?:\(([a-z]|[ivx]{1,4})\)|([a-z])[.)]|([ivx]{2,4})[.)])\s+(?=\S)")
_NUMBERED = re.compile(r"\s*(\d{1,2})[.)]\s+(?=[A-Z'\"‘“])")
_STAR = re.compile(
    r"\s*(\*{1,3}|†|‡)\s*(?=[A-Z]|\d{1,2}[ -]months?\b|(?:the|this|these|rates?|figures?|data|per)\b)"
)
NUMBER = r"[+\-−–]?£?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?|[+\-−–]?£?\d+(?:\.\d+)?(?:%|p\b)?"
_NUMBERS_ONLY = re.compile(rf"(?:(?:{NUMBER}(?:\s?(?:%|per\s?cent\b))?|[-–—]|n/a)\s*){{1,3}}", re.IGNORECASE)
_FLAT_ROW = re.compile(
    rf"(?P<label>\S.*?)\s+(?P<cells>(?:(?:{NUMBER}|[-–—])\s+){{1,5}}(?:{NUMBER}|[-–—]))\s*"
)
# One stroke may part a title from its grade.
LEAST_STROKES = 2
_CAPTION = re.compile(rf"(?:{'|'.join(CAPTION_OPENINGS)})\s*(?:\d{{1,3}}[a-z]?)?\s*[:.-]\s*\S", re.IGNORECASE)
_CAPTION_NUMBERED = re.compile(rf"(?:{'|'.join(CAPTION_OPENINGS)})\s+\d{{1,3}}[a-z]?\s*[:.-]?\s+[A-Z]")
_NOTE_NUMBER = re.compile(r"\s*(\d{1,2})\s{2,}(?=[A-Z'\"‘“])")


def badges_in(text: str) -> list[tuple[str | None, str]]:
    """The grades a line of nothing but badges shows, as (grade, state); empty for any other line."""
    stripped = _NUMBERED_QUESTION.sub("", plain(text).strip(), count=1)
    if len(stripped) > 160:
        return []
    if not stripped[:1].isupper() and stripped[:1] not in "'\"([" and not stripped.startswith(GRADE_LABELS):
        return []
    stripped = _INSPECTED.sub("", stripped)
    if not _BADGES.fullmatch(stripped):
        return []
    return [grade_of(found.group()) for found in GRADE.finditer(_without_label(stripped))]


def inspected_in(text: str) -> int | None:
    """The year in a text that says nothing but when an area was last inspected: "2016", "Good (2016)"."""
    found = _INSPECTED.search(plain(text)) or _YEAR_ALONE.fullmatch(plain(text))
    return int(found.group(1)) if found else None


def without_inspected(text: str) -> tuple[str, int | None]:
    """The text without "2018/19" or "Last inspected" at its end, which summaries print behind a grade."""
    found = _BEHIND_GRADE.search(text)
    if not found:
        return text, None
    return text[: found.start()], int(found.group(1)) if found.group(1) else None


def _without_label(text: str) -> str:
    return re.sub(rf"^(?:{_LABELS})\s*[:-]\s*", "", text, flags=re.IGNORECASE)


def grade_of(wording: str) -> tuple[str | None, str]:
    """The grade and state that a wording stands for."""
    words = key(wording)
    if words in GRADE_WORDINGS:
        return GRADE_WORDINGS[words], "graded"
    return None, NO_GRADE_WORDINGS[words]


def bullet_of(text: str) -> tuple[str, int, int] | None:
    """The marker of a list item, the columns it is indented by, and where its text begins."""
    for pattern, kind in ((_BULLET, "-"), (_LETTERED, "a"), (_NUMBERED, "1")):
        found = pattern.match(text)
        if found:
            indent = len(text) - len(text.lstrip())
            return kind, indent, found.end()
    return None


def star_note(text: str) -> bool:
    """Whether the line is a note under a table, opened by an asterisk."""
    return bool(_STAR.match(text))


def spaced_note_number(text: str) -> int | None:
    """The number of a footnote printed as digits and two spaces."""
    found = _NOTE_NUMBER.match(text)
    return int(found.group(1)) if found else None


def is_numbers(text: str) -> bool:
    """Whether the line holds nothing but one to three numbers or dashes."""
    return len(text) < 60 and bool(_NUMBERS_ONLY.fullmatch(text.strip()))


def is_caption(text: str) -> bool:
    """Whether the line names a figure or a table."""
    stripped = text[:200].strip()
    return bool(_CAPTION.match(stripped) or _CAPTION_NUMBERED.match(stripped))


def is_source(text: str) -> bool:
    """Whether the line says where a figure's data come from."""
    return key(text[:40]).startswith(SOURCE_OPENINGS)


def row_cells(text: str) -> list[str] | None:
    """The cells of a table row: parted by tabs or upright strokes, or a label and two or more numbers in one
    line. A tab behind the sign of a list item parts no cells."""
    bullet = bullet_of(text)
    if bullet is not None and "\t" not in text[bullet[2] :].strip():
        text = text.replace("\t", " ")
    if "\t" in text.strip():
        return [cell.strip() for cell in text.strip("\r\n ").split("\t")]
    if text.count(" | ") >= LEAST_STROKES:
        return [cell.strip() for cell in text.strip().strip("|").split("|")]
    if len(text) > 200:
        return None
    found = _FLAT_ROW.fullmatch(text.strip())
    if not found or len(found["label"].split()) > 16 or not re.search(r"[A-Za-z]{3}", found["label"]):
        return None
    return [found["label"], *found["cells"].split()]
