"""The sentences at the head of a force's page, with counts worked by hand."""

from dataclasses import replace

import pytest

from dashboard.summaries import (
    grade_counts,
    in_one_report,
    last_judged,
    last_on_subject,
    last_readable_change,
    last_whole_cycle,
    what_changed,
)
from dashboard.tables.beside_nation import beside_nation
from dashboard.tables.figures import figure_table
from dashboard.wording import in_words, listed
from tests.dashboard.builders import (
    C2014,
    C2015,
    C2016,
    C2017,
    CYCLES,
    METRIC,
    VULNERABLE,
    beside,
    caveat,
    change,
    judgment,
    nation,
    pair,
    value,
)

ASKED = {"peel-2014": 1, "peel-2015": 2, "peel-2016": 2, "peel-2017": 3, "peel-2021-22": 2}


def test_counts_to_ten_are_words() -> None:
    assert [in_words(count) for count in (0, 1, 10, 11, 1259)] == ["none", "one", "ten", "11", "1,259"]


def test_a_list_reads_as_a_sentence() -> None:
    assert [listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_grades_are_counted_best_first_and_carried_ones_never() -> None:
    judgments = [
        judgment("inadequate"),
        judgment("good"),
        judgment("good", theme=VULNERABLE),
        judgment("outstanding", state="carried_forward", carried_from="2015"),
        judgment("", state="ungraded"),
        judgment("", state="not_inspected"),
    ]
    assert grade_counts(judgments) == [("good", 2), ("inadequate", 1)]


def test_a_cycle_with_a_pillars_grade_is_told_by_its_pillars() -> None:
    judgments = [
        judgment("good", C2016, level="overall", pillar="effectiveness"),
        judgment("outstanding", C2016, level="overall", pillar="legitimacy", key="peel-2016/legitimacy"),
        judgment("inadequate", C2016, theme=VULNERABLE),
    ]
    told = last_judged("Kent Police", judgments, [C2016], ASKED)
    assert told == (
        "In 2016, Kent Police was judged good for effectiveness and outstanding for legitimacy. "
        "Its grade for efficiency is not in the data."
    )


def test_pillars_with_one_grade_are_told_together() -> None:
    grades = {"effectiveness": "good", "efficiency": "inadequate", "legitimacy": "good"}
    judgments = [
        judgment(grade, C2016, level="overall", pillar=pillar, key=f"peel-2016/{pillar}")
        for pillar, grade in grades.items()
    ]
    assert last_judged("Kent Police", judgments, [C2016], ASKED) == (
        "In 2016, Kent Police was judged good for effectiveness and legitimacy, "
        "and inadequate for efficiency."
    )


def test_an_inspection_of_one_question_is_no_whole_round() -> None:
    told = last_judged("Kent Police", [judgment("good", C2016)], [C2016], {"peel-2016": 1})
    assert told == "No whole round of judgments of Kent Police is in the data."


def test_a_cycle_without_pillars_is_counted_by_areas_of_policing() -> None:
    judgments = [judgment("good", C2016), judgment("requires improvement", C2016, theme=VULNERABLE)]
    told = last_judged("Kent Police", judgments, [C2016], ASKED)
    assert told.startswith("In 2016, Kent Police was graded in two areas of policing")
    assert "good in one and requiring improvement in one" in told


def test_a_part_of_a_cycle_is_never_summed_up() -> None:
    """One of three areas of 2017 is held; 2016 is whole."""
    judgments = [
        judgment("good", C2016),
        judgment("good", C2016, theme=VULNERABLE),
        judgment("inadequate", C2017),
    ]
    assert last_whole_cycle(judgments, [C2016, C2017], ASKED) == C2016
    told = last_judged("Kent Police", judgments, [C2016, C2017], ASKED)
    assert told.startswith("In 2016")
    assert "inadequate" not in told
    assert "2017" in told


def test_a_force_without_a_whole_cycle_is_not_summed_up() -> None:
    told = last_judged("Kent Police", [judgment("good", C2017)], [C2016, C2017], ASKED)
    assert "good" not in told
    assert "Kent Police" in told


def test_a_report_begins_with_its_grades() -> None:
    overall = judgment("requires improvement", level="overall")
    rest = [judgment("good"), judgment("requires improvement"), judgment("", state="ungraded")]
    assert in_one_report([overall, *rest]) == (
        "Requires improvement overall; "
        "of two graded questions in the data, good in one and requiring improvement in one."
    )
    assert in_one_report(rest[:1]) == "Its one graded question in the data: good."
    assert in_one_report([overall]) == "Requires improvement overall."
    assert in_one_report(rest[2:]) == ""


def test_the_grades_of_several_pillars_are_told_by_pillar() -> None:
    two = [
        judgment("good", level="overall", pillar="efficiency"),
        judgment("outstanding", level="overall", pillar="legitimacy"),
    ]
    assert in_one_report(two) == "Good for efficiency and outstanding for legitimacy."
    ungraded = judgment("", level="overall", pillar="legitimacy", state="ungraded")
    assert in_one_report([two[0], ungraded]) == "Good for efficiency."


def test_a_subject_begins_with_the_last_grade_that_the_data_hold() -> None:
    graded = [judgment("good", C2015), judgment("inadequate", C2016)]
    last = "The last grade in the data: inadequate, in PEEL 2016, published in December 2016."
    assert last_on_subject("Kent Police", graded[::-1]) == last
    carried = judgment("inadequate", C2017, state="carried_forward", carried_from="2016")
    told = last_on_subject("Kent Police", [*graded, carried])
    assert told == f"PEEL 2017 gave no new grade: inadequate, carried from 2016. {last}"


def test_a_subject_without_any_grade_says_so() -> None:
    none = last_on_subject("Metropolitan Police Service", [])
    assert none == "No judgment of the Metropolitan Police Service on this subject is in the data."
    assert last_on_subject("Kent Police", [judgment("", C2016, state="ungraded")]) == (
        "PEEL 2016 gave no new grade: inspected, not graded."
    )


def test_changes_are_counted_only_where_the_engine_gave_a_direction() -> None:
    earlier = judgment("good", C2015)
    changes = [
        change(judgment("outstanding"), earlier, "improved"),
        change(judgment("good"), earlier, "unchanged"),
        change(judgment("good"), earlier, "unchanged"),
        change(judgment("inadequate"), earlier, "declined"),
        change(judgment("good"), earlier, "none", "not_comparable", "scale_changed"),
        change(judgment("good"), None, "none", "not_comparable", "question_new"),
    ]
    told = what_changed(changes)
    assert told == ("Of four comparable grades, one improved, one declined and two did not change.")


def test_where_nothing_may_be_compared_the_reason_is_told_instead() -> None:
    refused = change(judgment("good"), judgment("good", C2015), "none", "not_comparable", "scale_changed")
    assert refused.answer.sentence in what_changed([refused])
    assert "the scale changed" in what_changed([refused], "The scale changed.")
    assert what_changed([]) == ""
    assert what_changed([change(judgment("good"), None, "none", "not_comparable", "question_new")]) == ""


def test_the_last_change_that_can_be_read_is_looked_for_only_where_the_latest_has_none() -> None:
    readable = change(judgment("good", C2016), judgment("good", C2015), "unchanged")
    older = change(judgment("good", C2015), judgment("good", C2014), "declined")
    refused = change(judgment("good", C2017), judgment("good", C2016), "none", "not_comparable")
    changes = {one.later.pk: one for one in (older, readable, refused)}
    told = last_readable_change(changes, C2017)
    assert "2016" in told
    assert "one did not change" in told
    assert last_readable_change(changes, C2016) == ""
    assert last_readable_change({refused.later.pk: refused}, C2017) == ""
    assert last_readable_change({}, None) == ""


def lines_of(*pairs):
    return figure_table(pairs).lines


def test_figures_above_below_the_same_and_refused_are_counted_apart() -> None:
    """Two above, one below, one the same, one that a caveat forbids to compare."""
    forbidden = pair(value("9", caveats=(caveat("c1", "no_comparison_between_areas"),)), nation("3"))
    lines = lines_of(beside("12", "10"), beside("13", "10"), beside("8", "10"), beside("10", "10"), forbidden)
    told = beside_nation("Kent", lines)
    assert "5 figures" in told
    assert "above in 2, below in 1 and the same in 1; 1 may not be compared" in told


def test_parts_of_totals_are_not_counted_beside_their_total() -> None:
    part = replace(METRIC, part_of="total", slug="part")
    lines = lines_of(beside("12", "10"), beside("13", "10", metric=part))
    told = "1 figure (without 1 that is part of it): above in 1 and below in 0."
    assert told in beside_nation("Kent", lines)


def test_for_how_many_figures_high_or_low_is_good_is_counted() -> None:
    """“Most have none” was said of two figures of demand as of forty-four of a whole report."""
    neither = replace(METRIC, polarity="none", slug="calls")
    directed, demand = beside("12", "10"), beside("13", "10", metric=neither)
    told = [
        beside_nation("Kent", lines_of(*pairs)).partition(". ")[2]
        for pairs in ((directed,), (demand,), (demand, demand), (directed, demand, demand))
    ]
    assert told == [
        "The table says whether high or low is good.",
        "For it neither high nor low is good.",
        "For all of them neither high nor low is good.",
        "For one of them high or low is good, as the table says; for the others neither is.",
    ]


def test_no_figures_is_said() -> None:
    told = beside_nation("Kent", [])
    assert "Kent" in told
    assert "0" not in told


@pytest.mark.parametrize("cycles", [CYCLES, ()])
def test_a_force_without_judgments_gets_a_sentence_all_the_same(cycles) -> None:
    assert "Kent Police" in last_judged("Kent Police", [], list(cycles), ASKED)
