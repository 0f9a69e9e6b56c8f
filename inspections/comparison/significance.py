"""Do two survey estimates differ by more than chance allows?"""

from decimal import Decimal

from inspections.comparison.rules import Figure
from inspections.comparison.words import Significance

HALF = Decimal("0.5")


def significance_of(a: Figure, b: Figure) -> Significance:
    """Whether a is higher or lower than b, or broadly in line, at two-sided 95 percent.

    The difference of two independent estimates has the margin sqrt(margin_a² + margin_b²), each margin
    being a 95 percent half-width; without a margin on both sides nothing is claimed. Values and margins
    are published rounded: the smallest difference and the widest margins that the published digits allow
    are tested, so that the unrounded numbers can never say the opposite and "higher" or "lower" holds for
    all of them. A force is part of England and Wales, which makes the test a little more cautious still.
    Sources: https://www.ons.gov.uk/methodology/methodologytopicsandstatisticalconcepts/uncertaintyandhowwemeasureit
    and, for the formula, http://www.nhtsa.gov/people/injury/airbags/Occupant_Safety/estimatingstatic.html
    """
    if a.value is None or b.value is None or a.margin is None or b.margin is None:
        return Significance.NOT_TESTED
    difference = a.value - b.value
    smallest = abs(difference) - _rounding(a.decimals) - _rounding(b.decimals)
    # Squares are compared, so that no root has to be rounded.
    if smallest <= 0 or smallest**2 <= _widest(a.margin) ** 2 + _widest(b.margin) ** 2:
        return Significance.IN_LINE
    return Significance.HIGHER if difference > 0 else Significance.LOWER


def _rounding(decimals: int) -> Decimal:
    """How far the true value may lie from one published with so many decimals."""
    return HALF.scaleb(-decimals)


def _widest(margin: Decimal) -> Decimal:
    """The widest margin that would be published with these digits."""
    exponent = margin.as_tuple().exponent
    return margin + _rounding(-exponent if isinstance(exponent, int) else 0)
