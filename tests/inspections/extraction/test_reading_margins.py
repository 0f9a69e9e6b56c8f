"""Margins of estimates, in the wordings of surveys and of audits of crime records."""

import pytest

from inspections.extraction.read_report import read_text

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)


def estimates(text):
    return [
        (str(each.force_value), each.force_margin and str(each.force_margin))
        for each in read_text(f"{TOP}{text}\n").figures
    ]


@pytest.mark.parametrize(
    "words",
    [
        "records 91.2 percent (± 1.7 percent) of thefts",
        "records 91.2 percent (+/- 1.7 percentage points) of thefts",
        "records 91.2% ±1.7% of thefts",
        "records 91.2 percent, plus or minus 1.7 percentage points, of thefts",
        "records 91.2 percent (with a confidence interval of +/- 1.7 percent) of thefts",
        "records 91.2 percent (confidence interval: ± 1.7 percent) of thefts",
        "records 91.2 percent (95% confidence interval: ± 1.7) of thefts",
        "records 91.2 percent of thefts told to it by post (with a confidence interval of +/- 1.7 percent)",
        "records 91.2 percent of thefts (margin of error ±1.7 percentage points)",
    ],
)
def test_a_margin_belongs_to_the_value_before_it(words):
    assert estimates(f"We estimate that the force {words}.") == [("91.2", "1.7")]


def test_each_of_two_values_keeps_its_own_margin():
    text = (
        "In the survey 61 percent of people in Fenmarch (+/- 6 percentage points) were content, against 53 "
        "percent (+/- 1 percentage point) in England and Wales."
    )
    (figure,) = read_text(TOP + text).figures
    assert [str(each) for each in (figure.force_margin, figure.national_margin)] == ["6", "1"]


def test_the_two_ends_of_an_interval_and_its_level_are_no_values():
    assert estimates(
        "Of people 71 percent are content (95 percent confidence interval: 68 to 74 percent)."
    ) == [("71", None)]
    text = "We think that the force records 91.2 percent (confidence interval 89.5 to 92.9 percent)."
    assert estimates(text) == [("91.2", None)]


def test_a_number_between_keeps_a_margin_from_an_earlier_value():
    assert estimates("The force solves 40 percent of thefts, and records 90 percent (± 2 percent).") == [
        ("40", None),
        ("90", "2"),
    ]


def test_the_line_of_a_wrapped_margin_is_cited():
    (figure,) = read_text(
        TOP + "Content were 81 percent of people in Fenmarch. This is below the national figure of 85.0\n"
        "percent (± 0.2 percent).\n"
    ).figures
    assert figure.place.lines == (7, 8)
