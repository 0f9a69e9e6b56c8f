"""Files made to harm whoever reads them end with a sentence, within the limits of one reading."""

import errno
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User

from inspections.actions import extract
from inspections.actions.editors import create_editor
from inspections.actions.extract import AlreadyHereError, take_in, uploads
from inspections.models import ExtractionRun
from inspections.reading.apart import NotReadError, read_apart
from inspections.reading.limits import MEGABYTE, Limits

SMALL = Limits(memory=512 * MEGABYTE, processor_seconds=3, seconds=20)


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, the first of which is its root."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


ROOT, ONE_PAGE = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>%b>>"
DRAWING = b"<</Length 6>>stream\n/F Do \nendstream"
ITSELF = (
    b"<</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 12>>"
    b"stream\n/F Do /F Do \nendstream"
)
ENTITIES = b"".join(b'<!ENTITY a%d "&a%d;&a%d;">' % (one, one - 1, one - 1) for one in range(1, 60))
FILES = {
    "a list of pages that holds itself": pdf(ROOT, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
    "ten times ten times ten pages": pdf(
        ROOT,
        *(b"<</Type/Pages/Count 10/Kids[%b]>>" % (b"%d 0 R " % (level + 1) * 10) for level in range(2, 14)),
        b"<</Type/Page/MediaBox[0 0 9 9]>>",
    ),
    "lists in lists": pdf(ROOT, ONE_PAGE, PAGE % (b"/X " + b"[" * 200_000 + b"]" * 200_000)),
    "mappings in mappings": pdf(ROOT, ONE_PAGE, PAGE % (b"/X " + b"<</A " * 200_000 + b">>" * 200_000)),
    "a drawing that draws itself twice": pdf(ROOT, ONE_PAGE, PAGE % b"", DRAWING, ITSELF),
    "two objects that are each other": pdf(ROOT, b"3 0 R", b"2 0 R"),
    "a length that is its own": pdf(ROOT, ONE_PAGE, PAGE % b"", b"<</Length 4 0 R>>stream\nx\nendstream"),
    "an earlier table that is this one": pdf(ROOT, b"<</Type/Pages/Kids[]>>").replace(
        b">>\nst", b"/Prev 9>>\nst"
    ),
    "a page without end": pdf(ROOT, ONE_PAGE, b"<</Type/Page/MediaBox[0 0 1e308 1e308]>>"),
    "elements in elements": b"<html><body>" + b"<div>" * 200_000 + b"x",
    "attributes without end": b"<html><body><p " + b"a=b " * 300_000 + b">",
    "a word that means two to the sixtieth": b"<!DOCTYPE html [" + ENTITIES + b"]><p>&a59;",
    "one line without end": b"a " * 5_000_000,
    "brackets that are never closed": b"(" * 500_000,
}


@pytest.mark.parametrize("what", FILES)
def test_a_hostile_file_ends_with_a_sentence(tmp_path: Path, what: str) -> None:
    content = FILES[what]
    file = tmp_path / "hostile"
    file.write_bytes(content)
    assert "stumbled" not in read(file)  # a rule or a limit ends it, not a mistake of ours


def read(file: Path) -> str:
    """What the person at the desk is told; nothing where the file held text, of which nothing is made."""
    try:
        found = read_apart(file, name="report.pdf", limits=SMALL)
    except NotReadError as told:
        return str(told)
    return "" if found.extraction["judgments"] == found.extraction["metrics"] == [] else "stumbled"


@pytest.fixture
def anna(db: None, settings: Any, tmp_path: Path) -> User:
    settings.VAR_DIR = tmp_path
    return create_editor(name="anna", password="a long enough password")  # noqa: S106


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "..", "a\r\nb.pdf", "x" * 5000, "\u202egpj.fdp"]
)
def test_the_name_of_an_upload_names_no_place(anna: User, name: str) -> None:
    run = take_in(content=b"An inspection of Northshire Police\n", name=name, by=anna)
    assert [path.name for path in uploads().iterdir()] == [run.stored]
    assert run.stored.isalnum()
    assert "/" not in run.file_name
    assert len(run.file_name) <= 200


def test_an_upload_that_finds_no_room_is_told_and_leaves_nothing(anna: User, monkeypatch: Any) -> None:
    def full(path: Path, content: bytes) -> int:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(NotReadError, match="the disk of the site is full"):
        take_in(content=b"An inspection of Northshire Police\n", name="report.txt", by=anna)
    assert list(uploads().iterdir()) == []
    assert not ExtractionRun.objects.exists()


def test_of_the_same_file_uploaded_twice_at_once_one_is_kept(anna: User, monkeypatch: Any) -> None:
    content = b"An inspection of Northshire Police\n"
    first: list[ExtractionRun] = []

    def meanwhile(seen: bytes) -> None:
        """Between the look for the same file and the writing, another person's upload is kept."""
        monkeypatch.undo()
        first.append(take_in(content=seen, name="first.txt", by=anna))

    monkeypatch.setattr(extract.secrets, "token_hex", lambda _: meanwhile(content) or "second")
    with pytest.raises(AlreadyHereError, match="uploaded before"):
        take_in(content=content, name="second.txt", by=anna)
    assert [path.name for path in uploads().iterdir()] == [first[0].stored]
