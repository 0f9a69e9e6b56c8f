"""Tables: rows of a label and values, under heads that say which column is whose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inspections.extraction.figures.area_rows import AreaRows, in_area_rows
from inspections.extraction.figures.areas import FORCE, NATIONAL, Areas
from inspections.extraction.figures.cells import cell_margin, cell_value, cells_unit, noun_unit
from inspections.extraction.figures.dated_labels import period_and_baseline
from inspections.extraction.figures.draft import TABLE, DraftFigure
from inspections.extraction.figures.heads import Column, by_period, columns_in, columns_of, under
from inspections.extraction.figures.notes import apply_notes
from inspections.extraction.figures.units import caption_unit
from inspections.extraction.lines.blocks import Block
from inspections.extraction.structure.sections import ANNEX, LEGEND, Placed
from inspections.extraction.vocabulary.units import NUMBERS_TO_CALL

# How far above its first row a table's heads and caption may stand, in blocks.
REACH = 10
_ROW_NUMBER = re.compile(r"^(?:\d{1,2}|\*)$")
_LEADING_NUMBER = re.compile(r"^(?:\d{1,2}|\*)\s+(?=[A-Z])")
_CHANGE = re.compile(r"\b(?:change|increase|decrease|reduction|difference)\b", re.I)
# "(£m)" would be another scale.
_MONEY_CAPTION = re.compile(r"£(?= per head\b|\))")


@dataclass(slots=True)
class _Table:
    caption: str
    head: str
    columns: list[Column]
    heads: list[str] = field(default_factory=list)
    rows: list[tuple[Placed, list[str], str]] = field(default_factory=list)
    by_area: AreaRows = field(default_factory=AreaRows)
    parent: str = ""


def table_figures(placed: Sequence[Placed], areas: Areas) -> Iterator[DraftFigure]:
    """Every row with a value for the force or for England and Wales."""
    index = 0
    while index < len(placed):
        item = placed[index]
        if item.block.kind != "row" or item.part in (ANNEX, LEGEND):
            index += 1
            continue
        table = _head_above(placed, index, areas)
        end = _rows(placed, index, table, areas)
        if table.columns and table.rows:
            figures = [figure for row in table.rows for figure in _figures(row, table)]
            figures = in_area_rows(figures, table.caption, areas)
            apply_notes(figures, _notes(placed, end))
            yield from figures
        yield from table.by_area.figures(table.caption)
        index = max(end, index + 1)


def _head_above(placed: Sequence[Placed], index: int, areas: Areas) -> _Table:
    """Caption and column heads in the blocks above the first row."""
    caption = ""
    heads: list[str] = []
    for item in reversed(placed[max(0, index - REACH) : index]):
        block = item.block
        if block.kind == "caption":
            caption = block.text
            break
        if block.kind in ("paragraph", "bullet", "row", "badge") and len(block.text.split()) > 14:
            if block.text.rstrip().endswith((".", ":")):
                break
            heads.insert(0, block.text)
        elif block.kind in ("heading", "paragraph"):
            heads.insert(0, block.text)
    head = " ".join(heads)
    return _Table(caption, head, columns_in(head, areas))


def _rows(placed: Sequence[Placed], index: int, table: _Table, areas: Areas) -> int:
    """Collect the rows from `index` on; the first block that is no part of the table ends it."""
    while index < len(placed):
        item = placed[index]
        block = item.block
        if block.kind != "row":
            nearby = index + 1 < len(placed) and placed[index + 1].block.kind == "row"
            if block.kind not in ("heading", "paragraph") or len(block.text.split()) > 14 or not nearby:
                break
            table.parent = block.text
            index += 1
            continue
        cells = list(block.cells)
        columns = columns_of(cells, areas, table.caption)
        merged = under(table.heads, cells) if table.heads and not table.rows else None
        if merged is not None and (below := columns_of(merged, areas, table.caption)):
            cells, columns = merged, below
        table.heads = cells
        if columns:
            if table.rows:
                break
            table.columns = columns
            undated = [
                cell
                for cell, column in zip(cells, columns, strict=True)
                if not (column.area and column.period)
            ]
            table.head = f"{table.head} {' '.join(undated)}"
        elif table.columns:
            _take(item, cells, table)
        else:
            table.by_area.take(item, cells, areas)
        index += 1
    return index


def _take(item: Placed, cells: list[str], table: _Table) -> None:
    if table.parent and not any(letter.isalpha() for cell in cells for letter in cell):
        cells = [table.parent, *cells]  # the label was printed on a line of its own
        table.parent = ""
    values = [cell for cell in cells[1:] if cell_value(cell, change=True) is not None]
    if not values:
        table.parent = (
            " ".join(cell for cell in cells if cell and not _ROW_NUMBER.match(cell)) or table.parent
        )
        return
    table.rows.append((item, cells, table.parent))
    if len(cells) > 1 and not cells[0] and len(cells) == len(table.columns):
        table.parent = next((cell for cell in cells if cell), table.parent)
    elif _is_new_group(cells):
        table.parent = ""


def _is_new_group(cells: Sequence[str]) -> bool:
    return any(cell.lower().startswith("total") for cell in cells)


def _figures(row: tuple[Placed, list[str], str], table: _Table) -> Iterator[DraftFigure]:
    """The figures of a row: one, or one for each period that the heads name."""
    item, cells, parent = row
    label = _label(cells)
    change = bool(_CHANGE.search(f"{parent} {label}"))
    for column_period, values in by_period(table.columns, cells, change=change) if label else ():
        figure = _draft(item, label, parent, table, cells[1:])
        figure.change = figure.change or change
        if column_period is not None:
            figure.period, figure.baseline = column_period, figure.baseline if change else None
        if FORCE in values:
            figure.force_value = cell_value(values[FORCE][0], change=change)
            figure.force_margin = cell_margin(*values[FORCE])
        if NATIONAL in values:
            figure.national_value = cell_value(values[NATIONAL][0], change=change)
            figure.national_margin = cell_margin(*values[NATIONAL])
        if figure.period is None or figure.unit is None:
            figure.confidence = 0.85
        yield figure


def _draft(item: Placed, label: str, parent: str, table: _Table, cells: Sequence[str]) -> DraftFigure:
    """A row's figure without its values: name, unit and period by label, cells, caption and heads."""
    block = item.block
    text = f"{table.caption} {table.head}"
    period, baseline = period_and_baseline(table.caption)
    if period is None:
        period, baseline = period_and_baseline(table.head)
    own_period, own_baseline = period_and_baseline(label)
    unit = (
        caption_unit(label)
        or cells_unit(cells, f"{text} {label}")
        or caption_unit(table.head)
        or cells_unit((table.head,), table.head)
        or caption_unit(text)
        or cells_unit(_MONEY_CAPTION.findall(text), text)
        or noun_unit(label)
    )
    name = label.replace("*", "").strip()
    return DraftFigure(
        name=f"{parent}: {name}" if parent and parent != name and _needs_parent(name) else name,
        unit=unit,
        form=TABLE,
        lines=[block.line],
        quote=" ".join(block.text.split()),
        page=block.page,
        period=own_period or period,
        baseline=own_baseline or (None if own_period else baseline),
        change=bool(_CHANGE.search(label)),
        confidence=0.98,
        question=item.title,
        kind="percent" if unit == "percent" else "rate",
        parent=parent,
        caption=text,
        stars=label.count("*"),
    )


def _label(cells: Sequence[str]) -> str:
    words = [cell for cell in cells if cell and cell_value(cell) is None and not _ROW_NUMBER.match(cell)]
    label = next((cell for cell in words if any(letter.isalpha() for letter in cell)), "")
    if not label and cells and cells[0].strip() in NUMBERS_TO_CALL:
        label = f"{cells[0].strip()} calls"
    return _LEADING_NUMBER.sub("", label)


def _needs_parent(name: str) -> bool:
    """A row such as "Suspect identified" says what it means only together with its group."""
    return name.lower().startswith(("suspect ", "of which", "victim ", "other", "cautions", "yes", "no"))


def _notes(placed: Sequence[Placed], end: int) -> list[Block]:
    """Notes under the table that explain its starred rows."""
    found = []
    for item in placed[end : end + 3]:
        if item.block.kind != "note":
            break
        found.append(item.block)
    return found
