"""A PDF to lines, keeping pages, cells and columns."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfexceptions import PDFException
from pdfminer.psparser import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from inspections.extraction.documents.columns import lines_of_page
from inspections.extraction.documents.rows import Word
from inspections.extraction.documents.source import Source, SourceLine
from inspections.extraction.unreadable import TOO_MUCH, UnreadableDocument
from inspections.extraction.vocabulary.signs import BULLETS, UNNAMED

MAX_PAGES = 400
# A page with fewer letters than this on average is a picture of a page.
LEAST_LETTERS = 40
_UNNAMED_SIGN = re.compile(UNNAMED)
# What the library raises for bytes that only look like a PDF.
DAMAGE = (
    PdfminerException,
    MalformedPDFException,
    PDFException,
    PSException,
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    AssertionError,
    RecursionError,
    OverflowError,
    EOFError,
    ZeroDivisionError,
)


def lines_of_pdf(content: bytes, *, sha256: str) -> Source:
    """The pages' lines in reading order.

    Raises UnreadableDocument, with what to do, for a file it cannot read.
    """
    try:
        lines, pages = _read(content)
    except DAMAGE as error:
        if _is_locked(error):
            raise UnreadableDocument(
                "The PDF is protected by a password. Save a copy without the password and upload that."
            ) from error
        if any(isinstance(each, MemoryError) for each in _causes(error)):
            raise UnreadableDocument(TOO_MUCH) from error
        raise UnreadableDocument(
            "The PDF is damaged and cannot be opened. Download it again, or upload the text "
            "or the saved web page."
        ) from error
    if not pages:
        raise UnreadableDocument("The PDF has no pages. Download it again, or upload the text of the report.")
    letters = sum(len(line.text.strip()) for line in lines)
    if letters < LEAST_LETTERS or letters < LEAST_LETTERS * pages / 4:
        raise UnreadableDocument(
            "The PDF holds pictures of pages and no text. Upload a version with text, or run "
            "character recognition first."
        )
    return Source("pdf", sha256, pages, tuple(lines))


def _read(content: bytes) -> tuple[list[SourceLine], int]:
    lines: list[SourceLine] = []
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        pages = len(pdf.pages)
        if pages > MAX_PAGES:
            raise UnreadableDocument(
                f"The PDF has {pages} pages; an inspection report has fewer than {MAX_PAGES}. "
                f"Upload the report alone."
            )
        for page in pdf.pages:
            for text in lines_of_page(list(_words(page))):
                lines.append(SourceLine(len(lines) + 1, text, page.page_number))
            lines.append(SourceLine(len(lines) + 1, "", page.page_number))
            page.close()
    return lines, pages


def _words(page: Any) -> Iterator[Word]:
    """Words of a page, upright ones only: text along an axis of a chart is not read."""
    found = page.extract_words(
        x_tolerance_ratio=0.18,
        y_tolerance=2,
        extra_attrs=["size"],
        keep_blank_chars=False,
        use_text_flow=False,
    )
    for word in found:
        if word.get("upright", True):
            text = word["text"].replace(
                "\0", ""
            )  # a sign that the PDF has no name for; PostgreSQL keeps none
            yield Word(
                BULLETS[0] if _UNNAMED_SIGN.fullmatch(text) else text,
                float(word["x0"]),
                float(word["x1"]),
                float(word["top"]),
                float(word["bottom"]),
                float(word["size"]),
            )


def _is_locked(error: BaseException) -> bool:
    return any(
        isinstance(each, PDFPasswordIncorrect | PDFTextExtractionNotAllowed)
        or any(isinstance(told, PDFPasswordIncorrect) for told in each.args)
        for each in _causes(error)
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and those behind it, which the library wraps in its own."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__
