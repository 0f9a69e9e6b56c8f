"""The sentence that says what became of a judgment, or why that cannot be said."""

from collections.abc import Iterator
from itertools import product

from inspections.comparison.grounds import Ground
from inspections.comparison.rules import JudgmentSide
from inspections.comparison.sentences.wording import capital_first, first_that_fits, wordings_of_reason
from inspections.comparison.words import Direction, JudgmentReason, State, Verdict

STEP = {
    Direction.IMPROVED: "improved from",
    Direction.DECLINED: "declined from",
    Direction.UNCHANGED: "unchanged from",
}

STEP_AS_A_NOUN = {
    Direction.IMPROVED: "an improvement",
    Direction.DECLINED: "a decline",
    Direction.UNCHANGED: "no change",
}

STANDING_ALONE = {
    JudgmentReason.QUESTION_NEW: "; there is no earlier question to compare it with",
    JudgmentReason.EARLIER_NOT_KNOWN: "; no earlier grade of the force is known",
    JudgmentReason.FIRST_GRADING: ", the first grading; there is no earlier grade",
}

NO_GRADE_OF_ITS_OWN = (
    JudgmentReason.WITHDRAWN,
    JudgmentReason.AWAITED,
    JudgmentReason.NOT_INSPECTED,
    JudgmentReason.UNGRADED,
    JudgmentReason.CARRIED_FORWARD,
)


def judgment_sentence(
    earlier: JudgmentSide | None,
    later: JudgmentSide,
    decided: Ground[JudgmentReason],
    direction: Direction,
) -> str:
    """The one sentence about two judgments, or about one that stands alone."""
    reasons = wordings_of_reason(decided.words, decided.standard_words)
    return first_that_fits(
        _after(opening, body)
        for opening, why in product(_openings(later), reasons)
        for body in _bodies(earlier, later, decided, direction, why)
    )


def _openings(side: JudgmentSide) -> list[str]:
    """The question in a few words, else in its own; only the last resort does not name it."""
    return [f"{side.short}:" if side.short else side.question, "This question:"]


def _after(opening: str, body: str) -> str:
    """A question ends with its own mark, so what follows begins a sentence."""
    return f"{opening} {capital_first(body) if opening.endswith('?') else body}."


def _bodies(
    earlier: JudgmentSide | None,
    later: JudgmentSide,
    decided: Ground[JudgmentReason],
    direction: Direction,
    why: str,
) -> Iterator[str]:
    """The wordings for one kind of answer, fullest first."""
    care = f"; compare with care: {why}" if decided.verdict == Verdict.WITH_CARE else ""
    if earlier is None or decided.reason == JudgmentReason.FIRST_GRADING:
        yield _told(later) + STANDING_ALONE.get(decided.reason, "")
    elif earlier.force != later.force:
        yield from _two_forces(earlier, later, decided, why, care)
    elif direction != Direction.NONE and decided.reason == JudgmentReason.REPORT_SAYS_SO:
        yield _as_the_report_says(earlier, later, decided, direction)
    elif direction != Direction.NONE:
        yield f"{_grade_in(later)}, {STEP[direction]} {_then(earlier, later)}{care}"
    elif decided.reason in NO_GRADE_OF_ITS_OWN:
        yield _no_pair(earlier, later)
    else:
        yield f"{_told(later)} cannot be set beside {_told(earlier)}: {why}"
        yield f"{_grade_in(later)} cannot be set beside {_grade_in(earlier)}: {why}"


def _then(earlier: JudgmentSide, later: JudgmentSide) -> str:
    """The earlier grade and cycle; the same word is not said twice."""
    return earlier.cycle if _grade(earlier) == _grade(later) else _grade_in(earlier)


def _as_the_report_says(
    earlier: JudgmentSide, later: JudgmentSide, decided: Ground[JudgmentReason], direction: Direction
) -> str:
    """The report's own comparison is told as the report's, even where the grades do not show it."""
    if decided.verdict == Verdict.COMPARABLE and earlier.shares_scale_with(later):
        return f"{_grade_in(later)}, {STEP[direction]} {_then(earlier, later)}, as the report itself says"
    unless = ", which the grades do not show" if decided.verdict == Verdict.WITH_CARE else ""
    return (
        f"{_grade_in(later)}, after {_grade_in(earlier)}; "
        f"the report itself calls this {STEP_AS_A_NOUN[direction]}{unless}"
    )


def _two_forces(
    earlier: JudgmentSide, later: JudgmentSide, decided: Ground[JudgmentReason], why: str, care: str
) -> Iterator[str]:
    """Two forces side by side: no direction, and no "so many better"."""
    one, other = (f"{_told(side)} ({side.force})" for side in (earlier, later))
    if decided.verdict == Verdict.NOT_COMPARABLE:
        yield f"{one} cannot be set beside {other}: {why}"
        yield f"{earlier.force} and {later.force} cannot be set side by side: {why}"
    else:
        pair = f"{_grade(earlier)} in {earlier.force} and {_grade(later)} in {later.force}"
        yield f"{pair}, {later.cycle}{care}"


def _no_pair(earlier: JudgmentSide, later: JudgmentSide) -> str:
    """At least one side has no grade of its own cycle."""
    if later.state == State.CARRIED_FORWARD and later.carried_from == earlier.cycle:
        return f"{_told(later)}; no change can be shown"
    before = f"after {_told(earlier)}" if earlier.grade else _told(earlier)
    return f"{_told(later)}, {before}; no change can be shown"


def _told(side: JudgmentSide) -> str:
    """One judgment in words, whatever its state."""
    if side.state == State.CARRIED_FORWARD:
        origin = f" from {side.carried_from}" if side.carried_from else ""
        return f"{_grade_in(side)}, carried forward{origin}"
    without = {
        State.NOT_INSPECTED: "not inspected in",
        State.AWAITED: "still awaited for",
        State.WITHDRAWN: "withdrawn for",
    }
    if side.state in without:
        return f"{without[side.state]} {side.cycle}"
    return _grade_in(side) if side.grade else f"inspected but not graded in {side.cycle}"


def _grade(side: JudgmentSide) -> str:
    """The grade word, or that there is none."""
    return side.grade.word if side.grade else "no grade"


def _grade_in(side: JudgmentSide) -> str:
    """The grade and its cycle: "good in 2016"."""
    return f"{_grade(side)} in {side.cycle}"
