"""Check what the database cannot check by itself."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from inspections.checks.rules import RULES, breaches


class Command(BaseCommand):
    help = "Check the data against the rules of the domain; fails, with a sentence for each breach, if any."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(breaches())
        for sentence in found:
            self.stderr.write(sentence)
        if found:
            raise CommandError(f"{len(found)} breaches of {len(RULES)} rules.")
        self.stdout.write(f"The data keep all {len(RULES)} rules.")
