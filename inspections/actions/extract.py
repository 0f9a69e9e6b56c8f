"""Taking in a report, having it read, and keeping what it suggests."""

import logging
import secrets
from collections import defaultdict
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from inspections.actions.desk_log import note_act
from inspections.actions.report_publication import publication_of
from inspections.choices import RunState, SuggestionKind
from inspections.desk.propose import Reader, suggestions
from inspections.desk.subjects import Subjects, force_named, inspection_of
from inspections.desk.title_page import cycle_on_the_title_page
from inspections.models import Area, ExtractionRun, Inspection, Metric, Suggestion
from inspections.reading.apart import BEAT, STUMBLED, NotReadError, Reading, read_apart
from inspections.reading.limits import LIMITS, MEGABYTE
from inspections.reading.types import check_content
from inspections.transitions import check_act

log = logging.getLogger("peelmark.desk")
NO_ROOM = "The file could not be kept: the disk of the site is full. Whoever runs the site has to make room."
CUT_OFF = timedelta(seconds=12 * BEAT)
"""A run that has given no sign of life for so long was cut off."""


class AlreadyHereError(Exception):
    """The same file came before; `run` is what came of it."""

    def __init__(self, run: ExtractionRun) -> None:
        super().__init__(f"This file was uploaded before, as “{run.file_name}”.")
        self.run = run


def uploads() -> Path:
    """Where uploaded files lie: outside of what the web server serves, under names of our own."""
    found = Path(settings.VAR_DIR) / "uploads"
    found.mkdir(mode=0o700, parents=True, exist_ok=True)
    return found


def take_in(
    *,
    content: bytes,
    name: str,
    by: User | None,
    force: Area | None = None,
    inspection: Inspection | None = None,
) -> ExtractionRun:
    """Keep an uploaded file and line it up to be read.

    Raises NotReadError for a file that is too large or of another type, and AlreadyHereError for one
    that came before.
    """
    check_size(len(content))
    check_content(content)
    fingerprint = sha256(content).hexdigest()
    before = ExtractionRun.objects.filter(sha256=fingerprint).first()
    if before is not None:
        raise AlreadyHereError(before)
    stored = secrets.token_hex(16)
    path = uploads() / stored
    try:
        path.touch(mode=0o600)
        path.write_bytes(content)
        with transaction.atomic():
            run = ExtractionRun.objects.create(
                file_name=Path(name).name[-200:] or "report",
                sha256=fingerprint,
                stored=stored,
                size=len(content),
                created_by=by,
                force=force,
                inspection=inspection,
            )
            note_act(run, "uploaded", by)
            return run
    except OSError as error:
        path.unlink(missing_ok=True)
        raise NotReadError(NO_ROOM) from error
    except IntegrityError as error:  # somebody uploaded the same at the same moment
        path.unlink(missing_ok=True)
        raise AlreadyHereError(ExtractionRun.objects.get(sha256=fingerprint)) from error
    except DatabaseError:  # nothing would ever lead to the file
        path.unlink(missing_ok=True)
        raise


def check_size(size: int) -> None:
    """Raises NotReadError for a file of more bytes than are read."""
    if size > LIMITS.upload:
        raise NotReadError(
            f"The file has {size / MEGABYTE:.1f} megabytes; "
            f"at most {LIMITS.upload // MEGABYTE} are read. Upload the report alone."
        )


def cut_off(run: ExtractionRun) -> bool:
    """Whether the reading was interrupted, by a restart for example, and will never finish by itself."""
    last = run.heartbeat or run.created_at
    return run.state in (RunState.QUEUED, RunState.RUNNING) and timezone.now() - last > CUT_OFF


def start_again(*, run: ExtractionRun, by: User) -> None:
    """Line a failed or interrupted run up once more. Raises MoveNotAllowedError while it is being read."""
    if run.state != RunState.QUEUED:
        check_act("run", run.state, "start again", by)
    ExtractionRun.objects.filter(pk=run.pk, state=run.state, heartbeat=run.heartbeat).update(
        state=RunState.QUEUED, stage="", progress=0, message="", heartbeat=timezone.now()
    )
    note_act(run, "started the reading again", by, why=run.message)


def read_run(pk: int) -> None:
    """Read the file of a waiting run. Nothing of it is kept unless all of it can be."""
    begun = ExtractionRun.objects.filter(pk=pk, state=RunState.QUEUED).update(
        state=RunState.RUNNING, stage="Opening the file", progress=5, heartbeat=timezone.now()
    )
    if not begun:
        return  # another process has it
    run = ExtractionRun.objects.get(pk=pk)

    def told(stage: str, progress: int) -> None:
        _sign_of_life(pk, stage=stage, progress=progress)

    try:
        reading = read_apart(
            uploads() / run.stored,
            name=run.file_name,
            force=run.force.official_name if run.force else None,
            catalogue=catalogue(),
            told=told,
            alive=lambda: _sign_of_life(pk),
        )
    except (NotReadError, OSError) as error:
        _fail(run, str(error) if isinstance(error, NotReadError) else "The stored file is no longer there.")
        return
    try:
        keep(run, reading)
    except (DatabaseError, ValueError):  # else it seems to be read, and then to have been cut off, for ever
        log.exception("What was read out of report %s could not be kept", pk)
        _fail(run, STUMBLED)


@transaction.atomic
def _fail(run: ExtractionRun, message: str) -> None:
    if not _read_already(run):
        run.refresh_from_db()
        _finish(run, RunState.FAILED, message=message)


def catalogue() -> list[dict[str, Any]]:
    """The metrics of the data, to which figures may be matched, with the names people matched to them before.

    A name that was matched to two metrics helps with neither.
    """
    chosen: dict[str, set[str]] = defaultdict(set)
    taken_over = Suggestion.objects.filter(kind=SuggestionKind.VALUE, target__isnull=False)
    for name, metric in (
        taken_over.exclude(raw__name="").values_list("raw__name", "payload__metric").distinct()
    ):
        chosen[name].add(metric)
    synonyms: dict[str, list[str]] = defaultdict(list)
    for name, metrics in sorted(chosen.items()):
        if len(metrics) == 1:
            synonyms[min(metrics)].append(name)
    return [
        {**metric, "synonyms": synonyms[metric["slug"]]}
        for metric in Metric.objects.values("slug", "name", "unit")
    ]


@transaction.atomic
def keep(run: ExtractionRun, reading: Reading) -> None:
    """Write the lines and all suggestions of a run, or nothing.

    Of two processes that read one run, because one was given up too early, the first to end writes.
    """
    if _read_already(run):
        return
    cycle = cycle_on_the_title_page(text for text, _ in reading.lines)
    run.force = run.force or force_named(reading.extraction["force"])
    run.inspection = run.inspection or inspection_of(reading.extraction, cycle)
    run.publication = publication_of(run, run.created_by)
    run.kind, run.lines = reading.kind, reading.lines
    run.warnings = reading.extraction["warnings"]
    found = suggestions(reading.extraction, Reader(run.force, Subjects(run.inspection)))
    for one in found:
        one.run = run
    Suggestion.objects.bulk_create(found)
    _finish(run, RunState.DONE, message=f"{len(found)} suggestion{'' if len(found) == 1 else 's'}")


def _read_already(run: ExtractionRun) -> bool:
    return ExtractionRun.objects.select_for_update().get(pk=run.pk).state == RunState.DONE


def _sign_of_life(pk: int, **progress: Any) -> None:
    ExtractionRun.objects.filter(pk=pk).update(heartbeat=timezone.now(), **progress)


def _finish(run: ExtractionRun, state: RunState, *, message: str) -> None:
    run.state, run.message, run.progress, run.stage = state, message, 100, ""
    run.heartbeat = run.finished_at = timezone.now()
    run.save()
