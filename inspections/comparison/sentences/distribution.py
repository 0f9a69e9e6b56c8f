"""The sentences that say where a force stands among the others, without ranking it."""

from collections.abc import Sequence

from inspections.comparison.rules import Grade
from inspections.comparison.sentences.wording import capital_first, first_that_fits, small_first
from inspections.comparison.words import Agreement, Claim, Standing

STANDINGS = {
    Standing.AMONG_THE_HIGHEST: "in the highest quarter",
    Standing.AMONG_THE_LOWEST: "in the lowest quarter",
    Standing.IN_LINE: "in line, neither in the highest nor in the lowest quarter",
}

CLAIMS = {
    Claim.HIGHEST: "the highest",
    Claim.AMONG_THE_HIGHEST: "among the highest",
    Claim.HIGHER_THAN_MOST: "higher than that of most forces",
    Claim.IN_LINE: "in line with other forces",
    Claim.LOWER_THAN_MOST: "lower than that of most forces",
    Claim.AMONG_THE_LOWEST: "among the lowest",
    Claim.LOWEST: "the lowest",
}


def _was_judged(grade: Grade, count: int) -> str:
    """ "were judged to require improvement", "was judged good": the grade as what was said then."""
    word = "to require improvement" if grade.word == "requires improvement" else grade.word
    return f"{'was' if count == 1 else 'were'} judged {word}"


def grades_sentence(
    question: str,
    cycle: str,
    force: str,
    grade: Grade | None,
    counts: Sequence[tuple[Grade, int]],
    forces: int,
) -> str:
    """ "13 of 43 forces were judged good in 2015, Staffordshire among them; 2 have no grade in the data"."""
    without = forces - sum(count for _, count in counts)
    gap = f"; {without} {'has' if without == 1 else 'have'} no grade in the data" if without else ""
    if grade is None:
        held = f"{forces - without} of {forces} forces have a grade of {cycle} in the data"
        said = f"{held}, {force} not among them"
        return first_that_fits([f"{question}: {said}.", f"{capital_first(said)}."])
    alike = dict(counts).get(grade, 0)
    among = f", {force} {'alone' if alike == 1 else 'among them'}"
    said = f"{alike} of {forces} forces {_was_judged(grade, alike)} in {cycle}{among}{gap}"
    return first_that_fits([f"{question}: {said}.", f"{capital_first(said)}."])


def standing_sentence(metric: str, force: str, standing: Standing, present: int, forces: int) -> str:
    """Which quarter a force is in, and of how many forces that is known."""
    if standing == Standing.CANNOT_BE_SAID:
        have = "has" if present == 1 else "have"
        said = f"{force}'s place among forces cannot be said; {present} of {forces} forces {have} a value"
    else:
        them = (
            f"all {forces} forces" if present == forces else f"the {present} of {forces} forces with a value"
        )
        said = f"{force} is {STANDINGS[standing]} of {them}"
    return first_that_fits([f"{capital_first(metric)}: {said}.", f"{said}."])


def claim_sentence(claim: Claim, agreement: Agreement, standing: Standing, force: str, metric: str) -> str:
    """What the report says, and whether the figures bear it out."""
    words = CLAIMS[claim]
    said = f"The report calls {force}'s {small_first(metric)} {words}"
    if agreement == Agreement.CANNOT_BE_CHECKED:
        ending = "; too few forces have a value to check this"
    elif agreement == Agreement.AGREES:
        ending = ", and the figures agree"
    else:
        ending = f", but the figures disagree: it is {STANDINGS[standing].partition(',')[0]}"
    return first_that_fits([f"{said}{ending}.", f"The report says {words}{ending}."])
