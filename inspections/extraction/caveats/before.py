"""What a caveat of the running text speaks of where it names no figure: those told just before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.caveats.kinds import near, of_kind, of_same_words
from inspections.extraction.caveats.scope import Scope, names_of
from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key
from inspections.extraction.lines.sentences import Sentence
from inspections.extraction.structure.sections import Placed
from inspections.extraction.structure.wording import stems

_TOLD = (
    r"(?:figures?|data|rates?|averages?|costs?|totals?|counts?|shares?|percentages?|proportions?|table|chart"
    r"|graph|results?)"
)
_SHOWN = r"(?:figures?|data|rates?|averages?|table|chart|graph)"
# "This excludes fraud", "these figures", "the national figure".
_POINTS_BACK = re.compile(
    rf"^(?:this|these|it|both|such|figures|numbers|data)\b|\b(?:this|these) (?:[\w-]+ )?{_TOLD}\b"
    rf"|\bthe (?:national |above )?{_SHOWN}\b|\bso this\b|\bmargin\b",
    re.I,
)
# "Outcome rates", "charge data".
_SUBJECT = re.compile(r"(?P<words>(?:[\w-]+ ){1,3}?)(?:rates?|figures?|data|numbers?)\b", re.I)
_GOES_ON = re.compile(r"(?:they|these|this|it|both)\b", re.I)
_SMALL = stems("small low few")
LOOKS_BACK = 2
# A caveat in a paragraph of its own may be on so many before it.
PARAGRAPHS = 4


def told_before(
    block: Block, told: Sequence[Sentence], index: int, rows: Sequence[int], scope: Scope
) -> tuple[str, ...]:
    """The figures that the caveat is on: of the sentences before it, else of the table over it. All of them
    where it points back, else those that have a word of its subject."""
    text = told[index].plain
    subject = _SUBJECT.match(text)
    words = stems(key(subject["words"])) if subject else frozenset[str]()
    points_back = _POINTS_BACK.search(text) is not None
    if not words and not points_back:
        return ()
    named = _last_told(block, told[max(0, index - LOOKS_BACK) : index], scope) or scope.at(rows)
    return tuple(name for name in named if points_back or words & stems(key(name)))


def told_near(
    item: Placed,
    told: Sequence[Sentence],
    text: str,
    rows: Sequence[int],
    before: Sequence[Placed],
    scope: Scope,
) -> tuple[str, ...]:
    """The figures that a caveat is on which neither names one nor points back: those of its kind in its
    paragraph, else of the nearest sentence that states some; else of the table over it; else of its kind in
    the paragraphs before; else, where it opens its own, of the last of these."""
    here = [scope.stated(item.block, each) for each in told]
    if alike := of_kind(text, [figure for each in here for figure in each]):
        return names_of(alike)
    section = [figure for each in before for figure in scope.stated(each.block)]
    opened = f"{told[-1].plain} {text}" if told and not here[-1] and _GOES_ON.match(text) else text
    if same := of_same_words(opened, [*section, *(figure for each in here for figure in each)]):
        return names_of(same)
    former = [scope.stated(each.block) for each in before[-PARAGRAPHS:]]
    earlier = names_of(of_kind(text, [figure for each in former for figure in each]))
    subject = _SUBJECT.match(text)
    if subject and stems(key(subject["words"])) - _SMALL:
        return earlier  # it says what it is on: nothing else that stands near
    if nearest := next((each for each in reversed(here) if each), None):
        return names_of(near(text, nearest))
    if named := scope.at(rows):
        return named
    nearby = () if told else (near(text, each) for each in reversed(former))
    return earlier or names_of(next((each for each in nearby if each), []))


def told_after(block: Block, told: Sequence[Sentence], scope: Scope) -> tuple[str, ...]:
    """What an audit found: the counts of the sentences behind the one that says what was looked at."""
    found = [each for sentence in told for each in scope.stated(block, sentence)]
    return names_of(of_kind("audit", found))


def _last_told(block: Block, before: Sequence[Sentence], scope: Scope) -> tuple[str, ...]:
    for sentence in reversed(before):
        lines = block.lines_between(sentence.start, sentence.start + len(sentence.plain))
        if named := scope.told_in(sentence.plain, lines):
            return named
    return ()
