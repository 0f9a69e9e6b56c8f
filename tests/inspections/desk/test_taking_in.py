"""What is uploaded: recognised, kept under a name of ours, told apart from what came before, or refused."""

import os
import stat

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from inspections.actions.extract import (
    AlreadyHereError,
    read_run,
    take_in,
    uploads,
)
from inspections.models import ExtractionRun, Publication, Suggestion
from inspections.reading.apart import NotReadError
from inspections.reading.limits import MEGABYTE
from tests.inspections.desk.reports import TEXT


def test_an_upload_is_kept_outside_what_is_served_under_a_name_of_ours(db: None, anna: User) -> None:
    run = take_in(content=TEXT.encode(), name="../../etc/<b>report</b>.pdf", by=anna)

    path = uploads() / run.stored
    assert path.read_text() == TEXT
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert run.file_name == "report</b>.pdf".rpartition("/")[2]
    assert len(run.stored) == 32
    assert "report" not in run.stored


def test_the_same_file_leads_to_what_came_of_it(run: ExtractionRun, anna: User) -> None:
    with pytest.raises(AlreadyHereError) as known:
        take_in(content=TEXT.encode(), name="other.txt", by=anna)

    assert known.value.run == run
    assert len(os.listdir(uploads())) == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "The file is empty."),
        (b" \n ", "The file is empty."),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + bytes(64), "This is a Word, Excel or zip file."),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(64)), "This is a picture."),
        (b"MZ\x90\x00\x03" + bytes(64), "This is a program."),
        (b"PEEL\x00 2016", "This is neither a PDF nor text nor a web page"),
        (b"x" * (31 * MEGABYTE), "The file has 31.0 megabytes; at most 30 are read."),
    ],
    ids=["empty", "blank", "office file", "picture", "program", "with a NUL", "too large"],
)
def test_what_cannot_be_a_report_is_not_kept(db: None, anna: User, content: bytes, told: str) -> None:
    with pytest.raises(NotReadError, match=told):
        take_in(content=content, name="report.pdf", by=anna)

    assert not ExtractionRun.objects.exists()
    assert os.listdir(uploads()) == []


def test_a_broken_pdf_fails_with_a_sentence_and_leaves_nothing(loaded: None, anna: User) -> None:
    run = take_in(content=b"%PDF-1.7 and then nothing", name="report.pdf", by=anna)

    read_run(run.pk)

    run.refresh_from_db()
    assert run.state == "failed"
    assert "damaged" in run.message
    assert not Suggestion.objects.exists()
    assert not Publication.objects.filter(sha256=run.sha256).exists()


def test_a_failed_upload_says_why_in_the_form(anna: User) -> None:
    annas = Client()
    annas.force_login(anna)

    answer = annas.post(
        reverse("admin:desk_upload"), {"file": SimpleUploadedFile("report.pdf", b"PK\x03\x04" + bytes(99))}
    )

    assert "This is a Word, Excel or zip file. Save the report as PDF, text or web page" in answer.text
    assert not ExtractionRun.objects.exists()


def test_nobody_without_the_role_sees_the_desk(run: ExtractionRun) -> None:
    client = Client()
    desk = reverse("admin:desk_run", args=[run.pk])
    assert client.get(desk).status_code == 302
    client.force_login(User.objects.create_user(username="staff", is_staff=True))

    for address in (
        desk,
        reverse("admin:desk_publish", args=[run.pk]),
        reverse("admin:desk_log", args=[run.pk]),
        reverse("admin:desk_changed"),
        reverse("admin:inspections_extractionrun_changelist"),
    ):
        assert client.get(address).status_code == 403, address
    assert client.post(reverse("admin:desk_upload")).status_code == 403
    for name in ("about", "details", "missed", "accept_many", "again"):
        assert client.post(reverse(f"admin:desk_{name}", args=[run.pk])).status_code == 403, name


def test_an_upload_of_which_the_database_will_not_know_leaves_no_file(
    db: None, anna: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise OperationalError("the server has gone away")

    monkeypatch.setattr("inspections.actions.extract.note_act", stumble)
    with pytest.raises(OperationalError):
        take_in(content=TEXT.encode(), name="report.txt", by=anna)

    assert not ExtractionRun.objects.exists()
    assert os.listdir(uploads()) == []
