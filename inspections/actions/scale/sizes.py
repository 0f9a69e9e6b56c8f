"""How much is made up."""

from dataclasses import dataclass
from datetime import date, timedelta

LAST_YEAR = 2025
FINDINGS_IN_A_REPORT = 31
FIGURES_IN_A_REPORT = 12


@dataclass(frozen=True)
class Sizes:
    """The national service, unless told otherwise: each metric for each force and for England and Wales,
    in each quarter; each force inspected each year, with one report."""

    forces: int = 43
    metrics: int = 250
    quarters: int = 90
    years: int = 15
    findings: int = 20_000

    @property
    def quarter_ends(self) -> list[date]:
        """The last days of the quarters, oldest first; the last is the end of LAST_YEAR."""
        numbers = range(LAST_YEAR * 4 + 4 - self.quarters, LAST_YEAR * 4 + 4)
        first_after = [date((number + 1) // 4, (number + 1) % 4 * 3 + 1, 1) for number in numbers]
        return [day - timedelta(days=1) for day in first_after]

    @property
    def inspected(self) -> range:
        """The years in which the forces were inspected."""
        return range(LAST_YEAR + 1 - self.years, LAST_YEAR + 1)
