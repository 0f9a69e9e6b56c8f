"""The same fact told again: a later statement without a period takes that of the earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from inspections.extraction.figures.dated_labels import period_and_baseline
from inspections.extraction.figures.draft import PROSE, DraftFigure
from inspections.extraction.lines.clean import key
from inspections.extraction.records import Span
from inspections.extraction.structure.sections import ANNEX, Placed
from inspections.extraction.structure.wording import stems

# A name of fewer words says too little to find its caption by.
LEAST_WORDS = 3
# A value without a period is half read, or half told.
UNDATED = 0.92
_LIKE_PERCENT = "per 100 "


def share_periods(figures: Sequence[DraftFigure], placed: Sequence[Placed]) -> None:
    """Date a prose figure by an earlier one with the same value of the force, or by an earlier
    caption of its name."""
    dated: list[DraftFigure] = []
    captions = list(_captions(placed))
    for figure in sorted(figures, key=lambda each: each.lines[0]):
        if figure.period is not None:
            dated.append(figure)
            continue
        if figure.form != PROSE or figure.force_value is None or figure.kind not in ("percent", "rate"):
            continue
        source = next((each for each in reversed(dated) if _same_fact(figure, each)), None)
        if source is not None:
            figure.period, figure.baseline = source.period, source.baseline
            figure.doubt(0.85)
        elif not figure.change:
            figure.period = _captioned(figure, captions)
            figure.doubt(0.85 if figure.period else UNDATED)


def _captions(placed: Sequence[Placed]) -> Iterator[tuple[int, frozenset[str], Span]]:
    """Captions of the text with a period: the figure they head may be a picture, but it says what it
    shows."""
    for item in placed:
        if item.block.kind == "caption" and item.part != ANNEX:
            period, _ = period_and_baseline(item.block.plain)
            if period is not None:
                yield item.block.line, stems(key(item.block.text)), period


def _captioned(figure: DraftFigure, captions: Sequence[tuple[int, frozenset[str], Span]]) -> Span | None:
    """The period of the last caption before a figure that holds every word of its name."""
    wanted = stems(key(figure.name))
    if len(wanted) < LEAST_WORDS:
        return None
    above = [period for line, words, period in captions if line < figure.lines[0] and wanted <= words]
    return above[-1] if above else None


def _same_fact(later: DraftFigure, former: DraftFigure) -> bool:
    if former.force_value is None or later.force_value is None or later.change != former.change:
        return False
    if not _units_agree(later.unit, former.unit) or not rounds_to(later.force_value, former.force_value):
        return False
    return bool(stems(key(later.name)) & stems(key(f"{former.name} {former.quote}").replace("/", " ")))


def _units_agree(one: str | None, other: str | None) -> bool:
    if one == other:
        return True
    pair = {one or "", other or ""}
    return "percent" in pair and any(each.startswith(_LIKE_PERCENT) for each in pair)


def rounds_to(one: Decimal, other: Decimal) -> bool:
    """Whether two printed numbers are one number, rounded differently; whole numbers alone are too coarse."""
    precise, coarse = sorted((one, other), key=lambda each: each.as_tuple().exponent)
    if precise.as_tuple().exponent == 0:
        return False
    return precise.quantize(coarse) == coarse
