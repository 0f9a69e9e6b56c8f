"""How reports set out their findings: dates as titles, labels on the line, introductions, pages between."""

from __future__ import annotations

from inspections.extraction.read_report import read_text
from inspections.extraction.records import Extraction

AREA = "Investigating crime"
TOP = f"PEEL 2021/22\n\nAn inspection of Fenmarch Constabulary\n\n{AREA}\n\nGood\n\n"


def read(text: str) -> Extraction:
    return read_text(TOP + text + "\n")


def listed(text: str) -> list[tuple[str, str, int]]:
    return [(each.kind, each.text, len(each.parts)) for each in read(text).findings]


def test_titles_that_say_by_when_part_a_list_and_do_not_end_it():
    assert listed(
        "Recommendations\n\nImmediately\n\n1. The force should count its owls.\n\nWithin three months\n\n"
        "2. The force should feed them:\na. by night; and\nb. by day.\n\nBy 31 March 2023\n\n"
        "3. The force should let them go."
    ) == [
        ("recommendation", "The force should count its owls.", 0),
        ("recommendation", "The force should feed them:", 2),
        ("recommendation", "The force should let them go.", 0),
    ]


def test_a_finding_may_say_on_its_own_line_what_it_is():
    assert listed(
        "Area for improvement: The force should count its owls.\n\nNobody counts. They should.\n\n"
        "Cause of concern – The force is failing its owls.\n\n"
        "Recommendation 2: By 30 June 2022, the force should look at:\n\n(a) its nests; and\n(b) its barns."
    ) == [
        ("area_for_improvement", "The force should count its owls.", 0),
        ("cause_of_concern", "The force is failing its owls.", 0),
        ("recommendation", "By 30 June 2022, the force should look at:", 2),
    ]


def test_words_that_introduce_a_list_neither_end_it_nor_are_findings():
    assert listed(
        "Areas for improvement\n\nWe found two areas for improvement:\n\n1) The force should count its "
        "owls.\n\n2) The force should make sure that its barns\n   are dry."
    ) == [
        ("area_for_improvement", "The force should count its owls.", 0),
        ("area_for_improvement", "The force should make sure that its barns are dry.", 0),
    ]


def test_the_name_of_a_list_in_running_text_opens_none():
    assert (
        listed(
            "We found no areas for improvement or causes of concern. Recommendations of others are told "
            "elsewhere.\n\nThe force should know that."
        )
        == []
    )


def test_a_list_goes_on_over_a_page_with_its_head_and_foot():
    head = "PEEL 2021/22 – An inspection of Fenmarch Constabulary"
    pages = [
        "PEEL 2021/22\n\nAn inspection of Fenmarch Constabulary\n",
        f"{head}\n\n{AREA}\n\nGood\n\nIt does well.\n\n2\n",
        f"{head}\n\nAreas for improvement\n\n• The force should count its owls. It should do so by:\n\n3\n",
        f"{head}\n\n  – going out; and\n\n  – looking up.\n\n• The force should see that\n  barns\n\n4\n",
        f"{head}\n\n  are dry.\n\n5\n",
    ]
    found = read_text("\f".join(pages)).findings
    assert [(each.text, len(each.parts)) for each in found] == [
        ("The force should count its owls. It should do so by:", 2),
        ("The force should see that barns are dry.", 0),
    ]


def test_what_became_of_findings_is_told_with_them():
    text = (
        "In our 2018/19 inspection, we identified two areas for improvement. The force has addressed both of "
        "these areas for improvement."
    )
    (found,) = read(text).earlier_findings
    assert (found.year, found.status) == (2018, "addressed")
    assert found.text == "In our 2018/19 inspection, we identified two areas for improvement."


CHAPTER = (
    "Recommendations\n\nImmediately\n\n- Fenmarch Constabulary should count its owls.\n\n"
    "Within six months\n\n- Fenmarch Constabulary should feed them.\n\n"
    "Annex A – About the data\n\nOwls are counted by night.\n"
)
SECTIONS = (
    "Crime Inspection 2014\n\nFenmarch Constabulary\n\n"
    "How effective is the force at investigating offending?\n\nIt does well.\n\nSummary\n\nGood\n\n"
    "How effective is the force at tackling anti-social behaviour?\n\n"
    "It does well.\n\nSummary\n\nGood\n\n"
)


def test_recommendations_of_a_closing_chapter_answer_no_single_question():
    assert [(each.text, each.question) for each in read_text(SECTIONS + CHAPTER).findings] == [
        ("Fenmarch Constabulary should count its owls.", None),
        ("Fenmarch Constabulary should feed them.", None),
    ]


def test_recommendations_behind_the_explanation_of_the_grades_are_read():
    text = f"{SECTIONS}What each judgment means\n\nGood: it does well.\n\n{CHAPTER}"
    assert [each.question for each in read_text(text).findings] == [None, None]


def test_recommendations_under_a_cause_of_concern_stay_in_its_section_at_the_reports_end():
    found = read(
        "It does badly.\n\nCause of concern\n\nThe force is failing its owls.\n\nRecommendations\n\n"
        "Within three months, the force should:\n\n- count them; and\n- feed them.\n"
    ).findings
    assert [(each.kind, each.question, len(each.parts)) for each in found] == [
        ("cause_of_concern", AREA, 0),
        ("recommendation", AREA, 2),
    ]


def test_recommendations_before_a_section_has_its_grade_are_that_sections():
    text = (
        "Crime Inspection 2014\n\nFenmarch Constabulary\n\n"
        "How effective is the force at investigating offending?\n\nIt does well.\n\n"
        "Recommendations\n\n- The force should count its owls.\n\nSummary\n\nGood\n"
    )
    (found,) = read_text(text).findings
    assert found.question == "How effective is the force at investigating offending?"


def test_text_behind_a_list_of_bullets_is_no_item_though_somebody_must_do_something():
    assert listed(
        "Area for improvement\n\n- The force should count its owls.\n\nOfficers know barns. Lost owls must "
        "be found soon.\n\nThe owls that others lose should be found as well."
    ) == [("area_for_improvement", "The force should count its owls.", 0)]


def test_a_line_that_says_by_when_is_no_item():
    assert listed(
        "Cause of concern\n\nThe force is failing its owls.\n\nRecommendations\n\nBy 31 March 2023:\n\n"
        "1. The force should count them.\n2. The force should feed them."
    ) == [
        ("cause_of_concern", "The force is failing its owls.", 0),
        ("recommendation", "The force should count them.", 0),
        ("recommendation", "The force should feed them.", 0),
    ]


def test_the_list_of_an_earlier_year_has_no_new_findings():
    assert listed("Areas for improvement (2018)\n\n- The force should count its owls.") == []
