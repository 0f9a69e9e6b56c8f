"""How many of so many: the results of audits and reviews, and shares told in words."""

import pytest

from inspections.extraction.read_report import read_text

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)


def values(text):
    return [(str(each.force_value), each.unit) for each in read_text(TOP + text + "\n").figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We found a plan in 21 of the 30 files.", [("21", "files")]),
        ("Of the 40 records that we examined, 31 were right.", [("31", "records")]),
        ("Of 120 crimes examined, the force recorded 110.", [("110", "crimes")]),
        ("Of the 16 cases reviewed, five were good and nine were poor.", [("5", "cases"), ("9", "cases")]),
        (
            "We looked at 22 rapes that were struck out. Nineteen of the 22 were struck out rightly.",
            [("19", "crimes")],
        ),
        ("We audited 60 files. There was a plan in 41.", [("41", "files")]),
        (
            "We audited 60 files. Sixteen lacked a plan and 20 lacked a date.",
            [("16", "files"), ("20", "files")],
        ),
        ("In 2018, 162 people were hurt in floods, and 22 were lost.", [("162", "people"), ("22", "people")]),
        ("We examined 40 files. In 13 there was no plan.", [("13", "files")]),
        (
            "We reviewed 90 cases. We found that 83 were good. Ten had a date.",
            [("83", "cases"), ("10", "cases")],
        ),
        (
            "In May 2016 it had 287 devices waiting; by then it had 104.",
            [("287", "devices"), ("104", "devices")],
        ),
        ("We read and checked 90 stop and search records. Of these, 80 were right.", [("80", "records")]),
        (
            "The force made 61 such orders. Of these orders, 17 were kept.",
            [("61", "orders"), ("17", "orders")],
        ),
        (
            "We examined 50 cases. We judged 20 of these as good, 18 as adequate and 12 as inadequate.",
            [("20", "cases"), ("18", "cases"), ("12", "cases")],
        ),
    ],
)
def test_the_result_of_an_audit_is_a_figure_and_the_audited_number_is_none(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We audited 60 files with care.",
        "Nine of the 43 forces have such a unit.",
        "Of the 20 files reviewed, 31 were kept elsewhere.",
    ],
)
def test_what_was_looked_at_is_no_result(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One in five of its vans is new.", "20"),
        ("The force told us that 3 in 10 vans are new.", "30"),
        ("Three quarters of its vans are new.", "75"),
        ("Nine tenths of its vans are new.", "90"),
        ("Here 1 in 50 of its vans is new.", "2"),
        ("Its fleet of vans fell by a quarter.", "-25"),
    ],
)
def test_a_share_in_words_is_so_many_percent(text, value):
    assert values(text) == [(value, "percent")]


@pytest.mark.parametrize(
    "text",
    [
        "More than half of its vans are new.",
        "The first half of 2016 was wet.",
        "One in three of its vans is new.",
        "It meets its partners one in every two weeks.",
        "One in ten of the forces has such a van.",
        "Half of the officers that we spoke to said so.",
    ],
)
def test_a_share_that_is_no_whole_number_of_percent_is_no_figure(text):
    assert values(text) == []


def test_a_share_in_words_before_its_percentage_is_one_figure():
    assert values("A quarter of its vans (26 percent) are new.") == [("26", "percent")]


def test_a_share_set_large_on_a_line_of_its_own_is_a_figure():
    text = "Thefts\n\n92.6% of thefts were recorded\n\nThe force has done well here."
    assert values(text) == [("92.6", "percent")]
