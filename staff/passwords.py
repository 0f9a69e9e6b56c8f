"""How long a password may be: OWASP ASVS 4.0.3, 2.1.2."""

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

LONGEST = 128


class NotEndless:
    """Long enough for any sentence, and no more: whoever checks a password reads all of it."""

    def validate(self, password: str, user: User | None = None) -> None:
        if len(password) > LONGEST:
            raise ValidationError(f"This password is too long. It may have {LONGEST} characters.")

    def get_help_text(self) -> str:
        return f"Your password may have {LONGEST} characters; spaces and signs count, and are welcome."
