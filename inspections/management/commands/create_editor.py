"""manage.py create_editor NAME: a person who may sign in to the admin."""

import secrets
import sys
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError, ProgrammingError

from inspections.actions.editors import create_editor

NEXT = {
    "editor": "Reports are uploaded at the review desk, the first link there. What an editor enters, "
    "a reviewer confirms and publishes: make one with --reviewer, or make editor NAME=ben ROLE=reviewer.",
    "reviewer": "What others entered waits at the review desk, the first link there, for a second look.",
    "administrator": "Accounts and their roles are under “Users”. Reports are entered at the review desk.",
}
"""What each role does first."""


class Command(BaseCommand):
    help = "Create an editor: someone who may sign in and enter data. The other roles come on top."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the name they sign in with")
        parser.add_argument("--reviewer", action="store_true", help="they also confirm what others entered")
        parser.add_argument(
            "--administrator",
            action="store_true",
            help="they also make, change and close the others' accounts",
        )
        parser.add_argument(
            "--password-from-stdin",
            action="store_true",
            help="read the password from standard input instead of making one up",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        name: str = options["name"]
        try:
            _check_name(name)
            given = _given_password(name) if options["password_from_stdin"] else None
            password = given or secrets.token_urlsafe(15)
            create_editor(
                name=name,
                password=password,
                reviewer=options["reviewer"],
                administrator=options["administrator"],
            )
        except (OperationalError, ProgrammingError) as error:
            raise CommandError("The database is not ready. Run `make serve` once, then try again.") from error
        role = (
            "administrator" if options["administrator"] else "reviewer" if options["reviewer"] else "editor"
        )
        self.stdout.write(f"{name} may now sign in at /{settings.ADMIN_PATH} as {role}.")
        if given is None:
            self.stdout.write(f"Password, shown only this once: {password}")
            self.stdout.write("Change it there under “Change password”.")
        self.stdout.write(NEXT[role])


def _check_name(name: str) -> None:
    if User.objects.filter(username=name).exists():
        raise CommandError(
            f"There is already a user {name}. For a new password: manage.py changepassword {name}"
        )
    try:
        User._meta.get_field("username").clean(name, None)
    except ValidationError as error:
        raise CommandError(f"The name does not do: {' '.join(error.messages)}") from error


def _given_password(name: str) -> str:
    password = sys.stdin.readline().rstrip("\n")
    try:
        validate_password(password, User(username=name))
    except ValidationError as error:
        raise CommandError(f"The password does not do: {' '.join(error.messages)}") from error
    return password
