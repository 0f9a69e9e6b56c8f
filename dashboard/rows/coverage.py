"""What the data hold of one question."""

from dataclasses import dataclass


@dataclass(frozen=True)
class QuestionCoverage:
    """One question: how many forces were asked it, how many have which judgment, and on what evidence."""

    inspection: str
    inspection_slug: str
    cycle: str
    question: str
    question_slug: str
    pillar: str
    region: str
    forces: int
    states: dict[str, int]
    evidence: dict[str, int]
    cited_twice: int

    @property
    def held(self) -> int:
        return sum(self.states.values())

    @property
    def missing(self) -> int:
        return self.forces - self.held
