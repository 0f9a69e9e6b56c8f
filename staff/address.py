"""From which address a request comes."""

import re
from ipaddress import IPv6Network, ip_address

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


def throttled(request: HttpRequest) -> str:
    """What is locked after wrong passwords: the address, and of IPv6 the network that one subscriber gets.

    In it each has 2**64 addresses of their own to come from.
    """
    found = address(request)
    return str(IPv6Network((found, 64), strict=False).network_address) if ":" in found else found


def _plain(text: str) -> str:
    """An address without the port that some proxies write beside it; empty if it is none."""
    if with_port := WITH_PORT.fullmatch(text):
        text = with_port[1] or with_port[2]
    try:
        found = ip_address(text.partition("%")[0])  # the part after % names a card of that machine
    except ValueError:
        return ""
    return str(getattr(found, "ipv4_mapped", None) or found)  # a socket for both writes ::ffff: before IPv4
