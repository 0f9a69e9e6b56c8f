"""Which force a report is about, and for which year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from inspections.extraction.lines.blocks import Block
from inspections.extraction.lines.clean import key
from inspections.extraction.vocabulary.areas import FORCE_SUFFIXES, LEADING_WORDS, OTHER_BODIES
from inspections.extraction.vocabulary.words import MONTHS

_SUFFIX = "|".join(map(re.escape, FORCE_SUFFIXES))
_WORD = r"[A-Z][\w'&-]*"
_NAME = re.compile(
    rf"\b({_WORD}(?:(?<=City) of)?(?: (?:and|&|{_WORD})){{0,5}}) ({_SUFFIX})\b(?! (?:and [Cc]rime|[Cc]hief))"
)
_TITLE = re.compile(rf"\binspection of ({_WORD}(?:(?<=City) of)?(?: (?:and|&|{_WORD})){{0,5}}) ({_SUFFIX})\b")
_PROGRAMME = re.compile(
    r"\b(?:PEEL|effectiveness|efficiency|legitimacy|leadership|inspection|assessment)\b[^.\n]{0,80}?"
    r"\b(20\d\d)(?:\s?[/-]\s?(?:20)?\d\d)?\b",
    re.IGNORECASE,
)
_PERIOD_YEAR = re.compile(r"\b(?:months|year)\b[^.]{0,40}?\b(20\d\d)\b", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:published|sent on)\b[^.\n]{0,30}?\b(20\d\d)\b|(?:©|\(c\)|copyright)[^.\n]{0,40}?\b(20\d\d)\b",
    re.IGNORECASE,
)

_DATED = re.compile(rf"(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) (20\d\d)", re.IGNORECASE)

# "Wolds Police and Fenmarch Constabulary" are two forces.
_EACH_OF_TWO = re.compile(rf" (?:{_SUFFIX}) and ")
# Words that a name has in small letters.
_SMALL = re.compile(r"\b(?:And|Of|Inspection)\b")
_ONE_FORCE = re.compile(r"\b(?:the|its) (?:force|constabulary)\b", re.I)
_FORCES = re.compile(r"\bforces\b|\bconstabularies\b", re.I)
_NATION = re.compile(r"\bEngland (?:and|&) Wales\b|\b(?:all )?(?:the )?43 (?:police )?forces\b", re.I)
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Force:
    """The inspected force: its full name, and the name without what kind of force it is."""

    name: str
    short: str


def force_of(blocks: Sequence[Block], asked: str | None = None) -> Force | None:
    """The force a report is about: the one its title names, else the one it names most often, if no other is
    named as often.

    `asked` is a name or slug that the caller is sure of; it is taken as it is if the text never names it.
    """
    counted: Counter[str] = Counter()
    titled: str | None = None
    for index, block in enumerate(blocks):
        text = _without_capitals(block.plain)
        for found in _NAME.finditer(text):
            name = _trimmed(found.group(1), found.group(2))
            if name is not None:
                counted[name] += 1
        if titled is None and index < 60:
            title = _TITLE.search(text)
            titled = _trimmed(title.group(1), title.group(2)) if title else None
    if asked:
        return _asked(asked, counted)
    if titled is not None:
        return _force(titled)
    most = _most_named(counted)
    return _force(most) if most is not None else None


def is_on_all_forces(blocks: Sequence[Block]) -> bool:
    """Whether a report that names no force speaks of the forces of England and Wales and not of one."""
    one = sum(len(_ONE_FORCE.findall(block.plain)) for block in blocks)
    several = sum(len(_FORCES.findall(block.plain)) for block in blocks)
    return several > one and any(_NATION.search(block.plain) for block in blocks)


def others_named(force: Force | None, blocks: Sequence[Block]) -> set[str]:
    """The short names of the other forces that a report names in full anywhere."""
    found = {
        name
        for block in blocks
        for match in _NAME.finditer(block.plain)
        if (name := _trimmed(match.group(1), match.group(2))) is not None
    }
    own = force.short if force is not None else ""
    short = {_force(each).short for name in found for each in _EACH_OF_TWO.split(name)}
    return {each for each in short if each not in own and own not in each}


def _without_capitals(text: str) -> str:
    """A title set in capitals as it is written elsewhere: "An inspection of Fenmarch and Wolds Police"."""
    if not text.isupper() or len(text) > LONGEST_TITLE:
        return text
    return _SMALL.sub(lambda found: found.group().lower(), text.title())


def named_last(text: str) -> str | None:
    """The force whose name a text ends with, if it ends with one."""
    found = [each for each in _NAME.finditer(text[-200:]) if each.end() == len(text[-200:])]
    return _trimmed(found[-1].group(1), found[-1].group(2)) if found else None


def first_named(text: str) -> str | None:
    """The first force that a text names, if it names one."""
    names = (_trimmed(found.group(1), found.group(2)) for found in _NAME.finditer(text))
    return next((name for name in names if name is not None), None)


def _trimmed(words: str, suffix: str) -> str | None:
    """The name without words that only open the sentence; None for other bodies and bare suffixes."""
    parts = words.split()
    while parts and parts[0].lower() in LEADING_WORDS:
        parts.pop(0)
    if not parts:
        return None
    name = " ".join(["and" if part == "&" else part for part in parts] + [suffix])
    lowered = name.lower()
    return None if any(body in lowered for body in OTHER_BODIES) else name


def _most_named(counted: Counter[str]) -> str | None:
    """The name that stands most often; of "Wolds Police" and "North Wolds Police" the longer one."""
    most = max(counted.values(), default=0)
    names = sorted((name for name in counted if counted[name] == most), key=len)
    return names[-1] if names and all(names[-1].endswith(name) for name in names) else None


def _asked(asked: str, counted: Counter[str]) -> Force:
    wanted = asked.lower().replace("-", " ").strip()
    for name in sorted(counted, key=lambda each: -counted[each]):
        force = _force(name)
        if wanted in (key(name).replace("-", " "), key(force.short).replace("-", " ")):
            return force
    name = asked if any(letter.isupper() for letter in asked) else _from_slug(wanted)
    return _force(name)


def _from_slug(words: str) -> str:
    return " ".join(word if word in ("and", "of") else word.capitalize() for word in words.split())


def _force(name: str) -> Force:
    for suffix in FORCE_SUFFIXES:
        if name.endswith(" " + suffix):
            return Force(name, name[: -len(suffix) - 1])
    return Force(name, name)


def year_of(blocks: Sequence[Block], force: Force | None = None) -> int | None:
    """The year of the inspection: the title's, else the last year most periods end in, else that of
    publication or copyright, else that of a date alone on its line."""
    titled = _year_beside(force, blocks[:40]) if force is not None else None
    if titled is not None:
        return titled
    for block in blocks[:12]:
        found = _PROGRAMME.search(block.plain) if len(block.text) < 160 else None
        if found:
            return int(found.group(1))
    years: Counter[int] = Counter()
    for block in blocks:
        years.update(int(found.group(1)) for found in _PERIOD_YEAR.finditer(block.plain))
    frequent = [year for year, times in years.items() if times * 4 >= max(years.values())]
    if frequent:
        return max(frequent)
    for block in blocks[:40]:
        found = _PUBLISHED.search(block.plain)
        if found:
            return int(found.group(1) or found.group(2))
    dates = [found for block in blocks[:40] if (found := _DATED.fullmatch(block.plain.strip()))]
    return int(dates[0].group(1)) if dates else None


def _year_beside(force: Force, blocks: Sequence[Block]) -> int | None:
    """The year in a title of nothing but force and year: "Fenmarch 2016", "Fenmarch PEEL 2014"."""
    names = "|".join(re.escape(name) for name in (force.name, force.short))
    title = re.compile(rf"(?:{names})(?: PEEL)?,? (20\d\d)(?:\s?[/-]\s?(?:20)?\d\d)?", re.IGNORECASE)
    for block in blocks:
        found = title.fullmatch(block.plain.strip()) if len(block.text) < 100 else None
        if found:
            return int(found.group(1))
    return None
