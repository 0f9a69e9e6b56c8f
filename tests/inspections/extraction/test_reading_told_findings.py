"""Findings told in running text: which are this force's, which are new, and which repeat the list."""

from __future__ import annotations

import pytest

from inspections.extraction.read_report import read_text
from inspections.extraction.records import Extraction

QUESTION = "How effective is the force at investigating crime and reducing re-offending?"
TOP = f"PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\n{QUESTION}\n\nGood\n\n"


def read(text: str) -> Extraction:
    return read_text(TOP + text + "\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "The counting of owls is an area for improvement nationally.",
        "The counting of owls is an area for improvement for most forces in England and Wales.",
        "Counting remains an area for improvement for the police service as a whole.",
        "Where any one of the other 42 forces stops counting, that is a cause of concern to all forces.",
        "In our 2015 national report we recommended that barns should be kept dry.",
        "In 2015, HMIC recommended that by March each force should count its owls.",
        "We recommend that all forces should count their owls.",
        "We made no recommendations in 2015.",
    ],
)
def test_what_is_said_of_all_forces_is_no_finding_on_this_one(sentence):
    extraction = read(sentence)
    assert (*extraction.findings, *extraction.earlier_findings) == ()


def test_in_a_section_with_a_list_a_statement_speaks_of_what_the_list_has():
    (count, mend) = read(
        "Two barns are wet. This is an area for improvement.\n\nAreas for improvement\n\n"
        "- The force should count its owls each night.\n- The force should mend its barns."
    ).findings
    assert (count.place.lines, mend.place.lines) == ((13,), (14, 9))


def test_the_overview_names_a_cause_of_concern_that_a_section_lists():
    text = (
        "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\n"
        "Overview – How effective is the force at keeping people safe and reducing crime?\n\nGood\n\n"
        "It counts too few owls, which is a cause of concern to us.\n\n"
        f"{QUESTION}\n\nGood\n\nCause of concern\n\nThe force is failing to count its owls.\n"
    )
    (found,) = read_text(text).findings
    assert (found.question, found.form, found.place.lines) == (QUESTION, "list", (17, 9))


def test_a_finding_of_the_last_inspection_is_no_new_one_though_its_year_is_not_told():
    extraction = read("The dry barns of our last inspection remain an area for improvement.")
    assert extraction.findings == ()
    (told,) = extraction.earlier_findings
    assert (told.year, told.status) == (2015, "still_applies")


def test_what_the_force_should_do_now_is_new_whichever_report_asked_it_first():
    (found,) = read(
        "Fenmarch Constabulary should ensure that a force action plan answers Recommendation 3 of our "
        "2015 report."
    ).findings
    assert (found.kind, found.form) == ("recommendation", "prose")


def test_the_same_area_told_on_in_the_next_sentence_is_one_finding():
    (told,) = read(
        "In 2015 the force had an area for improvement on owls, as 40 were lost. Now 30 are lost, and so the "
        "area for improvement still applies."
    ).earlier_findings
    assert (told.year, told.status) == (2015, "still_applies")


def test_words_behind_a_list_of_questions_with_their_grades_are_on_the_whole_force():
    overall = "How effective is the force at keeping people safe and reducing crime?"
    core = [
        "How effective are the force’s specialist capabilities?",
        QUESTION,
        "How effective is the force at tackling serious and organised crime?",
    ]
    listed = "".join(f"{question}\n\nGood\n\n" for question in core)
    text = (
        "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\n"
        f"Overview – {overall}\n\nGood\n\nIt does well.\n\n{listed}"
        "It loses owls. That is a cause of concern.\n"
    )
    (found,) = read_text(text).findings
    assert found.question == overall


def test_a_cause_of_concern_opened_and_closed_this_year_is_of_this_year():
    (told,) = read(
        "We came back in May 2016. We are pleased that the cause of concern has been closed."
    ).earlier_findings
    assert (told.year, told.status) == (2016, "alleviated")
