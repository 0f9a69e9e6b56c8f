"""Tables: rows of a label and values, under heads that say which column is whose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inspections.extraction.figures.areas import FORCE, NATIONAL, Areas
from inspections.extraction.figures.draft import TABLE, DraftFigure
from inspections.extraction.figures.notes import apply_notes
from inspections.extraction.figures.numbers import cell_value
from inspections.extraction.figures.periods import period_and_baseline
from inspections.extraction.figures.units import caption_unit
from inspections.extraction.lines.blocks import Block
from inspections.extraction.structure.sections import ANNEX, LEGEND, Placed

# How far above its first row a table's heads and caption may stand, in blocks.
REACH = 10
_ROW_NUMBER = re.compile(r"^(?:\d{1,2}|\*)$")
_LEADING_NUMBER = re.compile(r"^(?:\d{1,2}|\*)\s+(?=[A-Z])")
_CHANGE = re.compile(r"\b(?:change|increase|decrease|reduction|difference)\b", re.I)


@dataclass(slots=True)
class _Table:
    caption: str
    head: str
    columns: list[str | None]
    rows: list[tuple[Placed, list[str], str]] = field(default_factory=list)
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
            figures = [figure for row in table.rows if (figure := _figure(row, table)) is not None]
            apply_notes(figures, _notes(placed, end))
            yield from figures
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
    return _Table(caption, head, _columns_in(head, areas))


def _columns_in(text: str, areas: Areas) -> list[str | None]:
    """The columns in the order in which a flattened head names the areas."""
    force, national = areas.named.search(text), areas.national.search(text)
    if not force or not national:
        return []
    return [FORCE, NATIONAL] if force.start() < national.start() else [NATIONAL, FORCE]


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
        heads = [areas.heads(cell) for cell in cells]
        if (
            FORCE in heads
            and NATIONAL in heads
            and not any(cell_value(cell) is not None for cell in cells[1:])
        ):
            if table.rows:
                break
            table.columns = list(heads)
            table.head = f"{table.head} {' '.join(cells)}"
        elif table.columns:
            _take(item, cells, table)
        index += 1
    return index


def _take(item: Placed, cells: list[str], table: _Table) -> None:
    if table.parent and not any(letter.isalpha() for cell in cells for letter in cell):
        cells = [table.parent, *cells]  # the label was printed on a line of its own
        table.parent = ""
    values = [cell for cell in cells[1:] if cell_value(cell) is not None]
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


def _figure(row: tuple[Placed, list[str], str], table: _Table) -> DraftFigure | None:
    item, cells, parent = row
    block = item.block
    values = dict(_values(cells, table.columns))
    label = _label(cells, len(values))
    if not label or not values:
        return None
    text = f"{table.caption} {table.head}"
    period, baseline = period_and_baseline(table.caption)
    if period is None:
        period, baseline = period_and_baseline(table.head)
    own_period, own_baseline = period_and_baseline(label)
    unit = caption_unit(label) or (
        "percent"
        if any("%" in cell for cell in cells[1:])
        else caption_unit(table.head) or caption_unit(text)
    )
    starred = "*" in label
    name = label.replace("*", "").strip()
    shown = f"{parent}: {name}" if parent and parent != name and _needs_parent(name) else name
    return DraftFigure(
        name=shown,
        unit=unit,
        form=TABLE,
        lines=[block.line],
        quote=" ".join(block.text.split()),
        page=block.page,
        period=own_period or period,
        baseline=own_baseline if own_period else baseline,
        force_value=cell_value(values[FORCE]) if FORCE in values else None,
        national_value=cell_value(values[NATIONAL]) if NATIONAL in values else None,
        change=bool(_CHANGE.search(label)),
        confidence=0.98 if (own_period or period) and unit else 0.85,
        question=item.question.title if item.question else None,
        kind="percent" if unit == "percent" else "rate",
        parent=parent,
        caption=text,
        starred=starred,
    )


def _values(cells: Sequence[str], columns: Sequence[str | None]) -> Iterator[tuple[str, str]]:
    """Which cell is whose: by the head above it, or from the right where the head was flattened."""
    if len(cells) == len(columns) and any(area is None for area in columns):
        pairs = list(zip(columns, cells, strict=True))
    else:
        wanted = [area for area in columns if area is not None]
        trailing = [cell for cell in cells[1:] if cell_value(cell) is not None or cell.strip() in "-–—"]
        if len(trailing) < len(wanted):
            return
        pairs = list(zip(wanted, trailing[-len(wanted) :], strict=True))
    for area, cell in pairs:
        if area is not None and cell_value(cell) is not None:
            yield area, cell


def _label(cells: Sequence[str], values: int) -> str:
    words = [cell for cell in cells if cell and cell_value(cell) is None and not _ROW_NUMBER.match(cell)]
    label = next((cell for cell in words if any(letter.isalpha() for letter in cell)), "")
    return _LEADING_NUMBER.sub("", label) if values else ""


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
