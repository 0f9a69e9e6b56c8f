"""Who a number is about: the inspected force, England and Wales, or somebody else."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from inspections.extraction.lines.clean import key
from inspections.extraction.structure.identity import Force
from inspections.extraction.vocabulary.areas import (
    FORCE_LABELS,
    FORCE_PHRASES,
    FORCE_SUFFIXES,
    NATIONAL_ENDINGS,
    NATIONAL_LABELS,
    NATIONAL_PHRASES,
    OTHER_BODIES,
    OTHER_NAMES,
    OTHER_PHRASES,
)

# "(n/a nationally)" names an area only to say that it has no value.
_NO_VALUE = re.compile(
    r"\((?:n/a|not available|no (?:comparable |national )?(?:data|figures?))\b[^()]{0,60}\)", re.I
)
# Its name is no statement about the nation.
_SURVEY = re.compile(r"\bCrime Survey for England (?:and|&) Wales\b", re.I)
# "The highest in England and Wales" ranks the force; it gives no value of the nation.
_SUPERLATIVES = "highest|lowest|largest|smallest|biggest|best|worst|most|fewest|fastest|slowest"
_RANKED = re.compile(
    rf"\b(?:{_SUPERLATIVES})\b[^.;,\d]{{0,40}}?"
    r"\b(?:in|of|across|among) (?:all )?(?:the )?(?:\d\d )?(?:(?:police )?forces (?:in|of|across) )?"
    r"(?:England (?:and|&) Wales|the country)\b"
    rf"|\b(?:{_SUPERLATIVES}) (?:\w+ ){{0,2}}nationally\b|\bnationally,? (?:the )?(?:{_SUPERLATIVES})\b",
    re.I,
)
# "Force value", "Force rate" over a column.
_FORCE_COLUMN = re.compile(r"force (?:value|rate|figure|total|average|area|%)", re.I)
_OTHER = "|".join(OTHER_PHRASES)
_ANY_FORCE = re.compile(
    rf"\b[A-Z][\w'&-]*(?: (?:and|&|of|[A-Z][\w'&-]*)){{0,4}} (?:{'|'.join(FORCE_SUFFIXES)})\b"
)
_PARTING = re.compile(r"[,;]|\b(?:and|but|while)\b", re.I)
PARTED = 25
FORCE, NATIONAL, OTHER = "force", "national", "other"


@dataclass(frozen=True, slots=True)
class Areas:
    """How this report names its force and its comparator."""

    named: re.Pattern[str]
    force: re.Pattern[str]
    national: re.Pattern[str]
    other: re.Pattern[str]
    labels: frozenset[str]
    others: tuple[re.Pattern[str], re.Pattern[str]]

    def label(self, text: str) -> str | None:
        """Which area a cell or line names and nothing else, if it does."""
        words = key(text).strip(" :*")
        if words in self.labels or words.removeprefix("the ") in self.labels:
            return FORCE
        while words.rpartition(" ")[2] in NATIONAL_ENDINGS and words not in NATIONAL_LABELS:
            words = words.rpartition(" ")[0]
        return NATIONAL if words in NATIONAL_LABELS else None

    def two_labels(self, text: str) -> list[str] | None:
        """The two areas that a line names beside each other, if it names nothing else."""
        words = text.split()
        for cut in range(1, min(len(words), 12)):
            pair = [" ".join(words[:cut]), " ".join(words[cut:])]
            if {self.label(each) for each in pair} == {FORCE, NATIONAL}:
                return pair
        return None

    def heads(self, text: str) -> str | None:
        """Which area a column head names, with or without more words."""
        exact = self.label(text)
        if exact:
            return exact
        if self.other.search(text):
            return OTHER
        if self.national.search(text):
            return NATIONAL
        return FORCE if self.named.search(text) or _FORCE_COLUMN.match(text.strip()) else None

    def is_of_another(self, text: str, start: int, end: int) -> bool:
        """Whether a number stands right beside the name of another force: "Fenmarch had 11, Wolds 9"."""
        ahead, behind = self.others
        return bool(ahead.search(text[max(0, start - 100) : start]) or behind.match(text, end))

    def nearest(self, text: str, start: int, end: int, *, compared: bool = False) -> str | None:
        """The area named nearest to a number in a stretch of text.

        What a value is compared with may be another force's: then their names count too.
        """
        for pattern in (_NO_VALUE, _SURVEY, _RANKED):
            text = pattern.sub(_blank, text)
        kinds = [(OTHER, self.other), (NATIONAL, self.national), (FORCE, self.force)]
        if compared:
            kinds.append((OTHER, _ANY_FORCE))
        named: list[tuple[int, str]] = []
        for area, pattern in kinds:
            named += [
                (_distance(text, found, start, end), area)
                for found in pattern.finditer(text)
                if not _is_body(found.group())
            ]
            text = pattern.sub(_blank, text)
        return min(named, key=lambda each: each[0])[1] if named else None


def areas_of(force: Force | None, others: Collection[str] = ()) -> Areas:
    """The names to look for in the report of this force, and those of the other forces it names; without a
    force only its general names."""
    names = [force.name, force.short, *OTHER_NAMES.get(key(force.name), ())] if force is not None else []
    names += [name.replace(" and ", " & ") for name in names if " and " in name]
    labels = {key(name) for name in names} | set(FORCE_LABELS)
    if force is not None:
        labels |= {key(f"{force.short} {suffix}") for suffix in FORCE_SUFFIXES}
    ordered = sorted(names, key=len, reverse=True)
    named = "|".join(re.escape(name) for name in ordered) or r"(?!)"
    general = "|".join(re.escape(phrase) for phrase in FORCE_PHRASES)
    return Areas(
        re.compile(rf"\b(?:{named})\b", re.I),
        re.compile(rf"\b(?:{named}|{general})\b", re.I),
        re.compile(rf"\b(?:{'|'.join(map(re.escape, NATIONAL_PHRASES))}|national(?=:))\b", re.I),
        re.compile(rf"\b(?:{_OTHER})\b", re.I),
        frozenset(labels),
        _beside_others(others),
    )


def _beside_others(names: Collection[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands ahead of a number of another force, and what stands behind one. A force that something is
    done with or through has no number of its own."""
    named = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)"
    neighbour = r"(?:the |a |its )?neighbouring [\w' -]{0,30}?(?:force|constabulary|police)s?"
    suffix = rf"(?: (?:{'|'.join(FORCE_SUFFIXES)}))?(?:'s)?"
    return (
        re.compile(
            rf"(?<!with )(?<!through )(?<!between )(?<!to )(?<!from )(?<!by )\b(?:{named}){suffix}"
            r"(?: \(|,? (?:had |has |was |is |at |with |to |spent |spends |contributes |recorded |records )?"
            r"(?:about |around |some )?)£?$"
        ),
        re.compile(
            rf"(?: (?!and\b|but\b|to\b)[\w-]+){{0,6}}? (?:in|for|at) (?:{neighbour}|(?:{named}){suffix})\b"
            rf"(?!,? (?:it|the force)\b)| \((?:{named}){suffix}\)"
        ),
    )


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _distance(text: str, found: re.Match[str], start: int, end: int) -> int:
    """How far a name stands from a number; further where another item of a list lies between."""
    gap = text[found.end() : start] if found.end() <= start else text[end : found.start()]
    return len(gap) + (PARTED if _PARTING.search(gap) else 0)


def _is_body(name: str) -> bool:
    return any(body in name.lower() for body in OTHER_BODIES)
