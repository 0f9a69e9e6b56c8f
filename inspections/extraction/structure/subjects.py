"""Which parts of a page tell of the inspected force, where the page tells of one force after another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.kinds import GRADE
from inspections.extraction.structure.identity import Force, named_last


def parts_of(force: Force | None, blocks: Sequence[Block]) -> tuple[Sequence[Block], list[str]]:
    """The blocks without those of other forces, and the names of the forces that the page tells of in turn.

    A part begins at a line such as "Inspectors found that Fenmarch Police:" with grades under it, or at the
    titles that stand over it and name the same force. A report on one force has no more than one such part.
    """
    begun = [(_start(blocks, index, name), name) for index, name in _openings(blocks)]
    names = list(dict.fromkeys(name for _, name in begun))
    if force is None or len(names) < 2:
        return blocks, names
    kept = list(blocks[: begun[0][0]])
    ends = [start for start, _ in begun[1:]] + [len(blocks)]
    for (start, name), end in zip(begun, ends, strict=True):
        if name == force.name:
            kept += blocks[start:end]
    return kept, names


def _openings(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    found = []
    for index, (block, below) in enumerate(pairwise(blocks)):
        opens = block.text.rstrip().endswith(":") and GRADE.search(below.plain[:80])
        name = named_last(block.plain.rstrip(": ")) if opens else None
        if name is not None:
            found.append((index, name))
    return found


def _start(blocks: Sequence[Block], index: int, name: str) -> int:
    while index and blocks[index - 1].kind == "heading" and name in blocks[index - 1].plain:
        index -= 1
    return index
