"""Pages of whole assessments, news releases and letters: what they grade, for whom and of which year."""

from __future__ import annotations

import pytest

from inspections.extraction.documents.open_document import lines_of_bytes
from inspections.extraction.read_report import read_source, read_text
from inspections.extraction.structure.book import pillar_in

EFFECTIVE = "How effective is the force at keeping people safe and reducing crime?"
EFFICIENT = "How efficient is the force at keeping people safe and reducing crime?"
LEGITIMATE = "How legitimate is the force at keeping people safe and reducing crime?"


def grades(text: str, **given: str) -> dict[tuple[str, int | None], tuple[str | None, str]]:
    found = read_text(text, **given).judgments
    return {(each.question, each.year): (each.grade, each.state) for each in found}


def test_the_extent_to_which_a_force_is_effective_grades_the_overall_question_of_that_pillar():
    text = (
        "Fenmarch 2016\n\nThis is the third assessment of Fenmarch Police.\n\n"
        "The extent to which the force is effective at keeping people safe and reducing crime: not yet "
        "graded.\n\nThe extent to which Fenmarch Police is efficient at keeping people safe and reducing "
        "crime is: good.\n\nThe extent to which the force is legitimate at keeping people safe and reducing "
        "crime is outstanding.\n"
    )
    assert grades(text) == {
        (EFFECTIVE, 2016): (None, "awaited"),
        (EFFICIENT, 2016): ("good", "graded"),
        (LEGITIMATE, 2016): ("outstanding", "graded"),
    }


def test_a_title_of_force_and_year_dates_the_page_before_any_other_title_does():
    text = (
        "A programme and framework for inspection 2025\n\nFenmarch PEEL 2014\n\nFenmarch Police\n\n"
        "To what extent is the force efficient?\n\nGood\n\nLast updated 27/11/2015\n\nIt spends with care.\n"
    )
    assert grades(text) == {("To what extent is the force efficient?", 2014): ("good", "graded")}


def test_a_badge_that_says_to_be_graded_is_awaited():
    text = f"PEEL 2017\n\nFenmarch Police\n\n{EFFECTIVE}\n\nTo be graded\n\nMore will be said in March.\n"
    assert grades(text) == {(EFFECTIVE, 2017): (None, "awaited")}


def test_the_date_of_a_page_does_not_end_a_section():
    text = (
        f"PEEL 2016\n\nFenmarch Police\n\n{LEGITIMATE}\n\nGood\n\nHow well led is the force?\n\n"
        "Last updated 08/12/2016\n\nHMIC did not give a graded judgment on leadership this year.\n"
    )
    assert grades(text) == {
        (LEGITIMATE, 2016): ("good", "graded"),
        ("How well led is the force?", 2016): (None, "ungraded"),
    }


def test_a_phrase_that_names_its_pillar_is_of_that_pillar():
    questions = f"{EFFECTIVE}\n\nThe work is told below.\n\n{EFFICIENT}\n\n"
    text = (
        f"PEEL 2017\n\nFenmarch Police\n\n{questions}Fenmarch Police is judged to be good in the efficiency "
        "with which it keeps people safe and reduces crime.\n"
    )
    assert grades(text) == {(EFFICIENT, 2017): ("good", "graded")}


@pytest.mark.parametrize(
    ("text", "pillar"),
    [
        ("how legitimately it keeps people safe", "legitimacy"),
        ("the efficiency with which it works", "efficiency"),
        ("effectiveness, efficiency and legitimacy", None),
        ("keeping people safe", None),
    ],
)
def test_a_pillar_is_named_by_one_word_alone(text, pillar):
    assert pillar_in(text) == pillar


def test_one_sentence_may_grade_several_questions_in_the_words_of_its_year():
    text = (
        f"Fenmarch 2017\n\nFenmarch Police\n\n{EFFICIENT}\n\nThe force is judged to be outstanding in its "
        "understanding of demand; its use of resources to manage demand is assessed to be good; and its "
        "planning for the future is judged to require improvement.\n"
    )
    assert grades(text) == {
        ("How well does the force understand demand?", 2017): ("outstanding", "graded"),
        ("How well does the force use its resources?", 2017): ("good", "graded"),
        ("How well is the force planning for the future?", 2017): ("requires improvement", "graded"),
    }


RELEASES = (
    "PEEL 2018/19 – news releases for each force\n\n"
    "Inspectors found that Fenmarch Police:\n\n"
    "• is ‘good’ at effectively reducing crime and keeping people safe; and\n"
    "• is ‘outstanding’ at how it treats the public and its workforce.\n\n"
    "The force is good at investigating crime.\n\n"
    "Concerns about Wolds Constabulary\n\nInspectors found that Wolds Constabulary:\n\n"
    "• is ‘inadequate’ at effectively reducing crime and keeping people safe; and\n"
    "• ‘requires improvement’ at how it treats the public and its workforce.\n"
)


def test_a_page_about_several_forces_gives_only_what_it_says_of_the_one_asked_for():
    assert grades(RELEASES, force="wolds") == {
        ("How effectively does the force reduce crime and keep people safe?", 2018): (
            "inadequate",
            "graded",
        ),
        ("How legitimately does the force treat the public and its workforce?", 2018): (
            "requires improvement",
            "graded",
        ),
    }


def test_a_page_about_several_forces_says_so():
    warnings = read_text(RELEASES, force="wolds").warnings
    assert warnings[0].startswith("The page tells of 2 forces; only what it says of Wolds Constabulary")


def test_two_areas_in_one_sentence_keep_their_own_grades_of_an_inspection_of_two_years():
    text = (
        "Letter to the Chief Constable of Fenmarch Police\n\nSent on: 12 June 2023\n\n"
        "In our PEEL 2021/22 report, we graded the force as inadequate at responding to the public and good "
        "at protecting vulnerable people.\n"
    )
    assert grades(text) == {
        ("Responding to the public", 2021): ("inadequate", "graded"),
        ("Protecting vulnerable people", 2021): ("good", "graded"),
    }


def test_a_financial_year_is_no_year_of_an_inspection():
    text = (
        f"PEEL: Police efficiency 2016\n\nAn inspection of Fenmarch Police\n\n{EFFICIENT}\n\nGood\n\n"
        "Savings of 2014/15 were spent. The force was judged to require improvement.\n"
    )
    assert grades(text) == {(EFFICIENT, 2016): ("good", "graded")}


def test_areas_that_one_sentence_says_are_not_graded_are_each_ungraded():
    text = (
        "PEEL 2021/22\n\nAn inspection of Fenmarch Police\n\nWe also inspected how well Fenmarch Police "
        "meets its obligations under the strategic policing requirement, and how well it protects the public "
        "from armed threats. We do not make graded judgments in these areas.\n"
    )
    assert grades(text) == {
        ("Meeting the strategic policing requirement", 2021): (None, "ungraded"),
        ("Protecting the public against armed threats", 2021): (None, "ungraded"),
    }


def test_an_inspection_beside_peel_grades_what_it_is_named_after():
    text = (
        "Fenmarch Police - Crime Data Integrity inspection 2018\n\nOverall judgment\n\n"
        "graded requires improvement\n\nToo many calls are not written down as crimes.\n\n"
        "How effective is the force at recording reported crime?\n\nOverall crime recording rate\n\n"
        "Inadequate\n\nClerks are few.\n"
    )
    assert grades(text) == {
        ("Crime data integrity", 2018): ("requires improvement", "graded"),
        ("How effective is the force at recording reported crime?", 2018): ("inadequate", "graded"),
    }


def test_what_an_inspector_says_of_the_whole_force_is_of_no_section():
    text = (
        "PEEL 2018/19\n\nAn inspection of Fenmarch Police\n\nTreating the workforce fairly\n\nGood\n\n"
        "HM Inspector’s observations\nLast year it was graded as requiring improvement in this area.\n"
    )
    assert grades(text) == {("Treating the workforce fairly", 2018): ("good", "graded")}


def test_an_earlier_grade_is_on_the_question_that_its_year_asked():
    own = "How effective is the force at investigating crime and managing offenders?"
    text = (
        f"PEEL: Police effectiveness 2015\n\nAn inspection of Fenmarch Police\n\n{own}\n\nGood\n\nIt does "
        "well. In the 2014 crime inspection it was judged to require improvement at investigating "
        "offending.\n"
    )
    assert grades(text) == {
        (own, 2015): ("good", "graded"),
        ("How effective is the force at investigating offending?", 2014): ("requires improvement", "graded"),
    }


def test_a_round_of_two_years_before_what_was_graded_is_the_year_of_the_grade():
    text = (
        "PEEL 2023–25\n\nAn inspection of Fenmarch Police\n\nResponding to the public\n\nGood\n\n"
        "In 2021/22, we graded the force as inadequate in this area.\n"
    )
    assert grades(text) == {
        ("Responding to the public", 2023): ("good", "graded"),
        ("Responding to the public", 2021): ("inadequate", "graded"),
    }


@pytest.mark.parametrize("when", ["last year", "when we inspected it in 2015"])
def test_a_year_behind_the_grade_makes_it_an_earlier_one(when):
    text = (
        f"PEEL: Police legitimacy 2016\n\nAn inspection of Fenmarch Police\n\n{LEGITIMATE}\n\nInadequate\n\n"
        f"The force has lost its way. It was good {when}.\n"
    )
    assert grades(text) == {
        (LEGITIMATE, 2016): ("inadequate", "graded"),
        (LEGITIMATE, 2015): ("good", "graded"),
    }


def test_titles_in_buttons_and_grades_in_pictures_or_close_beside_are_read_from_a_saved_page():
    page = (
        "<html><body><h1>PEEL 2021/22</h1><p>An inspection of Fenmarch Police</p><button>Search</button>"
        "<h2><button aria-expanded='true'>Investigating crime</button></h2>"
        "<img alt='graded requires improvement'><p>It is slow at it.</p>"
        "<h2><span>Managing offenders</span><span>Good</span></h2><p>It does well.</p>"
        "<h2>Supporting victims</h2><i role='img' aria-label='Adequate'></i><p>It does some.</p>"
        "</body></html>"
    )
    source = lines_of_bytes(page.encode(), "page.html")
    assert "Search" not in {line.text for line in source.lines}
    assert {each.question: each.grade for each in read_source(source).judgments} == {
        "Investigating crime": "requires improvement",
        "Managing offenders": "good",
        "Supporting victims": "adequate",
    }


def test_a_page_that_names_several_forces_alike_is_about_none_of_them():
    text = (
        "A joint inspection of rape\n\nInspectors went to Fenmarch Police, Wolds Constabulary and others.\n"
    )
    read = read_text(text)
    assert read.force is None
    assert read.warnings[0].startswith("No force was recognised.")


def test_a_title_in_capitals_names_the_force():
    title = "PEEL: POLICE LEGITIMACY 2017\n\nAN INSPECTION OF FENMARCH AND WOLDS POLICE"
    text = f"{title}\n\n{LEGITIMATE}\n\nGOOD\n"
    read = read_text(text)
    assert read.force == "Fenmarch and Wolds Police"
    assert grades(text) == {(LEGITIMATE, 2017): ("good", "graded")}


def test_the_efficiency_with_which_a_force_works_is_graded_on_the_question_of_its_year():
    text = (
        "Fenmarch 2014\n\nThis is the first assessment of Fenmarch Police.\n\nThe efficiency with which the "
        "force carries out its responsibilities requires improvement.\n"
    )
    assert grades(text) == {
        ("To what extent is the force efficient?", 2014): ("requires improvement", "graded")
    }
