"""Tables whose rows are areas: each column measures something else, the force and the nation under one
another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inspections.extraction.figures.areas import FORCE, NATIONAL, Areas
from inspections.extraction.figures.cells import cell_margin, cell_value, cells_unit
from inspections.extraction.figures.dated_labels import period_and_baseline
from inspections.extraction.figures.draft import TABLE, DraftFigure
from inspections.extraction.figures.heads import measures_of
from inspections.extraction.figures.naming import label_name
from inspections.extraction.figures.units import caption_unit
from inspections.extraction.structure.sections import Placed

_CAPTION_NUMBER = re.compile(r"^(?:figure|table|chart) \d+[a-z]?[:.]? ", re.I)


@dataclass(slots=True)
class AreaRows:
    """What each column measures, and the row of each area; more rows, of other areas, are passed over."""

    measures: list[str] = field(default_factory=list)
    rows: dict[str, tuple[Placed, list[str]]] = field(default_factory=dict)

    def take(self, item: Placed, cells: Sequence[str], areas: Areas) -> None:
        """A row of heads, or the row of an area."""
        area = areas.label(cells[0]) if cells else None
        if area is not None and len(cells) == len(self.measures):
            self.rows.setdefault(area, (item, list(cells)))
        elif not self.rows and len(cells) > 1 and not any(cell_value(cell) is not None for cell in cells):
            self.measures = measures_of(cells)

    def figures(self, caption: str) -> Iterator[DraftFigure]:
        """One figure for each column that has a value for both areas."""
        if set(self.rows) != {FORCE, NATIONAL}:
            return
        (item, own), (below, national) = self.rows[FORCE], self.rows[NATIONAL]
        for index, measure in enumerate(self.measures):
            values = [cell_value(cells[index]) for cells in (own, national)]
            if index == 0 or not measure or None in values:
                continue
            period, baseline = period_and_baseline(measure)
            if period is None:
                period, baseline = period_and_baseline(caption)
            named = f"{caption} {measure}"
            unit = cells_unit((own[index], national[index], measure), named) or caption_unit(named)
            beside = ["", ""]
            if index + 1 < len(self.measures) and not self.measures[index + 1]:
                beside = [own[index + 1], national[index + 1]]
            yield DraftFigure(
                name=label_name(measure),
                unit=unit,
                form=TABLE,
                lines=sorted((item.block.line, below.block.line)),
                quote=f"{measure}: {' '.join(item.block.text.split())}; {' '.join(below.block.text.split())}",
                page=item.block.page,
                period=period,
                baseline=baseline,
                force_value=values[0],
                national_value=values[1],
                force_margin=cell_margin(own[index], beside[0]),
                national_margin=cell_margin(national[index], beside[1]),
                confidence=0.95 if unit and period else 0.85,
                question=item.title,
                kind="percent" if unit == "percent" else "rate",
                caption=caption,
            )


def in_area_rows(figures: list[DraftFigure], caption: str, areas: Areas) -> list[DraftFigure]:
    """Rows named after areas, under heads that are periods, as one figure for each period; beside the force's
    row all others are rows of areas too. A row may say behind its area what it measures."""
    named = {id(figure): _area_and_rest(figure.name, areas) for figure in figures}
    own = [figure for figure in figures if named[id(figure)][0] == FORCE]
    if not own:
        return figures
    for figure in figures:
        area, rest = named[id(figure)]
        fellows = [each for each in own if each.period == figure.period and named[id(each)][1] == rest]
        if area == NATIONAL and fellows:
            fellow = fellows[0]
            fellow.national_value, fellow.national_margin = figure.force_value, figure.force_margin
            fellow.lines.extend(figure.lines)
    for figure in own:
        rest = named[id(figure)][1]
        figure.name = rest or label_name(_CAPTION_NUMBER.sub("", caption)) or figure.name
    return own


def _area_and_rest(name: str, areas: Areas) -> tuple[str | None, str]:
    """Whose row it is, and what else its label says: "Fenmarch: calls"."""
    first, _, rest = name.partition(":")
    area = areas.label(name)
    return (area, "") if area is not None or not rest else (areas.label(first), rest.strip())
