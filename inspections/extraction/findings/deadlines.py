"""By when a finding is to be seen to: in the report's words, and as a day where these name one."""

from __future__ import annotations

import re
from datetime import date

from inspections.extraction.figures.spans import month_end
from inspections.extraction.vocabulary.words import MONTHS

_MONTH = "|".join(MONTHS)
_DATE = rf"(?:the end of )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{_MONTH})(?: (?P<year>20\d\d))?"
_TOLD = re.compile(
    r"\b(?:immediately|with immediate effect|as soon as (?:is )?(?:possible|practicable)"
    r"|(?:not later than )?(?:within|in) (?:the next )?(?:\w+|\d+) (?:weeks?|months?|days)"
    r"(?! of (?:being|its|their)\b)"
    rf"|(?:by|(?:no|not) later than|before) (?:no later than )?{_DATE}\b)",
    re.I,
)
# A finding says so where it begins; further on, days and months are those of what is to be done.
OPENS = 160


def deadline_in(text: str) -> str | None:
    """The deadline that the words of a finding or of a title over findings name."""
    found = _TOLD.search(text[:OPENS])
    return found.group() if found else None


def due_day(deadline: str | None) -> date | None:
    """The last day of a deadline that names a date; None for "within three months", which runs from a day
    that the report does not give."""
    found = re.search(_DATE, deadline, re.I) if deadline else None
    if found is None or found["year"] is None:
        return None
    last = month_end(int(found["year"]), MONTHS.index(found["month"].lower()) + 1)
    day = int(found["day"] or last.day)
    return last.replace(day=day) if 1 <= day <= last.day else None
