"""What the title page of a report says of its publication; a person checks it before it is saved."""

import re
from calendar import month_name
from collections.abc import Iterable
from datetime import date
from typing import Any

from inspections.choices import DatePrecision

LENGTH = 80  # lines
MONTHS = [month.lower() for month in month_name if month]
DAY = re.compile(rf"^(?:Published:?\s+)?(?:(\d{{1,2}})\s+)?({'|'.join(MONTHS)})\s+(\d{{4}})$", re.IGNORECASE)
ISBN = re.compile(r"\bISBN:?\s*([\d][\d -]{8,16}[\dXx])\b")

CYCLE = re.compile(r"\bPEEL:?\s+(20\d\d)\s*[–/-]\s*(\d\d)\b", re.IGNORECASE)


def cycle_on_the_title_page(lines: Iterable[str]) -> tuple[int, int] | None:
    """First and last year of the round that a report names: “PEEL 2023–25”, “PEEL 2021/22”."""
    for line in list(lines)[:LENGTH]:
        named = CYCLE.search(line)
        if named:
            first = int(named[1])
            return first, first // 100 * 100 + int(named[2])
    return None


def told_on_the_title_page(lines: Iterable[str]) -> dict[str, Any]:
    """Date, its precision and ISBN, each if a line near the beginning states nothing else."""
    found: dict[str, Any] = {}
    for line in list(lines)[:LENGTH]:
        stated = DAY.match(line.strip())
        if stated and "published" not in found:
            found |= _day(*stated.groups())
        number = ISBN.search(line)
        if number and "isbn" not in found:
            found["isbn"] = number[1].strip()
    return found


def _day(day: str | None, month: str, year: str) -> dict[str, Any]:
    try:
        published = date(int(year), MONTHS.index(month.lower()) + 1, int(day or 1))
    except ValueError:
        return {}
    return {"published": published, "date_precision": DatePrecision.DAY if day else DatePrecision.MONTH}
