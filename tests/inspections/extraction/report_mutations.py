"""Changes a report and its gold file together: other names, numbers, years and layouts with the same
meaning."""

from __future__ import annotations

import copy
import random
import re
import textwrap
from collections.abc import Callable
from typing import Any

Gold = dict[str, Any]
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
