"""Which requests are a reader's: they ask for a public page and can change nothing."""

from django.conf import settings
from django.http import HttpRequest

READS = ("GET", "HEAD")
MACHINES = ("/healthz", "/readyz", "/internal/", "/.well-known/")
"""Asked by machines: they are told how things are now, and never wait for what a page needs."""


def is_public(request: HttpRequest) -> bool:
    """Whether the answer is the same for everybody: then it may come from a copy, and be asked for twice."""
    return request.method in READS and not request.path_info.startswith(
        (f"/{settings.ADMIN_PATH}", settings.STATIC_URL, *MACHINES)
    )


def is_signed_in(request: HttpRequest) -> bool:
    """Whether the request carries a session. Only staff have one."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES
