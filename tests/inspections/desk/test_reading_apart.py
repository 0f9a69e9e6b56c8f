"""A report is read by a process of its own: within limits, without secrets, and telling how far it is."""

import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User

from inspections.actions.extract import (
    read_run,
    take_in,
)
from inspections.reading.apart import NotReadError, read_apart
from inspections.reading.limits import MEGABYTE, Limits
from tests.inspections.desk.reports import TEXT
from tests.operation.test_hostile_files import pdf as pdf_of

SMALL = Limits(memory=300 * MEGABYTE, processor_seconds=20, seconds=30)


def pdf(stream: bytes, filters: int = 1) -> bytes:
    """A PDF of one page whose drawing is this stream, compressed so many times."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
        b"<</Filter[%s]/Length %d>>stream\n%s\nendstream" % (b"/FlateDecode" * filters, len(stream), stream),
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 5\n0000000000 65535 f \n"
        + table
        + b"trailer<</Root 1 0 R/Size 5>>\nstartxref\n%d\n%%%%EOF" % len(out)
    )


def test_a_pdf_that_unpacks_without_end_stops_at_the_limit_of_memory(tmp_path: Path) -> None:
    squeeze = zlib.compressobj(9)
    once = b"".join(squeeze.compress(bytes(16 * MEGABYTE)) for _ in range(24)) + squeeze.flush()
    twice = pdf(zlib.compress(once, 9), filters=2)
    file = tmp_path / "bomb.pdf"
    file.write_bytes(twice)
    assert len(twice) < MEGABYTE < SMALL.memory < 24 * 16 * MEGABYTE

    with pytest.raises(NotReadError, match="unpacks to far more than a report holds"):
        read_apart(file, name="bomb.pdf", limits=SMALL)

    file.write_bytes(pdf(zlib.compress(zlib.compress(b"q Q")), filters=2))
    with pytest.raises(NotReadError, match="no text"):  # the same file but for what it unpacks to
        read_apart(file, name="small.pdf", limits=SMALL)


def test_a_reading_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    file = tmp_path / "slow.pdf"
    file.write_bytes(pdf(zlib.compress(b"BT (x) Tj ET " * 2_000_000)))

    with pytest.raises(NotReadError, match="within the limits"):
        read_apart(file, name="slow.pdf", limits=Limits(processor_seconds=1, seconds=10))


def test_the_reading_process_holds_no_secret_and_writes_no_file(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("SECRET_KEY", "not for readers of files")
    seen = tmp_path / "seen"
    probe = tmp_path / "probe.py"
    probe.write_text(
        "import os, resource\n"
        "from inspections.reading.limits import Limits, bind_this_process\n"
        "bind_this_process(Limits())\n"
        f"try:\n    open({str(seen)!r}, 'w').write('x' * 9999)\n"
        "except OSError as error:\n    print('refused', sorted(os.environ))\n"
    )
    from inspections.reading.apart import ROOT, environment

    done = subprocess.run(
        [sys.executable, str(probe)],
        env={**environment(), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.startswith("refused")
    assert "SECRET_KEY" not in done.stdout


def test_progress_is_told_as_it_goes(northshire: object, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    told: list[tuple[str, int]] = []

    reading = read_apart(file, name="report.txt", told=lambda stage, percent: told.append((stage, percent)))

    assert [percent for _, percent in told] == [60, 85]
    assert reading.extraction["force"] == "Northshire Police"
    assert [line for line, _ in reading.lines] == TEXT.split("\n")


def test_a_reading_gives_signs_of_life_while_it_lasts(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("inspections.reading.apart.BEAT", 0.01)
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    signs: list[None] = []

    read_apart(file, name="report.txt", alive=lambda: signs.append(None))

    assert len(signs) > 2


def test_a_sign_for_which_a_pdf_has_no_name_is_left_out(db: None, anna: User) -> None:
    """It names it NUL, which PostgreSQL keeps in no text."""
    names = (
        b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
        b"1 beginbfchar <41> <0000> endbfchar endcmap"
    )
    body = b"BT /F 12 Tf 50 700 Td (The force requires A improvement in how it prevents crime) Tj ET"
    font = b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>>>>>"
    content = pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources %b>>" % font,
        b"<</Length %d>>stream\n%b\nendstream" % (len(body), body),
        b"<</Length %d>>stream\n%b\nendstream" % (len(names), names),
    )
    run = take_in(content=content, name="report.pdf", by=anna)
    read_run(run.pk)
    run.refresh_from_db()
    assert run.state == "done", run.message
    assert " ".join(line for line, _ in run.lines).split() == [
        "The", "force", "requires", "improvement", "in", "how", "it", "prevents", "crime",
    ]  # fmt: skip
