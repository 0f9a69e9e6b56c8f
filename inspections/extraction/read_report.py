"""Reads one inspection report: the way into this package."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inspections.extraction.caveats.collect import caveats_of
from inspections.extraction.documents.open_document import open_document
from inspections.extraction.documents.source import Source
from inspections.extraction.documents.text import lines_of_text
from inspections.extraction.doubts import contradictions, missing, several
from inspections.extraction.figures.collect import figures_of
from inspections.extraction.findings.collect import findings_of
from inspections.extraction.judgments.collect import judgments_of
from inspections.extraction.lines.grouping import blocks_of
from inspections.extraction.records import Document, Extraction, KnownMetric
from inspections.extraction.structure.asked import book_of
from inspections.extraction.structure.identity import force_of, year_of
from inspections.extraction.structure.sections import place
from inspections.extraction.structure.subjects import parts_of


def read_report(path: Path, *, force: str | None = None, catalogue: Sequence[KnownMetric] = ()) -> Extraction:
    """What the report in this file states. `force` is a name or slug that overrides what the text says.

    Raises UnreadableDocument, with a message for people, for a file that cannot be read.
    """
    return read_source(open_document(path), force=force, catalogue=catalogue)


def read_text(text: str, *, force: str | None = None, catalogue: Sequence[KnownMetric] = ()) -> Extraction:
    """As `read_report`, for text already in memory. Lines count from 1, split on a line feed only."""
    return read_source(lines_of_text(text), force=force, catalogue=catalogue)


def read_source(
    source: Source, *, force: str | None = None, catalogue: Sequence[KnownMetric] = ()
) -> Extraction:
    """As `read_report`, for lines already read."""
    written = blocks_of(source.lines)
    inspected = force_of(written, force)
    blocks, told_of = parts_of(inspected, written)
    year = year_of(blocks, inspected)
    book = book_of(blocks, year)
    placed = place(blocks, book)
    figures = figures_of(placed, inspected, year, catalogue)
    findings, earlier_findings = findings_of(placed, year, national=inspected is None)
    judgments, warnings = judgments_of(placed, book, inspected, year)
    return Extraction(
        document=Document(source.sha256, source.pages, source.kind),
        force=inspected.name if inspected else None,
        year=year,
        judgments=tuple(judgments),
        figures=tuple(figures),
        findings=tuple(findings),
        earlier_findings=tuple(earlier_findings),
        caveats=tuple(caveats_of(placed, figures)),
        warnings=(
            *source.warnings,
            *several(inspected, told_of),
            *missing(inspected, year, judgments),
            *warnings,
            *contradictions(figures),
        ),
    )
