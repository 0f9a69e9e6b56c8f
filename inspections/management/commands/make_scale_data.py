"""manage.py make_scale_data: as many made-up facts as a national service has, to measure with."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from inspections.actions.scale.make import NotAnEmptyDatabaseError, make_scale_data
from inspections.actions.scale.sizes import Sizes


class Command(BaseCommand):
    help = "Fill an empty database with made-up data: about a million values, 15 years, 20,000 findings."

    def add_arguments(self, parser: CommandParser) -> None:
        usual = Sizes()
        for name in ("forces", "metrics", "quarters", "years", "findings"):
            parser.add_argument(
                f"--{name}", type=int, default=getattr(usual, name), help="how many (default: %(default)s)"
            )

    def handle(self, *args: Any, **options: Any) -> None:
        sizes = Sizes(*(options[name] for name in ("forces", "metrics", "quarters", "years", "findings")))
        if min(vars(sizes).values()) < 0 or not sizes.forces:
            raise CommandError("Give numbers from 0 up, and one force at least.", returncode=2)
        try:
            for step in make_scale_data(sizes):
                self.stdout.write(str(step))
        except NotAnEmptyDatabaseError as error:
            raise CommandError(str(error), returncode=2) from error
