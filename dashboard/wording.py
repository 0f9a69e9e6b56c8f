"""Numbers, periods and refusals as a reader meets them."""

from calendar import month_name
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from dashboard.rows.figures import ValueRow
from inspections.comparison.words import Direction, JudgmentReason

BEFORE_A_NUMBER = ("about", "some", "around", "over", "under", "mostly within", "nearly", "almost")
MINUS = "\N{MINUS SIGN}"
MONTHS = tuple(month_name)
NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

# What stands under a grade where an arrow would stand, in as few words as a table cell allows.
REFUSALS: dict[JudgmentReason, str] = {
    JudgmentReason.WITHDRAWN: "withdrawn",
    JudgmentReason.AWAITED: "awaited",
    JudgmentReason.NOT_INSPECTED: "not inspected",
    JudgmentReason.CARRIED_FORWARD: "not a new grade",
    JudgmentReason.FIRST_GRADING: "first grading",
    JudgmentReason.UNGRADED: "no grade to compare",
    JudgmentReason.QUESTION_NEW: "new question",
    JudgmentReason.EARLIER_NOT_KNOWN: "no earlier grade known",
    JudgmentReason.PUBLISHER_ADVISES_CARE: "with care",
    JudgmentReason.FORCES_DIFFER: "other force",
    JudgmentReason.REPORT_SAYS_SO: "report says not",
    JudgmentReason.SCALE_CHANGED: "new scale",
    JudgmentReason.FRAMEWORK_CHANGED: "new framework",
    JudgmentReason.QUESTIONS_NOT_LINKED: "other question",
    JudgmentReason.QUESTION_MERGED: "questions merged",
    JudgmentReason.QUESTION_SPLIT: "question split",
    JudgmentReason.QUESTION_NARROWED: "question narrowed",
    JudgmentReason.QUESTION_WIDENED: "question widened",
    JudgmentReason.QUESTION_REWORDED: "question reworded",
    JudgmentReason.FRAMEWORK_REVISED: "framework revised",
    JudgmentReason.SOURCES_DISAGREE: "sources disagree",
    JudgmentReason.SAME_QUESTION: "same question",
}

ARROWS: dict[Direction, str] = {
    Direction.IMPROVED: "↑",
    Direction.DECLINED: "↓",
    Direction.UNCHANGED: "=",
    Direction.NONE: "",
}


def in_words(count: int) -> str:
    """Counts to ten in words, as in running text."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def listed(parts: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def as_participle(grade: str) -> str:
    """A grade that closes a count: “two requiring improvement”, “two good”."""
    return grade.replace("requires ", "requiring ")


def number(value: Decimal | None, decimals: int) -> str:
    """A number as published: its own decimals, thousands apart, a real minus sign."""
    if value is None:
        return ""
    return f"{value:,.{decimals}f}".replace("-", MINUS)


def signed(value: Decimal | None, decimals: int) -> str:
    """A difference, with its sign even where it is a rise; what rounds to zero has none."""
    if value is None:
        return ""
    if not round(value, decimals):
        return number(Decimal(0), decimals)
    text = number(value, decimals)
    return text if value < 0 else f"+{text}"


def month(when: date) -> str:
    return f"{MONTHS[when.month]} {when.year}"


def day(when: date | None) -> str:
    return f"{when.day} {month(when)}" if when else ""


def months(first: date, last: date) -> str:
    """“September to December 2016”, “June 2016”."""
    if (first.year, first.month) == (last.year, last.month):
        return month(last)
    return f"{MONTHS[first.month] if first.year == last.year else month(first)} to {month(last)}"


def financial_year(start: date) -> str:
    return f"{start.year}/{(start.year + 1) % 100:02d}"


@lru_cache(4096)
def period_in_words(kind: str, start: date | None, end: date | None, note: str = "") -> str:
    """What a figure covers, in words: “12 months to 30 June 2016”, “as at 1 July 2016”."""
    if start is None or end is None:
        return note or ("at inspection, no date given" if kind == "at_inspection" else "period not stated")
    match kind:
        case "financial_year":
            return f"financial year {financial_year(start)}"
        case "calendar_year":
            return str(start.year)
        case "as_at":
            return f"as at {day(end)}" if start == end else month(start)
        case "survey_window":
            first = MONTHS[start.month] if start.year == end.year else month(start)
            return f"survey of {first} to {month(end)}"
        case _:
            return f"12 months to {day(end)}"


def period(value: ValueRow) -> str:
    """The period of a value, and for a change also what it is measured from."""
    words = period_in_words(value.period_kind, value.period_start, value.period_end, value.period_note)
    if value.baseline_start and value.baseline_end:
        whole_year = value.baseline_end - value.baseline_start > timedelta(days=360)
        base = "12 months to " if whole_year else ""
        return f"{words}, from the {base}{day(value.baseline_end)}"
    return words


def figure(value: ValueRow) -> str:
    """The number as it stands in a cell: margin and “about” included, the unit left to the heading."""
    if value.range_low is not None:
        return f"{number(value.range_low, value.decimals)} to {number(value.range_high, value.decimals)}"
    if value.value is None:
        return value.missing_label
    shown = (
        signed(value.value, value.decimals)
        if value.metric.unit_kind == "percent_change"
        else number(value.value, value.decimals)
    )
    if value.margin is not None:
        shown += f" ± {number(value.margin, value.margin_decimals)}"
    if not value.approximate:
        return shown
    return (
        f"{value.approximate} {shown}"
        if value.approximate in BEFORE_A_NUMBER
        else f"{value.approximate} ({shown})"
    )
