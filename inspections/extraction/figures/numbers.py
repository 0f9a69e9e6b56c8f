"""Numbers in a sentence: their value, unit and sign, and which numbers are no measurement at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from inspections.extraction.figures.margins import INTERVAL, is_margin, margin_after
from inspections.extraction.figures.periods import Mention
from inspections.extraction.figures.shares import shares_in
from inspections.extraction.figures.units import BARE_RATE, PER_SCALE, PER_UNIT, rate_unit
from inspections.extraction.vocabulary.units import MONEY
from inspections.extraction.vocabulary.words import MONTHS, MULTIPLIERS, NUMBER_WORDS

_TENS = [word for word, value in NUMBER_WORDS.items() if value >= 20]
_ONES = [word for word, value in NUMBER_WORDS.items() if value < 10]
WORDED = rf"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES)}))?|{'|'.join(NUMBER_WORDS)}"
TOKEN = re.compile(
    rf"(?P<currency>[£€$])?(?P<sign>(?<![\w.)])[+-])?(?:(?P<digits>(?<![\w.,/)-])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?"
    rf"|(?<![\w.,/)])\d+(?:\.\d+)?)|\b(?P<words>{WORDED})\b)(?P<after>\s?(?:%|per\s?cent\b(?:age\spoints?)?"
    rf"|percentage\spoints?|pp\b))?",
    re.I,
)
_PENCE = re.compile(r"p\b")
_GLUED = re.compile(r"[A-Za-z]")
_MULTIPLIED = re.compile(rf"\s?(?P<word>{'|'.join(MULTIPLIERS)})\b|(?P<letter>[mk]|bn)\b", re.I)
_LETTERS = {"m": 1_000_000, "k": 1_000, "bn": 1_000_000_000}
_OTHER_NUMBERS = re.compile(
    rf"{INTERVAL}|\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b|\b\d+ ?(?:%|per ?cent) confidence\b|"
    r"(?:https?://|www\.)\S+|\bISBN\b[\s:\d-]+|\b(?:figure|figures"
    r"|table|annex|appendix|section|chapter|page|level|part|"
    r"question|recommendation|recommendations|act|phase|tier|step"
    r"|grade|stage|paragraph|article|version|operation|base|"
    r"footnote|form|group|cohort|number|no\.?)\s\d+(?:\.\d+)?(?:\s(?:and"
    r"|to)\s\d+)?|\b24/7\b|\((?:999|101|112)\)|\b\d+ (?:and|to|or) \d+ years\b"
    r"|\baged (?:between )?\d+(?: (?:and|to|or) (?:over|\d+))?|\bunder \d+ "
    r"years\b|\b(?:19|20)\d\d\s?[/-]\s?(?:20)?\d\d\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:999|101|112) "
    r"(?:call|number|and|emergency|or|non)\w*|\b\d{1,2}[:.]\d\d ?(?:am|pm)\b",
    re.I,
)
_SPREAD = re.compile(
    r"\b(?:var(?:y|ies|ied|ying)|rang(?:e|es|ed|ing)|between forces|across forces|depending on)\b", re.I
)
_PER_HEAD = re.compile(r"\s(?:per|(?:for|on) (?:each|every)) (?:head|person|resident)\b", re.I)
# "Its cost per head of population in 2015/16 was £151".
_OF_A_HEAD = re.compile(
    r"\bper head(?: of (?:the )?population)?\b[^.;£]{0,50}\b(?:was|is|of|at|to)\b[^.;£]{0,16}$", re.I
)
# Reports write "fewer than five" to hide a small number.
SMALL = 10
_BOUND = re.compile(r"\b(?:fewer than|less than|under|up to) $", re.I)
_TARGET = re.compile(
    r"\b(?:should(?! have been)|must|aims? to|has to|have to|required to)(?: be| have| stay| remain| keep)?\b"
    r"[^.;,\d]{0,40}$"
    r"|\b(?:target|standard|threshold|benchmark|recommended \w+)s? (?:\w+ )?"
    r"(?:of|is|was|being|(?:for [\w ]{2,30} )?to \w+|that [\w ]{2,40}) $",
    re.I,
)
_TARGET_AFTER = re.compile(
    r"\s(?!as\b|is\b|are\b|was\b|were\b)(?:\w+\s)?(?:target|threshold|standard|benchmark)\b", re.I
)
_RANGE = re.compile(
    r"\branges?(?: is| was|:)? (?:of |from )?(?:\d[\d.,]*(?: ?%| per ?cent)? (?:to|and|-) )?$", re.I
)
# "Between £1.5m and £2m" is neither.
_BETWEEN = re.compile(r"\bbetween £?$", re.I)
_AND_MORE = re.compile(r"[mk]?\b(?: ?%| per ?cent| million| thousand)? and £?\d", re.I)
# "30 to 35 cases every two weeks".
_TO_MORE = re.compile(r"(?<!\S)(?!(?:19|20)\d\d )\d+(?:,\d{3})*(?:\.\d+)? (?:to|or) $", re.I)
_FROM = re.compile(r"\b(?:from|to|by|between) (?:\w+ )?$", re.I)
_BETWEEN_END = re.compile(r"\bbetween £?\d[\d.,]*[mk]?(?: ?%| per ?cent| million| thousand)? and £?$", re.I)
# "£12 less than the national average" is how far two areas are apart.
_APART = re.compile(
    r"(?:\s(?:second|minute|hour|day|week)s?)?\s?(?:longer|shorter|faster|slower"
    r"|higher|lower|more|less|fewer|greater|larger|smaller|better|worse|above|below)(?: than)?"
    r" (?:the |its |that |those |in |of |for |across |most |other |all )*"
    r"(?:national|england|average|forces|similar|peers?)\b"
    r"|\s?(?:above|below|over|under|more than|less than) (?:(?:its|their|the) )?(?:own )?"
    r"(?:establishment|target|budget|income|plan)\b",
    re.I,
)
# "70-75 per cent" is neither.
_HYPHENED = re.compile(r"\d(?: ?%| ?per ?cent)?-$", re.I)
# What befell one person is a story.
_STORY = re.compile(r"\b(?:sentenced|jailed|imprisoned|\d\d?-year-old)\b", re.I)
_SUM = re.compile(r"\b(?:sum|add(?:s)?(?: up)?) to $", re.I)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a sentence. `kind` is percent, points, rate, ratio, money, count or plain."""

    start: int
    end: int
    value: Decimal
    kind: str
    unit: str | None
    margin: Decimal | None = None
    worded: bool = False

    @property
    def decimals(self) -> int:
        """How many decimals are printed."""
        exponent = self.value.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0


def numbers_in(text: str, periods: list[Mention]) -> list[Number]:
    """The numbers that could be measurements: not dates, periods, names, ages, addresses, or parts of
    a unit."""
    taken = [(mention.start, mention.end) for mention in periods]
    taken += [match.span() for match in _OTHER_NUMBERS.finditer(text)]
    taken += [match.span("scale") for unit in (PER_UNIT, PER_SCALE) for match in unit.finditer(text)]
    found: list[Number] = []
    for begin, finish, share in shares_in(text):
        if not any(one < finish and begin < other for one, other in taken):
            found.append(Number(begin, finish, share, "percent", "percent", worded=True))
            taken.append((begin, finish))
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if any(begin < end and start < finish for begin, finish in taken):
            continue
        number = _number(text, match)
        if number is None:
            continue
        margin = margin_after(text, match.end()) if number.margin is not None else None
        if margin is not None:
            taken.append((margin.start, margin.end))
        found.append(number)
    return sorted(found, key=lambda number: number.start)


def _number(text: str, match: re.Match[str]) -> Number | None:
    value = _value(match)
    if value is None or is_margin(text, match.start()):
        return None
    end = match.end()
    after = (match["after"] or "").strip().lower()
    worded = match["words"] is not None
    margin = margin_after(text, end)
    if after:
        kind = "points" if "point" in after or after == "pp" else "percent"
        unit = "percentage points" if kind == "points" else "percent"
        return Number(match.start(), end, value, kind, unit, margin.value if margin else None, worded)
    if match["digits"] and _PENCE.match(text, end):
        return Number(match.start(), end + 1, value, "money", "pence", None)
    if not worded and _GLUED.match(text, end) and not _MULTIPLIED.match(text, end):
        return None
    multiplied = _MULTIPLIED.match(text, end)
    if multiplied and (match["currency"] or multiplied["word"]):
        factor = MULTIPLIERS.get((multiplied["word"] or "").lower()) or _LETTERS[multiplied["letter"].lower()]
        value = (
            (value * factor).quantize(Decimal(1)) if value * factor == int(value * factor) else value * factor
        )
        end = multiplied.end()
    if match["currency"]:
        by_head = _PER_HEAD.match(text, end) or _OF_A_HEAD.search(text[: match.start()])
        unit = MONEY[match["currency"]] + (" per head" if by_head else "")
        return Number(match.start(), end, value, "money", unit, None, worded)
    told = margin.value if margin else None
    if margin is not None and margin.percent:
        return Number(match.start(), end, value, "percent", "percent", told, worded)
    ratio = re.match(
        r"\s?(?:to|:)\s?1\b(?![.,]\d)(?!\s(?:january|february|march|april|may|june|july))", text[end:], re.I
    )
    if ratio and not worded:
        return Number(match.start(), end + ratio.end(), value, "ratio", "to 1", told)
    rated = rate_unit(text, match.start(), end)
    if rated is not None or BARE_RATE.match(text, end):
        return Number(match.start(), end, value, "rate", rated, told, worded)
    if match["digits"] and re.fullmatch(r"(?:19|20)\d\d", match["digits"]) and not match["currency"]:
        return None
    return Number(match.start(), end, value, "plain", None, told, worded)


def _value(match: re.Match[str]) -> Decimal | None:
    if match["digits"]:
        if len(match["digits"]) > 18:
            return None
        value = Decimal(match["digits"].replace(",", ""))
        return -value if match["sign"] == "-" else value
    return in_figures(match["words"])


def in_figures(told: str) -> Decimal:
    """The value of a whole number as printed, in digits or in words."""
    if told[:1].isdigit():
        return Decimal(told.replace(",", "").rstrip("."))
    return Decimal(sum(NUMBER_WORDS[part] for part in told.lower().split("-")))


def is_nobodys(text: str, number: Number) -> bool:
    """Whether a number is nobody's value: one end of a range over forces, what shares should add up to, a
    target, or a bound put in place of a small number."""
    before = text[max(0, number.start - 60) : number.start]
    if _SUM.search(before) or _TARGET.search(before) or _TARGET_AFTER.match(text, number.end):
        return True
    if before.endswith(("every ", "each ")) or _APART.match(text, number.end) or _STORY.search(text):
        return True
    if number.value <= SMALL and number.kind == "plain" and _BOUND.search(before):
        return True
    if _RANGE.search(before) or _HYPHENED.search(before) or _BETWEEN_END.search(before):
        return True
    more = _TO_MORE.search(before)
    if more and not _FROM.search(before[: more.start()]):
        return True
    if _BETWEEN.search(before) and _AND_MORE.match(text, number.end):
        return True
    if not _SPREAD.search(text):
        return False
    before = before[-30:]
    after = text[number.end : number.end + 30]
    return bool(
        re.search(r"\b(?:from|between|to|and)\s$", before)
        and re.search(r"^\s(?:to|and)\b|\b(?:from|between)\b", after + before)
    )


def per_head(unit: str, text: str) -> str:
    """The unit of money by the words that go with it: per head where they divide it so."""
    return f"{unit} per head" if _PER_HEAD.search(text) else unit
