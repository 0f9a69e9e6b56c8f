"""Survey estimates: more than chance allows, or broadly in line; rounding decides for caution."""

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as some

from inspections.comparison.significance import significance_of
from inspections.comparison.words import Significance
from tests.inspections.comparison.builders import percent, satisfied

MIRRORED = {
    Significance.HIGHER: Significance.LOWER,
    Significance.LOWER: Significance.HIGHER,
    Significance.IN_LINE: Significance.IN_LINE,
    Significance.NOT_TESTED: Significance.NOT_TESTED,
}


def test_far_apart_is_higher_and_read_backwards_lower():
    ours, theirs = satisfied("89.8", "1.5"), satisfied("85.0", "0.2")
    assert significance_of(ours, theirs) == Significance.HIGHER
    assert significance_of(theirs, ours) == Significance.LOWER


def test_a_difference_within_the_margins_is_in_line():
    assert significance_of(satisfied("89.8", "1.5"), satisfied("90.6", "1.6")) == Significance.IN_LINE


def test_margins_that_overlap_may_still_be_a_difference():
    # 80 ± 3 and 85 ± 3: the intervals 77 to 83 and 82 to 88 overlap, yet 5 is more than sqrt(9 + 9) = 4.24;
    # with rounding: at least 4.9 apart, margins at most 3.05 each, 3.05 * 1.414 = 4.31.
    assert significance_of(satisfied("85.0", "3.0"), satisfied("80.0", "3.0")) == Significance.HIGHER


def test_without_a_margin_nothing_is_claimed():
    assert significance_of(satisfied("86.5", None), satisfied("83.3", "0.2")) == Significance.NOT_TESTED
    assert significance_of(percent("13.7"), percent("12.1")) == Significance.NOT_TESTED


def test_where_rounding_could_decide_the_answer_is_in_line():
    # 5 against sqrt(3² + 4²) = 5 is a tie; 5.1 is beyond it as published, but 5.0 of it may be rounding.
    assert significance_of(satisfied("55.1", "3.0"), satisfied("50.0", "4.0")) == Significance.IN_LINE
    # At least 5.2 apart; margins at most 3.05 and 4.05, together 5.07.
    assert significance_of(satisfied("55.3", "3.0"), satisfied("50.0", "4.0")) == Significance.HIGHER


def test_whole_percentages_are_rounded_more_coarsely():
    # 60 ± 2 and 56 ± 2: as published 4 > 2.83; but 3 apart at least and margins 2.5 each: 3 < 3.54.
    assert significance_of(satisfied("60", "2"), satisfied("56", "2")) == Significance.IN_LINE


exact = some.decimals(min_value=0, max_value=100, places=3)
margins = some.decimals(min_value=Decimal("0.001"), max_value=10, places=3)


def rounded(value: Decimal, decimals: int) -> Decimal:
    return round(value, decimals)


@given(exact, exact, margins, margins, some.integers(0, 2))
def test_rounding_as_published_never_flips_significance(a, b, margin_a, margin_b, decimals):
    """If the published digits say higher, the unrounded numbers say higher too."""
    published = significance_of(
        *(
            satisfied(f"{rounded(value, decimals):.{decimals}f}", f"{rounded(margin, decimals):.{decimals}f}")
            for value, margin in ((a, margin_a), (b, margin_b))
        )
    )
    assume(published in (Significance.HIGHER, Significance.LOWER))
    assert (a - b) ** 2 > margin_a**2 + margin_b**2
    assert (a > b) == (published == Significance.HIGHER)


@given(exact, exact, margins, margins)
def test_read_backwards_the_answer_is_mirrored(a, b, margin_a, margin_b):
    one, other = satisfied(str(a), str(margin_a)), satisfied(str(b), str(margin_b))
    assert significance_of(other, one) == MIRRORED[significance_of(one, other)]


@given(exact, exact, margins, margins, margins)
def test_a_wider_margin_never_makes_a_difference_certain(a, b, margin_a, margin_b, more):
    narrow = significance_of(satisfied(str(a), str(margin_a)), satisfied(str(b), str(margin_b)))
    wide = significance_of(satisfied(str(a), str(margin_a + more)), satisfied(str(b), str(margin_b)))
    assert wide in (narrow, Significance.IN_LINE)
