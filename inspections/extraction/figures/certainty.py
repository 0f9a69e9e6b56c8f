"""How sure the reading of a sentence is: less where a value or a period that belongs to it seems to be
missing."""

from __future__ import annotations

from collections.abc import Sequence

from inspections.extraction.figures.areas import Areas
from inspections.extraction.figures.draft import PROSE, DraftFigure

# On texts that the program had not seen, a national value alone was mostly half of a pair, and every other
# value without its fellow or its baseline was wrong more often than one that had them.
NATIONAL_ALONE = 0.5
FELLOW_MISSING = 0.85
BASELINE_MISSING = 0.9


def weigh(figures: Sequence[DraftFigure], areas: Areas, *, national: bool = False) -> None:
    """Lower the confidence of prose figures that are incomplete; in a `national` report none has a force's
    value."""
    for figure in figures:
        if figure.form != PROSE:
            continue
        if national:
            pass
        elif figure.force_value is None and not (figure.unit or "").startswith("forces of"):
            figure.doubt(NATIONAL_ALONE)
        elif figure.national_value is None and not figure.past and areas.national.search(figure.quote):
            figure.doubt(FELLOW_MISSING)
        if figure.change and figure.baseline is None:
            figure.doubt(BASELINE_MISSING)
