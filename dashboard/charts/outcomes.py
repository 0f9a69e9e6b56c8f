"""How recorded offences ended: for each outcome one bar for the force and one for England and Wales."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from dashboard.charts import theme
from dashboard.charts.frame import Margin, Width, frame, in_two_widths, words
from dashboard.charts.lettering import text_width
from dashboard.charts.points import OutcomeRow, with_marks
from dashboard.charts.rows import Heading, Rows, lay_out_for_rows, lay_rows, reach_of_bars, zero_line
from dashboard.charts.theme import Figure, plain

NAMES = 250  # pixels for the names on the wide picture
PAIR = 44  # pixels a pair of bars needs
BAR = 16
OFFSETS = (-17, 1)  # the force above, England and Wales below the middle of the row

Names = tuple[str, str]


def outcomes(
    rows: Sequence[OutcomeRow],
    *,
    title: str,
    force: str,
    nation: str = "England and Wales",
    unit: str = "percent of offences",
) -> Figure:
    """Paired bars from zero, the values as printed at their ends; the first pair says whose they are.

    Raises ValueError where there is no row.
    """
    if not rows:
        raise ValueError("A figure of outcomes needs at least one row.")
    return in_two_widths(lambda width: _figure(width, rows, (force, nation), unit), title=title)


def _figure(width: Width, rows: Sequence[OutcomeRow], names: Names, unit: str) -> Figure:
    laid = lay_rows(
        width,
        [(Heading(""), with_marks(row.name, row.caveat_marks)) for row in rows],
        column=NAMES,
        marks=[PAIR] * len(rows),
    )
    margin = Margin(laid.column, 4, width.line + 14, 8)
    inner = width.px - margin.left - margin.right
    heading = words(
        plain(unit[:1].upper() + unit[1:]),
        0,
        1,
        place="bottom left",
        refs="paper paper",
        shift=(-margin.left, 8),
        colour=theme.MUTED,
    )
    bars = [_bars(rows, laid, nth, name, unit) for nth, name in enumerate(names)]
    return {
        "data": [*bars, zero_line(laid.bands, theme.MUTED, 1)],
        "layout": frame(
            width,
            laid.height + margin.top + margin.bottom,
            margin,
            **lay_out_for_rows(laid, (0, reach_of_bars(_ends(rows, names, width), inner))),
            annotations=[heading, *laid.labels, *_end_words(rows, laid, names)],
        ),
    }


def _value(row: OutcomeRow, nth: int) -> tuple[Decimal | None, str]:
    """The value of the force (0) or of England and Wales (1), and its words."""
    value, text = ((row.force, row.force_text), (row.nation, row.nation_text))[nth]
    return value, text or ("not published" if value is None else str(value))


def _bars(rows: Sequence[OutcomeRow], laid: Rows, nth: int, name: str, unit: str) -> dict[str, Any]:
    """The force's bars are filled, those of England and Wales hollow."""
    return {
        "type": "bar",
        "orientation": "h",
        "name": plain(name),
        "x": [_value(row, nth)[0] for row in rows],
        "y": laid.places,
        "offset": OFFSETS[nth],
        "width": BAR,
        "marker": {
            "color": (theme.FORCE, theme.PAPER)[nth],
            "opacity": 1,
            "line": {"color": (theme.FORCE, theme.NATION)[nth], "width": 1.5},
        },
        "hovertext": [
            f"{plain(row.name)}<br>{plain(f'{name} {_value(row, nth)[1]} {unit}')}" for row in rows
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "textposition": "none",
        "meta": {"role": ("force", "nation")[nth]},
    }


def _said(row: OutcomeRow, nth: int, name: str) -> str:
    """The words at the end of a bar: the value, and on the first pair whose it is."""
    return f"{_value(row, nth)[1]} {name}".strip()


def _ends(rows: Sequence[OutcomeRow], names: Names, width: Width) -> list[tuple[float, float]]:
    """Each bar's value and the pixels its words take beyond it; the first pair carries the names."""
    ends = []
    for i, row in enumerate(rows):
        for nth, name in enumerate(names):
            said = _said(row, nth, name if i == 0 else "")
            ends.append((float(_value(row, nth)[0] or 0), text_width(said, width.size, bold=True) + 12))
    return ends


def _end_words(rows: Sequence[OutcomeRow], laid: Rows, names: Names) -> Iterator[dict[str, Any]]:
    """The printed value beyond each bar, and on the first pair whose bar it is."""
    for i, (row, place) in enumerate(zip(rows, laid.places, strict=True)):
        for nth, name in enumerate(names):
            value = _value(row, nth)[0]
            yield words(
                plain(_said(row, nth, name if i == 0 else "")),
                value or 0,
                place + OFFSETS[nth] + BAR / 2,
                shift=(6, 0),
                colour=theme.MUTED if value is None else (theme.FORCE, theme.NATION)[nth],
                strong=value is not None,
            )
