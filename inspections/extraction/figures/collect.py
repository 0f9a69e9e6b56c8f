"""All figures of a report: tables, graphics and prose, named, dated and matched."""

from __future__ import annotations

from collections.abc import Sequence

from inspections.extraction.figures.areas import areas_of
from inspections.extraction.figures.certainty import weigh
from inspections.extraction.figures.counts import acronyms
from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.figures.graphics import graphic_figures
from inspections.extraction.figures.inherit import share_periods
from inspections.extraction.figures.matching import matched, prepared
from inspections.extraction.figures.prose import ProseReader
from inspections.extraction.figures.tables import table_figures
from inspections.extraction.records import Figure, KnownMetric, Place
from inspections.extraction.structure.identity import Force, is_on_all_forces, others_named
from inspections.extraction.structure.sections import Placed


def figures_of(
    placed: Sequence[Placed], force: Force | None, year: int | None, catalogue: Sequence[KnownMetric]
) -> list[Figure]:
    """The figures of a report of this year, in the order of its lines."""
    areas = areas_of(force, others_named(force, [item.block for item in placed]))
    drafts: list[DraftFigure] = list(table_figures(placed, areas))
    in_tables = {line for draft in drafts for line in draft.lines}
    drafts += [draft for draft in graphic_figures(placed, areas) if not in_tables.intersection(draft.lines)]
    national = force is None and is_on_all_forces([item.block for item in placed])
    reader = ProseReader(areas, acronyms(item.block for item in placed), year, national=national)
    drafts += list(reader.read(placed))
    share_periods(drafts, placed)
    weigh(drafts, areas, national=national)
    known = prepared(catalogue)
    drafts.sort(key=lambda draft: draft.lines[0])
    return [_figure(draft, matched(draft, known)) for draft in drafts]


def _figure(draft: DraftFigure, slug: str | None) -> Figure:
    lines = list(dict.fromkeys(draft.lines))
    return Figure(
        name=draft.name,
        metric=slug,
        unit=draft.unit,
        period=draft.period,
        baseline=draft.baseline,
        force_value=draft.force_value,
        national_value=draft.national_value,
        force_margin=draft.force_margin,
        national_margin=draft.national_margin,
        form=draft.form,
        place=Place(lines[0], draft.quote, draft.page, tuple(lines[1:])),
        confidence=round(draft.confidence, 2),
        question=draft.question,
        is_change=draft.change,
    )
