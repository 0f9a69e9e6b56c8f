"""From which address a request comes."""

from django.conf import settings
from django.http import HttpRequest


def address(request: HttpRequest) -> str:
    """The client's address, as the outermost of our own proxies saw it.

    Each proxy appends to X-Forwarded-For whom it spoke with; what stands further left, anybody can claim.
    """
    told = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if settings.PROXY_COUNT and len(told) >= settings.PROXY_COUNT:
        return str(told[-settings.PROXY_COUNT])
    return str(request.META.get("REMOTE_ADDR", ""))
