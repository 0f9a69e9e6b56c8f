"""Which counted things are figures: officers, orders, incidents; not meetings, months or forces visited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from inspections.extraction.figures.numbers import WORDED, Number
from inspections.extraction.figures.periods import Mention
from inspections.extraction.lines.blocks import Block
from inspections.extraction.vocabulary.units import COUNTED, LOADS, TIME_UNITS, TIMED

_NOUNS = "|".join(sorted(map(re.escape, COUNTED), key=len, reverse=True))
# "188,420 emergency and 412,300 non-emergency calls".
_SEVERAL_WORDS = sorted((each for each in COUNTED if " " in each), key=len, reverse=True)
_SHARED_NOUN = re.compile(rf"\s[a-z-]+ and [\d,]+ (?:[a-z-]+ )?(?P<noun>{_NOUNS})\b", re.I)
_STOP = (
    r"(?!(?:and|or|of|to|in|who|that|which|were|was|are|is|from"
    r"|the|for|per|with|by|at|on|has|have|as|than|out)\b)"
)
_NOUN_AFTER = re.compile(rf"\s(?:{_STOP}(?:[\w'/-]+|\([A-Z]{{2,5}}s?\))\s){{0,5}}?(?P<noun>{_NOUNS})\b", re.I)
_OF_ITS = re.compile(rf" of (?:its|the|their) (?:[\w-]+ ){{0,2}}?(?P<noun>{_NOUNS})\b", re.I)
_HEAD_NOUN = re.compile(rf" (?P<noun>{_NOUNS})\b", re.I)
_OF_THESE = re.compile(r"\bof (?:these|those|whom|which)(?: [\w-]+){0,2},? (?:some |about )?$", re.I)
_OF_THEM_AFTER = re.compile(r" of (?:these|them|those|whom|which)\b", re.I)
# "Of the 312 calls received in 2016, 68 were false".
_OF_THE = re.compile(r"(?:^|[.;] )of (?:the |its )?\d[\d,]* [^.;]{3,80}, (?:some |about )?$", re.I)
_THE_FIGURE_WAS = re.compile(
    r"(?:(?:in|at|during|on) [^,;]{4,40},? )?(?:the (?:figure|number|total)|it|this) (?:was|were|stood at)"
    r"(?: (?:just|about|only))? ",
    re.I,
)
_OF_SO_MANY = re.compile(r"\bof (?:a total of |the |these |its )?$", re.I)
_AND_SO_MANY = re.compile(r"\d[\d,]* (?:[a-z]+ ){1,3}(?:were|was|had|have|are) [^.;\d]{3,80},? and $", re.I)
_IT_HAD = re.compile(r"\d[^.]*\bit (?:now )?had (?:just |only |about )?$", re.I)
_CLAUSE_ENDS = re.compile(r"[.;,]|$")
_COPULA = re.compile(r" (?:were|are|was|is|had|have|led)\b")
_WORD_AFTER = re.compile(r"\s(?:[\w-]+\s){0,2}?(?P<word>[A-Za-z]{3,}s)\b")
_ACRONYM_AFTER = re.compile(r"\s(?:[a-z-]+\s){0,2}(?P<noun>[A-Z][A-Z]+s)\b")
_EXPANDED = re.compile(r"\b(?P<last>[A-Za-z]+)\s\((?P<short>[A-Z]{2,6}s)\)")
_GREW_TO = re.compile(
    r"\b(?:fell|fallen|rose|risen|increased|decreased|reduced|dropped|grew"
    r"|grown|(?:went|gone) (?:up|down)) by (?:[\d.,]+(?: ?(?:%|per ?cent))?|a (?:third|quarter|half"
    r"|fifth)|half) to $"
    r"|\b(?:(?:was|were|is|are) (?:now )?(?:down|up)"
    r"|cut|come down|came down|gone up|went up|gone down|went down|doubled|trebled|tripled"
    r"|quadrupled|increased|risen|rose"
    r"|grown|grew|fallen|fell|reduced|decreased|dropped|halved) to $",
    re.I,
)
_NOUN_NUMBERS = re.compile(r"\b(?P<noun>[\w-]+) numbers\b", re.I)
# "Grievances rose from 21".
_NOUN_MOVED = re.compile(
    rf"\b(?P<noun>{_NOUNS})(?: (?!and\b)[\w'-]+){{0,6}}?(?: (?:has|have|had))? (?:risen|rose|fallen"
    rf"|fell|increased|decreased|reduced|dropped"
    r"|went up|went down|grown|grew|halved|doubled|declined)\b",
    re.I,
)
_NUMBER_OF = re.compile(r"\b(?:number|backlog|queue) of (?P<noun>[A-Z]{2,6}s\b|[\w' -]{3,60})")
_PHRASE_END = re.compile(r"\s(?:who|that|which|in|on|with|for|by|to|at|was|were|is|has|have|had)\b", re.I)
_NUMBER_WAS = re.compile(
    r"\b(?:number|backlog|queue) of [\w' -]{3,80}? (?:was|were|is|had been|has been|stood at"
    r"|totalled|came to|reached) (?:about |around |just over )?$",
    re.I,
)
_OUT_OF_FORCES = re.compile(r"\s(?:out )?of (?:the )?(?P<all>\d{1,3}) (?:police )?forces\b", re.I)
# "One in five officers" counts no officers.
_ONE_IN = re.compile(rf"\b(?:{WORDED}|\d+) (?:in|out of|of)(?: every| the)? $|\bevery $", re.I)
# "Each manager is responsible for 66 offenders": a load, as "11 crimes each day" is.
_EACH_HAS = re.compile(
    r"(?:^|[.,;:] )(?:each|every) [\w '-]{3,40} (?:is|has|manages|supervises|carries)\b[^.;]*$", re.I
)
_A_DAY = re.compile(r"^(?! pence)(?: [\w-]+){1,4} (?:each|a|per|every) (?:day|shift|week|hour)\b", re.I)
_METHOD = re.compile(
    r"\b(?:we|HMIC|HMICFRS|inspectors) (?:also )?(?:reviewed|examined|interviewed|looked "
    r"at|spoke|assessed|audited|visited)\b|\bsample of\b|\baudited\b"
    r"|\bfocus groups?\b|\bfiles? review",
    re.I,
)
# "Of the 30 files examined".
_EXAMINED = re.compile(
    r"(?: [\w'/-]+){1,5}?(?: (?:that|which))?(?: (?:we|HMIC|HMICFRS|inspectors))?(?: had| have| were)?"
    r" (?:reviewed|examined|audited|sampled|assessed|inspected)\b",
    re.I,
)
# "6 minutes 42 seconds" is one value that is printed as two.
_COMPOUND = re.compile(r",? (?:and )?\d+ (?:second|minute|hour|day)s?\b", re.I)
_UNIT_BEFORE = re.compile(r"\b(?:minute|hour|day|week)s?,? (?:and )?$", re.I)
_EACH = re.compile(r"(?:[^.;,\d]{0,40})? (?:on average|each|per (?:officer|person|member))\b", re.I)
_LIMIT = re.compile(
    r"\b(?:(?<!is )(?<!are )(?<!was )(?<!mostly )within|every|after|under|less than|more than|over"
    r"|at least|up to|next|last|past)"
    r" (?:the )?$",
    re.I,
)
# "Five officers told us"; but "the force told us that five officers …" is the force's own count.
_TOLD_AFTER = re.compile(r"[^.;,]{0,60}\btold (?:us|HMIC\w*)\b", re.I)
_TIME_AFTER = re.compile(rf"\s(?:working )?(?P<unit>{'|'.join(TIME_UNITS)})s?\b", re.I)
# In words, only these: "three people" is an anecdote, "three orders" a count.
_WORDED_UNITS = frozenset({"officers", "PCSOs", "staff", "orders", "notices", "warrants"})
LEAST_IN_WORDS = 3


def acronyms(blocks: Iterable[Block]) -> dict[str, str]:
    """Plural short forms that the report explains, with the last word of what they stand for."""
    found: dict[str, str] = {}
    for block in blocks:
        for match in _EXPANDED.finditer(block.plain):
            found.setdefault(match["short"], match["last"].lower())
    return found


def counted_unit(text: str, number: Number, short_forms: dict[str, str]) -> str | None:
    """The unit of a plain number by the noun behind it, None where it counts nothing we keep."""
    after = text[number.end : number.end + 120]
    forces = _OUT_OF_FORCES.match(after)
    if forces and "out of" in forces.group():
        return f"forces of {forces['all']}"
    if _METHOD.search(_around(text, number)) or _TOLD_AFTER.match(after) or after.startswith(" times "):
        return None
    if _OF_SO_MANY.search(text[: number.start]) and _EXAMINED.match(after):
        return None
    if _EACH_HAS.search(text[: number.start]):
        return None
    if _ONE_IN.search(text[max(0, number.start - 16) : number.start]):
        return None
    if _NUMBER_WAS.search(text[max(0, number.start - 120) : number.start]) and not number.worded:
        return unit_of_subject(text, number.start, short_forms)
    if _OF_THESE.search(text[max(0, number.start - 50) : number.start]):
        after = _COPULA.sub("", after)
    if _A_DAY.search(after.partition(",")[0]):
        return None
    noun = _NOUN_AFTER.match(after) or _SHARED_NOUN.match(after) or _OF_ITS.match(after)
    short = _ACRONYM_AFTER.match(after)
    if any(word in text[max(0, number.start - 60) : number.start].lower() for word in LOADS):
        load = _WORD_AFTER.match(after)
        return f"{load['word'].lower()} per member of staff" if load else None
    unit: str | None = None
    if noun and noun["noun"].lower() in COUNTED:
        unit = COUNTED[noun["noun"].lower()]
        head = _HEAD_NOUN.match(after, noun.end())
        if head:
            unit = COUNTED[head["noun"].lower()]  # "1,904 missing children reports" counts reports
    elif short:
        unit = _of_short_form(short["noun"], short_forms)
    if unit is None:
        return None
    if number.value != int(number.value):
        return None
    if number.worded and (number.value < LEAST_IN_WORDS or unit not in _WORDED_UNITS):
        return None
    return unit


def _of_short_form(short: str, short_forms: dict[str, str]) -> str | None:
    if short.lower() in COUNTED:
        return COUNTED[short.lower()]
    last = short_forms.get(short)
    return COUNTED.get(last, None) if last else None


def unit_of_subject(text: str, before: int, short_forms: dict[str, str]) -> str | None:
    """The unit of "the number of … increased from 63 to 370": that of the noun after "number of"."""
    told = [*_NUMBER_OF.finditer(text, max(0, before - 300), before)][-1:]
    named = [*_NOUN_NUMBERS.finditer(text, max(0, before - 120), before)][-1:]
    moved = [*_NOUN_MOVED.finditer(text, max(0, before - 120), before)][-1:]
    found = max(told + named + moved, key=lambda each: each.start(), default=None)
    if found is None:
        return None
    if found.re is not _NUMBER_OF:
        noun = found["noun"].lower()
        return COUNTED.get(noun) or COUNTED.get(f"{noun}s")
    words = _PHRASE_END.split(found["noun"])[0].split()
    phrase = f" {' '.join(words).lower()}"
    several = next((each for each in _SEVERAL_WORDS if f" {each}" in phrase), None)
    if several is not None:
        return COUNTED[several]
    if words[0] in short_forms or words[0].lower() in COUNTED:
        return _of_short_form(words[0], short_forms) or COUNTED.get(words[0].lower())
    return next((COUNTED[word.lower()] for word in reversed(words) if word.lower() in COUNTED), None)


def grew_to(text: str, number: Number) -> bool:
    """Whether a number without a noun is what a count rose or fell to."""
    return bool(_GREW_TO.search(text[max(0, number.start - 40) : number.start]))


def _around(text: str, number: Number) -> str:
    """The sentence between the semicolons that part it."""
    end = text.find(";", number.end)
    return text[text.rfind(";", 0, number.start) + 1 : end if end > 0 else len(text)]


def is_part(text: str, number: Number, periods: Sequence[Mention]) -> bool:
    """Whether a plain number counts a part of what was counted before, or the same at another time."""
    ahead = text[: number.start]
    dated = bool(periods)
    if _METHOD.search(_around(text, number)):
        return False
    own = any(each.start - number.end in (1, 4) for each in periods)
    if own and ahead.endswith(" and ") and any(each.end == number.start - 5 for each in periods):
        return True  # "318 cases in 2014/15 and 402 in 2015/16"
    if _AND_SO_MANY.search(ahead) and _COPULA.match(text, number.end) and not number.worded:
        return True  # "1,624 people were killed, and 22,970 were injured"
    if _IT_HAD.search(ahead) and _CLAUSE_ENDS.match(text, number.end) and not number.worded:
        return True  # "it had 287 devices; by August it had 104"
    if _OF_THEM_AFTER.match(text, number.end) or (dated and _THE_FIGURE_WAS.fullmatch(ahead)):
        return True
    return _COPULA.match(text, number.end) is not None and (
        _OF_THESE.search(ahead) is not None or _OF_THE.search(ahead) is not None
    )


def is_time(text: str, number: Number) -> bool:
    """Whether a unit of time follows the number."""
    return _TIME_AFTER.match(text, number.end) is not None


def time_unit(text: str, number: Number) -> str | None:
    """The unit of a turnaround or waiting time, None where the number is an age or a frequency."""
    found = _TIME_AFTER.match(text, number.end)
    if not found:
        return None
    if _LIMIT.search(text[max(0, number.start - 20) : number.start]) or _COMPOUND.match(text, found.end()):
        return None
    if _UNIT_BEFORE.search(text[max(0, number.start - 12) : number.start]):
        return None
    if _EACH.match(text, found.end()):
        return TIME_UNITS[found["unit"].lower()]
    before = text[max(0, number.start - 240) : number.start].lower()
    return TIME_UNITS[found["unit"].lower()] if any(word in before for word in TIMED) else None
