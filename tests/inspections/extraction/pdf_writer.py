"""Writes a small PDF by hand, so that reading one back can be tested without another library."""

from __future__ import annotations

import re
import textwrap

WIDTH, HEIGHT = 595, 842
# Average width of a letter of Helvetica, in thousandths of the type size.
LETTER = 500


def pdf_of(pages: list[list[tuple[float, float, str]]], size: int = 8) -> bytes:
    """A PDF whose pages hold texts at (x from the left, y from the top) in points."""
    objects: list[bytes] = []
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    widths = " ".join([str(LETTER)] * 224)
    objects.append(
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding "
        f"/FirstChar 32 /LastChar 255 "
        f"/Widths [{widths}] >>".encode()
    )
    for index, page in enumerate(pages):
        content = b"".join(_shown(x, y, text, size) for x, y, text in page)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << "
            f"/Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * index} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _file(objects)


def _shown(x: float, y: float, text: str, size: int) -> bytes:
    plain = text.translate(str.maketrans("’‘“”–‑", "''\"\"--")).encode("cp1252", errors="replace")
    escaped = plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %d Tf %.1f %.1f Td (%s) Tj ET\n" % (size, x, HEIGHT - y, escaped)


def _file(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def typeset(text: str, letters: int = 115, lines: int = 60) -> list[list[tuple[float, float, str]]]:
    """The text set on pages: paragraphs wrapped, a gap for a blank line, values of rows in columns
    at the right.

    Footnote marks that the font cannot show are left out.
    """
    pages: list[list[tuple[float, float, str]]] = [[]]
    y = 50.0
    for line in re.sub("[⁰⁴-⁹]", "", text).split("\n"):
        if not line.strip():
            y += 8
            continue
        cells = line.split("\t")
        if len(cells) == 2 and len(cells[0]) > 80:
            cells = [" ".join(cells)]
        for piece in [line] if len(cells) > 1 else textwrap.wrap(cells[0], letters):
            if y > 50 + lines * 12:
                pages.append([])
                y = 50.0
            pages[-1] += _row(cells, y) if len(cells) > 1 else [(50, y, piece)]
            y += 12
    return pages


def _row(cells: list[str], y: float) -> list[tuple[float, float, str]]:
    """Labels from the left, the last two cells in columns of their own."""
    words = cells[:-2] if len(cells) > 2 else cells[:1]
    placed = [(50 + 30 * index, y, cell) for index, cell in enumerate(words)]
    values = cells[len(words) :]
    return [
        each
        for each in [*placed, *((400 + 100 * index, y, cell) for index, cell in enumerate(values))]
        if each[2]
    ]
