"""Files as they come: recognised, limited, read apart, interrupted, hostile."""

import os
import stat
import subprocess
import sys
import zlib
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DataError, OperationalError, connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inspections.actions.begin import begin, place_to_read
from inspections.actions.extract import (
    AlreadyHereError,
    cut_off,
    keep,
    read_run,
    start_again,
    take_in,
    uploads,
)
from inspections.models import ExtractionRun, Publication, Suggestion
from inspections.reading.apart import STUMBLED, NotReadError, Reading, read_apart
from inspections.reading.limits import MEGABYTE, Limits
from inspections.reading.places import AT_ONCE
from inspections.transitions import MoveNotAllowedError
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


def test_a_run_that_was_cut_off_is_found_and_started_again(northshire: object, anna: User) -> None:
    run = take_in(content=TEXT.encode(), name="report.txt", by=anna)
    ExtractionRun.objects.filter(pk=run.pk).update(state="running", heartbeat=timezone.now())
    run.refresh_from_db()
    assert not cut_off(run)
    annas = Client()
    annas.force_login(anna)
    again = reverse("admin:desk_again", args=[run.pk])
    assert "It is being read." in annas.post(again, follow=True).text
    ExtractionRun.objects.filter(pk=run.pk).update(heartbeat=timezone.now() - timedelta(minutes=10))

    page = annas.get(reverse("admin:desk_run", args=[run.pk]))
    assert "The reading was interrupted. Nothing was put on the desk." in page.text
    annas.post(again)

    run.refresh_from_db()
    assert run.state == "done"
    assert run.suggestions.exists()


def test_what_was_read_is_not_read_again(run: ExtractionRun, anna: User) -> None:
    with pytest.raises(MoveNotAllowedError, match="To start again is not possible for what is “done”"):
        start_again(run=run, by=anna)

    count = run.suggestions.count()
    read_run(run.pk)  # as a second process would

    assert run.suggestions.count() == count


def test_a_failed_upload_says_why_in_the_form(anna: User) -> None:
    annas = Client()
    annas.force_login(anna)

    answer = annas.post(
        reverse("admin:desk_upload"), {"file": SimpleUploadedFile("report.pdf", b"PK\x03\x04" + bytes(99))}
    )

    assert "This is a Word, Excel or zip file. Save the report as PDF, text or web page" in answer.text
    assert not ExtractionRun.objects.exists()


def test_the_waiting_page_goes_on_by_itself_with_and_without_script(db: None, anna: User) -> None:
    run = take_in(content=TEXT.encode(), name="report.txt", by=anna)
    annas = Client()
    annas.force_login(anna)

    page = annas.get(reverse("admin:desk_run", args=[run.pk])).text
    part = annas.get(reverse("admin:desk_status", args=[run.pk])).text

    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in page
    assert 'hx-trigger="every 1s"' in part
    assert "<html" not in part
    ExtractionRun.objects.filter(pk=run.pk).update(state="done")
    assert annas.get(reverse("admin:desk_status", args=[run.pk]))["HX-Redirect"] == reverse(
        "admin:desk_run", args=[run.pk]
    )


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


def test_a_reading_gives_signs_of_life_while_it_lasts(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("inspections.reading.apart.BEAT", 0.01)
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    signs: list[None] = []

    read_apart(file, name="report.txt", alive=lambda: signs.append(None))

    assert len(signs) > 2


def test_a_run_that_gives_no_sign_of_life_for_a_minute_was_cut_off(anna: User) -> None:
    run = take_in(content=TEXT.encode(), name="report.txt", by=anna)
    run.state = "running"
    for seconds, word in ((50, False), (70, True)):
        run.heartbeat = timezone.now() - timedelta(seconds=seconds)
        assert cut_off(run) is word


@pytest.mark.parametrize("late", ["finishes", "fails"])
def test_a_reading_that_was_given_up_too_early_changes_nothing_when_it_ends(
    northshire: object, anna: User, monkeypatch: Any, late: str
) -> None:
    run = take_in(content=TEXT.encode(), name="report.txt", by=anna)

    def slow(file: Path, **options: Any) -> Reading:
        """While this process reads, another is started again and ends first."""
        reading = read_apart(file, **options)
        keep(ExtractionRun.objects.get(pk=run.pk), reading)
        if late == "fails":
            raise NotReadError("It took too long.")
        return reading

    monkeypatch.setattr("inspections.actions.extract.read_apart", slow)
    read_run(run.pk)

    run.refresh_from_db()
    assert (run.state, run.message) == ("done", f"{run.suggestions.count()} suggestions")
    lines = list(run.suggestions.values_list("line", "kind", "payload__area"))
    assert len(lines) == len(set(lines)) > 3


def test_a_report_is_read_by_a_process_of_its_own_that_outlives_the_server(
    db: None, anna: User, monkeypatch: Any
) -> None:
    run = take_in(content=TEXT.encode(), name="report.txt", by=anna)
    started: list[tuple[list[str], list[int], bool]] = []

    class Process:
        def __init__(
            self, command: list[str], *, pass_fds: list[int], start_new_session: bool, **options: Any
        ) -> None:
            started.append((command, pass_fds, start_new_session))

        def wait(self) -> int:
            return 0

    monkeypatch.setattr("inspections.actions.begin.subprocess.Popen", Process)
    monkeypatch.setitem(connection.settings_dict, "NAME", "/var/peelmark.sqlite3")  # not one in memory

    with place_to_read() as place:
        begin(run, place)

        assert started == [([sys.executable, "manage.py", "read_run", str(run.pk)], [place.fileno()], True)]
    run.refresh_from_db()
    assert run.state == "queued"


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


def test_what_cannot_be_kept_is_told_and_may_be_removed(
    northshire: object, anna: User, monkeypatch: Any
) -> None:
    run = take_in(content=TEXT.encode(), name="report.txt", by=anna)

    def stumble(*_: object) -> None:
        raise DataError("a text that no database keeps")

    with monkeypatch.context() as patch:
        patch.setattr("inspections.actions.extract.suggestions", stumble)
        read_run(run.pk)

    run.refresh_from_db()
    assert (run.state, run.message) == ("failed", STUMBLED)
    assert run.publication is None
    assert not Publication.objects.filter(sha256=run.sha256).exists()
    start_again(run=run, by=anna)
    read_run(run.pk)
    run.refresh_from_db()
    assert run.state == "done"


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


def test_no_more_reports_are_read_at_once_than_the_machine_has_room_for(
    db: None, anna: User, tmp_path: Path
) -> None:
    """A place is free again when the process that has it ends, also one that was killed."""
    annas = Client()
    annas.force_login(anna)
    sent = {"file": SimpleUploadedFile("report.txt", TEXT.encode())}
    with ExitStack() as stack:
        readers = []
        for _ in range(AT_ONCE):
            with place_to_read() as place:
                command = ["sleep", "60"]
                reader = stack.enter_context(subprocess.Popen(command, pass_fds=[place.fileno()]))
                stack.callback(reader.kill)
                readers.append(reader)

        answer = annas.post(reverse("admin:desk_upload"), sent)
        assert "as many reports are being read just now" in answer.text.lower()
        assert "try again in a minute" in answer.text
        assert not ExtractionRun.objects.exists()
        assert not (tmp_path / "uploads").exists()

        readers[0].kill()
        readers[0].wait()
        sent["file"].seek(0)
        assert annas.post(reverse("admin:desk_upload"), sent).status_code == 302
    assert ExtractionRun.objects.get().state == "done"


def test_a_reading_is_not_started_again_where_there_is_no_place(db: None, anna: User) -> None:
    run = take_in(content=TEXT.encode(), name="report.txt", by=anna)
    ExtractionRun.objects.update(state="failed", message="It was damaged.")
    annas = Client()
    annas.force_login(anna)
    with ExitStack() as stack:
        for _ in range(AT_ONCE):
            stack.enter_context(place_to_read())
        page = annas.post(reverse("admin:desk_again", args=[run.pk]), follow=True)
    assert "try again in a minute" in page.text
    run.refresh_from_db()
    assert (run.state, run.message) == ("failed", "It was damaged.")
