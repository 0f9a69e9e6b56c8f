"""Too many wrong passwords: the account and the address wait (django-axes)."""

from typing import Any

from axes.backends import AxesStandaloneBackend
from django.http import HttpRequest


class Throttle(AxesStandaloneBackend):  # type: ignore[misc]  # django-axes has no types
    """Refuses a locked account or address before the password is looked at.

    A program that checks a password without a request is not what it is for.
    """

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **rest: Any,
    ) -> None:
        if request is not None:
            super().authenticate(request, username=username, password=password, **rest)
