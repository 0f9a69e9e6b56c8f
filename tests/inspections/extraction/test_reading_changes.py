"""A rise or a fall: by how much, since when, and what is none."""

from tests.inspections.extraction.report_samples import figures_read


def test_since_goes_on_about_the_months_told_last():
    text = (
        "Theft rose by 4.4 percent in the 12 months to 30 June 2015. Since the 12 months to 30 June "
        "2010 it has "
        "fallen by 21 percent."
    )
    (_, since) = figures_read(text)
    assert (str(since.period.end), str(since.baseline.end)) == ("2015-06-30", "2010-06-30")


def test_each_of_two_changes_has_its_own_baseline():
    text = "The number of officers is 4 percent lower than in 2015 and 17 percent lower than in 2010."
    found = figures_read(text)
    assert [(str(each.force_value), each.baseline.end.year) for each in found] == [
        ("-4", 2015),
        ("-17", 2010),
    ]


def test_a_verb_may_tell_two_changes():
    text = "Calls about boats rose by 7.5 percent in 2015/16 and calls about tides by 11 percent."
    assert [(str(each.force_value), each.is_change) for each in figures_read(text)] == [
        ("7.5", True),
        ("11", True),
    ]


def test_a_change_behind_two_times_lies_between_them():
    text = "It heard 318 cases in 2014/15 and 402 in 2015/16, an increase of 26 percent."
    (first, second, change) = figures_read(text)
    assert (str(first.force_value), str(second.force_value), second.unit) == ("318", "402", "cases")
    assert (str(change.period.end), str(change.baseline.end)) == ("2016-03-31", "2015-03-31")


def test_between_two_months_years_apart_a_change_goes_from_one_to_the_other():
    text = "Between March 2010 and March 2015 it lost 388 officers (16 percent) and 24 percent of its staff."
    found = figures_read(text)
    assert [(str(each.force_value), each.unit) for each in found] == [
        ("-388", "officers"),
        ("-16", "percent"),
        ("-24", "percent"),
    ]
    assert {(str(each.baseline.start), str(each.baseline.end)) for each in found} == {
        ("2010-03-01", "2010-03-31")
    }
    assert {(str(each.period.start), str(each.period.end)) for each in found} == {
        ("2015-03-01", "2015-03-31")
    }


def test_what_is_lost_to_sickness_is_no_fall():
    (figure,) = figures_read("It lost 4.5 percent of officer hours to sickness in 2015/16.")
    assert (str(figure.force_value), figure.is_change) == ("4.5", False)


def test_points_by_which_something_improved_are_a_rise():
    for words in (
        "Trust had improved by 9 percentage points",
        "It saw an improvement of 9 percentage points",
    ):
        (figure,) = figures_read(f"{words} since 2014.")
        assert (str(figure.force_value), figure.is_change, figure.baseline.end.year) == ("9", True, 2014)
