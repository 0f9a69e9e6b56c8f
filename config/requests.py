"""One line in the log and one count for each request, and a number by which to find both."""

import logging
import re
import secrets
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from config.counts import SECONDS
from config.logs import request_id
from staff.address import address

log = logging.getLogger("peelmark.request")
A_NUMBER = re.compile(r"[A-Za-z0-9_-]{8,64}")
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})


def record(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The outermost middleware. It writes no query and, of readers, no address: only staff are named."""

    def middleware(request: HttpRequest) -> HttpResponse:
        number = _number(request)
        context = request_id.set(number)
        started = time.perf_counter()
        try:
            response = get_response(request)
            response.headers["X-Request-ID"] = number
            _write_down(request, response, time.perf_counter() - started)
        finally:
            request_id.reset(context)
        return response

    return middleware


def _number(request: HttpRequest) -> str:
    """What our own proxy called the request, or a new number."""
    told = request.META.get("HTTP_X_REQUEST_ID", "")
    return told if settings.PROXY_COUNT and A_NUMBER.fullmatch(told) else secrets.token_hex(8)


def _write_down(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    match = request.resolver_match
    view = match.view_name if match else "none"
    method = request.method if request.method in METHODS else "other"
    SECONDS.labels(view, method, str(response.status_code)).observe(seconds)
    fields: dict[str, Any] = {
        "method": request.method,
        "path": request.path,
        "view": view,
        "status": response.status_code,
        "ms": round(seconds * 1000, 1),
    }
    if request.path_info.startswith(f"/{settings.ADMIN_PATH}") and response.status_code < 500:
        user = getattr(request, "user", None)  # there is none yet where the request was refused early
        fields |= {"user": user.get_username() or None if user else None, "address": address(request)}
    log.info("%s %s %s", request.method, request.path, response.status_code, extra={"fields": fields})
