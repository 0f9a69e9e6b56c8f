"""manage.py reset_second_factor NAME: for a person who lost the app and the recovery codes."""

from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser

from staff.second_factor import forget


class Command(BaseCommand):
    help = "Take away a person's second factor, so that they can set up a new one. Know who asks you."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the name they sign in with")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username=options["name"]).first()
        if user is None:
            raise CommandError(f"There is no user {options['name']}.")
        if not forget(user):
            raise CommandError(f"{user} has no second factor.")
        self.stdout.write(f"{user} may now set up a second factor anew.")
