"""Which period a caption, heading or label names, and which baseline its change is held against."""

from __future__ import annotations

import re

from inspections.extraction.figures.periods import days, mentions
from inspections.extraction.figures.spans import earlier, ends_of
from inspections.extraction.figures.two_dates import between_stocks
from inspections.extraction.records import Span

# Kinds of periods of which a label names two to compare: "12 months to June 2015 against … 2016".
_COMPARED = ("months", "financial", "as_at")
_CHANGE = re.compile(r"\b(?:change|increase|decrease|reduction)\b", re.I)


def period_and_baseline(text: str) -> tuple[Span | None, Span | None]:
    """The period and baseline that a label or caption names: of two equal periods the later is the period."""
    found = mentions(text)
    spans = [mention for mention in found if mention.span is not None]
    if not spans:
        found = spans = days(text)
    if not spans:
        return None, None
    several = next((mention.span for mention in spans if mention.kind == "range" and mention.span), None)
    if several is not None:
        first, last = ends_of(several)
        return last, first
    stocks = next((mention.span for mention in spans if between_stocks(mention)), None)
    if stocks is not None and _CHANGE.search(text):
        return Span(stocks.end, stocks.end), Span(stocks.start, stocks.start)
    years = max((mention.years for mention in found), default=0)
    for kind in _COMPARED:
        alike = [mention.span for mention in spans if mention.kind == kind and mention.span]
        if len(alike) >= 2:
            ordered = sorted(alike, key=lambda span: span.end)
            return ordered[-1], ordered[0] if ordered[0] != ordered[-1] else None
    main = next((mention for mention in spans if not mention.base), None)
    if main is None or main.span is None:
        return None, spans[0].span  # "Change since 2014/15"
    if years:
        return main.span, earlier(main.span, years)
    return main.span, None
