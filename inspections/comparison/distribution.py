"""Where a force stands among the forces that have a grade or a value; never as a rank."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inspections.comparison.rules import Grade
from inspections.comparison.sentences.distribution import (
    claim_sentence,
    grades_sentence,
    standing_sentence,
)
from inspections.comparison.words import Agreement, Claim, Standing

FORCES = 43
QUARTER = Decimal("0.25")
HALF = Decimal("0.5")


@dataclass(frozen=True)
class GradeDistribution:
    """How many forces got which grade on one question; `counts` runs from the best grade to the worst."""

    counts: tuple[tuple[Grade, int], ...]
    graded: int
    forces: int
    sentence: str


def grades_of_forces(
    question: str, cycle: str, grades: Mapping[str, Grade | None], *, force: str, forces: int = FORCES
) -> GradeDistribution:
    """How many of the forces share this force's grade, and how many have no grade at all.

    `grades` maps a force's name to its grade, None where it has none; `question` is its short name.
    """
    given = [grade for grade in grades.values() if grade]
    counts = sorted(Counter(given).items(), key=lambda each: each[0].position)
    return GradeDistribution(
        counts=tuple(counts),
        graded=len(given),
        forces=forces,
        sentence=grades_sentence(question, cycle, force, grades.get(force), counts, forces),
    )


@dataclass(frozen=True)
class PlaceAmongForces:
    """Whether a force is in the top or bottom quarter of the forces that have a value."""

    standing: Standing
    with_value: int
    forces: int
    sentence: str


@dataclass(frozen=True)
class _Others:
    """How many forces lie above and below one; counted, never shown, because it would be a rank."""

    higher: int
    lower: int
    present: int


def place_among_forces(
    metric: str, values: Mapping[str, Decimal | None], *, force: str, forces: int = FORCES
) -> PlaceAmongForces:
    """Among the highest, among the lowest or in between, by the rule of the 2016 reports.

    Highest and lowest are the top and the bottom 25 percent of forces, everything between is in line
    (PEEL effectiveness 2016, annex A). Forces that tie with this one count against it. With values for
    fewer than half of the forces it cannot be said. `values` maps a force's name to its value.
    """
    standing = _standing(_others(values, force), forces)
    present = sum(value is not None for value in values.values())
    return PlaceAmongForces(
        standing=standing,
        with_value=present,
        forces=forces,
        sentence=standing_sentence(metric, force, standing, present, forces),
    )


def _others(values: Mapping[str, Decimal | None], force: str) -> _Others | None:
    """The forces above and below this one; None where it has no value itself."""
    own = values.get(force)
    if own is None:
        return None
    present = [value for value in values.values() if value is not None]
    return _Others(
        higher=sum(value > own for value in present),
        lower=sum(value < own for value in present),
        present=len(present),
    )


def _standing(others: _Others | None, forces: int) -> Standing:
    """The quarter that a force falls into; of 43 forces a quarter is ten."""
    if others is None or others.present < forces * HALF:
        return Standing.CANNOT_BE_SAID
    if others.present - others.lower <= others.present * QUARTER:
        return Standing.AMONG_THE_HIGHEST
    if others.present - others.higher <= others.present * QUARTER:
        return Standing.AMONG_THE_LOWEST
    return Standing.IN_LINE


@dataclass(frozen=True)
class ClaimCheck:
    """Whether the figures bear out what a report says in words of a force's place."""

    claim: Claim
    agreement: Agreement
    sentence: str


def check_claim(
    claim: Claim,
    metric: str,
    values: Mapping[str, Decimal | None],
    *,
    force: str,
    forces: int = FORCES,
) -> ClaimCheck:
    """A report's words on a force's place, held against the values of all forces that gave one."""
    others = _others(values, force)
    standing = _standing(others, forces)
    agreement = Agreement.CANNOT_BE_CHECKED
    if others is not None and standing != Standing.CANNOT_BE_SAID:
        agreement = Agreement.AGREES if _bears_out(claim, others, standing) else Agreement.DIFFERS
    return ClaimCheck(claim, agreement, claim_sentence(claim, agreement, standing, force, metric))


def _bears_out(claim: Claim, others: _Others, standing: Standing) -> bool:
    """What each claim asks of the figures; "most" is more than half of the other forces."""
    most = (others.present - 1) * HALF
    asked = {
        Claim.HIGHEST: others.higher == 0,
        Claim.AMONG_THE_HIGHEST: standing == Standing.AMONG_THE_HIGHEST,
        Claim.HIGHER_THAN_MOST: others.lower > most,
        Claim.IN_LINE: standing == Standing.IN_LINE,
        Claim.LOWER_THAN_MOST: others.higher > most,
        Claim.AMONG_THE_LOWEST: standing == Standing.AMONG_THE_LOWEST,
        Claim.LOWEST: others.lower == 0,
    }
    return asked[claim]


# Looked for in this order: "one of the highest" is no claim to be the highest.
CLAIM_WORDS: Sequence[tuple[str, Claim]] = (
    ("among the highest", Claim.AMONG_THE_HIGHEST),
    ("one of the highest", Claim.AMONG_THE_HIGHEST),
    ("among the lowest", Claim.AMONG_THE_LOWEST),
    ("one of the lowest", Claim.AMONG_THE_LOWEST),
    ("highest", Claim.HIGHEST),
    ("lowest", Claim.LOWEST),
    ("in line", Claim.IN_LINE),
    ("consistent with", Claim.IN_LINE),
    ("higher than", Claim.HIGHER_THAN_MOST),
    ("above", Claim.HIGHER_THAN_MOST),
    ("lower than", Claim.LOWER_THAN_MOST),
    ("below", Claim.LOWER_THAN_MOST),
)

# Another place than the first, the opposite, or the force's own past: nothing that 43 values could settle.
NO_PLACE = re.compile(
    r"\b(not|nor|neither|no longer|second|third|fourth|next|ever|on record)\b"
    r"|\bsince \d{4}\b|\bthan .*\b(year|years|before|previously|19\d\d|20\d\d)\b"
)


def claim_in_words(text: str) -> Claim | None:
    """What a report's words claim of a force's place; None where they claim none that can be checked."""
    said = " ".join(text.lower().split())
    if NO_PLACE.search(said):
        return None
    return next((claim for words, claim in CLAIM_WORDS if words in said), None)
