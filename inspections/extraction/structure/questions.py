"""A question: which text is one, and at which level."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inspections.extraction.lines.clean import key
from inspections.extraction.structure.wording import held_in, stems
from inspections.extraction.vocabulary.graded_areas import AREA_TITLES
from inspections.extraction.vocabulary.questions import OVERALL, PILLAR, QUESTION_TITLES

SUB = "sub"
# How alike a phrase and a title must be to mean the same.
ALIKE = 0.72
_PREFIX = re.compile(
    r"^(?:(?:overview|question|strand|core question)\s*\d*\s*[:.-]?\s*|\d{1,2}(?:\.\d{1,2})?[.)]?\s+)", re.I
)
_SHAPE = re.compile(r"(?:how|to what extent|what|does|do|did|is|are|has|have|why)\b[^?]{6,260}\?", re.I)
# A title and the same in Welsh.
_LANGUAGES = re.compile(r"\s+[/|]\s+")

_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")


def _spelled(words: str) -> str:
    """The words as all reports spell them, whatever hyphens years and line ends left: "antisocial"."""
    return _HYPHEN.sub("", words)


_TITLES = {_spelled(key(title)): (title, level) for title, level, *_ in QUESTION_TITLES}
_AREAS = {_spelled(key(title)): (title, level) for title, level in AREA_TITLES}


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
    written = (words, *_LANGUAGES.split(words))
    known = next((found for each in written if (found := _listed(each)) is not None), None)
    if known:
        title, level = known
        return Question(title, OVERALL if overview and level != PILLAR else level)
    if not _SHAPE.fullmatch(words):
        return None
    shown = " ".join(text.split())
    start = len(shown) - len(words)
    return Question(shown[start:] if key(shown[start:]) == words else shown, OVERALL if overview else SUB)


def _listed(words: str) -> tuple[str, str] | None:
    return _TITLES.get(_spelled(words)) or _AREAS.get(_spelled(words))


def titles_in(text: str) -> list[str]:
    """The titles in a text of nothing but titles: parted by semicolons, or listed areas one after another."""
    if ";" in text:
        return [each.strip() for each in text.split(";") if each.strip()]
    found: list[str] = []
    rest = text.strip(" .")
    while rest:
        words = _spelled(key(rest))
        title = max((each for each in _AREAS if words.startswith(each)), key=len, default="")
        if not title:
            return [text.strip()]
        end = len(title) if words == key(rest) else _end_of(title, rest)
        found.append(rest[:end].strip())
        rest = re.sub(r"^[ ,;•–-]*(?:and )?", "", rest[end:])
    return found


def _end_of(title: str, text: str) -> int:
    """Where a title ends in a text that may spell it with a hyphen more."""
    return next(end for end in range(len(title), len(text) + 1) if _spelled(key(text[:end])) == title)


def areas_in(text: str) -> list[Question]:
    """The listed areas that a sentence speaks of, for reports that only say that they do not grade them."""
    words = stems(key(text))
    found: list[Question] = []
    while True:
        best = max(LISTED_AREAS, key=lambda each: held_in(each[1], words) if len(each[1]) > 2 else 0.0)
        if held_in(best[1], words) < ALIKE or len(best[1]) < 3:
            return found
        found.append(best[0])
        words -= best[1]


LISTED_AREAS = [
    (Question(title, level), stems(key(title))) for title, level in AREA_TITLES if level != PILLAR
]
