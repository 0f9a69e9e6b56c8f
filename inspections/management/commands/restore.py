"""manage.py restore FILE [--yes]: the database as it was when the backup was made."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from inspections.actions.backup import BackupError, lines, restore


class Command(BaseCommand):
    help = "Put a backup in the place of the database: all of it or nothing, compared row by row."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="what `manage.py backup` wrote")
        parser.add_argument("--yes", action="store_true", help="replace a database that is not empty")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            copied = restore(options["file"], overwrite=options["yes"])
        except BackupError as error:
            raise CommandError(str(error), returncode=2) from error
        self.stdout.write("Restored, and every table compared with the backup.")
        for line in lines(copied):
            self.stdout.write(line)
