"""What the reader chose, read from the address: what is unknown is dropped and said, never raised."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlencode

LONGEST_SEARCH = 100
MARKS = re.compile(r"(utm|mtm|pk)_.*|mc_[ce]id|_g[al]|.{1,4}clid|[gw]braid|ref")
"""Names that newsletters, search engines and networks add to links; no reader chose them."""


class Query(Protocol):
    """What is read of an address: its names, and all values of a name."""

    def __iter__(self) -> Iterator[str]: ...

    def getlist(self, key: str, /) -> list[str]: ...


@dataclass(frozen=True)
class Option:
    """One thing a filter offers."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True)
class Filter:
    """One drop-down: its name in the address, its label, what may be chosen; “” means all."""

    name: str
    label: str
    options: Sequence[tuple[str, str]]
    any_label: str = "All"
    at_most: int = 1  # more than one: the name may be repeated in the address

    def choices(self, chosen: str) -> list[Option]:
        everything = [("", self.any_label)] if self.any_label else []
        return [Option(value, label, value == chosen) for value, label in [*everything, *self.options]]

    def label_of(self, value: str) -> str:
        return dict(self.options).get(value, "")


@dataclass(frozen=True)
class Selection:
    """The reader's choices, each known to exist, in one canonical spelling."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    page: int = 1
    several: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def get(self, name: str) -> str:
        return self.chosen.get(name, "")

    def to_query(self) -> str:
        """The one spelling of these choices, from their first page; equal choices give equal strings."""
        return self.at_page(1)

    def at_page(self, number: int) -> str:
        """The same choices on another page; page 1 is not spelled out."""
        pairs = [(name, value) for name, values in self.several.items() for value in values]
        pairs += [*self.chosen.items(), ("page", str(number) if number > 1 else "")]
        return urlencode([(name, value) for name, value in pairs if value])


def read_page(text: str, notices: list[str]) -> int:
    """A page number from the address; nonsense is page 1, and said."""
    if not text:
        return 1
    if text.isascii() and text.isdigit() and 0 < int(text[:9]) < 10**8:
        return int(text[:9])
    notices.append(f"“{shortened(text)}” is not a page number, so this is page 1.")
    return 1


def shortened(text: str, length: int = 40) -> str:
    return text if len(text) <= length else f"{text[:length]}…"


def printable(text: str) -> str:
    """The text without what no reader typed and no page may hold: control characters."""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()


def values_of(query: Query, name: str) -> list[str]:
    return [printable(value) for value in query.getlist(name)]


def last(query: Query, name: str) -> str:
    """Of a name that is repeated, the last value counts, as in any web form."""
    return (values_of(query, name) or [""])[-1]


def unknown_names(query: Query, known: Collection[str]) -> list[str]:
    """A sentence for each choice that a page does not offer: “forc=kent” shall not pass for all forces."""
    choices = f"The choices are: {', '.join(known)}." if known else "This page has no choices."
    return [
        f"There is no choice “{shortened(printable(name))}” here; it was left out. {choices}"
        for name in query
        if name not in (*known, "page") and any(query.getlist(name)) and not MARKS.fullmatch(name)
    ]


def known_values(query: Query, one: Filter, notices: list[str]) -> tuple[str, ...]:
    """The values of one filter that exist, each once; the others are said in a notice."""
    asked = dict.fromkeys(values_of(query, one.name))
    options = dict(one.options)
    notices += [
        f"{one.label} “{shortened(value)}” is not in the data; it was left out."
        for value in asked
        if value and value not in options
    ]
    found = [value for value in asked if value in options]
    kept = found[-1:] if one.at_most == 1 else found[: one.at_most]
    if len(found) > len(kept) and one.at_most > 1:
        notices.append(f"Only the first {one.at_most} choices of “{one.label}” are shown.")
    return tuple(kept)


def read(query: Query, filters: Iterable[Filter], *, search: str = "") -> tuple[Selection, list[str]]:
    """The selection that an address asks for, and a sentence for each thing that was not understood."""
    filters = list(filters)
    notices = unknown_names(query, [*(one.name for one in filters), *([search] if search else [])])
    chosen: dict[str, str] = {}
    several: dict[str, tuple[str, ...]] = {}
    for one in filters:
        values = known_values(query, one, notices)
        if values and one.at_most > 1:
            several[one.name] = values
        elif values:
            chosen[one.name] = values[0]
    if search:
        words = " ".join(last(query, search).split())
        if len(words) > LONGEST_SEARCH:
            words = words[:LONGEST_SEARCH]
            notices.append(f"Only the first {LONGEST_SEARCH} characters of the search were used.")
        if words:
            chosen[search] = words
    return Selection(chosen, read_page(last(query, "page"), notices), several), notices


@dataclass(frozen=True)
class PageOf:
    """Which rows of how many are on this page, and the way to the others."""

    number: int
    size: int
    total: int

    @property
    def start(self) -> int:
        return (self.number - 1) * self.size

    @property
    def last(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def first_row(self) -> int:
        return self.start + 1 if self.total else 0

    @property
    def last_row(self) -> int:
        return min(self.start + self.size, self.total)


def page_of(selection: Selection, total: int, size: int, notices: list[str]) -> PageOf:
    """The page asked for; one past the end becomes the last, and that is said."""
    asked = PageOf(selection.page, size, total)
    if asked.number <= asked.last:
        return asked
    notices.append(f"There is no page {asked.number}; this is the last, page {asked.last}.")
    return PageOf(asked.last, size, total)
