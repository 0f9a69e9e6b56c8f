"""More words for a limit, and the figures that a caveat without a name for them is on."""

import pytest

from inspections.extraction.read_report import read_text

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)


def caveats(text):
    return read_text(TOP + text + "\n").caveats


def about(text):
    return [each.applies_to for each in caveats(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Because the sample is small, it cannot be taken as typical.",
        "The figures should be read with care.",
        "These percentages can change a great deal from year to year.",
        "It was not possible to include data for Tarnshire Police.",
        "The files were chosen by hand, so they do not represent all barns.",
        "Tarnshire Police is not included in the national average.",
        "Costs were told by forces and have not been verified.",
        "We stress that this is a small number of barns.",
        "Two forces could not say and are left out.",
        "Forces measure noise in different ways.",
        "Our audit of barns excludes sheds.",
        "Comparisons of spending should be made carefully.",
        "The true rate may be lower.",
        "This is a small, non-representative sample.",
        "Forces were not able to provide comparable data on this.",
        "Not all forces use this count.",
        "Forces do not all count barns alike.",
        "The results can't be seen as those of a fair sample.",
        "The data are provisional.",
        "These totals include officers on loan.",
        "Its own records of this were unreliable.",
        "Later changes won't be reflected here.",
        "The audit is not designed to compare barns.",
        "Collision figures include only what was told to the police.",
        "Rates such as these reflect local ways of work.",
        "There is a margin of error around it.",
        "One of them may be counted twice.",
        "Reserves are shown as forces classify them.",
        "The figure for the year before is not available.",
    ],
)
def test_more_words_tell_a_limit(sentence):
    assert [each.text for each in caveats(f"The force knows its barns well. {sentence}")] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The force reviews a small number of files each month.",
        "Demand may change and the force may vary its shifts.",
        "Some children are excluded from school.",
        "The force treats owls with care.",
        "Data is not shared with the owners of barns.",
        "The survey was not promoted by leaders.",
        "Audits are not carried out often enough.",
        "Figures show that the force is not counting its barns.",
        "Crime data may be used to plan shifts.",
        "Data quality is affected by a lack of training.",
    ],
)
def test_the_same_words_about_the_work_tell_none(sentence):
    assert caveats(sentence) == ()


SOLVED = "In the year to 31 March 2016, 11.3 percent of thefts were solved."
STRENGTH = "On 31 March 2016 the force had 512 officers."


def test_a_caveat_that_names_nothing_is_on_the_sentence_before_it():
    assert [len(each) for each in about(f"{SOLVED} It cannot be taken as typical.")] == [1]


def test_a_caveat_that_opens_a_paragraph_is_on_the_one_before():
    assert [len(each) for each in about(f"{SOLVED}\n\nIt cannot be taken as typical.")] == [1]


def test_a_caveat_names_the_kind_of_figure_that_it_is_on():
    ((named,),) = about(f"{STRENGTH}\n\n{SOLVED}\n\nWorkforce figures exclude those on loan.")
    assert named == "Officers"


def test_a_note_of_the_annex_under_a_kind_of_figure_is_on_that_kind():
    text = f"{STRENGTH} {SOLVED}\n\nAbout the data\n\nWorkforce\n\nThose on loan are counted in full.\n"
    assert about(text) == [("Officers",)]


def test_what_keeps_a_force_out_of_the_nation_is_on_figures_with_a_national_value():
    text = (
        "Its charge rate was 12 percent, against 10 percent in England and Wales. Its arrest rate was 40 "
        "percent.\n\nTarnshire Police is not included in the England and Wales rate."
    )
    assert about(text) == [("Charge rate",)]


def test_a_line_of_sources_may_go_on_with_a_limit():
    text = (
        "Figure 4: Outcomes (%) in the 12 months to 31 March 2016\n\nOutcome\tFenmarch Constabulary\t"
        "England and Wales\nCharged\t14.2\t12.3\n\nSource: Home Office. Rates exclude Tarnshire Police.\n"
    )
    assert [each.form for each in caveats(text)] == ["note"]


def test_a_caveat_is_on_the_figure_whose_words_it_shares():
    text = (
        "The number of investigators on fraud fell from 73 in 2014 to 61 in 2018.\n\nIn 2018, 12 percent of "
        "barns were shut.\n\nForces measure fraud investigators in different ways."
    )
    ((named,),) = about(text)
    assert "investigators" in named.lower()


def test_what_keeps_a_force_out_of_the_nation_looks_back_for_a_national_value():
    text = (
        "Its charge rate was 12 percent, against 10 percent in England and Wales.\n\nOf the 60 barns we saw, "
        "41 percent were shut.\n\nTarnshire Police is not included in the England and Wales rate."
    )
    assert about(text) == [("Charge rate",)]


def test_what_was_looked_at_limits_what_was_found_behind_it():
    text = f"{SOLVED} We reviewed 60 files. A plan was kept in 41."
    ((named,),) = about(text)
    assert "plan" in named.lower()
