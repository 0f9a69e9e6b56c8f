"""Names for figures: the report's own words for the metric, and the catalogue's where it has one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.figures.margins import margin_after
from inspections.extraction.figures.numbers import Number
from inspections.extraction.figures.periods import days, mentions
from inspections.extraction.figures.units import PER_UNIT
from inspections.extraction.lines.clean import plain
from inspections.extraction.vocabulary.metrics import METRIC_NAMES, OF_DOMESTIC_ABUSE
from inspections.extraction.vocabulary.plain_words import HANGING, LEADING

_WORDINGS = sorted(
    ((wording, name) for name, wordings in METRIC_NAMES for wording in wordings),
    key=lambda each: -len(each[0]),
)
_ANY = re.compile("|".join(rf"(?<![\w-]){re.escape(wording)}(?![\w-])" for wording, _ in _WORDINGS), re.I)
_NAME = dict(_WORDINGS)
_OPENING = re.compile(
    r"^(?:(?:in|for|during|over|at|as at|of|some|there (?:is|are|were|was))\b[^,]{0,80},\s+)+", re.I
)
_BEHIND = re.compile(r"\)?\s*(?:of )?((?:[A-Za-z][\w'/-]*\s?|(?:999|101)\s){1,9})")
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
# "An increase of 26% in the number of …": the change is of what follows.
_CHANGE_OF = re.compile(r"\s(?:in|of) (?:the )?(?:total |overall )?(?:number|rate|proportion|level)s? of ")
_LINKS = re.compile(r"\b(?:against|compared (?:with|to)|versus|vs|and|for|the)\b", re.I)
_LEADS = frozenset({"in", "for", "during", "over", "by", "at", "as at", "in the", "for the", "during the"})
_OF_THIS = re.compile(r"\b(?:this|that|it) (?:is|was) (?:about |around )?$", re.I)
_AT_THE_TIME = re.compile(r"^\s*at the time of (?:our|the|this) (?:re-?)?inspection,?\s", re.I)
MAX_WORDS = 14


def name_in(
    text: str,
    number: Number,
    kind: str,
    change: bool,
    before: Sequence[DraftFigure],
    points_back: bool,
    around: str,
) -> str:
    """A name for the figure that a number of a sentence gives; `around` is the paragraph it stands in."""
    found = [match for match in _ANY.finditer(text) if not _is_part_of_a_name(text, match)]
    ahead = [match for match in found if match.end() <= number.start]
    behind = [match for match in found if match.start() >= number.end]
    follows = _CHANGE_OF.match(text, number.end) if change else None
    if follows:
        ahead = [match for match in behind if match.start() <= follows.end() + 40][:1]
    nearest = ahead[-1] if ahead else max(behind, key=lambda match: len(match.group()), default=None)
    if nearest is not None and kind not in ("money", "count", "time"):
        name = _NAME[nearest.group().lower()]
        if name in OF_DOMESTIC_ABUSE and "domestic abuse" in around.lower():
            name = f"Domestic abuse {name.lower()}"
    elif points_back and before and (change or before[-1].kind == kind):
        name = before[-1].name.removesuffix(", change")
    else:
        told = before[-1].name if before and _OF_THIS.search(text[: number.start]) else ""
        name = _phrase(text, number, kind) or told or "Unnamed figure"
    return f"{name}, change" if change else name


def _is_part_of_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether "crimes recorded" is the end of "child sexual exploitation crimes recorded"."""
    if match.group().lower() != "crimes recorded":
        return False
    word = re.search(r"([\w-]+)\s$", text[max(0, match.start() - 40) : match.start()])
    return word is not None and word[1].lower() not in {*LEADING, "all", "total", "other", "more", "fewer"}


def _phrase(text: str, number: Number, kind: str) -> str:
    """The counted thing behind the number, else the subject before it with what was done; never more
    than a line."""
    when = next((each.start for each in mentions(text) if each.start >= number.end), len(text))
    margin = margin_after(text, number.end)
    behind = _BEHIND.match(text, margin.end if margin else number.end, when)
    thing = _trimmed(behind.group(1)) if behind else ""
    subject = _trimmed(" ".join(_subject(text[: number.start]).split()[-MAX_WORDS:]))
    if kind == "count" and text[number.end :].lstrip().startswith("out of"):
        phrase = f"forces that {_trimmed(re.sub(r'^[^)]*[)]', '', text[number.end : number.end + 100]))}"
    elif kind == "count" and thing:
        alone = " " in thing or len(subject.split()) < 2 or any(each.isdigit() for each in subject)
        phrase = thing if alone else f"{subject}: {thing}"
    elif len(subject.split()) >= 2:
        phrase = f"{subject} {thing}" if thing.startswith("per ") else subject
    else:
        phrase = thing or subject
    return phrase[:1].upper() + phrase[1:]


def _subject(ahead: str) -> str:
    """What a sentence says before a number: without brackets and periods, which have fields of their own."""
    ahead = _BRACKETS.sub("", ahead)
    for mention in reversed(mentions(ahead)):
        opens = not ahead[: mention.start].strip(" ,") or ahead[: mention.start].strip(" ,").lower() in _LEADS
        ahead = ahead[mention.end :] if opens else f"{ahead[: mention.start]} {ahead[mention.end :]}"
    pieces = [each for each in re.split(r"[;:(]", ahead) if each.strip()]
    return _AT_THE_TIME.sub("", _OPENING.sub("", pieces[-1])) if pieces else ""


def _trimmed(words: str) -> str:
    """The words without those that only lead in or hang over."""
    parts = words.strip(" ,.-'\"").split()
    while parts and parts[0].lower() in LEADING:
        parts.pop(0)
    while parts and parts[-1].lower() in HANGING:
        parts.pop()
    return " ".join(parts)


def names_nothing(label: str) -> bool:
    """Whether a label of a graphic says only when: "12 months to 31 March 2015", "2014/15 - 2015/16"."""
    kept = plain(label)
    for mention in reversed(mentions(kept) or days(kept)):
        kept = kept[: mention.start] + kept[mention.end :]
    return not re.search(
        r"[A-Za-z]{3}", re.sub(r"\b(?:against|compared (?:with|to)|versus|and|for|the)\b", "", kept)
    )


def label_name(label: str) -> str:
    """A label of a graphic without its period and unit: they have fields of their own."""
    kept = re.sub(r"^(.{6,60}?)\*? (?=\1)", "", label)  # a heading that the label repeats
    for mention in reversed(mentions(kept) or days(kept)):
        kept = kept[: mention.start] + " " + kept[mention.end :]
    kept = PER_UNIT.sub(" ", kept)
    kept = re.sub(
        r"\s*\b(?:against|compared (?:with|to)|for the|in the|as at|\(\s*\))\s*$", "", " ".join(kept.split())
    )
    kept = re.sub(r"\s*\b(?:against|for the|in(?: the)?)\s*$", "", kept).replace("( )", "")
    kept = re.sub(r"(?:\s*(?:\bvs\b\.?|\bversus\b|[-–—,:*]))+\s*$", "", kept).strip(" ,-:*")
    return kept or label
