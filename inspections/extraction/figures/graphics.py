"""Graphics and tables that were flattened to a label, the two areas and their values, one to a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inspections.extraction.figures.areas import FORCE, NATIONAL, OTHER, Areas
from inspections.extraction.figures.cells import cell_value, cells_unit, noun_unit
from inspections.extraction.figures.dated_labels import period_and_baseline
from inspections.extraction.figures.draft import GRAPHIC, DraftFigure
from inspections.extraction.figures.naming import label_name, names_nothing
from inspections.extraction.figures.units import caption_unit
from inspections.extraction.lines.kinds import NUMBER
from inspections.extraction.records import Span
from inspections.extraction.structure.sections import ANNEX, LEGEND, NUMBERS, Placed

_LABEL_AND_VALUE = re.compile(
    rf"(?P<label>[A-Za-z][A-Za-z&' -]{{1,60}}?)[\s:]+(?P<value>(?:{NUMBER}|[-–—])(?:\s?(?:%|per\s?cent))?)",
    re.I,
)
_VALUES = re.compile(rf"(?:(?:{NUMBER}|[-–—]|n/a)\s+)+(?:{NUMBER}|[-–—]|n/a)", re.I)
# "Crime outcomes* Charged/summonsed": a heading that no blank line parts from its first label.
_STARRED_HEADING = re.compile(r"([A-Z][^*\t]{3,60}\*)\s+(?=[A-Z])")
_PLANNED = re.compile(r"\b(?:planned|forecast|projected)\b", re.I)
_CHANGE = re.compile(r"\bchanges?\b", re.I)
_MISSING = frozenset({"-", "–", "—", "n/a", "*", "not available", "not provided", "no data"})
MAX_LABEL_WORDS = 40
MOST_NAME_WORDS = 5


@dataclass(slots=True)
class _Atom:
    kind: str
    text: str
    item: Placed


@dataclass(slots=True)
class _Group:
    labels: list[_Atom] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    values: list[_Atom] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    headed: bool = False
    alone: bool = False

    def names_both(self) -> bool:
        """Whether both areas are named and neither has a value: then they may head columns."""
        return set(self.order) == {FORCE, NATIONAL} and not self.values and not self.headed


def graphic_figures(placed: Sequence[Placed], areas: Areas) -> Iterator[DraftFigure]:
    """Figures whose area names and values stand on lines of their own, in either order, each pair
    after its label, or under the two areas as heads of columns."""
    notes = _notes(placed)
    group = _Group()
    heading = ""
    heads: list[str] = []
    for atom in _atoms(placed, areas):
        if atom.kind == "text":
            if group.names_both() and group.labels:
                heads, heading = group.order, group.labels[-1].text
            elif group.headed and not group.values:
                heads = []  # two labels in a row: whose are the values that follow?
            if group.order:
                yield from _finish(group, heading, notes)
                group = _Group()
            if group.labels:
                heading = group.labels[-1].text
            group.labels.append(atom)
            group.order, group.headed = list(heads), bool(heads)
        elif atom.kind == "break":
            yield from _finish(group, heading, notes)
            group, heading, heads = _Group(), "", []
        elif atom.kind == "value":
            if not group.order and group.labels and group.labels[-1].item.part == NUMBERS:
                group.order, group.alone = [FORCE], True  # what the force has in numbers names nobody
            if group.order and len(group.values) < len(group.order):
                group.values.append(atom)
                group.lines.append(atom.item.block.line)
            if len(group.values) == len(group.order) and {FORCE, NATIONAL} <= set(group.order):
                yield from _finish(group, heading, notes)
                group = _Group()
        elif group.headed or heads or group.alone:
            heads = []
            group = _Group(labels=group.labels[-1:], order=[atom.kind])
        elif group.order.count(atom.kind) or (
            len(group.order) == 1 and group.values and len(group.values) > 1
        ):
            yield from _finish(group, heading, notes)
            group = _Group(labels=group.labels[-1:], order=[atom.kind])
        else:
            group.order.append(atom.kind)
    yield from _finish(group, heading, notes)


def _atoms(placed: Sequence[Placed], areas: Areas) -> Iterator[_Atom]:
    """The lines as labels, area names, values and breaks."""
    for item in placed:
        block = item.block
        if item.part in (ANNEX, LEGEND):
            continue
        if block.kind in ("source", "footnote"):
            continue
        if block.kind == "note":
            yield _Atom("break", "", item)  # it speaks of what stands above it
            continue
        if block.kind in ("paragraph", "bullet", "badge") and not _short(block.text):
            yield _Atom("break", "", item)
            continue
        for piece in _pieces(block.text, areas):
            label = areas.label(piece) or (OTHER if _names_others(piece, areas) else None)
            if label is not None:
                yield _Atom(label, piece, item)
            elif cell_value(piece) is not None or piece.strip().lower() in _MISSING:
                yield _Atom("value", piece, item)
            elif piece.strip():
                yield _Atom("text", piece, item)


def _names_others(piece: str, areas: Areas) -> bool:
    """Whether a line names the similar forces or the region whose value stands beside the two areas'."""
    piece = areas.named.sub("", piece).strip()  # "Fenmarch local population"
    return len(piece.split()) <= MOST_NAME_WORDS and areas.other.match(piece) is not None


def _short(text: str) -> bool:
    return len(text.split()) <= MAX_LABEL_WORDS and not text.rstrip().endswith((".", ";"))


def _pieces(text: str, areas: Areas) -> list[str]:
    """A line's cells; "Area 12.3" and "12 34" are two pieces each."""
    pieces: list[str] = []
    starred = _STARRED_HEADING.match(text)
    if starred:
        pieces.append(starred[1])
        text = text[starred.end() :]
    for cell in text.split("\t"):
        cell = cell.strip()
        both = _LABEL_AND_VALUE.fullmatch(cell) if len(cell) < 90 else None
        areas_named = areas.two_labels(cell) if len(cell) < 120 else None
        if areas_named is not None:
            pieces += areas_named
        elif both and (areas.label(both["label"]) is not None or _names_others(both["label"], areas)):
            pieces += [both["label"], both["value"]]
        elif len(cell) < 60 and _VALUES.fullmatch(cell):
            pieces += cell.split()
        elif cell:
            pieces.append(cell)
    return pieces


def _finish(group: _Group, heading: str, notes: dict[str, str]) -> Iterator[DraftFigure]:
    if not group.values or not group.labels or len(group.values) < len(group.order):
        return
    told = [area for area in group.order if area != OTHER]
    alone = told == [FORCE] and group.labels[-1].item.part == NUMBERS
    if set(told) != {FORCE, NATIONAL} and not alone:
        return
    if group.headed and len({value.item.block.line for value in group.values}) > 1:
        return  # values under one another may as well be those of two labels
    label = group.labels[-1]
    values = dict(zip(group.order, group.values, strict=False))
    own, national = (cell_value(values[area].text) if area in values else None for area in (FORCE, NATIONAL))
    if own is None and national is None:
        return
    period, baseline = period_and_baseline(label.text)
    confidence = 0.97
    if period is None:
        period, baseline, confidence = _period_near(group, heading, notes)
    nameless = bool(heading) and names_nothing(label.text)
    titled = f"{heading} {label.text}" if nameless else label.text
    unit = cells_unit([value.text for value in group.values], titled) or caption_unit(titled)
    unit = unit or noun_unit(label_name(titled))
    if alone and (unit is None or _PLANNED.search(f"{heading} {label.text}")):
        return
    name = _name(heading if nameless else label.text, heading)
    block = label.item.block
    yield DraftFigure(
        name=name,
        unit=unit,
        form=GRAPHIC,
        lines=list(dict.fromkeys([block.line, *group.lines])),
        quote=" ".join([label.text, *(f"{area} {values[area].text}" for area in group.order)]),
        page=block.page,
        period=period,
        baseline=baseline,
        force_value=own,
        national_value=national,
        change=bool(_CHANGE.search(titled)),
        confidence=confidence,
        question=None,
        kind="percent" if unit == "percent" else "rate",
    )


def _period_near(
    group: _Group, heading: str, notes: dict[str, str]
) -> tuple[Span | None, Span | None, float]:
    if heading.rstrip().endswith("*") or "*" in group.labels[-1].text:
        for text in notes.values():
            period, baseline = period_and_baseline(text)
            if period is not None:
                return period, baseline, 0.93
    # A heading further up speaks of other labels, unless it says nothing but when.
    told_over = any(label.text == heading for label in group.labels) or group.alone
    over = heading if names_nothing(heading) or told_over else ""
    period, baseline = period_and_baseline(over)
    return period, baseline, 0.9 if period is not None else 0.75


def _notes(placed: Sequence[Placed]) -> dict[str, str]:
    """Notes that speak of figures, for graphics whose heading bears a star."""
    return {
        str(item.block.line): item.block.plain
        for item in placed
        if item.block.kind == "note" and item.part not in (ANNEX, LEGEND)
    }


def _name(label: str, heading: str) -> str:
    name = label_name(label.replace("*", "").strip())
    if heading.rstrip().endswith("*"):
        return f"{heading.replace('*', '').strip()}: {name}"
    return name
