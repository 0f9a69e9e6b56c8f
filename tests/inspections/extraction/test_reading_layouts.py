"""Layouts that converters make of a report: lost blank lines, cut words, Markdown, wrapped table cells."""

import pytest

from inspections.extraction.documents.open_document import lines_of_bytes
from inspections.extraction.documents.source import SourceLine
from inspections.extraction.documents.text import lines_of_text
from inspections.extraction.lines.grouping import blocks_of
from inspections.extraction.lines.hyphens import cut_words
from inspections.extraction.lines.unpaged import unpaged_furniture
from inspections.extraction.read_report import read_source, read_text
from tests.inspections.extraction.pdf_writer import pdf_of

TOP = "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\n"
QUESTION = "How effective is the force at investigating crime and reducing re-offending?"


def pairs(extraction):
    return [(each.name, str(each.force_value), str(each.national_value)) for each in extraction.figures]


def test_a_sentence_under_a_source_line_is_text_though_no_blank_line_parts_them():
    text = (
        f"{TOP}{QUESTION}\nFigure 1: Calls in Fenmarch\nSource: a letter\n"
        "Fenmarch Constabulary received 301 calls per 1,000 population in the 12 months to 31 March 2016.\n"
    )
    assert [each.force_value for each in read_text(text).figures] == [301]


def test_an_annex_begins_at_its_title_though_no_blank_line_follows_it():
    text = (
        f"{TOP}{QUESTION}\nGood\nAll is well.\nAnnex A – About the data\nThe moors force was unable "
        "to count its sheep.\n"
    )
    (caveat,) = read_text(text).caveats
    assert (caveat.form, caveat.place.line) == ("annex", 9)


@pytest.mark.parametrize(
    ("lines", "cut"),
    [
        (("we share inter-", "nally with others"), {1}),
        (("a problem-", "solving plan", "solving is hard"), set()),
        (("an over-", "view", "no view without overview"), {1}),
        (("it is multi-", "agency work", "a multi-agency plan"), set()),
        (("soft\u00ad", "ly said"), {1}),
    ],
)
def test_the_report_itself_says_which_cut_words_have_a_hyphen(lines, cut):
    assert cut_words([SourceLine(number, text) for number, text in enumerate(lines, start=1)]) == cut


def test_markdown_is_read_as_printed():
    text = (
        "# PEEL: Police effectiveness 2016\n\n## An inspection of Fenmarch Constabulary\n\n"
        f"### {QUESTION}\n\n**Requires improvement**\n\n"
        "Figure 2: Crime rates (per 1,000 population), 12 months to 30 June 2016\n\n"
        "| Rate | Fenmarch Constabulary | England and Wales |\n| --- | --- | --- |\n| Robbery | 1.2 | 3.4 |\n"
    )
    extraction = read_text(text)
    assert [each.grade for each in extraction.judgments] == ["requires improvement"]
    assert pairs(extraction) == [("Robbery", "1.2", "3.4")]


def test_a_table_without_tabs_has_its_heads_between_caption_and_rows():
    text = (
        f"{TOP}Figure 2: Crime rates (per 1,000 population), 12 months to 30 June 2016\n"
        "Rates per 1,000 population England and Wales Fenmarch Constabulary\n"
        "Robbery 1.2 3.4\nArson 0.5 0.6\n"
    )
    assert pairs(read_text(text)) == [("Robbery", "3.4", "1.2"), ("Arson", "0.6", "0.5")]


def test_cells_of_a_pdf_table_that_run_over_rows_are_whole_again():
    page = [
        (50, 40, "An inspection of Fenmarch Constabulary"),
        (50, 70, "Figure 2: Crime rates (per 1,000 population), 12 months to 30 June 2016"),
        (50, 100, "Rates"),
        (250, 96, "Fenmarch"),
        (250, 104, "Constabulary"),
        (400, 96, "England and"),
        (400, 104, "Wales"),
        (50, 120, "Robbery"),
        (250, 120, "1.2"),
        (400, 120, "3.4"),
        (50, 136, "Theft of boats and"),
        (50, 144, "other things that float"),
        (250, 136, "0.5"),
        (400, 136, "0.6"),
        (50, 158, "Theft of horses,"),
        (250, 162, "0.7"),
        (400, 162, "0.8"),
        (50, 166, "donkeys and mules"),
    ]
    extraction = read_source(lines_of_bytes(pdf_of([page]), "r"))
    assert pairs(extraction) == [
        ("Robbery", "1.2", "3.4"),
        ("Theft of boats and other things that float", "0.5", "0.6"),
        ("Theft of horses, donkeys and mules", "0.7", "0.8"),
    ]


def test_a_label_and_its_period_on_two_lines_name_one_figure():
    text = (
        f"{TOP}Force in numbers\n\nEmergency calls per 1,000 population\n\n12 months to 31 March 2016\n\n"
        "Fenmarch Constabulary\n\n142\n\nEngland and Wales force average\n\n112\n"
    )
    (figure,) = read_text(text).figures
    assert (figure.name, figure.unit, str(figure.period.end)) == (
        "Emergency calls",
        "per 1,000 population",
        "2016-03-31",
    )


def test_a_period_over_one_graphic_does_not_date_the_next():
    text = (
        f"{TOP}Force in numbers\n\nRobbery 12 months to 31 March 2016\n\nFenmarch Constabulary\n\n1.2\n\n"
        "England and Wales\n\n3.4\n\nStop and search\n\nFenmarch Constabulary\n\n*\n\n"
        "England and Wales\n\n5.3\n"
    )
    robbery, searches = read_text(text).figures
    assert robbery.period is not None
    assert (searches.force_value, str(searches.national_value), searches.period) == (None, "5.3", None)


def test_two_places_that_contradict_each_other_are_told_and_roundings_are_not():
    when = "In the 12 months to 30 June 2016, the charge rate in Fenmarch was"
    text = f"{TOP}{QUESTION}\n\nGood\n\n{when} 12.4 percent.\n\n{when} 12 percent.\n\n{when} 15.1 percent.\n"
    (warning,) = read_text(text).warnings
    assert warning.startswith("Lines 9 and 13: ")
    assert "12.4" in warning
    assert "15.1" in warning


def test_a_page_without_force_year_and_grades_says_so():
    assert [each.split(".")[0] for each in read_text("Some words about nothing much.").warnings] == [
        "No force was recognised",
        "No year was recognised",
        "No grade was found",
    ]


def test_two_areas_may_head_the_columns_of_a_graphic():
    text = (
        f"{TOP}Force in numbers\n\nWorkforce\n\nFenmarch Constabulary England and Wales\n\n"
        "Female officers\n\n31.2% 28.6%\n\nOfficers of the river\n\n4.1% 5.9%\n"
    )
    assert pairs(read_text(text)) == [
        ("Female officers", "31.2", "28.6"),
        ("Officers of the river", "4.1", "5.9"),
    ]


def test_values_that_may_be_those_of_two_labels_are_nobodys():
    text = (
        f"{TOP}Force in numbers\n\nWorkforce\n\nFenmarch Constabulary England and Wales\n\n"
        "Police officers\nPolice staff\n\n32,125\n9,021\n"
    )
    assert pairs(read_text(text)) == []


def test_an_ampersand_in_a_name_is_the_same_force():
    text = (
        "PEEL: Police effectiveness 2016\n\nAn inspection of Fen & Marsh Police\n\nForce in numbers\n\n"
        "Robbery 12 months to 31 March 2016\n\nFen & Marsh Police\n\n1.2\n\nEngland & Wales\n\n3.4\n"
    )
    extraction = read_text(text)
    assert extraction.force == "Fen and Marsh Police"
    assert pairs(extraction) == [("Robbery", "1.2", "3.4")]


def test_page_numbers_and_heads_are_left_out_of_text_that_does_not_say_where_pages_end():
    cut = "An owl that many people of the {} saw"
    woods = ("elms", "oaks", "firs", "pines", "limes", "alders", "hollies")
    pages = [[f"The {page}th page tells of owl {line}." for line in range(14)] for page in range(1, 8)]
    feet = [
        [cut.format(wood), "", str(page), "", "PEEL: what a head says", "", "flew off."]
        for page, wood in enumerate(woods, start=1)
    ]
    text = "\n".join(line for page, foot in zip(pages, feet, strict=True) for line in (*page, *foot))
    blocks = blocks_of(lines_of_text(text).lines)
    assert all("PEEL" not in block.text for block in blocks)
    text = " ".join(block.text for block in blocks)
    assert [f"{cut.format(wood)} flew off." in text for wood in woods] == [True] * 7


def test_lone_values_of_a_graphic_are_no_page_numbers():
    text = "\n\n".join(f"Owls in wood {wood}\n\n{wood}" for wood in range(1, 9))
    assert not unpaged_furniture(lines_of_text(text).lines)
