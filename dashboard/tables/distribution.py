"""How many forces were given each grade on one subject, cycle by cycle."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.changes import engine_grade
from dashboard.rows.judgments import CycleRow, JudgmentRow
from dashboard.wording import as_participle
from inspections.comparison.distribution import grades_of_forces

FORCES = 43
ENOUGH = 40  # fewer are not a fair sample: pages that praise or criticise show a grade more often


@dataclass(frozen=True)
class CycleDistribution:
    """The grades of one cycle: counts in the order of its scale, and how many forces they cover."""

    cycle: str
    counts: Sequence[tuple[str, int]]
    graded: int
    held: int
    own_grade: str = ""

    @property
    def is_fair(self) -> bool:
        """Whether enough forces are held to show how all are spread."""
        return self.graded >= ENOUGH

    @property
    def coverage(self) -> str:
        return f"{self.graded} of {FORCES} forces {'has' if self.graded == 1 else 'have'} a grade in the data"

    @property
    def told(self) -> str:
        """Every grade with its number, also none: “23 good, 18 requiring improvement, 0 inadequate”."""
        return ", ".join(f"{count} {as_participle(word)}" for word, count in self.counts)


def distributions(
    judgments: Sequence[JudgmentRow], cycles: Sequence[CycleRow], force: str = ""
) -> list[CycleDistribution]:
    """One distribution a cycle; carried, ungraded and missing judgments are never counted as grades."""
    found = []
    for cycle in cycles:
        here = [one for one in judgments if one.question.cycle.slug == cycle.slug]
        if not here:
            continue
        counts = Counter(one.grade.word for one in here if one.grade)
        own = next((one.grade.word for one in here if one.grade and one.force.slug == force), "")
        found.append(
            CycleDistribution(
                cycle=cycle.name,
                counts=[(word, counts[word]) for word in cycle.grades],
                graded=sum(counts.values()),
                held=len({one.force.slug for one in here}),
                own_grade=own,
            )
        )
    return found


def distribution_sentence(found: Sequence[CycleDistribution], subject: str) -> str:
    """The latest cycle of which enough forces are held, in words; or that there is none."""
    told = [one for one in found if one.is_fair]
    if not told:
        few = "too few forces are in the data, and not a fair sample, to show how they are spread"
        return f"{subject}: {few}."
    last = told[-1]
    parts = [f"{count} {as_participle(word)}" for word, count in last.counts if count]
    listing = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{subject}, {last.cycle}: {listing}; {last.coverage}."


def among_forces(judgment: JudgmentRow, everyone: Sequence[JudgmentRow]) -> str:
    """How many forces share one judgment's grade, in words; nothing where too few forces are held."""
    grades = {one.force.name: engine_grade(one.grade) for one in everyone}
    found = grades_of_forces(
        judgment.question.theme.name, judgment.question.cycle.name, grades, force=judgment.force.name
    )
    return found.sentence if found.graded >= ENOUGH and judgment.grade else ""


def records(found: Sequence[CycleDistribution]) -> list[dict[str, object]]:
    return [
        {"cycle": one.cycle, "grade": word, "forces": count, "graded": one.graded, "of": FORCES}
        for one in found
        for word, count in one.counts
    ]
