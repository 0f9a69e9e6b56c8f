"""What the data hold of one question."""

from dataclasses import dataclass


@dataclass(frozen=True)
class QuestionCoverage:
    """One question: how many of the 43 forces have a judgment in each state, and on what evidence."""

    inspection: str
    inspection_slug: str
    cycle: str
    question: str
    question_slug: str
    pillar: str
    states: dict[str, int]
    evidence: dict[str, int]
    cited_twice: int

    @property
    def held(self) -> int:
        return sum(self.states.values())
