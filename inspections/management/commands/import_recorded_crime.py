"""manage.py import_recorded_crime FILE: long series of recorded crime from the published tables."""

from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from tqdm import tqdm

from inspections.actions.crime_summary import after, preview
from inspections.actions.import_crime import Edited, ImportRefusedError, Prepared, prepare, write
from inspections.imports.errors import same_file, write_report
from inspections.imports.tables import NotATableError

NOTHING_IMPORTED = 2
MOST_DAMAGED_ROWS = 100


class Command(BaseCommand):
    help = (
        "Import a table of recorded crime by police force area (CSV, XLSX or ODS), in the layout of rolling "
        "twelve months or of quarters. Run it with --dry-run first."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")
        parser.add_argument("--errors", type=Path, metavar="FILE", help="write the report on rows here (CSV)")
        parser.add_argument(
            "--max-errors",
            type=_not_negative,
            default=MOST_DAMAGED_ROWS,
            metavar="N",
            help="stop, with nothing written, at more damaged rows than this (default: %(default)s)",
        )
        parser.add_argument(
            "--edition", default="", help="the edition the file belongs to; without it, told by its figures"
        )
        parser.add_argument(
            "--published", type=_day, metavar="DATE", help="when it was published: 2019-04-25"
        )
        parser.add_argument("--url", default="", help="where it was published")
        parser.add_argument("--by", metavar="USERNAME", help="the editor whom the history names")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        user = _user(options["by"])
        prepared = self._prepared(file, options)
        self._report(file, options["errors"], prepared)
        for line in preview(prepared, dry_run=options["dry_run"]):
            self.stdout.write(line)
        self._stop_if_damaged(prepared, options["max_errors"], options["errors"])
        if options["dry_run"]:
            return
        try:
            seconds = write(prepared, by=user, show=self._bar)
        except DatabaseError as error:
            raise _refused(f"The database did not take it: {error}") from error
        for line in after(prepared, seconds):
            self.stdout.write(line)

    def _prepared(self, file: Path, options: dict[str, Any]) -> Prepared:
        details = Edited(options["edition"], options["published"], options["url"])
        try:
            return prepare(file, details=details, show=self._bar)
        except (NotATableError, ImportRefusedError) as error:
            raise _refused(f"{file.name}: {error}") from error
        except OSError as error:
            raise _refused(f"{file} cannot be read: {error.strerror}.") from error

    def _report(self, file: Path, errors: Path | None, prepared: Prepared) -> None:
        if errors is None:
            return
        if same_file(file, errors):
            raise _refused("--errors names the file that is to be imported. Name another one.")
        try:
            with errors.open("w", encoding="utf-8", newline="") as out:
                write_report(out, prepared.reading.errors, prepared.reading.remarks)
        except OSError as error:
            raise _refused(f"The report cannot be written to {errors}: {error.strerror}.") from error

    def _stop_if_damaged(self, prepared: Prepared, most: int, errors: Path | None) -> None:
        damaged = len(prepared.reading.damaged)
        where = f"They are in {errors}" if errors else "Name a file with --errors to see them all"
        if damaged > most:
            rows = "row" if damaged == 1 else "rows"
            raise _refused(f"{damaged:,} damaged {rows}, more than {most:,}. {where}.")
        if not prepared.edition.figures:
            told = f" Damaged rows: {damaged:,}. {where}." if damaged else ""
            raise _refused(f"The file gives no figure of a police force for twelve months.{told}")

    def _bar(self, label: str) -> Callable[[Iterable[Any], int], Iterable[Any]]:
        """A progress bar around rows where somebody watches, nothing otherwise."""

        def shown(rows: Iterable[Any], count: int) -> Iterable[Any]:
            bar: Iterable[Any] = tqdm(
                rows, total=count, desc=label, unit=" rows", leave=False, disable=None, mininterval=0.2
            )
            return bar

        return shown


def _refused(message: str) -> CommandError:
    return CommandError(f"{message} Nothing was imported.", returncode=NOTHING_IMPORTED)


def _not_negative(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError("give a whole number, 0 or more")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError("give a date as in 2019-04-25") from error


def _user(name: str | None) -> Any:
    if name is None:
        return None
    found = get_user_model().objects.filter(username=name).first()
    if found is None:
        raise CommandError(f"There is no editor called {name}.", returncode=NOTHING_IMPORTED)
    return found
