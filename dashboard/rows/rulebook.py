"""Everything published about what may be compared with what, ready for the engine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inspections.comparison.rules import CycleRule, QuestionLink, StatedComparison


@dataclass(frozen=True)
class Rulebook:
    """Links between questions, rules between cycles, and what reports say themselves.

    `links` maps a later question to its earlier ones; `cycles` maps (earlier, later, pillar) to a
    rule, pillar "none" where it holds for all; `stated` maps (force, later question) to the earlier
    question and the statement. Questions are named by their key, cycles by their name.
    `subjects` maps a theme to the other themes from which one of its questions comes.
    """

    links: Mapping[str, tuple[tuple[str, QuestionLink], ...]] = field(default_factory=dict)
    cycles: Mapping[tuple[str, str, str], CycleRule] = field(default_factory=dict)
    stated: Mapping[tuple[str, str], tuple[tuple[str, StatedComparison], ...]] = field(default_factory=dict)
    subjects: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def cycle_rule(self, earlier: str, later: str, pillar: str) -> CycleRule | None:
        """The rule for one pillar where there is one, else the rule for the whole cycle."""
        return self.cycles.get((earlier, later, pillar)) or self.cycles.get((earlier, later, "none"))

    def with_ancestors(self, themes: Iterable[str]) -> set[str]:
        """The themes, and all those from which their questions come: what a change may be read against."""
        found: set[str] = set()
        wanted = set(themes)
        while wanted:
            found |= wanted
            wanted = {earlier for theme in wanted for earlier in self.subjects.get(theme, ())} - found
        return found
