"""Counts of an audit: how many of the files, records or cases that were looked at were as they should be.

What was looked at is the method; how many of them were right is a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from inspections.extraction.figures.numbers import WORDED, Number, in_figures
from inspections.extraction.figures.periods import Mention
from inspections.extraction.vocabulary.units import AUDITED, COUNTED

_UNITS = COUNTED | AUDITED
_NOUNS = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_MANY = rf"(?P<many>\d[\d,]*|{WORDED})"
_WORD = r"(?!(?:of|and|or|in|were|was|had)\b|\d)[\w'/-]+"
_THINGS = rf"(?:(?:stop and search|use of force|{_WORD}) ){{0,4}}?(?P<noun>{_NOUNS})\b"
# "18 of the 25 files", "66 out of 71 relevant cases", "in 34 of 92 cases".
_OF_SO_MANY = re.compile(rf" (?:out )?of (?:the |a total of |its |our )?{_MANY}(?: {_THINGS}|\b)", re.I)
# "Of the 90 records examined, 83 were correct"; "of a total of 514 crimes …, it had recorded 482".
_OF_THE_MANY = re.compile(
    rf"(?:^|[.;,:] |\b(?:that|and) )of (?:the |a total of |its |these |our )?{_MANY} {_THINGS}", re.I
)
_IN_THIS_SENTENCE = re.compile(rf"\b{_MANY} {_THINGS}", re.I)
_OF_THESE = re.compile(r" of (?:these|them|those)\b", re.I)
_AFTER_OF_THESE = re.compile(r"\bof (?:these|them|those)\b,? ", re.I)
# "24 of these as good, 35 as requiring improvement".
_GRADED = re.compile(r" (?:as|to be) (?:\w+ ){0,2}(?:good|outstanding|adequate|requir\w+|inadequate)\b", re.I)
# "We reviewed 60 files. Supervision was effective in 39."
_IN_SO_MANY = re.compile(r"\b(?:in|for|from|with|about) (?:just |only |all but )?$", re.I)
# "Sixteen lacked a plan and 20 lacked supervision" right behind what was looked at.
_OPENS = re.compile(
    rf"(?:we (?:found|saw|judged) (?:that )?)?(?:only |just )?"
    rf"(?:(?:\d+|{WORDED}) (?:[a-z]+ ){{1,7}}and (?:only |just )?)?",
    re.I,
)
_ENDS = re.compile(r"[.;]|$| there (?:was|were)\b")
_LOOKED_AT = re.compile(
    r"\b(?:review|examin|audit|assess|sampl|check|inspect)(?:ed|ing|s)?\b|\blooked at\b|\bselected\b", re.I
)
# What a number of the many is followed by: what they did, or the end of the clause.
_TELLS = re.compile(
    r" (?:were|was|had|have|has|did|do|met|showed|contained|led|lacked|required|included|resulted|related"
    r"|said|told|went|took|received|involved|needed|remained|could|should|would|weren't|hadn't|didn't"
    r"|of (?:these|them))\b"
    r"|[.,;)]|$| \(| and\b| but\b",
    re.I,
)


def audited_unit(text: str, number: Number, periods: Sequence[Mention], former: str) -> str | None:
    """The unit of a number that tells how many of so many things something is true of; `former` are the
    sentences before, which may say what was looked at."""
    if number.kind != "plain" or number.value != int(number.value):
        return None
    of_many = _OF_SO_MANY.match(text, number.end)
    if of_many and in_figures(of_many["many"]) >= number.value:
        if of_many["noun"]:
            return _UNITS[of_many["noun"].lower()]
        return _last_named(text[: number.start], of_many["many"]) or _looked_at(former, of_many["many"])
    ahead = _without(periods, text[: number.start])
    told = [*_OF_THE_MANY.finditer(ahead)][-1:]
    if told and _TELLS.match(text, number.end) and number.value <= in_figures(told[0]["many"]):
        return _UNITS[told[0]["noun"].lower()]
    looked_at = next((each for each in (ahead, former) if _LOOKED_AT.search(each)), None)
    if looked_at is None:
        return None
    opens = _OPENS.fullmatch(ahead) and _TELLS.match(text, number.end)
    alone = _IN_SO_MANY.search(ahead) and _ENDS.match(text, number.end)
    listed = _GRADED.match(text, number.end) or _AFTER_OF_THESE.search(ahead)
    if opens or alone or listed or _OF_THESE.match(text, number.end):
        unit, many = _counted_in(looked_at)
        return unit if unit is not None and number.value <= many else None
    return None


def _counted_in(sentence: str) -> tuple[str | None, Decimal]:
    """What a sentence says was looked at, and how many of it."""
    found = _IN_THIS_SENTENCE.search(sentence)
    return (_UNITS[found["noun"].lower()], in_figures(found["many"])) if found else (None, Decimal(0))


def _last_named(ahead: str, many: str) -> str | None:
    """The noun of "22 recorded rapes …: nineteen of the 22": that which stood behind the number before."""
    found = [
        each for each in _IN_THIS_SENTENCE.finditer(ahead) if in_figures(each["many"]) == in_figures(many)
    ]
    return _UNITS[found[-1]["noun"].lower()] if found else None


def _looked_at(former: str, many: str) -> str | None:
    return _last_named(former, many)


def _without(periods: Sequence[Mention], text: str) -> str:
    for each in reversed(periods):
        if each.end <= len(text):
            text = f"{text[: each.start]}{text[each.end :]}"
    return text
