"""Where a force stands among forces: counts and quarters, never a rank."""

from decimal import Decimal

import pytest

from inspections.comparison.distribution import (
    check_claim,
    claim_in_words,
    grades_of_forces,
    place_among_forces,
)
from inspections.comparison.words import Agreement, Claim, Standing
from tests.inspections.comparison.builders import four

VULNERABLE = "Protecting vulnerable people"


def forces_from_1_to(count):
    """Force 1 has the value 1, force 2 the value 2, and so on."""
    return {f"Force {number}": Decimal(number) for number in range(1, count + 1)}


def test_thirteen_of_43_forces_require_improvement():
    grades = {"Staffordshire": four("requires improvement")}
    grades |= {f"Other {number}": four("requires improvement") for number in range(12)}
    grades |= {f"Good {number}": four("good") for number in range(28)}
    grades |= {"Dorset": None, "Kent": None}
    found = grades_of_forces(VULNERABLE, "2016", grades, force="Staffordshire")
    assert [(grade.word, count) for grade, count in found.counts] == [
        ("good", 28),
        ("requires improvement", 13),
    ]
    assert (found.graded, found.forces) == (41, 43)
    assert found.sentence == (
        "Protecting vulnerable people: 13 of 43 forces were judged to require improvement in 2016, "
        "Staffordshire among them; 2 have no grade in the data."
    )


def test_a_force_that_stands_alone_is_told_so():
    grades = {"Staffordshire": four("inadequate")} | {f"Good {n}": four("good") for n in range(42)}
    assert grades_of_forces(VULNERABLE, "2015", grades, force="Staffordshire").sentence == (
        "Protecting vulnerable people: 1 of 43 forces was judged inadequate in 2015, Staffordshire alone."
    )


def test_a_force_without_a_grade_is_not_counted_in():
    grades = {"Staffordshire": None} | {f"Good {n}": four("good") for n in range(30)}
    assert grades_of_forces(VULNERABLE, "2017", grades, force="Staffordshire").sentence == (
        "Protecting vulnerable people: 30 of 43 forces have a grade of 2017 in the data, "
        "Staffordshire not among them."
    )


@pytest.mark.parametrize(
    ("force", "standing"),
    [
        # A quarter of 43 is 10.75: the ten highest are 34 to 43, the ten lowest 1 to 10.
        ("Force 43", Standing.AMONG_THE_HIGHEST),
        ("Force 34", Standing.AMONG_THE_HIGHEST),
        ("Force 33", Standing.IN_LINE),
        ("Force 11", Standing.IN_LINE),
        ("Force 10", Standing.AMONG_THE_LOWEST),
        ("Force 1", Standing.AMONG_THE_LOWEST),
    ],
)
def test_the_quarters_of_43_forces_have_ten_each(force, standing):
    assert place_among_forces("Charge rate", forces_from_1_to(43), force=force).standing == standing


def test_ties_count_against_a_place_among_the_highest():
    values = dict.fromkeys((f"Force {number}" for number in range(1, 44)), Decimal("5.6"))
    assert place_among_forces("Burglary", values, force="Force 1").standing == Standing.IN_LINE


def test_missing_forces_are_counted_and_never_taken_as_zero():
    # Five forces gave no data: the quarter is of 38, so the nine highest (9 / 38 = 23.7 percent).
    values = forces_from_1_to(38) | {f"Silent {number}": None for number in range(5)}
    place = place_among_forces("Vulnerable victims", values, force="Force 30")
    assert (place.standing, place.with_value, place.forces) == (Standing.AMONG_THE_HIGHEST, 38, 43)
    assert place.sentence == (
        "Vulnerable victims: Force 30 is in the highest quarter of the 38 of 43 forces with a value."
    )


def test_with_values_for_few_forces_a_place_cannot_be_said():
    place = place_among_forces("Charge rate", forces_from_1_to(21), force="Force 21")
    assert place.standing == Standing.CANNOT_BE_SAID
    assert place.sentence == (
        "Charge rate: Force 21's place among forces cannot be said; 21 of 43 forces have a value."
    )


def test_a_force_without_a_value_has_no_place():
    values = forces_from_1_to(42) | {"Dorset": None}
    assert place_among_forces("Charge rate", values, force="Dorset").standing == Standing.CANNOT_BE_SAID


def test_no_answer_holds_a_rank():
    place = place_among_forces("Charge rate", forces_from_1_to(43), force="Force 40")
    assert "40" not in place.sentence.replace("Force 40", "")
    assert set(vars(place)) == {"standing", "with_value", "forces", "sentence"}


@pytest.mark.parametrize(
    ("claim", "force", "agreement"),
    [
        (Claim.HIGHEST, "Force 43", Agreement.AGREES),
        (Claim.HIGHEST, "Force 42", Agreement.DIFFERS),
        (Claim.AMONG_THE_HIGHEST, "Force 34", Agreement.AGREES),
        (Claim.AMONG_THE_HIGHEST, "Force 33", Agreement.DIFFERS),
        # 42 others, more than half is 22: force 23 lies above 22 of them, force 22 above 21.
        (Claim.HIGHER_THAN_MOST, "Force 23", Agreement.AGREES),
        (Claim.HIGHER_THAN_MOST, "Force 22", Agreement.DIFFERS),
        (Claim.IN_LINE, "Force 22", Agreement.AGREES),
        (Claim.IN_LINE, "Force 2", Agreement.DIFFERS),
        (Claim.LOWER_THAN_MOST, "Force 21", Agreement.AGREES),
        (Claim.AMONG_THE_LOWEST, "Force 10", Agreement.AGREES),
        (Claim.LOWEST, "Force 1", Agreement.AGREES),
        (Claim.LOWEST, "Force 2", Agreement.DIFFERS),
    ],
)
def test_a_claim_in_words_is_held_against_the_figures(claim, force, agreement):
    assert check_claim(claim, "Charge rate", forces_from_1_to(43), force=force).agreement == agreement


def test_a_claim_that_differs_says_what_the_figures_say():
    check = check_claim(Claim.IN_LINE, "Charge rate", forces_from_1_to(43), force="Force 2")
    assert check.sentence == (
        "The report calls Force 2's charge rate in line with other forces, "
        "but the figures disagree: it is in the lowest quarter."
    )


def test_a_claim_cannot_be_checked_on_two_values():
    # The reports give Staffordshire and England and Wales only.
    values = {"Staffordshire": Decimal("1.9")}
    check = check_claim(Claim.AMONG_THE_HIGHEST, "Action by another body", values, force="Staffordshire")
    assert check.agreement == Agreement.CANNOT_BE_CHECKED


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("among the highest", Claim.AMONG_THE_HIGHEST),
        ("one of the highest", Claim.AMONG_THE_HIGHEST),
        ("highest", Claim.HIGHEST),
        ("among the lowest", Claim.AMONG_THE_LOWEST),
        ("slightly higher than the rest", Claim.HIGHER_THAN_MOST),
        ("higher than most forces", Claim.HIGHER_THAN_MOST),
        ("in line", Claim.IN_LINE),
        ("consistent with", Claim.IN_LINE),
        ("lower than many", Claim.LOWER_THAN_MOST),
        ("below many", Claim.LOWER_THAN_MOST),
        ("much lower than in other forces", Claim.LOWER_THAN_MOST),
        ("a matter for the force", None),
    ],
)
def test_the_words_of_the_2016_report_are_understood(words, claim):
    assert claim_in_words(words) == claim


@pytest.mark.parametrize(
    "words",
    [
        "not among the highest",
        "neither among the highest nor among the lowest",
        "the second highest",
        "the lowest since 2010",
        "higher than in the previous year",
        "lower than in 2015",
    ],
)
def test_words_that_place_no_force_among_others_are_no_claim(words):
    assert claim_in_words(words) is None


def test_where_every_force_has_a_value_all_are_named():
    place = place_among_forces("Charge rate", forces_from_1_to(43), force="Force 43")
    assert place.sentence == "Charge rate: Force 43 is in the highest quarter of all 43 forces."


def test_a_claim_that_agrees_reads_as_a_sentence():
    check = check_claim(Claim.HIGHEST, "Charge rate", forces_from_1_to(43), force="Force 43")
    assert check.sentence == "The report calls Force 43's charge rate the highest, and the figures agree."
