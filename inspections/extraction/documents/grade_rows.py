"""The table of judgments on a page with a row to each grade: the grade at the left, its areas beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from inspections.extraction.documents.rows import Row, Word, finer_cells
from inspections.extraction.vocabulary.graded_areas import AREA_TITLES
from inspections.extraction.vocabulary.grades import GRADE_WORDINGS

LEAST_GRADES = 3
# No line of an area's title has more words, and no table more lines.
MOST_WORDS = 9
MOST_ROWS = 40
# A grade stands beside the middle of its areas, or beside the first, to within so many heights of type.
ASTRAY = 0.7
_GRADE_WORDS = frozenset(word for wording in GRADE_WORDINGS for word in wording.split())
_AREAS = frozenset(title.lower() for title, _ in AREA_TITLES)


@dataclass(slots=True)
class _Piece:
    """A grade or the title of an area, which may run over lines."""

    text: str
    top: float
    bottom: float

    def go_on(self, text: str, bottom: float) -> None:
        self.text = f"{self.text} {text}"
        self.bottom = bottom


def grade_rows(rows: Sequence[Row], start: int) -> tuple[int, list[str]]:
    """Where the table that begins at `start` ends, and its lines with tabs, a column to each grade as other
    reports set it; none if there is no table."""
    end, grades, areas = _read(rows, start)
    wordings = [GRADE_WORDINGS.get(each.text.lower()) for each in grades]
    if len(set(wordings)) < LEAST_GRADES or None in wordings or len(set(wordings)) < len(wordings):
        return start, []
    if end < len(rows) and rows[end].words[0].text.lower() in _GRADE_WORDS:
        return start, []  # it goes on with a grade that cannot be read: "Requires im"
    shares = _shared_out(grades, areas, rows[start].size)
    if shares is None:
        return start, []
    columns = [[each.text for each in share] for share in shares]
    lines = ["\t".join(each.text for each in grades)]
    lines += ["\t".join(each) for each in zip_longest(*columns, fillvalue="")]
    return end, lines


def _read(rows: Sequence[Row], start: int) -> tuple[int, list[_Piece], list[_Piece]]:
    """The grades and areas in rows that hold nothing else, the areas at the right of every grade."""
    grades: list[_Piece] = []
    areas: list[_Piece] = []
    edge, left = 0.0, float("inf")
    end = start
    while end < min(len(rows), start + MOST_ROWS):
        row = rows[end]
        if end > start and row.top - rows[end - 1].bottom > 3 * row.size:
            break
        cells = finer_cells(row)
        graded = [cell for cell in cells if all(word.text.lower() in _GRADE_WORDS for word in cell)]
        named = [cell for cell in cells if cell not in graded]
        if len(graded) > 1 or len(named) > 1 or any(len(cell) > MOST_WORDS for cell in named):
            break
        edge = max([edge, *(cell[-1].right for cell in graded)])
        left = min([left, *(cell[0].left for cell in named)])
        if edge > left or any(_text(cell)[-1:] in ".:;?" for cell in named):
            break
        for cell in graded:
            _add(grades, cell, _is_whole_grade)
        for cell in named:
            _add(areas, cell, _is_whole_area)
        end += 1
    return end, grades, areas


def _add(pieces: list[_Piece], cell: Sequence[Word], is_whole: Callable[[str], bool]) -> None:
    text, top, bottom = _text(cell), min(word.top for word in cell), max(word.bottom for word in cell)
    close = bool(pieces) and top - pieces[-1].bottom < cell[0].size
    goes_on = close and (text[:1].islower() or not is_whole(pieces[-1].text))
    if goes_on:
        pieces[-1].go_on(text, bottom)
    else:
        pieces.append(_Piece(text, top, bottom))


def _is_whole_grade(text: str) -> bool:
    return text.lower() in GRADE_WORDINGS


def _is_whole_area(text: str) -> bool:
    """Whether no listed area begins with these words and goes on."""
    return not any(area.startswith(f"{text.lower()} ") for area in _AREAS) or text.lower() in _AREAS


def _text(cell: Sequence[Word]) -> str:
    return " ".join(word.text for word in cell).strip("•-– ")


def _shared_out(
    grades: Sequence[_Piece], areas: Sequence[_Piece], size: float
) -> list[Sequence[_Piece]] | None:
    """Which areas stand beside which grade: each has the next few, and stands at their middle or top."""
    found = [_closest(grades, areas, by_middle) for by_middle in (True, False)]
    cost, ends = min((each for each in found if each is not None), default=(float("inf"), ()))
    if cost > ASTRAY * size:
        return None
    return [areas[one:other] for one, other in pairwise((0, *ends))]


def _closest(
    grades: Sequence[_Piece], areas: Sequence[_Piece], by_middle: bool
) -> tuple[float, tuple[int, ...]] | None:
    """The sharing whose worst grade stands least astray, as (by how much, where each grade's areas end)."""
    ways: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for grade in grades:
        further: dict[int, tuple[float, tuple[int, ...]]] = {}
        for begun, (worst, ends) in ways.items():
            for end in range(begun + 1, len(areas) + 1):
                cost = max(worst, _astray(grade, areas[begun:end], by_middle))
                if end not in further or cost < further[end][0]:
                    further[end] = (cost, (*ends, end))
        ways = further
    return ways.get(len(areas))


def _astray(grade: _Piece, areas: Sequence[_Piece], by_middle: bool) -> float:
    if not by_middle:
        return abs(areas[0].top - grade.top)
    return abs((areas[0].top + areas[-1].bottom) / 2 - (grade.top + grade.bottom) / 2)
