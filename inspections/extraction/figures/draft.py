"""A figure while it is being read: the force's and the national value come one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from inspections.extraction.records import Span

TABLE, GRAPHIC, PROSE = "table", "graphic", "prose"


@dataclass(slots=True)
class DraftFigure:
    """As `records.Figure`, still open. `lines` holds every line that states a part of it, in order; `past`
    marks what the force's value rose or fell from, which no national value completes."""

    name: str
    unit: str | None
    form: str
    lines: list[int]
    quote: str
    page: int | None
    period: Span | None = None
    baseline: Span | None = None
    force_value: Decimal | None = None
    national_value: Decimal | None = None
    force_margin: Decimal | None = None
    national_margin: Decimal | None = None
    change: bool = False
    past: bool = False
    confidence: float = 0.9
    question: str | None = None
    kind: str = "plain"
    parent: str = ""
    caption: str = ""
    stars: int = 0
    also: list[int] = field(default_factory=list)

    def doubt(self, factor: float) -> None:
        """Lower the confidence where a field was inferred and not read."""
        self.confidence = round(self.confidence * factor, 3)
