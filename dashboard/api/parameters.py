"""What may be asked of a list, and how a request that asks for something else is told so."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from django.http import QueryDict

from dashboard.selection import shortened

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
WHOLE = re.compile(r"[1-9]\d{0,6}", re.ASCII)


@dataclass(frozen=True)
class Parameter:
    """One parameter in the address: a word that must be known, a day, or a whole number from 1."""

    name: str
    about: str
    example: str
    kind: Literal["word", "day", "number"] = "word"
    most: int = 0
    default: int = 0


PAGE = Parameter("page", "Which page of the list, counted from 1.", "1", "number", 1_000_000, 1)
LIMIT = Parameter("limit", "How many records a page has.", "100", "number", 500, 100)


@dataclass(frozen=True)
class Problem:
    """One thing in the address that is not understood, with what is."""

    parameter: str
    value: str
    message: str
    allowed: Sequence[str] = ()

    def as_record(self) -> dict[str, object]:
        return {
            "parameter": shortened(self.parameter),
            "value": shortened(self.value),
            "message": self.message,
            "allowed": list(self.allowed),
        }


class RefusedError(Exception):
    """A request that cannot be answered as it stands."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class Asked:
    """A request that was understood."""

    words: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, date] = field(default_factory=dict)
    page: int = PAGE.default
    limit: int = LIMIT.default

    @property
    def start(self) -> int:
        return (self.page - 1) * self.limit


def read(query: QueryDict, parameters: Sequence[Parameter], known: Callable[[str], Sequence[str]]) -> Asked:
    """What the address asks; raises RefusedError that names everything in it that is not understood.

    `known` gives the words that a parameter may be. A name that is given twice is refused: which of the
    two was meant nobody can know.
    """
    by_name = {one.name: one for one in (*parameters, PAGE, LIMIT)}
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, values in query.lists():
        if name not in by_name:
            problems.append(unknown_parameter(name, list(by_name)))
        elif len(values) > 1:
            message = f"“{name}” is given {len(values)} times; give it once."
            problems.append(Problem(name, ", ".join(values), message))
        else:
            read_value(by_name[name], values[0], known, found, problems)
    if problems:
        raise RefusedError(problems)
    return Asked(
        words={name: value for name, value in found.items() if by_name[name].kind == "word"},
        days={name: value for name, value in found.items() if by_name[name].kind == "day"},
        page=found.get("page", PAGE.default),
        limit=found.get("limit", LIMIT.default),
    )


def unknown_parameter(name: str, known: Sequence[str]) -> Problem:
    message = f"There is no parameter “{shortened(name)}” here; there are {', '.join(known)}."
    return Problem(name, "", message, known)


def read_value(
    parameter: Parameter,
    text: str,
    known: Callable[[str], Sequence[str]],
    found: dict[str, Any],
    problems: list[Problem],
) -> None:
    """One value into `found`, or one problem."""
    told = f"“{shortened(text)}”" if text else "Empty"
    name = parameter.name
    if parameter.kind == "word":
        words = known(name)
        if text in words:
            found[name] = text
        else:
            message = f"{told} is not {with_article(name)} in the data; see “allowed”."
            problems.append(Problem(name, text, message, words))
    elif parameter.kind == "day":
        day = read_day(text)
        if day:
            found[name] = day
        else:
            problems.append(Problem(name, text, f"{told} is not a day like 2016-06-30 for “{name}”."))
    elif WHOLE.fullmatch(text) and int(text) <= parameter.most:
        found[name] = int(text)
    else:
        message = f"{told} is not a whole number from 1 to {parameter.most} for “{name}”."
        problems.append(Problem(name, text, message))


def with_article(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def read_day(text: str) -> date | None:
    """A day in ISO form, or nothing."""
    if not DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
