"""Load the fixtures that ship into the database."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from inspections.actions.fixture_shapes import FixtureError
from inspections.actions.load import load


class Command(BaseCommand):
    help = "Load the fixtures, in numbered order; what an editor changed is left and reported."
    requires_system_checks: list[str] = []  # `serve` runs them once; a second start has to be quick

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "directory",
            nargs="?",
            type=Path,
            default=Path(settings.BASE_DIR) / "fixtures",
            help="where the numbered files are (default: fixtures)",
        )
        parser.add_argument("--by", metavar="USERNAME", help="the editor whom the history names")
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="put every row back to what the fixtures say, also where an editor changed or deleted it",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = load(options["directory"], by=_user(options["by"]), overwrite=options["overwrite"])
        except FixtureError as error:
            raise CommandError(f"{error} Nothing was loaded.", returncode=2) from error
        for line in report.lines():
            self.stdout.write(line)


def _user(name: str | None) -> Any:
    if name is None:
        return None
    found = get_user_model().objects.filter(username=name).first()
    if found is None:
        raise CommandError(f"There is no editor called {name}.", returncode=2)
    return found
