"""How far each figure of a force lies from England and Wales, on one scale in percent."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts import theme
from dashboard.charts.difference_scale import DOT, Scale, difference_text, drawn, scale_of
from dashboard.charts.frame import NARROW, WIDE, Margin, Width, frame, in_two_widths, words
from dashboard.charts.lettering import text_width, wrap
from dashboard.charts.points import DifferenceRow, with_marks
from dashboard.charts.rows import Heading, Rows, lay_out_for_rows, lay_rows, zero_line
from dashboard.charts.theme import Figure, plain
from dashboard.charts.ticks import signed_percent

NAMES = 250  # pixels for the names on the wide picture
MARK = 26  # pixels a dot with its number needs
WIDEST = 90  # pixels; longer words over and in a column of values are wrapped

Names = tuple[str, str]


def difference_from_nation(
    rows: Sequence[DifferenceRow],
    *,
    title: str,
    force: str,
    nation: str = "England and Wales",
    on_scale_of: Sequence[DifferenceRow] = (),
) -> Figure:
    """A dot for each metric on one scale; the line at zero is England and Wales.

    Rows keep their order and stand under their categories. A row without a difference keeps its place
    and says why. A figure far beyond the others stands at the end of the scale as an arrow, with its number.
    The scale is that of `on_scale_of`, where given, so that pictures of several forces can be read together.
    Raises ValueError where there is no row.
    """
    if not rows:
        raise ValueError("A figure of differences needs at least one row.")
    return in_two_widths(
        lambda width: _figure(width, rows, (force, nation), on_scale_of or rows), title=title
    )


def _figure(
    width: Width, rows: Sequence[DifferenceRow], names: Names, scaled: Sequence[DifferenceRow]
) -> Figure:
    columns = _columns(width, rows, names)
    inner = width.px - sum(columns) - (0 if width is NARROW else NAMES)
    reasons = [wrap(row.reason, width.size, inner - 8) if row.percent is None else [] for row in rows]
    laid = lay_rows(
        width,
        [(Heading(row.category), with_marks(f"{row.name}, {row.unit}", row.caveat_marks)) for row in rows],
        column=NAMES,
        marks=[max(MARK, len(lines) * width.line + 8) for lines in reasons],
    )
    scale = scale_of(scaled, width, inner)
    measured = [band for row, band in zip(rows, laid.bands, strict=True) if row.percent is not None]
    heads = [wrap(name, width.size, column - 16) for name, column in zip(names, columns, strict=False)]
    high = max([3, *(len(lines) for lines in heads)])
    margin = Margin(laid.column, sum(columns), high * width.line + 16, 8)
    return {
        "data": [zero_line(measured, theme.NATION, 1.5), *_traces(rows, laid, scale, names)],
        "layout": frame(
            width,
            laid.height + margin.top + margin.bottom,
            margin,
            **lay_out_for_rows(
                laid,
                (scale.low, scale.high),
                side="top",
                tickvals=list(scale.ticks),
                ticktext=[signed_percent(tick) for tick in scale.ticks],
                showgrid=width is not NARROW,
            ),
            annotations=[
                *_head(width, names[1], heads, columns),
                *laid.labels,
                *_differences(rows, laid, scale, reasons),
                *_values(rows, laid, columns),
            ],
        ),
    }


def _traces(rows: Sequence[DifferenceRow], laid: Rows, scale: Scale, names: Names) -> list[dict[str, Any]]:
    """The stems from zero and, on their ends, the dots: hollow where the engine sees no real difference."""
    known = [
        (row, drawn(row, scale.limit), place)
        for row, place in zip(rows, laid.places, strict=True)
        if row.percent is not None
    ]
    stems = {
        "type": "scatter",
        "mode": "lines",
        "name": "",
        "x": [x for _, percent, _ in known for x in (0, percent, None)],
        "y": [y for _, _, place in known for y in (place, place, None)],
        "line": {"color": theme.FORCE, "width": 2, "dash": "solid"},
        "hoverinfo": "skip",
        "meta": {"role": "force"},
    }
    dots = {
        "type": "scatter",
        "mode": "markers",
        "name": plain(names[0]),
        "x": [percent for _, percent, _ in known],
        "y": [place for _, _, place in known],
        "text": [_hover(row, names) for row, _, _ in known],
        "hovertemplate": "%{text}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "symbol": [_symbol(row, scale.limit) for row, _, _ in known],
            "size": DOT,
            "color": [theme.PAPER if row.significance == "in_line" else theme.FORCE for row, _, _ in known],
            "opacity": 1,
            "line": {"color": theme.FORCE, "width": 1.75},
        },
        "meta": {"role": "force"},
    }
    return [stems, dots]


def _hover(row: DifferenceRow, names: Names) -> str:
    both = f"{names[0]} {row.force}, {names[1]} {row.nation} {row.unit}"
    return f"{plain(row.name)}<br>{plain(both)}"


def _symbol(row: DifferenceRow, limit: float) -> str:
    if row.percent is not None and abs(row.percent) > limit:
        return "triangle-right" if row.percent > 0 else "triangle-left"
    return "circle"


def _columns(width: Width, rows: Sequence[DifferenceRow], names: Names) -> tuple[float, ...]:
    """The widths of the two columns of printed values; on a narrow screen the table alone has them."""
    if width is NARROW:
        return ()
    widths = []
    for name, values in zip(names, ([row.force for row in rows], [row.nation for row in rows]), strict=True):
        widest = max(text_width(value, width.size) for value in values)
        widths.append(round(18 + min(max(widest, _in_two_lines(name, width.size)), WIDEST)))
    return tuple(widths)


def _in_two_lines(name: str, size: int) -> float:
    """The smallest width at which a name takes at most two lines."""
    parts = name.split()
    splits = [(" ".join(parts[:n]), " ".join(parts[n:])) for n in range(1, len(parts) + 1)]
    return min(max(text_width(a, size), text_width(b, size)) for a, b in splits)


def _head(
    width: Width, nation: str, heads: Sequence[Sequence[str]], columns: tuple[float, ...]
) -> list[dict[str, Any]]:
    """What the zero line is and what its sides mean; over the columns, whose values they are."""
    above = width.line + 10
    labels = [
        words(f"{plain(nation)}", 0, 1, place="bottom center", refs="x paper", shift=(0, above + width.line)),
        words("← lower", 0, 1, place="bottom right", refs="x paper", shift=(-8, above), colour=theme.MUTED),
        words("higher →", 0, 1, place="bottom left", refs="x paper", shift=(8, above), colour=theme.MUTED),
    ]
    for nth, lines in enumerate(heads):
        labels.append(
            words(
                "<br>".join(plain(line) for line in lines),
                1,
                1,
                place="bottom right",
                refs="paper paper",
                shift=(sum(columns[: nth + 1]), 4),
                colour=(theme.FORCE, theme.NATION)[nth],
            )
        )
    return labels


def _differences(
    rows: Sequence[DifferenceRow], laid: Rows, scale: Scale, reasons: Sequence[Sequence[str]]
) -> list[dict[str, Any]]:
    """The number beyond each dot, on the side away from zero; the reason where there is none."""
    labels = []
    for row, place, reason in zip(rows, laid.places, reasons, strict=True):
        if row.percent is None:
            text = "<br>".join(plain(line) for line in reason)
            labels.append(words(text, 0, place, refs="paper y", shift=(4, 0), colour=theme.MUTED, halo=True))
            continue
        side, way = ("left", 1) if row.percent >= 0 else ("right", -1)
        labels.append(
            words(
                plain(difference_text(row)),
                drawn(row, scale.limit),
                place,
                place=f"middle {side}",
                shift=(way * (DOT / 2 + 4), 0),
                colour=theme.FORCE,
                halo=True,
            )
        )
    return labels


def _values(rows: Sequence[DifferenceRow], laid: Rows, columns: tuple[float, ...]) -> list[dict[str, Any]]:
    """Both printed values at the end of each row, where there is room for columns."""
    labels = []
    for row, place in zip(rows, laid.places, strict=True):
        for nth, text in enumerate((row.force, row.nation)[: len(columns)]):
            lines = wrap(text, WIDE.size, columns[nth] - 16)
            label = words(
                "<br>".join(plain(line) for line in lines),
                1,
                place,
                place="middle right",
                refs="paper y",
                shift=(sum(columns[: nth + 1]), 0),
                colour=(theme.FORCE, theme.NATION)[nth],
            )
            labels.append(label)
    return labels
