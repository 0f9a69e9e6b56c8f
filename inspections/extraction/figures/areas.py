"""Who a number is about: the inspected force, or England and Wales."""

from __future__ import annotations

import re
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
    OTHER_NAMES,
)

# "(n/a nationally)" names an area only to say that it has no value.
_NO_VALUE = re.compile(
    r"\((?:n/a|not available|no (?:comparable |national )?(?:data|figures?))\b[^()]{0,60}\)", re.I
)
FORCE, NATIONAL = "force", "national"


@dataclass(frozen=True, slots=True)
class Areas:
    """How this report names its force and its comparator."""

    named: re.Pattern[str]
    force: re.Pattern[str]
    national: re.Pattern[str]
    labels: frozenset[str]

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
        if self.national.search(text):
            return NATIONAL
        return FORCE if self.named.search(text) else None

    def nearest(self, text: str, position: int) -> str | None:
        """The area named nearest to a place in a stretch of text."""
        best: tuple[int, str] | None = None
        text = _NO_VALUE.sub(lambda found: " " * len(found.group()), text)
        for area, pattern in ((NATIONAL, self.national), (FORCE, self.force)):
            for found in pattern.finditer(text):
                distance = min(abs(found.start() - position), abs(found.end() - position))
                if best is None or distance < best[0]:
                    best = (distance, area)
        return best[1] if best else None


def areas_of(force: Force | None) -> Areas:
    """The names to look for in the report of this force; without a force only its general names."""
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
        re.compile(rf"\b(?:{'|'.join(map(re.escape, NATIONAL_PHRASES))})\b", re.I),
        frozenset(labels),
    )
