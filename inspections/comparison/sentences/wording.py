"""How a sentence is kept short and joined: at most 30 words, so that it can be read in one breath."""

import re
from collections.abc import Iterable

LONGEST = 30


def word_count(sentence: str) -> int:
    """Words as a reader counts them: whatever stands between spaces."""
    return len(sentence.split())


def first_that_fits(candidates: Iterable[str]) -> str:
    """The first of these wordings that is short enough; the fullest comes first.

    Where even the last is too long (a name of twenty words), the shortest is told.
    """
    tried = []
    for sentence in candidates:
        if word_count(sentence) <= LONGEST:
            return sentence
        tried.append(sentence)
    return min(tried, key=word_count)


def capital_first(text: str) -> str:
    """A capital at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def small_first(text: str) -> str:
    """No capital in the middle of a sentence, except on a name or an abbreviation."""
    first, second = (*text.split(maxsplit=2), "", "")[:2]
    is_name = any(letter.isupper() for letter in first[1:]) or second[:1].isupper()
    return text if is_name else text[:1].lower() + text[1:]


def clause(text: str) -> str:
    """A published reason as the end of a sentence: no full stop and no colon of its own."""
    return small_first(text.strip().rstrip(".").replace(": ", "; "))


def wordings_of_reason(words: str, standard: str) -> list[str]:
    """A published reason, fullest first: whole, then up to ", and" or ";", then the usual words for it."""
    whole = clause(words)
    return list(dict.fromkeys([whole, re.split(r", and |;", whole)[0], standard]))


def listed(names: list[str]) -> str:
    """Names joined as in running text: "Dorset", "Dorset and Kent", "Dorset, Essex and Kent"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
