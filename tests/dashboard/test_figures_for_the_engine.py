"""What the engine is told of a figure: its numbers as they were printed, not as they are stored."""

from decimal import Decimal

import pytest

from inspections.comparison.words import Significance
from tests.dashboard.builders import beside


@pytest.mark.parametrize(
    ("force", "national", "margin", "answer"),
    [
        # At least 3.9 apart, margins at most 2.05 each: 2.05 * 1.414 = 2.90.
        ("84.0", "80.0", "2.0000", Significance.HIGHER),
        # At least 2.9 apart, and 2.05 * 1.414 = 2.899; at least 2.8 apart it may be chance.
        ("83.0", "80.0", "2.0000", Significance.HIGHER),
        ("82.9", "80.0", "2.0000", Significance.IN_LINE),
        # Whole percentages: at least 3 apart, margins at most 2.5 each, 3.54; with 2.00005 each, 2.83.
        ("84", "80", "2.0000", Significance.IN_LINE),
    ],
)
def test_the_zeros_of_the_database_make_no_margin_more_exact(
    force: str, national: str, margin: str, answer: Significance
) -> None:
    pair = beside(force, national, margin=margin)
    assert pair.answer is not None
    assert pair.answer.significance == answer
    assert str(pair.answer.a.margin) == str(round(Decimal(margin), pair.answer.a.decimals))
