"""What a page repeats and the reader skips: running heads, page numbers, pages printed twice, the
contents."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from inspections.extraction.documents.source import SourceLine
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.kinds import badges_in
from inspections.extraction.lines.unpaged import unpaged_furniture
from inspections.extraction.vocabulary.headings import CONTENTS

# A page printed twice has at least so many lines and letters in a row that were there before.
REPEATED_LINES = 3
REPEATED_LETTERS = 400

# A running head has no more letters, and a question at a page's head no more lines.
LONGEST = 120
MOST_LINES = 5
_ASKS = re.compile(r"\s*(?:How|To what extent)\b[^?]*$")
_DIGITS = re.compile(r"\d+")
_PAGE_OF = re.compile(r"(?:page #|page # of #|# of #)$")
_CONTENTS_ENTRY = re.compile(r"\S.*?[\s.…\t]\s*(\d{1,3})\s*")


def furniture(lines: Sequence[SourceLine]) -> set[int]:
    """Numbers of the lines that are heads and feet of pages."""
    pages: dict[int, list[SourceLine]] = defaultdict(list)
    for line in lines:
        if line.page is not None and line.text.strip():
            pages[line.page].append(line)
    if len(pages) < 2:
        return unpaged_furniture(lines)
    edges: Counter[str] = Counter()
    for page in pages.values():
        edges.update({_mask(text) for _, text in _edges(page)})
    needed = max(3, len(pages) // 10)
    step = _page_number_step(pages)
    found = set()
    first = min(pages)
    for number, page in pages.items():
        for lines_of, text in _edges(page):
            masked = _mask(text)
            if masked == "#":
                if step is not None and text.strip() == str(number + step):
                    found.update(lines_of)
            elif number == first and not _PAGE_OF.match(masked):
                continue  # the title, which later pages have as their head
            elif (edges[masked] >= needed and len(masked) < LONGEST and not badges_in(text)) or (
                _PAGE_OF.match(masked)
            ):
                found.update(lines_of)
    return found


def _edges(page: Sequence[SourceLine]) -> list[tuple[list[int], str]]:
    """The lines at a page's head and foot, by their numbers; a question that begins there is taken whole, as
    many of them begin with the same words."""
    found = []
    for line in (*page[:2], *page[-2:]):
        place = page.index(line)
        whole = [line, *page[place + 1 : place + MOST_LINES]] if _ASKS.match(line.text) else [line]
        ends = [end for end, each in enumerate(whole, start=1) if each.text.rstrip().endswith("?")]
        whole = whole[: ends[0]] if ends else [line]
        found.append(([each.number for each in whole], " ".join(each.text.strip() for each in whole)))
    return found


def _page_number_step(pages: dict[int, list[SourceLine]]) -> int | None:
    """By how much printed page numbers differ from the count of pages; None where no numbers are printed.

    A number alone at a page's edge is a page number only if it goes up with the pages: others are values.
    """
    steps: Counter[int] = Counter()
    for number, page in pages.items():
        edge = {line.text.strip() for line in (*page[:2], *page[-2:])}
        steps.update({int(text) - number for text in edge if re.fullmatch(r"\d{1,4}", text, re.ASCII)})
    if not steps:
        return None
    step, times = steps.most_common(1)[0]
    return step if times >= max(2, len(pages) // 4) else None


def _mask(text: str) -> str:
    return _DIGITS.sub("#", key(text))


def contents(lines: Sequence[SourceLine]) -> set[int]:
    """Numbers of the lines of the table of contents, which repeats every heading with its page."""
    found: set[int] = set()
    index = 0
    while index < len(lines):
        if key(lines[index].text) in CONTENTS:
            end = _contents_end(lines, index + 1)
            found.update(line.number for line in lines[index:end])
            index = end
        else:
            index += 1
    return found


def _contents_end(lines: Sequence[SourceLine], start: int) -> int:
    """The first line after the entries; an entry may run over three lines before its page number."""
    end = start
    last_page = 0
    waiting = 0
    for index in range(start, len(lines)):
        text = lines[index].text.strip()
        if not text:
            continue
        entry = _CONTENTS_ENTRY.fullmatch(text) if len(text) < 300 else None
        if entry and int(entry.group(1)) >= last_page:
            last_page = int(entry.group(1))
            end = index + 1
            waiting = 0
            continue
        waiting += 1
        if waiting > 3:
            break
    return end


def repeated_pages(lines: Sequence[SourceLine]) -> set[int]:
    """Numbers of the lines of a page that the document holds a second time, except its first printing."""
    written = [line for line in lines if line.text.strip()]
    keys = [key(line.text) for line in written]
    first: dict[tuple[str, ...], int] = {}
    found: set[int] = set()
    index = 0
    while index + REPEATED_LINES <= len(keys):
        window = tuple(keys[index : index + REPEATED_LINES])
        earlier = first.get(window)
        length = _same_run(keys, earlier, index) if earlier is not None else 0
        if length >= REPEATED_LINES and sum(map(len, keys[index : index + length])) >= REPEATED_LETTERS:
            found.update(line.number for line in written[index : index + length])
            index += length
        else:
            first.setdefault(window, index)
            index += 1
    return found


def _same_run(keys: Sequence[str], earlier: int, later: int) -> int:
    length = 0
    while (
        later + length < len(keys)
        and earlier + length < later
        and keys[earlier + length] == keys[later + length]
    ):
        length += 1
    return length
