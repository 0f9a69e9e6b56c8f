"""The course of a run: waiting, read, interrupted, given up, failed, begun again, and how many at once."""

import subprocess
import sys
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DataError, connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inspections.actions.begin import begin, place_to_read
from inspections.actions.extract import (
    cut_off,
    keep,
    read_run,
    start_again,
    take_in,
)
from inspections.models import ExtractionRun, Publication
from inspections.reading.apart import STUMBLED, NotReadError, Reading, read_apart
from inspections.reading.places import AT_ONCE
from inspections.transitions import MoveNotAllowedError
from tests.inspections.desk.reports import TEXT


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
