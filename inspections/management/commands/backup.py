"""manage.py backup [FILE]: one file with everything in it, also while the site is being edited."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from inspections.actions.backup import BackupError, backup, lines


class Command(BaseCommand):
    help = "Copy the whole database, history and users included, to one file. Keep it as safe as a password."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, help="where to (default: backups/peelmark-TIME.zip in PEELMARK_VAR)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        moment = timezone.now().strftime("%Y%m%dT%H%M%SZ")
        path: Path = options["file"] or settings.VAR_DIR / "backups" / f"peelmark-{moment}.zip"
        try:
            copied = backup(path)
        except BackupError as error:
            raise CommandError(str(error), returncode=2) from error
        self.stdout.write(f"{path} ({path.stat().st_size / 1024:,.0f} KB)")
        for line in lines(copied):
            self.stdout.write(line)
