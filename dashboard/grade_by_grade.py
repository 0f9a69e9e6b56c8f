"""What became of a force's grades on one subject, from the first to the last, and what cannot be said."""

from collections.abc import Sequence
from itertools import groupby

from dashboard.changes import JudgmentChange
from dashboard.wording import listed
from inspections.comparison.words import Direction, Verdict

WORDS = {Direction.IMPROVED: "improved", Direction.DECLINED: "declined", Direction.UNCHANGED: "unchanged"}


def grade_by_grade(changes: Sequence[JudgmentChange]) -> str:
    """Each grade against the one before, in order of time; first whether a refusal lies between them.

    A grade that is carried forward is no step of its own; what was not graded has none to set beside.
    """
    graded = sorted(
        (one for one in changes if one.later.grade), key=lambda one: one.later.question.cycle.first_year
    )
    steps = [one for one in graded if one.earlier and (one.earlier.grade or one.earlier.carried_grade)]
    if not steps:
        return "There is no earlier grade in the data to set it beside." if graded else ""
    since = graded[0].later.question.cycle.name
    refused = list(dict.fromkeys(cycle_of(one) for one in steps if one.answer.direction is Direction.NONE))
    said = what_is_said([one for one in steps if one.answer.direction is not Direction.NONE])
    if not refused:
        return f"Grade by grade since {since}: {said}."
    grades, before = ("grade", "one") if len(refused) == 1 else ("grades", "ones")
    whole = (
        f"Whether it improved or declined since {since} cannot be said: "
        f"the {grades} of {listed(refused)} may not be set beside the {before} before."
    )
    return f"{whole} Where two grades may be compared: {said}." if said else whole


def what_is_said(steps: Sequence[JudgmentChange]) -> str:
    """“unchanged in 2015 (with care) and 2016, improved in 2018/19”."""
    told = []
    for word, found in groupby(steps, key=lambda one: WORDS[one.answer.direction]):
        cycles = dict.fromkeys(cycle_with_care(one) for one in found)
        told.append(f"{word} in {listed(list(cycles))}")
    return ", ".join(told)


def cycle_of(change: JudgmentChange) -> str:
    return change.later.question.cycle.name


def cycle_with_care(change: JudgmentChange) -> str:
    return f"{cycle_of(change)}{' (with care)' if change.answer.verdict is Verdict.WITH_CARE else ''}"
