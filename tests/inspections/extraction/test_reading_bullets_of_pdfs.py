"""Lists on the pages of a PDF, whose signs and columns are all that tells where an item begins."""

from __future__ import annotations

from inspections.extraction.documents.open_document import lines_of_bytes
from inspections.extraction.read_report import read_source
from inspections.extraction.records import Finding
from tests.inspections.extraction.pdf_writer import pdf_of

TOP = [
    (50, 40, "PEEL 2021/22"),
    (50, 60, "An inspection of Fenmarch Constabulary"),
    (50, 90, "Investigating crime"),
    (50, 110, "Good"),
]


def findings(words: list[tuple[float, float, str]]) -> tuple[Finding, ...]:
    return read_source(lines_of_bytes(pdf_of([[*TOP, *words]]), "report.pdf")).findings


def test_a_sign_that_the_font_does_not_name_opens_an_item():
    page = [
        (50, 140, "Areas for improvement"),
        (52, 160, "\x7f"),
        (66, 160, "The force should count its owls"),
        (66, 172, "by night and by day."),
        (52, 190, "\x7f"),
        (66, 190, "The force should feed them."),
    ]
    assert [each.text for each in findings(page)] == [
        "The force should count its owls by night and by day.",
        "The force should feed them.",
    ]
