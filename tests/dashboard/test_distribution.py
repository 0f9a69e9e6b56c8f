"""How many forces were given each grade: what is counted, and what never is."""

from dataclasses import replace

from dashboard.tables.distribution import among_forces, distribution_sentence, distributions, records
from tests.dashboard.builders import C2015, C2016, CYCLES, DURHAM, KENT, judgment

FORCES = [replace(KENT, slug=f"force-{n}", name=f"Force {n}") for n in range(43)]


def graded(*counts: int, cycle=C2016):
    """So many forces outstanding, good, requiring improvement and inadequate."""
    words = [word for word, count in zip(cycle.grades, counts, strict=True) for _ in range(count)]
    return [judgment(word, cycle, force=force) for word, force in zip(words, FORCES, strict=False)]


def test_grades_are_counted_in_the_order_of_their_scale() -> None:
    """1 outstanding, 28 good, 13 requires improvement, 1 inadequate: effectiveness in 2016."""
    (found,) = distributions(graded(1, 28, 13, 1), CYCLES)
    assert found.counts == [("outstanding", 1), ("good", 28), ("requires improvement", 13), ("inadequate", 1)]
    assert (found.graded, found.held) == (43, 43)


def test_carried_ungraded_and_not_inspected_judgments_are_held_but_not_counted() -> None:
    judgments = [
        *graded(0, 2, 0, 0),
        judgment("good", state="carried_forward", carried_from="2015", force=FORCES[2]),
        judgment("", state="ungraded", force=FORCES[3]),
        judgment("", state="not_inspected", force=FORCES[4]),
    ]
    (found,) = distributions(judgments, CYCLES)
    assert dict(found.counts)["good"] == 2
    assert (found.graded, found.held) == (2, 5)
    assert found.coverage.startswith("2 of 43 forces")


def test_a_cycle_is_told_with_every_grade_and_in_the_number_that_it_has() -> None:
    (one,) = distributions(graded(0, 0, 1, 0), CYCLES)
    assert one.told == "0 outstanding, 0 good, 1 requiring improvement, 0 inadequate"
    assert one.coverage == "1 of 43 forces has a grade in the data"
    (two,) = distributions(graded(0, 2, 0, 0), CYCLES)
    assert two.coverage == "2 of 43 forces have a grade in the data"


def test_each_cycle_has_its_own_distribution_and_one_without_judgments_has_none() -> None:
    found = distributions([*graded(1, 0, 0, 0), *graded(0, 0, 0, 3, cycle=C2015)], CYCLES)
    assert [(one.cycle, one.graded) for one in found] == [("2015", 3), ("2016", 1)]


def test_the_grade_of_the_chosen_force_is_marked_only_where_it_has_one() -> None:
    judgments = [judgment("good", C2015, force=DURHAM), judgment("good", C2016, force=KENT)]
    found = distributions(judgments, CYCLES, "durham")
    assert [one.own_grade for one in found] == ["good", ""]


def test_the_sentence_counts_only_where_nearly_all_forces_are_held() -> None:
    """40 of 43 are enough, 39 are not: which forces are missing is not chance."""
    enough = distributions(graded(1, 26, 12, 1), CYCLES)
    told = distribution_sentence(enough, "Effectiveness")
    assert "2016" in told
    assert "1 outstanding, 26 good, 12 requiring improvement and 1 inadequate" in told
    few = distributions(graded(1, 26, 12, 0), CYCLES)
    assert "26" not in distribution_sentence(few, "Effectiveness")
    assert "Effectiveness" in distribution_sentence([], "Effectiveness")


def test_a_judgment_tells_how_many_forces_share_its_grade_where_nearly_all_are_held() -> None:
    """28 of 43 good, one force without a grade; of 39 grades nothing is told."""
    everyone = graded(1, 28, 13, 0)
    own = everyone[1]
    assert among_forces(own, everyone) == (
        "Preventing crime: 28 of 43 forces were judged good in 2016, Force 1 among them; "
        "1 has no grade in the data."
    )
    assert among_forces(own, everyone[:39]) == ""
    ungraded = judgment("", state="ungraded", force=FORCES[42])
    assert among_forces(ungraded, [*everyone, ungraded]) == ""


def test_a_download_has_a_row_for_each_step_also_where_no_force_stands_on_it() -> None:
    rows = records(distributions(graded(1, 28, 13, 0), CYCLES))
    assert [(row["grade"], row["forces"]) for row in rows] == [
        ("outstanding", 1),
        ("good", 28),
        ("requires improvement", 13),
        ("inadequate", 0),
    ]
    assert {(row["graded"], row["of"]) for row in rows} == {(42, 43)}
