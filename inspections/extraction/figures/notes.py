"""Notes under a table or graphic that overrule its heading for the rows they name or that bear a star."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.figures.dated_labels import period_and_baseline
from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.figures.units import PER_UNIT, unit_in
from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key
from inspections.extraction.structure.wording import held_in, stems

_CLAUSE = re.compile(r"\band (?=the\b)|;|(?<=[a-z\d])\.\s+|, (?:and|while|but) ")
_STARS = re.compile(r"\s*(\*+)")
_FOR_SCALE = re.compile(r"\b(?:rate )?for (?=\d[\d,]* (?:households|population|adults))", re.I)


def apply_notes(figures: Sequence[DraftFigure], notes: Sequence[Block]) -> None:
    """Set period and unit of the rows that a note speaks of."""
    for note in notes:
        starred = _starred_like(note, figures)
        for clause in _CLAUSE.split(note.plain):
            readable = _FOR_SCALE.sub("per ", clause or "")
            period, _ = period_and_baseline(readable)
            unit = _stated_unit(readable)
            if period is None and unit is None:
                continue
            named = [figure for figure in figures if _names(clause, figure)]
            for figure in named or (starred if len(starred) == 1 else []):
                figure.period = period or figure.period
                figure.unit = unit or figure.unit
                figure.lines.extend(line for line in (note.line,) if line not in figure.also)
                figure.also.append(note.line)


def _starred_like(note: Block, figures: Sequence[DraftFigure]) -> list[DraftFigure]:
    """The rows with as many stars as the note opens with; all starred rows where it has lost its own."""
    stars = _STARS.match(note.text)
    starred = [figure for figure in figures if figure.stars]
    alike = [figure for figure in starred if stars and figure.stars == len(stars[1])]
    return alike or starred


def _stated_unit(clause: str) -> str | None:
    """The unit a note gives; "not population" behind it names what it is not."""
    return (
        unit_in(re.split(r",? (?:not|rather than|instead of) ", clause)[0])
        if PER_UNIT.search(clause)
        else None
    )


def _names(clause: str, figure: DraftFigure) -> bool:
    wanted = stems(key(figure.name))
    return bool(wanted) and held_in(wanted, stems(key(clause))) >= 0.66
