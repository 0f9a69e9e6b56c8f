"""Page numbers and running heads in text that does not say where its pages end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from inspections.extraction.documents.source import SourceLine
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.kinds import badges_in

# A report has more pages than this, and a page has more lines.
LEAST_PAGES = 5
LEAST_LINES = 12
_NUMBER = re.compile(r"\s*(?:page )?(\d{1,3})(?: of \d{1,3})?\s*", re.IGNORECASE)


def unpaged_furniture(lines: Sequence[SourceLine]) -> set[int]:
    """Numbers of the lines that are page numbers, by their counting up, and of heads and feet beside them.

    Lone values of a graphic do not count up by one, page after page.
    """
    written = [line for line in lines if line.text.strip()]
    numbered = _counted_up([(index, _page_number(line.text)) for index, line in enumerate(written)])
    if len(numbered) < LEAST_PAGES or numbered[-1] - numbered[0] < LEAST_LINES * (len(numbered) - 1):
        return set()
    beside = [each for index in numbered for each in (index - 1, index + 1) if 0 <= each < len(written)]
    printed = Counter(key(written[index].text) for index in beside)
    heads = {
        index
        for index in beside
        if printed[key(written[index].text)] >= max(3, len(numbered) // 4)
        and len(written[index].text) < 120
        and not badges_in(written[index].text)
    }
    return {written[index].number for index in (*numbered, *heads)}


def _page_number(text: str) -> int | None:
    found = _NUMBER.fullmatch(text) if len(text) < 40 else None
    return int(found.group(1)) if found else None


def _counted_up(numbers: Sequence[tuple[int, int | None]]) -> list[int]:
    """Places of the longest run of numbers in which each is one more than the one before."""
    ending: dict[int, tuple[int, int]] = {}
    before: dict[int, int | None] = {}
    for index, number in numbers:
        if number is None:
            continue
        length, previous = ending.get(number - 1, (0, -1))
        before[index] = previous if length else None
        if length + 1 > ending.get(number, (0, -1))[0]:
            ending[number] = (length + 1, index)
    place: int | None = max(ending.values())[1] if ending else None
    found: list[int] = []
    while place is not None:
        found.append(place)
        place = before[place]
    return found[::-1]
