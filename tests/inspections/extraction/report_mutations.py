"""Changes a report and its gold file together: other names, numbers, years and layouts with the same
meaning."""

from __future__ import annotations

import copy
import itertools
import random
import re
import textwrap
from calendar import month_name, monthrange
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

Gold = dict[str, Any]
MONTHS = tuple(month_name[1:])
BADGES = ("Good", "Requires improvement", "Inadequate", "Outstanding", "Ungraded")
LINE_FIELDS = ("lines", "also", "statement_lines")


def renamed(text: str, gold: Gold, force: str, short: str) -> tuple[str, Gold]:
    """Another force throughout; places in its area keep their names."""
    old_short = gold["force"].rsplit(" ", 1)[0]
    changed = text.replace(gold["force"], force).replace(old_short, short)
    other = copy.deepcopy(gold)
    other["force"] = force
    return changed, other


def later(text: str, gold: Gold, years: int) -> tuple[str, Gold]:
    """Every year moved, in text and gold."""

    def moved(found: re.Match[str]) -> str:
        return str(int(found.group()) + years)

    changed = re.sub(r"(?<![\d.,£])20[01]\d(?!\d|,\d|\.\d)", moved, text)
    changed = re.sub(r"(?<=/)(1\d)\b(?=\D)", lambda found: str(int(found.group()) + years), changed)
    return changed, _dates_moved(gold, years)


def _dates_moved(value: Any, years: int) -> Any:
    if isinstance(value, dict):
        return {name: _dates_moved(each, years) for name, each in value.items()}
    if isinstance(value, list):
        return [_dates_moved(each, years) for each in value]
    if isinstance(value, str) and re.fullmatch(r"20\d\d-\d\d-\d\d", value):
        moved = f"{int(value[:4]) + years}{value[4:]}"
        if moved.endswith("02-29"):
            return moved[:-2] + "28"
        return moved
    if isinstance(value, int) and not isinstance(value, bool) and 2010 <= value <= 2020:
        return value + years
    return value


def renumbered(text: str, gold: Gold, seed: int) -> tuple[str, Gold]:
    """Every figure's digits changed, the same number everywhere to the same other number.

    Decimals stay as many as they were; signs stay; numbers in words stay.
    """
    chance = random.Random(seed)  # noqa: S311 - repeatable changes, no secret
    mapping: dict[str, str] = {}

    def other(digits: str) -> str:
        if digits not in mapping:
            mapping[digits] = _other_number(digits, chance, set(mapping.values()))
        return mapping[digits]

    lines = text.split("\n")
    changed = copy.deepcopy(gold)
    touched: dict[int, set[str]] = {}
    for metric in changed["metrics"]:
        for field in list(metric):
            if not (field.endswith("_value") or field.startswith("margin_")) or metric[field] is None:
                continue
            new = None
            for line in metric["lines"]:
                printed = _printed(lines[line - 1], metric[field], metric)
                if printed is not None:
                    touched.setdefault(line, set()).add(printed)
                    new = other(printed)
            if new is not None:
                value = float(new.replace(",", ""))
                metric[field] = -value if metric[field] < 0 else value
    for line, numbers in touched.items():
        pattern = "|".join(
            rf"(?<![\d.,/]){re.escape(each)}(?![\d]|\.\d|,\d)"
            for each in sorted(numbers, key=len, reverse=True)
        )
        lines[line - 1] = re.sub(
            pattern, lambda found: _keep(found, lines) or other(found.group()), lines[line - 1]
        )
    return "\n".join(lines), changed


def _keep(found: re.Match[str], lines: list[str]) -> str | None:
    """Numbers that belong to a date, period or unit keep their value."""
    after = found.string[found.end() : found.end() + 14]
    before = found.string[max(0, found.start() - 5) : found.start()]
    if re.match(
        r"[ -](?:months?|January|February|March|April|May|June|July"
        r"|August|September|October|November|December)",
        after,
    ):
        return found.group()
    if re.match(r"\t[A-Z]", after) and not before.strip():
        return found.group()
    return None


def _printed(line: str, value: float, metric: Gold) -> str | None:
    """The digits by which a line prints a gold value, if it does."""
    for found in re.finditer(r"(?<![\d.,/])\d[\d,]*(?:\.\d+)?", line):
        digits = found.group().rstrip(",")
        if float(digits.replace(",", "")) == abs(value) and _keep_span(found) is None:
            return digits
    return None


def _keep_span(found: re.Match[str]) -> str | None:
    return _keep(found, [])


def _other_number(digits: str, chance: random.Random, used: set[str]) -> str:
    while True:
        new = "".join(chance.choice("123456789") if each.isdigit() else each for each in digits)
        if new not in used and new != digits and not re.fullmatch(r"(?:19|20)\d\d", new):
            return new


def relined(text: str, gold: Gold, rewrite: Callable[[int, str], list[str]]) -> tuple[str, Gold]:
    """Each line rewritten as one or more lines, and the gold's line numbers moved along."""
    new_lines: list[str] = []
    places: dict[int, list[int]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        pieces = rewrite(number, line)
        places[number] = list(range(len(new_lines) + 1, len(new_lines) + 1 + len(pieces)))
        new_lines += pieces
    return "\n".join(new_lines), moved_lines(gold, places)


def moved_lines(gold: Gold, places: dict[int, list[int]]) -> Gold:
    """The gold with other line numbers; a line that became several is all of them."""
    changed = copy.deepcopy(gold)
    for items in changed.values():
        if isinstance(items, list):
            for each in items:
                if isinstance(each, dict):
                    _move(each, places)
    return changed


def _move(item: Gold, places: dict[int, list[int]]) -> None:
    for field in LINE_FIELDS:
        if isinstance(item.get(field), list):
            item[field] = [new for old in item[field] for new in places.get(old, [])]
    if isinstance(item.get("line"), int):
        new = places.get(item["line"], [])
        item.setdefault("lines", [])
        item["lines"] = [*item["lines"], *new]
        item["line"] = new[0] if new else item["line"]
    for part in item.get("parts", []):
        _move(part, places)


def rewrapped(text: str, gold: Gold, width: int) -> tuple[str, Gold]:
    """Running text wrapped at another width; rows, captions' tabs and blank lines stay."""

    def rewrite(_: int, line: str) -> list[str]:
        if "\t" in line or len(line) <= width:
            return [line]
        indent = len(line) - len(line.lstrip())
        return textwrap.wrap(
            line,
            width,
            break_long_words=False,
            break_on_hyphens=False,
            subsequent_indent=" " * (indent and indent + 1),
        ) or [line]

    return relined(text, gold, rewrite)


def other_months(text: str, gold: Gold, months: int) -> tuple[str, Gold]:
    """Every period so many months later, in text and gold; financial and calendar years stay."""

    def moved(found: re.Match[str]) -> str:
        if not (found["year"] or found["day"] or found["window"]):
            return found.group()  # "may", "march", and what no figure's period hangs on
        year, month = _month_later(int(found["year"] or 2016), MONTHS.index(found["month"]) + 1, months)
        day = found["day"]
        if day in ("30", "31"):
            day = str(monthrange(year, month)[1])
        return " ".join(filter(None, (day, MONTHS[month - 1]))) + (f" {year}" if found["year"] else "")

    pattern = rf"(?:(?P<day>\d{{1,2}}) )?\b(?P<month>{'|'.join(MONTHS)})\b(?:\s(?P<year>20\d\d))?"
    pattern += rf"(?=(?P<window> (?:and|to) (?:{'|'.join(MONTHS)}) 20\d\d)?)"
    changed = copy.deepcopy(gold)
    for metric in changed["metrics"]:
        for span in (metric["period"], metric["baseline_period"]):
            if span and span["start"] and span["type"] in ("12_months", "as_at", "year", "survey_window"):
                _months_later(span, months)
    return re.sub(pattern, moved, text), changed


def _month_later(year: int, month: int, months: int) -> tuple[int, int]:
    years, index = divmod(year * 12 + month - 1 + months, 12)
    return years, index + 1


def _months_later(span: Gold, months: int) -> None:
    for field in ("start", "end"):
        day = date.fromisoformat(span[field])
        year, month = _month_later(day.year, day.month, months)
        last = monthrange(year, month)[1]
        whole = field == "end" and day.day == monthrange(day.year, day.month)[1]
        span[field] = date(year, month, last if whole else min(day.day, last)).isoformat()


def reordered(text: str, gold: Gold, starts: Sequence[int], order: Sequence[int]) -> tuple[str, Gold]:
    """The chapters that begin at these lines in another order; the last start is where they end."""
    count = text.count("\n") + 1
    chapters = [range(begin, end) for begin, end in itertools.pairwise(starts)]
    numbers = [
        *range(1, starts[0]),
        *(number for index in order for number in chapters[index]),
        *range(starts[-1], count + 1),
    ]
    lines = text.split("\n")
    places = {old: [new] for new, old in enumerate(numbers, start=1)}
    return "\n".join(lines[old - 1] for old in numbers), moved_lines(gold, places)


def badges_before(text: str, gold: Gold) -> tuple[str, Gold]:
    """Each grade that stands under a question changes places with it."""
    lines = text.split("\n")
    order = list(range(len(lines)))
    for index, line in enumerate(lines):
        below = next(
            (near for near in range(index + 1, index + 6) if near < len(lines) and lines[near]), None
        )
        if line.startswith("How ") and line.endswith("?") and below and lines[below].strip() in BADGES:
            order[index], order[below] = below, index
    places = {old + 1: [new + 1] for new, old in enumerate(order)}
    return "\n".join(lines[old] for old in order), moved_lines(gold, places)


def paged(text: str, gold: Gold, length: int, head: str) -> tuple[str, Gold]:
    """A page number, a form feed and a running head at the next blank line after so many lines."""
    page, since = 0, 0

    def rewrite(_: int, line: str) -> list[str]:
        nonlocal page, since
        since += 1
        if since < length or line.strip():
            return [line]
        page, since = page + 1, 0
        return ["", str(page), f"\f{head}", ""]

    return relined(text, gold, rewrite)


def as_markdown(text: str, gold: Gold) -> tuple[str, Gold]:
    """Questions as headings, grades in bold, cells between pipes."""

    def marked(line: str) -> str:
        if line.strip() in BADGES:
            return f"**{line.strip()}**"
        if re.fullmatch(
            r"(?:Overview|How |Areas for|Summary of|Recommendations|Annex).{0,160}", line.strip()
        ):
            return line if line.rstrip().endswith(".") or "\t" in line else f"## {line}"
        return f"| {' | '.join(line.split(chr(9)))} |" if "\t" in line.strip() else line

    return "\n".join(marked(line) for line in text.split("\n")), gold


def regraded(text: str, gold: Gold, other: dict[str, str]) -> tuple[str, Gold]:
    """Grade words exchanged throughout, wherever they stand."""
    words = re.compile(rf"\b({'|'.join(other)})\b", re.IGNORECASE)

    def put(found: re.Match[str]) -> str:
        word = other[found.group().lower()]
        return word.capitalize() if found.group()[0].isupper() else word

    changed = copy.deepcopy(gold)
    for each in (*changed["judgments"], *changed.get("previous_judgments", ())):
        each["grade"] = other.get(each["grade"], each["grade"])
    return words.sub(put, text), changed
