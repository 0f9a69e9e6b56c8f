"""The sentence forms in which a report grades its force."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inspections.extraction.structure.identity import Force
from inspections.extraction.vocabulary.grades import GRADE_WORDINGS, NO_GRADE_WORDINGS

_GRADED = "|".join(sorted(map(re.escape, GRADE_WORDINGS), key=len, reverse=True))
_UNGRADED = "|".join(sorted(map(re.escape, NO_GRADE_WORDINGS), key=len, reverse=True))
_GRADE = rf"['\"]?(?P<grade>{_GRADED})\b['\"]?"
_BY = r"(?:we|HMIC|HMICFRS|inspectors|HM inspectors)"
_JUDGED = r"(?:judged|graded|assessed|rated)"
_AS = r"(?:as|to be|to)"
_LEVEL = r"(?:overall|graded|force's)"
_ADVERBS = (
    r"(?: \w+ly| still| also| now| again| then| previously| however| therefore| found "
    r"to be| judged to be){0,2}"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence form; `earlier` says that it usually speaks of an inspection before this one."""

    pattern: re.Pattern[str]
    earlier: bool


def wordings_for(force: Force | None) -> tuple[Wording, ...]:
    """The forms, with this force's names as their subject."""
    names = ["the force", "the constabulary", "it", "this force"]
    if force is not None:
        names += [force.name, force.short, *_initials(force)]
    subject = "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"
    earlier = [Wording(re.compile(form, re.I), earlier=True) for form in _of_earlier(subject)]
    return (*earlier, *(Wording(re.compile(form, re.I), earlier=False) for form in _of_now(subject)))


def _of_earlier(subject: str) -> tuple[str, ...]:
    return (
        (
            rf"\b(?:{_BY}|inspections?|reports?)(?: \w+){{0,2}} {_JUDGED} (?:that )?{subject}"
            rf"(?:'s [\w ]{{3,40}})? (?:as|to be|to|was|is)?\s*(?:being )?{_GRADE}"
        ),
        rf"\bforces? (?:that|which) {_BY}? ?{_JUDGED} {_AS} {_GRADE}",
        (
            rf"\b(?:{subject}|this(?: question| area)?) was{_ADVERBS} {_JUDGED}"
            rf"(?: by \w+)?(?: {_AS})? {_GRADE}"
        ),
        (
            rf"\b(?:its|the|our|this) (?:{_LEVEL} )?(?:judge?ment|grade|grading) (?:has |have )?"
            rf"(?:fallen|fell|risen|rose|declined|improved|changed|moved|dropped|gone)(?: \w+)? from {_GRADE}"
        ),
        (
            r"\b(?:20\d\d|last year's|previous|earlier) (?:\w+ )?(?:judge?ment|grade|grading) (?:of|was|as) "
            + _GRADE
        ),
    )


def _of_now(subject: str) -> tuple[str, ...]:
    return (
        (
            rf"\b{subject}{_ADVERBS} (?:is|was|has been {_JUDGED}(?: as| to be)?){_ADVERBS} {_GRADE}"
            r"(?= (?:at|in|for|last year|when we)\b)"
        ),
        rf"\b{subject}{_ADVERBS} ['\"]?(?P<grade>requires improvement)\b['\"]?(?= (?:at|in|for|with)\b)",
        (
            rf"\b{subject}'s? (?:effectiveness|efficiency|legitimacy) (?:at|in) "
            rf"(?P<topic>[^.;:]{{8,160}}?) (?:is|was judged(?: as| to be)?) {_GRADE}"
        ),
        (
            rf"\bthe extent to which {subject} (?P<topic>[^.;:]{{8,160}}?)(?: is)?:? "
            rf"['\"]?(?P<grade>{_GRADED}|{_UNGRADED})\b['\"]?(?=\s*(?:[.;,]|$|and\b))"
        ),
        (
            rf"\bthe (?P<topic>effectiveness|efficiency|legitimacy) with which {subject} [^.;:]{{8,120}}?"
            rf"(?: is)? {_GRADE}(?=\s*(?:[.;,]|$|and\b))"
        ),
        (
            rf"\b(?:its|their|{subject}'s) (?P<topic>[^.;:]{{6,120}}?) (?:is|was)"
            rf" {_JUDGED} {_AS} {_GRADE}"
        ),
        rf"^\s*(?:is|was)? ?{_GRADE} (?=at |in )",
    )


def _initials(force: Force) -> list[str]:
    """ "The MPS": what a report calls a force of three words or more."""
    letters = "".join(word[0] for word in force.name.split() if word[:1].isupper())
    return [letters, f"the {letters}"] if len(letters) > 2 else []
