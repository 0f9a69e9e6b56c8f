"""What became of a force's grades on one subject, told once for all years."""

from dashboard.grade_by_grade import grade_by_grade
from tests.dashboard.builders import C2014, C2015, C2016, C2017, C2021, change, judgment
from tests.dashboard.visited import Visits, words

FIRST = judgment("requires improvement", C2014)
SAME = judgment("requires improvement", C2015)
BETTER = judgment("good", C2016)
WORSE = judgment("inadequate", C2017)
NEW_SCALE = judgment("adequate", C2021)


def test_steps_of_one_kind_are_told_together_and_care_is_said() -> None:
    steps = [
        change(FIRST, None),
        change(SAME, FIRST, "unchanged", "with_care"),
        change(judgment("requires improvement", C2016), SAME, "unchanged"),
        change(WORSE, BETTER, "declined"),
    ]
    assert grade_by_grade(steps) == (
        "Grade by grade since 2014: unchanged in 2015 (with care) and 2016, declined in 2017."
    )


def test_a_refusal_between_first_and_last_is_said_before_what_can_be_said() -> None:
    steps = [
        change(NEW_SCALE, WORSE, "none", "not_comparable", "scale_changed"),
        change(BETTER, SAME, "improved"),
        change(FIRST, None),
    ]
    assert grade_by_grade(steps) == (
        "Whether it improved or declined since 2014 cannot be said: the grade of 2021/22 may not be set "
        "beside the one before. Where two grades may be compared: improved in 2016."
    )


def test_what_was_not_graded_is_no_step() -> None:
    not_inspected = judgment("", C2015, state="not_inspected")
    steps = [change(FIRST, None), change(not_inspected, FIRST, "none", "not_comparable", "not_inspected")]
    assert grade_by_grade(steps) == "There is no earlier grade in the data to set it beside."
    assert grade_by_grade([change(not_inspected, None)]) == ""
    assert grade_by_grade(
        [
            change(not_inspected, None),
            change(BETTER, not_inspected, "none", "not_comparable", "not_inspected"),
        ]
    ) == ("There is no earlier grade in the data to set it beside.")


def test_a_grade_after_one_that_was_carried_forward_is_set_beside_it() -> None:
    carried = judgment("good", C2017, state="carried_forward", carried_from="2016")
    steps = [
        change(BETTER, None),
        change(carried, BETTER, "none", "not_comparable", "carried_forward"),
        change(NEW_SCALE, carried, "none", "not_comparable", "scale_changed"),
    ]
    assert grade_by_grade(steps) == (
        "Whether it improved or declined since 2016 cannot be said: the grade of 2021/22 may not be set "
        "beside the one before."
    )


def test_a_subject_answers_first_what_changed_how_others_stand_and_what_is_open(visit: Visits) -> None:
    """The force's grades are unchanged to 2016 and better in 2018/19; then come two new scales.

    Five findings of 2014 to 2016 are unsettled, of six: the one on supervision of 2015 goes on in 2016.
    """
    page = visit("/forces/staffordshire/investigating-crime/")
    told = dict(
        zip(map(words, page.all("dl.answers dt")), map(words, page.all("dl.answers dd")), strict=True)
    )
    changed, others, figures, unsettled = told.values()
    assert changed == (
        "Whether it improved or declined since 2014 cannot be said: the grades of 2021/22 and 2023-25 may "
        "not be set beside the ones before. Where two grades may be compared: unchanged in 2015 (with care) "
        "and 2016, improved in 2018/19."
    )
    assert "2014" in others
    assert figures.startswith("Staffordshire beside England and Wales")
    assert unsettled.startswith("5 findings of 2014 to 2016.")
    links = [one.attrs["href"] for one in page.all("dl.answers a")]
    assert links == ["#judgments", "/judgments/?question=investigating-crime", "#figures", "#findings"]
