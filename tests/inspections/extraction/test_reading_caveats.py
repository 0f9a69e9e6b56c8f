"""Caveats where reports put them: under tables, in footnotes, in running text and at the end."""

import pytest

from inspections.extraction.read_report import read_text

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)


def caveats(text):
    return read_text(TOP + text + "\n").caveats


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Note: These figures exclude Tarnshire Police.", "prose"),
        ("These rates should not be compared with those of 2014.", "prose"),
        ("Two forces were unable to supply this data.", "prose"),
        ("Tarnshire Police is excluded from the England and Wales average.", "prose"),
        ("⁴ Excludes two forces.", None),
        ("⁴ Tarnshire Police couldn’t provide its count of calls.", "note"),
        ("Source: a letter. Note: two forces could not supply data.", "note"),
        ("* Data not provided by two forces.", "note"),
        ("*12 months to March 2016", "note"),
    ],
)
def test_a_limit_is_a_caveat_in_each_place(text, form):
    assert [each.form for each in caveats(text)] == ([form] if form else [])


@pytest.mark.parametrize(
    "note",
    [
        "Figure 3: data were not provided by Tarnshire Police and Lakeland Police.",
        "Lakeland Police couldn’t provide data for the year, so isn’t included in averages.",
        "All crime (except fraud) is counted.",
    ],
)
def test_notes_at_the_end_are_caveats_of_the_figures_they_name(note):
    text = (
        "In the year to 31 March 2016, recorded crime in Fenmarch rose by 4 percent.\n\nAbout the data\n\n"
        f"Recorded crime\n\n{note}"
    )
    (caveat,) = caveats(text)
    assert caveat.form == "annex"


def test_a_caption_in_the_annex_is_no_caveat():
    assert caveats("About the data\n\nFigure 3: Calls not provided for, by month") == ()


def test_ordinary_sentences_are_no_caveats():
    assert caveats("The unit could not provide shelter to all. Officers did not give up.") == ()
