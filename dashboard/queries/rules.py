"""The rulebook: everything published about what may be compared with what."""

from dashboard.queries.catalogue import catalogue
from dashboard.rows.rulebook import Rulebook


def rulebook() -> Rulebook:
    """Links, cycle rules and stated comparisons; a rule without a citation is no rule."""
    return catalogue().rulebook
