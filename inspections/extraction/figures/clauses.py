"""A sentence cut where it turns to another fact or to what it compares with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inspections.extraction.figures.areas import FORCE, NATIONAL, Areas
from inspections.extraction.vocabulary.words import FALL_WORDS, RISE_WORDS

# Another fact begins here.
_TURN = re.compile(
    r";\s|, but\b|\bbut(?= (?:[a-z-]+ ){0,4}?[a-z-]+,? (?:at|is|was|were|are|has|had|fell|rose|stood)\b)"
    r"|\bwhereas\b|, while\b"
    r"| and (?=(?:the |an? )?(?:england (?:and|&) wales|national) (?:rate|average|figure|mean"
    r"|median) (?:is|was|of)\b)"
    r"|, (?=(?:the )?(?:england (?:and|&) wales|national) (?:rate|average|figure|level|mean|median)\b)"
    r"|, and(?= (?:(?:issu|record|receiv|charg|arrest|solv|recover|identifi|complet|reduc)ed|made"
    r"|gave|took|spent"
    r"|held|sent|found|won|lost)\b)| and (?=(?:employs|has) )"
    r"|, and(?= (?:by|in|during) (?:the year to )?(?:[a-z]+ )?(?:19|20)\d\d\b)"
    r"|(?<=forces), (?=at [\d£])|, (?=when (?:it|there|they|the (?:[a-z-]+ ){0,4}?[a-z-]+) (?:was"
    r"|were|had|stood)\b)| and (?=in (?:19|20)\d\d (?:it|this|there|the [a-z]+) (?:was|were|had)\b)"
    r"|: (?=in (?:19|20)\d\d\b|this (?:is|was|compares)\b)"
    r"| and (?=(?:has|have|had) (?:since )?"
    r"(?:risen|fallen|increased|decreased|dropped|declined|grown|reduced|improved|worsened)\b)"
    r"|, and(?= (?:the|its|it|they|a|all|both|there|had|has|was|were|fell|rose|\d[\d,.]*"
    r"|(?:(?:for|in|across) )?(?:england|national\w*)"
    r"|(?:[a-z-]+ ){0,4}?[a-z-]+,? (?:at|is|was|were|are|has|had|fell|rose|stood))\b)|\bhowever\b"
    r"| - (?=(?:the|in|this|that|compared|england|national)\b)",
    re.I,
)
# Here begins what the first value is compared with, unless a period follows: that is a baseline.
_COMPARE = re.compile(
    r"\b(?:compar(?:es|ed|ing|ison) (?:to|with)"
    r"|against(?! (?:the )?(?:persons?|officers|staff|police|women|children|victims|property|them|him|her)\b)"
    r"|(?:as )?different (?:from|to)|comparable (?:to|with)|on a par with|in contrast to|equal to(?= the\b)"
    r"|and (?:to|with|than)(?= the (?:england|national))|where(?= the (?:average|rate|figure))|short of"
    r"|as opposed to|in line "
    r"with|similar to|the same as|consistent with"
    r"|(?:higher|lower|more|less|fewer|greater|better|worse|larger|smaller|longer|shorter"
    r"|faster|slower|quicker) "
    r"than(?!\s(?:doubled|trebled|tripled|half|a|one|\d))|above|below|close to|just "
    r"(?:under|over)(?! (?:half|an?|one|two|three|four|\d))"
    r"|(?:double|twice|half|(?:two|three|four|five) times)(?= the (?:england|national))"
    r"|versus|while|whereas)\b(?!\s(?:the\s|in\s)*(?:previous|preceding|same "
    r"period|\d{1,2}[\s-]months?\b|twelve months|year\b|20\d\d))",
    re.I,
)
_HOLDS = re.compile(
    r"\b(?:england|national\w*|average|mean|median|elsewhere|forces|the (?:rate|figure|proportion))\b", re.I
)
_OPENING = re.compile(
    r"(?:when )?compared (?:with|to) (?!the (?:\d+|twelve|previous|same)\b|\d+ months)"
    r"(?:[^,(]|,(?=\d{3})){2,80}"
    r"(?:\([^)]{1,40}\))?,",
    re.I,
)
# A bracket with a number of its own says nothing about the numbers outside: "203 (178 nationally)".
_ASIDE = re.compile(r"\([^()\d]{0,80}\d[^()]{0,120}\)")
_OF_WHOM = re.compile(r" (?:in|for|across|of|nationally)\b[^.,;()]{0,40}", re.I)
# What is held against the force's own past is not the nation's.
_OWN_PAST = re.compile(
    r"\b(?:previous|last|preceding) (?:(?:financial |calendar )?year|12 months|inspection|review|report)\b"
    r"|\bour \w+ (?:review|report|inspection)\b"
    r"|\b(?:previously|the year before|now|currently|at present)\b|\byears? (?:ago|earlier|before)\b"
    r"|\b(?:in|at|on|for|during|to|ending) (?:[\w ]{1,30} )?(?:19|20)\d\d\b",
    re.I,
)
_RISES = "|".join(sorted(map(re.escape, RISE_WORDS), key=len, reverse=True))
_FALLS = "|".join(sorted(map(re.escape, FALL_WORDS), key=len, reverse=True))
_ABOUT = (
    r"(?:about |around |approximately |nearly |almost |over |roughly |just |under "
    r"|more than |less than |some |an? |further )*"
)
_BY_BEFORE = re.compile(
    rf"\b(?P<word>{_RISES}|{_FALLS})\b(?P<gap>(?:[^.;]|\.(?=\d)){{0,90}}?)\bby {_ABOUT}(?:±)?$", re.I
)
_OF_BEFORE = re.compile(
    rf"\b(?P<word>{_RISES}|{_FALLS})\b(?: (?:nationally|(?:in|across|for) [\w &-]{{1,50}}?))?"
    rf"(?: over (?:that|this|the same) period)? (?:of|was|is) (?:also )?{_ABOUT}$",
    re.I,
)
# "Up 2 percent", but not "make up 54 percent of the workforce".
_UP = r"(?<!make )(?<!makes )(?<!made )(?<!making )up"
_BARE_BEFORE = re.compile(
    rf"\b(?P<word>rose|fell|risen|fallen|increased|decreased|dropped|grew|declined"
    rf"|{_UP}(?: by)?|down(?: by)?) {_ABOUT}$",
    re.I,
)
_AFTER = re.compile(
    rf"^(?: \(?(?:annual|overall|year-on-year|further|net)\)?)? (?P<word>{_RISES}|{_FALLS})\b(?! or\b)", re.I
)
# "It lost 388 officers (16 percent) and 24 percent of its staff"; but hours lost to sickness are no fall.
_LOST = re.compile(r"\blost (?:[^.;]{1,60} and )?(?:about |around |some )?$", re.I)
_OF_WORKFORCE = re.compile(
    r" (?:(?:of (?:its|their|the) )?(?:\w+ )?)(?:officers|staff|workforce|pcsos|posts)\b", re.I
)
# Of points only: a time that improved fell.
_IMPROVED = re.compile(r"\b(improved|worsened|deteriorated|improvement)(?: \w+)? (?:by|of) $", re.I)
# "Calls rose by 7 percent in 2016/17 and thefts by 11 percent".
_ALIKE = re.compile(r"\d\s?(?:%|per ?cent)[^;.]{0,40}\band (?:[\w-]+ ){1,4}$", re.I)
_RISE = frozenset((*RISE_WORDS, "up"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence: `fact` counts the facts from 0, `compared` is what the fact is held
    against."""

    start: int
    end: int
    fact: int
    compared: bool


def clauses(text: str) -> list[Clause]:
    """The sentence's clauses in order, covering all of it."""
    cuts = [(match.start(), False) for match in _TURN.finditer(text)]
    cuts += [(match.start(), not _tells_its_own(text, match)) for match in _COMPARE.finditer(text)]
    found: list[Clause] = []
    opening = _OPENING.match(text)
    if opening:
        cuts = [cut for cut in cuts if cut[0] >= opening.end()]
        found.append(Clause(0, opening.end(), 0, compared=True))
    start, fact, compared = (opening.end() if opening else 0), 0, False
    for position, comparing in sorted(cuts):
        if position > start:
            found.append(Clause(start, position, fact, compared))
        fact += 0 if comparing else 1
        start, compared = position, comparing
    found.append(Clause(start, len(text), fact, compared))
    return found


def _tells_its_own(text: str, opening: re.Match[str]) -> bool:
    """Whether "while" opens another fact: nothing behind it says who the first one is held against."""
    if opening.group().lower() not in ("while", "whereas"):
        return False
    return not _HOLDS.search(_ASIDE.sub("", text[opening.end() :]))


def clause_at(parts: list[Clause], position: int) -> Clause:
    """The clause a place in the sentence stands in."""
    return next((part for part in reversed(parts) if part.start <= position), parts[0])


def direction(text: str, start: int, end: int) -> int:
    """1 where the number here is a rise, -1 where it is a fall, 0 where it is a level."""
    before = text[max(0, start - 150) : start]
    after = text[end : end + 40]
    if re.search(r"\bto (?:about |around |just |over |almost |nearly )*$", before, re.I) and not _AFTER.match(
        after
    ):
        return 0
    improved = _IMPROVED.search(before) if "point" in text[start:end] else None
    if improved:
        return 1 if improved[1].lower().startswith("improve") else -1
    if _LOST.search(before) and _OF_WORKFORCE.match(text, end):
        return -1
    for pattern in (_BARE_BEFORE, _OF_BEFORE, _BY_BEFORE):
        found = _nearest(pattern, before)
        gap = (found.groupdict().get("gap") or "") if found else ""
        if found and (_ALIKE.search(gap) or not re.search(r"\d\s?(?:%|per ?cent)", gap)):
            return _sign(found["word"])
    found = _AFTER.match(after)
    return _sign(found["word"]) if found else 0


def _nearest(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The verb nearest to the number that ends a text, where the text has several."""
    found = pattern.search(before)
    while found and (closer := pattern.search(before, found.start("word") + 1)):
        found = closer
    return found


def _sign(word: str) -> int:
    return 1 if word.lower().removesuffix(" by") in _RISE else -1


def _named_beside(text: str, aside: re.Match[str], part: Clause, areas: Areas) -> str | None:
    """Whose value a bracket holds that says nothing itself: who is named before it, or right behind it."""
    start = max(part.start, text.rfind(")", 0, aside.start()) + 1)
    ahead = text[start : aside.start()]
    behind = _OF_WHOM.match(text, aside.end())
    return areas.nearest(ahead, len(ahead), len(ahead)) or (
        areas.nearest(behind.group(), 0, 0) if behind else None
    )


def area_at(text: str, start: int, end: int, parts: list[Clause], areas: Areas) -> tuple[str | None, bool]:
    """Who the number here is about, and whether the clause says so itself."""
    inside = next((each for each in _ASIDE.finditer(text) if each.start() < start < each.end()), None)
    if inside is not None:
        opened = max(inside.start(), text.rfind(";", inside.start(), start))
        closed = text.find(";", end, inside.end())
        piece = text[opened : closed if closed > 0 else inside.end()]
        named = areas.nearest(piece, start - opened, end - opened)
        if named is not None:
            return named, True
        part = clause_at(parts, start)
        named = _named_beside(text, inside, part, areas)
        if named is not None or not part.compared:
            return named, named is not None
    else:
        text = _ASIDE.sub(lambda found: " " * len(found.group()), text)
    part = clause_at(parts, start)
    own = (max(0, start - part.start), end - part.start)
    named = areas.nearest(text[part.start : part.end], *own, compared=part.compared)
    if named is not None:
        return named, True
    if not part.compared:
        return None, False
    first = next((each for each in parts if each.fact == part.fact and not each.compared), parts[0])
    other = areas.nearest(text[first.start : first.end], 0, 0)
    if _OWN_PAST.search(text[part.start : part.end]):
        return other, False
    return (FORCE if other == NATIONAL else NATIONAL), False
