"""How an area, a grade and a rule look in every figure: colour, dash and marker.

Colours are the names of the style sheet's custom properties, so that one figure serves light, dark and
print: SVG reads them itself, the browser's script looks them up before it calls Plotly. `LIGHT` and `DARK`
hold the same colours as numbers, for the test of contrast and for a reader who draws a figure elsewhere.
"""

from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard.charts.points import Role

Figure = dict[str, Any]
"""A Plotly figure as plain data: `data` and `layout`."""

FONT = "var(--chart-font)"
PAPER = "var(--paper)"
INK = "var(--ink)"
MUTED = "var(--ink-2)"
RULE = "var(--rule)"
FORCE = "var(--force)"
NATION = INK
OTHER = "var(--chart-other)"

LIGHT = {
    "--paper": "#fdfcf9",
    "--ink": "#17202a",
    "--ink-2": "#4d5966",
    "--rule": "#d9d5cb",
    "--force": "#1c4fa1",
    "--chart-other": "#75808b",
    "--outstanding": "#00564c",
    "--outstanding-ink": "#ffffff",
    "--good": "#9fd6c6",
    "--good-ink": "#0d2b25",
    "--adequate": "#ece3bd",
    "--adequate-ink": "#3a3209",
    "--improve": "#f2a65a",
    "--improve-ink": "#3b1d00",
    "--inadequate": "#8c1c21",
    "--inadequate-ink": "#ffffff",
}

DARK = {
    "--paper": "#12161b",
    "--ink": "#eceae4",
    "--ink-2": "#a9b2bb",
    "--rule": "#39424c",
    "--force": "#8db7ff",
    "--chart-other": "#7c8793",
    "--outstanding": "#7fe0cb",
    "--outstanding-ink": "#04211c",
    "--good": "#23574b",
    "--good-ink": "#e3f5ef",
    "--adequate": "#5a5027",
    "--adequate-ink": "#f7f0d3",
    "--improve": "#ad6214",
    "--improve-ink": "#ffffff",
    "--inadequate": "#f19a9d",
    "--inadequate-ink": "#33070a",
}


@dataclass(frozen=True)
class LineStyle:
    """How one area's line is told from the others without its colour."""

    colour: str
    dash: str
    symbol: str
    width: float
    text: str  # the colour of its words, darker than a grey line may be
    hollow: bool = False

    def marker(self, size: int | list[int]) -> dict[str, Any]:
        """Its marker, of one size or of one size for each point."""
        fill = PAPER if self.hollow else self.colour
        line = {"color": self.colour, "width": 1.5}
        return {"symbol": self.symbol, "size": size, "color": fill, "opacity": 1, "line": line}


FORCE_STYLE = LineStyle(FORCE, "solid", "circle", 2.5, FORCE)
NATION_STYLE = LineStyle(NATION, "dash", "square", 2, NATION)
OTHER_STYLES = tuple(
    LineStyle(OTHER, dash, symbol, 1.5, MUTED, hollow)
    for dash, symbol, hollow in [
        ("dot", "diamond", False),
        ("dashdot", "triangle-up", False),
        ("longdash", "triangle-down", False),
        ("solid", "circle", True),
        ("dash", "square", True),
        ("longdashdot", "diamond", True),
    ]
)


def line_style(role: Role, nth_other: int = 0) -> LineStyle:
    """The style of an area; further areas differ by dash and marker, in a fixed order."""
    if role == "force":
        return FORCE_STYLE
    if role == "nation":
        return NATION_STYLE
    return OTHER_STYLES[nth_other % len(OTHER_STYLES)]


@dataclass(frozen=True)
class GradeStyle:
    """The colour and the shape that go with a grade's word, and the ink that is legible on the colour."""

    colour: str
    shape: str
    ink: str


GRADES = {
    "outstanding": GradeStyle("var(--outstanding)", "◆", "var(--outstanding-ink)"),
    "good": GradeStyle("var(--good)", "●", "var(--good-ink)"),
    "adequate": GradeStyle("var(--adequate)", "◐", "var(--adequate-ink)"),
    "requires improvement": GradeStyle("var(--improve)", "▲", "var(--improve-ink)"),
    "inadequate": GradeStyle("var(--inadequate)", "■", "var(--inadequate-ink)"),
}
NO_GRADE = GradeStyle(PAPER, "○", INK)


def grade_style(grade: str) -> GradeStyle:
    """The look of a grade word in any case; a word that is no grade looks empty."""
    return GRADES.get(grade.lower(), NO_GRADE)


def plain(text: str) -> str:
    """Text as typed: Plotly and SVG both read labels as markup, so `<` and `&` are escaped."""
    return escape(text, quote=False)
