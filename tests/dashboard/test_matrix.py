"""The judgment matrix: which grade stands in which cell, and what stands under it."""

import pytest

from dashboard.tables.matrix import (
    SHAPES,
    by_force,
    by_theme,
    change_mark,
    grade_mark,
    judgment_address,
    matrix,
)
from tests.dashboard.builders import (
    C2014,
    C2015,
    C2016,
    C2021,
    CYCLES,
    DURHAM,
    FIVE_TIERS,
    KENT,
    VULNERABLE,
    change,
    judgment,
)


def laid_out(judgments, row_of=by_force, walls=None):
    changes = {one.pk: change(one, None) for one in judgments}
    return matrix(judgments, changes, CYCLES, row_of=row_of, caption="c", corner="Force", walls=walls or {})


def test_rows_are_forces_by_name_whatever_their_grades() -> None:
    found = laid_out([judgment("inadequate", force=KENT), judgment("outstanding", force=DURHAM)])
    assert [row.label for row in found.rows] == ["Durham", "Kent"]
    assert [row.href for row in found.rows] == ["/forces/durham/", "/forces/kent/"]


def test_rows_of_one_force_are_subjects_in_reading_order() -> None:
    found = laid_out([judgment(theme=VULNERABLE), judgment()], row_of=by_theme)
    assert [row.label for row in found.rows] == ["Preventing crime", "Protecting vulnerable people"]


def test_columns_are_the_cycles_that_hold_something_in_order_of_time() -> None:
    found = laid_out([judgment("good", C2016), judgment("good", C2014), judgment("adequate", C2021)])
    assert [column.label for column in found.columns] == ["2014", "2016", "2021/22"]


def test_a_cell_without_a_judgment_is_empty_and_not_a_grade() -> None:
    found = laid_out([judgment("good", C2014, force=KENT), judgment("good", C2016, force=DURHAM)])
    kent = next(row for row in found.rows if row.label == "Kent")
    assert [len(entries) for _, entries in kent.columned] == [1, 0]


def test_two_judgments_of_one_year_stand_in_one_cell() -> None:
    found = laid_out([judgment("good", C2016), judgment("inadequate", C2016, slug="other")])
    assert [len(entries) for _, entries in found.rows[0].columned] == [2]


def test_a_wall_stands_before_the_cycle_it_is_given_for_and_keeps_its_reason() -> None:
    found = laid_out(
        [judgment("good", C2016), judgment("good", C2021)], walls={"2021/22": "The scale changed."}
    )
    assert [column.wall for column in found.columns] == ["", "The scale changed."]


@pytest.mark.parametrize("word", FIVE_TIERS)
def test_a_grade_is_a_word_a_shape_and_a_colour(word: str) -> None:
    mark = grade_mark(judgment(word, C2021))
    assert mark.word == word.capitalize()
    assert mark.shape == SHAPES[word]
    assert mark.role == word.replace(" ", "-")
    assert mark.has_grade


def test_no_two_grades_share_a_shape() -> None:
    assert len(set(SHAPES.values())) == len(FIVE_TIERS)


def test_a_carried_grade_has_its_shape_but_not_the_colour_of_a_new_one() -> None:
    mark = grade_mark(judgment("good", state="carried_forward", carried_from="2015"))
    assert mark.word == "Good, carried from 2015"
    assert mark.shape == SHAPES["good"]
    assert mark.role == "carried"


@pytest.mark.parametrize("state", ["ungraded", "not_inspected"])
def test_a_judgment_without_a_grade_has_a_shape_of_its_own(state: str) -> None:
    mark = grade_mark(judgment("", state=state))
    assert mark.shape not in SHAPES.values()
    assert not mark.has_grade


def test_nothing_stands_under_the_first_judgment_of_a_row() -> None:
    assert change_mark(change(judgment(), None, "none", "not_comparable", "question_new")) is None


@pytest.mark.parametrize(("direction", "arrow"), [("improved", "↑"), ("declined", "↓"), ("unchanged", "=")])
def test_a_direction_has_an_arrow_and_its_word(direction: str, arrow: str) -> None:
    mark = change_mark(change(judgment(), judgment("good", C2015), direction))
    assert mark is not None
    assert (mark.arrow, mark.words, mark.refused, mark.with_care) == (arrow, direction, False, False)


def test_a_comparison_to_be_read_with_care_says_so_beside_its_arrow() -> None:
    mark = change_mark(change(judgment(), judgment("good", C2015), "declined", "with_care"))
    assert mark is not None
    assert (mark.arrow, mark.words, mark.with_care) == ("↓", "declined, with care", True)


def test_a_change_over_more_than_two_years_says_since_when() -> None:
    later = judgment("good", C2021)
    mark = change_mark(change(later, judgment("good", C2014), "improved"))
    assert mark is not None
    assert mark.words == "improved since 2014"


def test_where_an_arrow_would_stand_the_reason_for_none_stands() -> None:
    mark = change_mark(
        change(judgment("good", C2021), judgment("good", C2016), "none", "not_comparable", "scale_changed")
    )
    assert mark is not None
    assert (mark.arrow, mark.refused, mark.words) == ("", True, "new scale")
    assert mark.sentence.startswith("The sentence on")


def test_a_judgments_address_is_made_of_its_force_inspection_and_question() -> None:
    assert judgment_address(judgment(force=DURHAM)) == "/judgments/durham/peel-2016/preventing-crime/"
