"""From which address a request comes."""

import re
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest

WITH_PORT = re.compile(r"\[([^]]+)\](?::\d+)?|([^:]+):\d+")


def address(request: HttpRequest) -> str:
    """The client's address, as the outermost of our own proxies saw it.

    Each proxy appends to X-Forwarded-For whom it spoke with; what stands further left, anybody can claim.
    What is no address is not believed either: then it is the one from which the request reached us.
    """
    told = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    believed = told[-settings.PROXY_COUNT] if 0 < settings.PROXY_COUNT <= len(told) else ""
    return _plain(believed) or _plain(str(request.META.get("REMOTE_ADDR", "")))


def _plain(text: str) -> str:
    """An address without the port that some proxies write beside it; empty if it is none."""
    if with_port := WITH_PORT.fullmatch(text):
        text = with_port[1] or with_port[2]
    try:
        return str(ip_address(text.partition("%")[0]))  # the part after % names a card of that machine
    except ValueError:
        return ""
