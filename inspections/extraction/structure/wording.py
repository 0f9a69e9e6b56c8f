"""Comparing wordings by the stems of their words, so that "investigates crime" finds "investigating
crime"."""

from __future__ import annotations

import re
from functools import lru_cache

from inspections.extraction.vocabulary.plain_words import UNTELLING

_WORD = re.compile(r"[a-z0-9][a-z0-9'-]*")
_ENDINGS = (
    "ations",
    "ation",
    "ements",
    "ement",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "es",
    "ed",
    "s",
    "e",
    "y",
)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without its ending, roughly: enough to bring forms of one word together."""
    word = word.replace("'s", "").replace("-", "")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=20_000)
def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning; `text` is in lower case with plain marks."""
    return frozenset(stem(word) for word in _WORD.findall(text) if word not in UNTELLING)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared stems over all stems, from 0 to 1."""
    if not one or not other:
        return 0.0
    return len(one & other) / len(one | other)


def held_in(inner: frozenset[str], outer: frozenset[str]) -> float:
    """The part of the inner wording's stems that the outer one has too."""
    return len(inner & outer) / len(inner) if inner else 0.0
