"""The report as it was read, with the passages marked that something was read out of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inspections.models import ExtractionRun, Suggestion

PLACES = re.compile(r"((?<=line )\d+|(?<=lines )\d+|(?<=\d and )\d+(?=:))", re.IGNORECASE)
"""Numbers of lines as a warning of the reader names them: Lines 119 and 381: …, at line 12."""


@dataclass(frozen=True)
class Piece:
    text: str
    marked: bool


@dataclass(frozen=True)
class SourceLine:
    """One line in pieces; `page` is its page where a new one begins, else None."""

    number: int
    page: int | None
    pieces: tuple[Piece, ...]


def source(run: ExtractionRun, suggestions: Iterable[Suggestion]) -> list[SourceLine]:
    quoted: dict[int, list[str]] = defaultdict(list)
    for one in suggestions:
        for line in (one.line, *one.raw.get("also_lines", ())):
            quoted[line].append(one.quotation)
    found, before = [], None
    for number, (text, page) in enumerate(run.lines, start=1):
        pieces = tuple(pieces_of(text, quoted[number])) if number in quoted else (Piece(text, False),)
        found.append(SourceLine(number, page if page != before else None, pieces))
        before = page
    return found


def pieces_of(text: str, quotations: Iterable[str]) -> Iterator[Piece]:
    """The line in turn unmarked and marked; a quotation that is not in it word by word marks it all."""
    spans = sorted(span_of(text, quotation) for quotation in quotations)
    done = 0
    for start, end in spans:
        start = max(start, done)
        if end <= start:
            continue
        if start > done:
            yield Piece(text[done:start], False)
        yield Piece(text[start:end], True)
        done = end
    if done < len(text):
        yield Piece(text[done:], False)


def span_of(text: str, quotation: str) -> tuple[int, int]:
    place = text.find(quotation) if quotation else -1
    return (place, place + len(quotation)) if place >= 0 else (0, len(text))


def with_places(warning: str) -> list[tuple[str, bool]]:
    """A warning in pieces, each with whether it is the number of a line of the report."""
    return [(piece, place % 2 == 1) for place, piece in enumerate(PLACES.split(warning)) if piece]
