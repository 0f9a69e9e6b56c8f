"""Write the whole data to files, or print the data dictionary."""

import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from inspections.actions.export import NotWrittenError, write_export
from inspections.export.dictionary import data_dictionary


class Command(BaseCommand):
    help = "Write all published data as one SQLite file and as a data package."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "directory",
            nargs="?",
            type=Path,
            default=Path(settings.VAR_DIR) / "export",
            help="where the files go (default: var/export, from where the site serves them)",
        )
        parser.add_argument(
            "--dictionary", action="store_true", help="print the data dictionary and write nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dictionary"]:
            self.stdout.write(data_dictionary(), ending="")
            return
        started = time.monotonic()
        try:
            written = write_export(options["directory"])
        except NotWrittenError as error:
            raise CommandError(f"Nothing was written: {error}.", returncode=2) from error
        for path in (written.database, written.package):
            self.stdout.write(f"{path} ({path.stat().st_size / 1024:,.0f} KB)")
        self.stdout.write(f"Version {written.version.name}, {time.monotonic() - started:.1f} seconds.")
