"""manage.py read_run NUMBER: read the file of one waiting run; the desk starts it by itself."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from inspections.actions.extract import read_run


class Command(BaseCommand):
    help = "Read the uploaded file of one waiting run. The review desk calls this by itself."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("run", type=int, help="the number of the run")

    def handle(self, *args: Any, **options: Any) -> None:
        read_run(options["run"])
