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
        ("* Nuisance data: 12 months to March 2016", "note"),
        ("*Figures are shown as shares of thefts recorded in the 12 months to March 2016.", None),
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


TABLE = (
    "Figure 4: Outcomes (%) of offences recorded in the 12 months to 31 March 2016\n\n"
    "Outcome\tFenmarch Constabulary\tEngland and Wales\nCharged\t14.2\t12.3\nWarned*\t0.4\t0.9\n\n"
)


def about(text):
    return [each.applies_to for each in caveats(text)]


def test_a_note_under_a_table_is_about_its_rows():
    text = f"{TABLE}For more see annex A\n\n⁵ Tarnshire Police is excluded from the table.\n"
    assert about(text) == [("Figure 4", "Charged", "Warned")]


def test_a_starred_note_that_dates_a_row_is_about_that_row():
    assert about(f"{TABLE}* 12 months to 31 December 2015\n") == [("Figure 4", "Warned")]


def test_a_note_of_the_annex_is_about_the_rows_of_the_table_it_names():
    text = (
        f"{TABLE}About the data\n\nFigure 4: Outcomes of offences\n\nTarnshire Police was unable to count.\n"
    )
    assert about(text) == [("Figure 4", "Charged", "Warned")]


def test_a_note_about_the_population_is_about_every_figure_per_head_of_it():
    text = (
        "The force received 301 calls per 1,000 population. It solved 12.1 percent of thefts.\n\nAbout "
        "the data\n\nPopulation\n\nFor population as a denominator estimates for 2015 are used.\n"
    )
    ((named,),) = about(text)
    assert "calls" in named.lower()


def test_a_margin_is_about_the_figure_of_its_sentence():
    text = "The force records 91.2 percent (± 1.7 percent) of thefts. It has 40 dogs and 212 officers."
    ((named,),) = about(text)
    assert named == "Thefts"


def test_a_note_about_domestic_abuse_is_not_about_all_crime():
    text = (
        "In the 12 months to 31 March 2016, recorded crime in Fenmarch rose by 4 percent. Police-"
        "recorded domestic abuse rose by 9 percent.\n\nAbout the data\n\nDomestic abuse\n\nRecorded "
        "crimes of domestic abuse were not provided by two forces.\n"
    )
    assert about(text) == [("Police-recorded domestic abuse, change",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two counts aren’t directly comparable.",
        "The survey of staff wasn’t statistically representative.",
        "Answers came from 90 of 800 people, a low response rate.",
        "We looked at ten files, which is a small sample.",
        "The costs come from the force and were not audited.",
        "The England and Wales figure for complaints excludes two forces.",
        "This leaves out calls by text.",
        "Two forces did not provide figures for arrests.",
        "Recorded crime here excludes offences at sea.",
        "This is based on a survey of 400 people by the force.",
        "The plans of forces will not have informed the grades.",
        "A gang has no standard definition.",
    ],
)
def test_plain_words_of_the_text_tell_a_limit(sentence):
    assert [each.text for each in caveats(f"The force knows its barns well. {sentence}\n")] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "We reviewed 30 crime files and found that half had no plan.",
        "In a small sample of cases we found good plans.",
    ],
)
def test_what_was_found_in_a_sample_is_no_caveat(sentence):
    assert caveats(f"{sentence}\n") == ()


def test_what_a_rate_leaves_out_is_said_once_however_it_is_put():
    text = (
        "Crime (excluding fraud) fell by 3 percent. The detection rate (for crimes excluding fraud) was 24 "
        "percent.\n"
    )
    assert [each.text for each in caveats(text)] == ["Crime (excluding fraud) fell by 3 percent."]


def test_a_note_by_a_star_may_begin_with_a_small_letter():
    text = f"{TABLE}* the rate of warnings is that for 1,000 households\n"
    assert [each.form for each in caveats(text)] == ["note"]


TOLD = "In the year to 31 March 2016, 11.3 percent of thefts were solved. "


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("This excludes thefts of owls.", 1),
        ("Theft figures should be treated with care.", 1),
        ("Staff numbers should be treated with care.", 0),
        ("Costs exclude the cost of regional teams.", 0),
    ],
)
def test_a_caveat_in_the_text_is_on_the_figure_told_just_before_if_it_speaks_of_it(sentence, named):
    (applies_to,) = about(f"{TOLD}{sentence}\n")
    assert len(applies_to) == named


def test_a_caveat_under_a_table_points_back_at_its_rows():
    assert about(f"{TABLE}These figures should be treated with caution.\n") == [("Charged", "Warned")]


def test_the_title_of_a_section_ties_no_caveat_of_its_text():
    text = f"{TOLD}\n\nThefts solved\n\nRoads were built, so that years are not directly comparable.\n"
    assert about(text) == [()]


def test_a_note_of_where_data_come_from_limits_nothing():
    text = (
        f"{TABLE}About the data\n\nOutcomes\n\nThese data are obtained from tables of outcomes of offences.\n"
    )
    assert about(text) == [()]


DOMESTIC = (
    "In the 12 months to 31 March 2016, the domestic abuse arrest rate was 54 percent. The domestic abuse "
    "charge rate was 21 percent.\n\nAbout the data\n\n"
)


def test_a_note_on_arrests_is_not_on_every_figure_of_domestic_abuse():
    note = "Arrests\n\nTwo forces were unable to provide domestic abuse arrest data.\n"
    ((named,),) = about(DOMESTIC + note)
    assert "arrest" in named.lower()


def test_a_note_that_gives_domestic_abuse_as_an_example_is_not_on_it():
    note = "Difficulties\n\nDifficulties differ by crime, such as domestic abuse, arrest or charge.\n"
    assert about(DOMESTIC + note) == [()]
