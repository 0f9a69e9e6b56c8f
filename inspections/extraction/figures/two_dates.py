"""Two days or months that one wording names to compare: "between 31 March 2010 and 31 March 2015"."""

from __future__ import annotations

from inspections.extraction.figures.periods import Mention
from inspections.extraction.figures.spans import month_end
from inspections.extraction.records import Span


def between_stocks(mention: Mention) -> bool:
    """ "Between 31 March 2010 and 31 March 2015": a change from one day's stock to another's."""
    span = mention.span
    return (
        mention.kind == "window"
        and span is not None
        and (span.start.month, span.start.day) == (span.end.month, span.end.day)
    )


def ends_of_months(mention: Mention) -> tuple[Span, Span] | None:
    """The first and the last month of "between March 2010 and March 2017": years apart, they are two times to
    compare."""
    span = mention.span
    if mention.kind != "window" or span is None or span.start.month != span.end.month:
        return None
    first = Span(span.start, month_end(span.start.year, span.start.month))
    last = Span(span.end.replace(day=1), span.end)
    whole = span.start.day == 1 and span.end == month_end(span.end.year, span.end.month)
    return (first, last) if whole and first.end < last.start else None
