"""How much room words take in a figure, so that none is cut off or lies on another.

Widths are those of Arial (Helvetica and Liberation Sans share them), in hundredths of the type size,
with a reserve for the other sans-serif faces in the style sheet's list.
"""

from collections.abc import Sequence
from functools import lru_cache

LINE = 1.3  # line height in type sizes, as Plotly sets its lines
RESERVE = 1.05
BOLD = 1.08

_WIDTHS = {
    19: "'",
    22: "ijl’‘",
    28: " !,./:;I[\\]|ft·",
    35: '()-`r{}“”"*',
    50: "Jcksvxyz^",
    56: "0123456789#$?L_abdeghnopqu–£±",
    60: "+<=>~−●■FTZ",
    67: "&ABEKPSVXY",
    72: "CDHNRUw",
    78: "GOQ◆",
    83: "Mm½",
    89: "%◐○",
    94: "W",
}
_EM = {letter: width / 100 for width, letters in _WIDTHS.items() for letter in letters}


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line in pixels; letters outside the table count as wide ones."""
    ems = sum(_EM.get(letter, 1.0) for letter in text)
    return ems * size * RESERVE * (BOLD if bold else 1)


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Lines no wider than `room` pixels, cut between words; a single long word is cut inside."""
    lines: list[str] = []
    space = text_width(" ", size, bold=bold)
    used = 0.0
    for word in text.split():
        width = text_width(word, size, bold=bold)
        if lines and used + space + width <= room:
            lines[-1] += f" {word}"
            used += space + width
            continue
        pieces = [word] if width <= room else _pieces(word, size, room, bold)
        lines += pieces
        used = text_width(pieces[-1], size, bold=bold)
    return lines or [""]


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    """A word too wide for its room in parts that each fit."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def spread(centres: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Centres moved as little as needed so that no two labels overlap, in their own order.

    All positions run the same way (pixels from the top); labels stay between `low` and `high` as long
    as they fit there together.
    """
    order = sorted(range(len(centres)), key=lambda i: centres[i])
    placed = list(centres)
    edge = low
    for i in order:
        placed[i] = max(placed[i], edge + heights[i] / 2)
        edge = placed[i] + heights[i] / 2
    edge = high
    for i in reversed(order):
        placed[i] = min(placed[i], edge - heights[i] / 2)
        edge = placed[i] - heights[i] / 2
    return placed
