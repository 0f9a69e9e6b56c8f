"""From a file to lines: what can be read, and what is said of what cannot."""

from pathlib import Path

import pytest

from inspections.extraction.documents.html import lines_of_html
from inspections.extraction.documents.open_document import MAX_BYTES, lines_of_bytes, open_document
from inspections.extraction.documents.text import lines_of_text
from inspections.extraction.read_report import read_report, read_text
from inspections.extraction.unreadable import UnreadableDocument
from tests.inspections.extraction.pdf_writer import pdf_of, typeset
from tests.inspections.extraction.report_samples import effectiveness_report


def texts(source):
    return [line.text for line in source.lines]


def test_lines_are_counted_from_one_and_split_on_a_line_feed_only():
    source = lines_of_text("one\r\ntwo\x0bstill two\u2028and on\nthree")
    assert [(line.number, line.text) for line in source.lines] == [
        (1, "one"),
        (2, "two\x0bstill two\u2028and on"),
        (3, "three"),
    ]


def test_a_form_feed_begins_a_new_page():
    source = lines_of_text("first\n\fsecond\nmore\n\fthird")
    assert source.pages == 3
    assert [line.page for line in source.lines] == [1, 2, 2, 3]


def test_text_without_form_feeds_has_no_pages():
    assert lines_of_text("a report").pages is None


def test_an_old_windows_file_is_read_by_its_encoding():
    source = lines_of_bytes("The force’s calls – 5 per cent".encode("cp1252"), "old.txt")
    assert texts(source) == ["The force’s calls – 5 per cent"]


def test_a_saved_page_gives_rows_with_tabs_and_items_with_dashes():
    page = (
        "<html><head><title>no</title><style>p{}</style></head><body><h2>Figures</h2><p>Seen<sup>3</sup> "
        "twice</p>"
        "<ul><li>one</li><li>two<ul><li>deeper</li></ul></li></ul>"
        "<table><tr><th>Rate</th><th>Force</th></tr><tr><td>Calls</td><td>25</td></tr></table>"
        "<script>var x = 5;</script></body></html>"
    )
    found = [text for text in texts(lines_of_html(page, sha256="x")) if text]
    assert found == ["Figures", "Seen³ twice", "- one", "- two", " - deeper", "Rate\tForce", "Calls\t25"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"  \n \n", "empty"),
        ("word.pdf", b"PK\x03\x04rest", "Word"),
        ("picture.pdf", b"\x89PNG\r\n", "picture"),
        ("program.txt", b"MZ\x00\x01\x02", "neither"),
        ("renamed.pdf", b"just words", "not a PDF"),
        ("broken.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Cat", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_apart_with_what_to_do(tmp_path: Path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument, match=said):
        open_document(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path):
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        open_document(tmp_path / "nowhere.txt")


def test_an_enormous_file_is_refused_before_it_is_read(tmp_path: Path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(UnreadableDocument, match="megabytes"):
        open_document(path)


def test_a_pdf_without_pages_is_not_called_a_scan():
    with pytest.raises(UnreadableDocument, match="The PDF has no pages"):
        lines_of_bytes(pdf_of([]), "none.pdf")


def test_a_scanned_pdf_without_text_asks_for_one_with_text():
    with pytest.raises(UnreadableDocument, match="pictures of pages"):
        lines_of_bytes(pdf_of([[], []]), "scan.pdf")


def test_an_encrypted_pdf_asks_for_one_without_a_password():
    content = pdf_of([[(50, 50, "hidden")]]).replace(
        b"trailer << ",
        b"trailer << /Encrypt << /Filter /Standard /V 1 /R 2 /O <"
        + b"41" * 32
        + b"> /U <"
        + b"42" * 32
        + b"> /P -4 >> /ID [<01><01>] ",
    )
    with pytest.raises(UnreadableDocument, match="password"):
        lines_of_bytes(content, "locked.pdf")


def test_a_pdf_keeps_cells_of_rows_apart_and_pages_counted():
    source = lines_of_bytes(
        pdf_of(
            [
                [(50, 60, "Calls for assistance in the year"), (350, 60, "251"), (450, 60, "238")],
                [(50, 60, "And more of it")],
            ]
        ),
        "r.pdf",
    )
    assert source.pages == 2
    assert texts(source)[0] == "Calls for assistance in the year\t251\t238"
    assert source.lines[-2].page == 2


def test_text_in_two_columns_is_read_one_column_after_the_other():
    left = ["The left column says", "one thing after the", "other and goes on", "until it has ended."]
    right = ["The right column too", "has much to tell us", "of the same force in", "four lines of text."]
    words = [(50, 60 + 12 * row, text) for row, text in enumerate(left)]
    words += [(320, 60 + 12 * row, text) for row, text in enumerate(right)]
    found = [text for text in texts(lines_of_bytes(pdf_of([words]), "c.pdf")) if text]
    assert found == left + right


def test_a_report_as_pdf_gives_the_same_items_as_its_text(tmp_path: Path):
    text = effectiveness_report()
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf_of(typeset(text)))
    from_pdf, from_text = read_report(path), read_text(text)

    def items(extraction):
        return (
            [(each.question, each.grade, each.year) for each in extraction.judgments],
            [(each.force_value, each.national_value, each.unit, each.period) for each in extraction.figures],
            [(each.kind, each.text, each.question) for each in extraction.findings],
            [each.text for each in extraction.caveats],
        )

    assert items(from_pdf) == items(from_text)
    assert from_pdf.document.kind == "pdf"
    assert len(from_pdf.judgments) == 4


def test_a_page_that_a_browser_saved_as_one_file_is_read_as_a_page():
    saved = (
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        b'\ttype="text/html"; boundary="part"\r\n\r\n--part\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><h1>Fenmarch=20Police</h1>"
        b"<p>It is =E2=80=9Cgood=E2=80=9D.</p></body></html>\r\n--part--\r\n"
    )
    source = lines_of_bytes(saved, "page.mhtml")
    assert source.kind == "html"
    assert [line.text for line in source.lines if line.text] == ["Fenmarch Police", "It is “good”."]
