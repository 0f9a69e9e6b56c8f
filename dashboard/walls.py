"""The walls between cycles: before which years no grade may be set beside an earlier one."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from dashboard.rows.rulebook import Rulebook
from inspections.comparison.words import Verdict


def walls(rules: Rulebook, cycles: Sequence[str]) -> Mapping[str, str]:
    """The cycles that cannot be compared with the one before, each with the published reason."""
    found = {}
    for earlier, later in pairwise(cycles):
        rule = rules.cycles.get((earlier, later, "none"))
        if rule and rule.verdict is Verdict.NOT_COMPARABLE:
            found[later] = rule.reason
    return found
