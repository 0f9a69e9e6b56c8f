"""Whose grade a sentence tells: "it" may stand for another force that the words before name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.lines.sentences import Sentence
from inspections.extraction.structure.identity import Force, first_named

_IT = re.compile(r"\bit\b", re.I)


def is_of_another(force: Force | None, found: re.Match[str], before: Sequence[Sentence]) -> bool:
    """Whether the grade is that of the other force which the sentence before is about."""
    if force is None or not before or not _IT.search(found.group()[: found.start("grade") - found.start()]):
        return False
    named = first_named(found.string[: found.start()]) or first_named(before[-1].plain)
    return named is not None and force.short not in named
