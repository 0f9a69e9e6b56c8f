"""manage.py extract_report FILE: what the program reads out of one report."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from inspections.actions.extract import AlreadyHereError, catalogue, read_run, take_in, uploads
from inspections.choices import AreaKind, RunState
from inspections.models import Area, ExtractionRun, Inspection
from inspections.reading.apart import NotReadError, read_apart
from inspections.reading.limits import LIMITS, MEGABYTE
from inspections.reading.types import check_content

NOT_READ = 2
COUNTED = {"judgments": "judgments", "metrics": "figures", "findings": "findings", "caveats": "caveats"}
NOT_READY = "The database is not ready; figures were matched to no metric. Run `make serve` once."


class Command(BaseCommand):
    help = (
        "Read a report (PDF, text or saved web page). Prints what was found; with --save it lies on the "
        "review desk as suggestions. Nothing is ever published by this command."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--force", metavar="SLUG", help="the force, where the report does not say")
        parser.add_argument("--inspection", metavar="SLUG", help="the inspection, for --save")
        parser.add_argument("--json", action="store_true", help="print everything as JSON, and nothing else")
        parser.add_argument("--save", action="store_true", help="put it on the review desk")
        parser.add_argument("--by", metavar="USERNAME", help="the editor whom the desk names, for --save")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        force, inspection = self._force(options["force"]), self._inspection(options["inspection"])
        content = _content(file)
        if not options["save"] or options["json"]:
            found = self._read(file, force)
            told = json.dumps(found, indent=2, ensure_ascii=False) if options["json"] else None
            for line in [told] if told else summary(found):
                self.stdout.write(line)
        if options["save"]:
            said = _saved(content, file.name, force, inspection, _user(options["by"]))
            (self.stderr if options["json"] else self.stdout).write(said)

    def _read(self, file: Path, force: Area | None) -> dict[str, Any]:
        try:
            metrics = catalogue()
        except DatabaseError:
            self.stderr.write(NOT_READY)
            metrics = []
        try:
            reading = read_apart(
                file.resolve(),
                name=file.name,
                force=force.official_name if force else None,
                catalogue=metrics,
            )
        except NotReadError as error:
            raise _refused(f"{file.name}: {error}") from error
        return reading.extraction

    def _force(self, slug: str | None) -> Area | None:
        if slug is None:
            return None
        found: Area | None = Area.objects.filter(slug=slug, kind=AreaKind.FORCE).first()
        if found is None:
            raise _refused(
                f"There is no force called {slug}. Forces are named as in /forces/avon-and-somerset/."
            )
        return found

    def _inspection(self, slug: str | None) -> Inspection | None:
        if slug is None:
            return None
        found: Inspection | None = Inspection.objects.filter(slug=slug).first()
        if found is None:
            known = ", ".join(Inspection.objects.values_list("slug", flat=True))
            raise _refused(f"There is no inspection called {slug}. There are: {known}.")
        return found


def _content(file: Path) -> bytes:
    """The file, if it can be a report at all."""
    try:
        size = file.stat().st_size
        if size > LIMITS.upload:
            most = LIMITS.upload // MEGABYTE
            raise _refused(f"{file.name} has {size / MEGABYTE:.0f} megabytes; at most {most} are read.")
        content = file.read_bytes()
        check_content(content)
    except NotReadError as error:
        raise _refused(f"{file.name}: {error}") from error
    except OSError as error:
        raise _refused(f"{file} cannot be read: {error.strerror}.") from error
    return content


def _saved(
    content: bytes, name: str, force: Area | None, inspection: Inspection | None, by: User | None
) -> str:
    try:
        run = take_in(content=content, name=name, by=by, force=force, inspection=inspection)
    except AlreadyHereError as error:
        return f"{error} It is on the desk: run {error.run.pk}, {error.run.get_state_display().lower()}."
    read_run(run.pk)
    done = ExtractionRun.objects.defer("lines").get(pk=run.pk)
    if done.state != RunState.DONE:
        # A file that cannot be read leaves nothing behind on the command line.
        done.delete()
        (uploads() / done.stored).unlink(missing_ok=True)
        raise _refused(f"{name}: {done.message}")
    return f"On the review desk: run {done.pk}, {done.message}."


def summary(found: dict[str, Any]) -> Iterator[str]:
    """What was found, for a person at the terminal."""
    yield f"{found['force'] or 'Force not found'}, {found['year'] or 'year not found'}"
    for one in found["judgments"]:
        yield f"  line {one['line']}: {one['question']} {one['grade'] or one['state']}"
    counts = [f"{len(found[kind])} {word}" for kind, word in COUNTED.items()]
    yield f"{', '.join(counts)}."
    yield from (f"Warning: {warning}" for warning in found["warnings"])


def _user(name: str | None) -> User | None:
    if name is None:
        return None
    found = User.objects.filter(username=name).first()
    if found is None:
        raise _refused(f"There is no editor called {name}.")
    return found


def _refused(message: str) -> CommandError:
    return CommandError(f"{message} Nothing was written.", returncode=NOT_READ)
