"""Which days a figure covers: periods as reports word them, and the baselines they compare with."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from inspections.extraction.figures.relative_periods import relatives
from inspections.extraction.figures.spans import later, month_end, months_before
from inspections.extraction.records import Span
from inspections.extraction.vocabulary.words import MONTHS, NUMBER_WORDS

_MONTH = "|".join(MONTHS)
_COUNT = rf"\d{{1,2}}|{'|'.join(NUMBER_WORDS)}"
_DATE = (
    rf"(?:the\s)?(?:end\sof\s)?(?:(?P<ed>\d{{1,2}})(?:st"
    rf"|nd|rd|th)?\s)?(?P<em>{_MONTH}),?\s(?P<ey>(?:19|20)\d\d)"
)
_MONTHS_TO = re.compile(
    rf"\b(?P<n>{_COUNT})[\s-](?P<u>months?"
    rf"|years?)(?:\speriod)?\s(?:prior\s)?(?:up\s)?(?:to|ending|ended|until)"
    rf"\s(?:on\s)?{_DATE}",
    re.I,
)
_YEAR_TO = re.compile(
    rf"\b(?:the\s)?(?:12[\s-]month\speriod|year|calendar\syear|(?P<quarter>quarter))\s(?:up\s)?(?:to"
    rf"|ending|ended|until)\s(?:on\s)?{_DATE}",
    re.I,
)
_YEARS_TO_MONTHS = re.compile(
    rf"\b(?P<n>{_COUNT})[\s-]years?(?:\speriod)?\s(?:up\s)?to\s(?:the\s)?(?=(?:{_COUNT})[\s-]months\sto)",
    re.I,
)
_YEARS_SINCE = re.compile(
    rf"\b(?P<n>{_COUNT})[\s-]years?\ssince\s(?:the\s)?(?:12|twelve)[\s-]months?\s(?:up\s)?(?:to|ending|ended)\s{_DATE}",
    re.I,
)
_AS_AT = re.compile(rf"\b(?P<lead>as\s(?:at|of|on)|at|on|since)\s{_DATE}", re.I)
_DAY = re.compile(rf"\b{_DATE}", re.I)
_WINDOW = re.compile(
    rf"\b(?:between"
    rf"|from)\s(?:(?P<sd>\d{{1,2}})\s)?(?P<sm>{_MONTH})(?:\s(?P<sy>20\d\d))?\s(?:and"
    rf"|to)\s{_DATE}",
    re.I,
)
# "1 October 2017 to 31 March 2018" needs no word before it.
_DAY_TO_DAY = re.compile(
    rf"\b(?P<sd>\d{{1,2}})\s(?P<sm>{_MONTH})(?:\s(?P<sy>20\d\d))?\s(?:and|to|until|-)\s(?=\d){_DATE}", re.I
)
_FIRST_MONTHS = re.compile(
    rf"\b(?P<side>first|last)\s(?:(?P<n>{_COUNT})\smonths|(?P<half>half))\sof\s(?P<y>20\d\d)\b(?!\s?[/-])",
    re.I,
)
_FINANCIAL = re.compile(r"\b(?P<a>20\d\d)\s?[/-]\s?(?P<b>(?:20)?\d\d)\b")
_YEARS_TO_YEARS = re.compile(
    r"\b(?P<lead>between\s|from\s)?(?P<a>20\d\d)\s?/\s?(?:20)?\d\d\s(?P<link>to|-|and)"
    r"\s(?P<b>20\d\d)\s?/\s?(?:20)?\d\d\b",
    re.I,
)
_IN_MONTH = re.compile(
    rf"(?:\b(?:in|during|by|(?P<base>from|since))\s|(?<=\()(?={_MONTH}\s20\d\d:))(?P<m>{_MONTH})\s(?P<y>20\d\d)\b",
    re.I,
)
_IN_YEAR = re.compile(
    r"(?:\b(?:in|during|(?P<base>(?:(?<=points\s)|(?<=%\s)|(?<=cent\s))(?:on|since|from)|than\sin))\s|(?<=\()(?=20\d\d:))(?P<y>20\d\d)\b"
    r"(?!\s?[/-]\s?\d)",
    re.I,
)
# "In our 2013 review" dates what was found then.
_IN_REVIEW = re.compile(
    r"\b(?:in|at|during|from) (?:our|its|the) (?P<y>20\d\d) (?:[a-z]+ ){0,2}?(?:review|audit|inspection)\b",
    re.I,
)
_BETWEEN = re.compile(r"\b(?:between|from)\s(?:the\s|in\s)*$", re.I)
_AND = re.compile(r"\s(?:and|to)\s(?:the\s|in\s)*", re.I)
_BASE_LEAD = re.compile(
    r"(?:compar(?:ed|ing|es|ison)\s(?:to|with)|against|than|since|from"
    r"|(?:increase|decrease|reduction|rise|fall|drop|change) (?:on|over)"
    r"|(?:%|per\s?cent|points) on)\s(?:in\s|the\s)*$",
    re.I,
)
# "Since the scheme began in 2014, the force has …": what it did took longer than that year.
_SINCE_THEN = re.compile(r"since [^,;]{3,80} ", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A period as the text names it. `relative` is "previous", "same", "next" or "last" where it only points
    to another one; `years` is how far back a change over several years reaches; `base` marks a period to
    compare with."""

    start: int
    end: int
    span: Span | None
    kind: str
    relative: str = ""
    years: int = 0
    base: bool = False


def mentions(text: str) -> list[Mention]:
    """Every period a text names, in order; the longest wording wins where two overlap."""
    found: list[Mention] = []
    for mention in sorted(_all(text), key=lambda each: (each.start, -each.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return [
        replace(each, base=True) if _opens_pair(text, each, later) else each
        for each, later in zip_longest(found, found[1:])
    ]


def _opens_pair(text: str, one: Mention, other: Mention | None) -> bool:
    """Whether a period is the first of "between the 12 months to … and the 12 months to …"."""
    if other is None or one.span is None or other.span is None or one.span.end >= other.span.end:
        return False
    between = _BETWEEN.search(text[max(0, one.start - 16) : one.start])
    return bool(between and _AND.fullmatch(text[one.end : other.start]))


def _all(text: str) -> Iterator[Mention]:
    for match in _YEARS_TO_MONTHS.finditer(text):
        yield _mention(text, match, None, "years", years=_count(match["n"]))
    for match in _MONTHS_TO.finditer(text):
        end = _day(match)
        if end is not None:
            months = _count(match["n"]) * (12 if match["u"].lower().startswith("year") else 1)
            if months <= 12:
                yield _mention(text, match, Span(months_before(end, months), end), "months")
            else:
                yield _mention(text, match, Span(months_before(end, 12), end), "months", years=months // 12)
    for match in _YEAR_TO.finditer(text):
        end = _day(match)
        if end is not None:
            months = 3 if match["quarter"] else 12
            yield _mention(text, match, Span(months_before(end, months), end), "months")
    for match in _YEARS_SINCE.finditer(text):
        day, years = _day(match), _count(match["n"])
        if day is not None:
            span = later(Span(months_before(day, 12), day), years)
            yield _mention(text, match, span, "months", years=years)
    for match in _AS_AT.finditer(text):
        day = _day(match)
        if day is not None and (match["lead"].lower() != "on" or _is_stock_day(match, day)):
            since = match["lead"].lower() == "since"
            yield _mention(text, match, Span(day, day), "as_at", base=since)
    for match in _WINDOW.finditer(text):
        window = _window(match)
        if window is not None:
            yield _mention(text, match, window, "window")
    for match in _DAY_TO_DAY.finditer(text):
        window = _window(match)
        if window is not None and (window.start.month, window.start.day) != (
            window.end.month,
            window.end.day,
        ):
            yield _mention(text, match, window, "window")
    for match in _FIRST_MONTHS.finditer(text):
        year, months = int(match["y"]), 6 if match["half"] else _count(match["n"])
        if months <= 12:
            first, last = (1, months) if match["side"].lower() == "first" else (13 - months, 12)
            yield _mention(text, match, Span(date(year, first, 1), month_end(year, last)), "window")
    yield from _years(text)
    for match, relative in relatives(text):
        yield _mention(text, match, None, "relative", relative=relative)


def _years(text: str) -> Iterator[Mention]:
    for match in _YEARS_TO_YEARS.finditer(text):
        first, last = int(match["a"]), int(match["b"])
        if first < last and (match["link"] != "and" or (match["lead"] or "").lower().strip() == "between"):
            yield _mention(text, match, Span(date(first, 4, 1), date(last + 1, 3, 31)), "range")
    for match in _FINANCIAL.finditer(text):
        first = int(match["a"])
        if int(match["b"]) % 100 == (first + 1) % 100:
            yield _mention(text, match, Span(date(first, 4, 1), date(first + 1, 3, 31)), "financial")
    for match in _IN_MONTH.finditer(text):
        year, month = int(match["y"]), MONTHS.index(match["m"].lower()) + 1
        span = Span(date(year, month, 1), month_end(year, month))
        yield _mention(text, match, span, "month", base=bool(match["base"]))
    for match in _IN_YEAR.finditer(text):
        yield _mention(text, match, _whole_year(match), "year", base=bool(match["base"]))
    for match in _IN_REVIEW.finditer(text):
        yield _mention(text, match, _whole_year(match), "year")


def _whole_year(match: re.Match[str]) -> Span:
    year = int(match["y"])
    return Span(date(year, 1, 1), date(year, 12, 31))


def _mention(
    text: str,
    match: re.Match[str],
    span: Span | None,
    kind: str,
    relative: str = "",
    years: int = 0,
    *,
    base: bool = False,
) -> Mention:
    base = base or bool(_BASE_LEAD.search(text[max(0, match.start() - 40) : match.start()]))
    base = base or _SINCE_THEN.fullmatch(text, 0, match.start()) is not None
    return Mention(match.start(), match.end(), span, kind, relative, years, base)


def _count(words: str) -> int:
    return NUMBER_WORDS.get(words.lower()) or int(words) if not words.isdigit() else int(words)


def _day(match: re.Match[str]) -> date | None:
    year, month = int(match["ey"]), MONTHS.index(match["em"].lower()) + 1
    last = month_end(year, month)
    if match["ed"] is None:
        return last
    number = int(match["ed"])
    return date(year, month, number) if 1 <= number <= last.day else None


def _is_stock_day(match: re.Match[str], day: date) -> bool:
    """Whether "on 31 March 2016" says how things stood: stocks are counted at the ends of months, other
    days are those of events."""
    return match["ed"] is not None and (day.day == 1 or day == month_end(day.year, day.month))


def _window(match: re.Match[str]) -> Span | None:
    end = _day(match)
    if end is None:
        return None
    year = int(match["sy"] or match["ey"])
    month = MONTHS.index(match["sm"].lower()) + 1
    number = int(match["sd"] or 1)
    if not 1 <= number <= monthrange(year, month)[1]:
        return None
    start = date(year, month, number)
    return Span(start, end) if start <= end else None


def days(text: str) -> list[Mention]:
    """The full dates that a label names without any word before them: "Workforce, 31 March 2016"; or the
    month that is all it says: "July 2018"."""
    found = []
    for match in _DAY.finditer(text):
        day = _day(match)
        if day is not None and match["ed"] is not None:
            found.append(_mention(text, match, Span(day, day), "as_at"))
        elif day is not None and match.span() == (0, len(text.strip())):
            found.append(_mention(text, match, Span(day.replace(day=1), day), "month"))
    return found
