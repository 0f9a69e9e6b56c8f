"""From which database a page is read: readers from the replica, where there is one; editors from the primary.

A replica follows the primary by some milliseconds. Who signed in has a cookie, and therefore always sees
what they just wrote; everything that is not a public page reads the primary too.
"""

import logging
import sys
import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError, connections
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views import defaults

from config.public import READS, is_public, is_signed_in
from dashboard.responses import passing
from inspections.actions import data_version

log = logging.getLogger("peelmark.database")
PRIMARY, REPLICA = "default", "replica"
LOST_FOR = 5.0
"""Seconds for which a lost replica is left alone before it is tried again."""

_reads_from: ContextVar[str] = ContextVar("reads_from", default=PRIMARY)
Lost = (OperationalError, InterfaceError)


class Router:
    """Where Django reads a row from. It writes to the primary only."""

    def db_for_read(self, model: type[Any], **hints: Any) -> str:
        return _reads_from.get()

    def db_for_write(self, model: type[Any], **hints: Any) -> str:
        return PRIMARY

    def allow_relation(self, one: Any, other: Any, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == PRIMARY


class Reading:
    """The middleware that chooses for each request, and lets a page survive the loss of a server."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.lost_until = 0.0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_public(request):
            return self.get_response(request)
        chosen = REPLICA if self._may_read_replica(request) and self._replica_answers() else PRIMARY
        token = _reads_from.set(chosen)
        try:
            with data_version.held(self._version()):
                return self.get_response(request)
        except Lost as error:
            return _unavailable(error)
        finally:
            _reads_from.reset(token)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A page that lost its server on the way is read once more, from the primary; a write never is."""
        if not isinstance(exception, Lost) or not is_public(request) or request.resolver_match is None:
            return None
        if self._waited_in_vain(exception):
            return _unavailable(exception)
        self._turn_to_primary(exception)
        try:
            return passing(_read_again(request))
        except Lost as error:
            return _unavailable(error)

    def _version(self) -> str:
        """The version of what this request reads, asked for before its first query."""
        try:
            return data_version.current()
        except Lost as error:
            if self._waited_in_vain(error):
                raise
            self._turn_to_primary(error)
            return data_version.current()

    def _waited_in_vain(self, error: Exception) -> bool:
        """Whether the primary gave no connection for as long as a reader can be asked to wait for one."""
        from psycopg_pool import PoolTimeout  # SQLite has no need of it

        return _reads_from.get() == PRIMARY and isinstance(error.__cause__, PoolTimeout)

    def _turn_to_primary(self, error: Exception) -> None:
        if _reads_from.get() == REPLICA:
            self._give_up_replica(error)
            _reads_from.set(PRIMARY)
        else:
            log.warning("The database was lost while a page was read; reading again: %s", _brief(error))
        connections[PRIMARY].close()

    def _may_read_replica(self, request: HttpRequest) -> bool:
        return (
            REPLICA in settings.DATABASES and time.monotonic() > self.lost_until and not is_signed_in(request)
        )

    def _replica_answers(self) -> bool:
        try:
            connections[REPLICA].ensure_connection()
        except Lost as error:
            self._give_up_replica(error)
            return False
        return True

    def _give_up_replica(self, error: Exception) -> None:
        self.lost_until = time.monotonic() + LOST_FOR
        connections[REPLICA].close()
        log.warning("The replica is lost; readers read the primary: %s", _brief(error))


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's `handler500`: who lost PostgreSQL on the way may come again; whoever sent a form looks first.

    Where a server is lost between its last word and ours, nobody can say whether a form was kept.
    """
    error = sys.exc_info()[1]
    if isinstance(error, Lost) and connections[PRIMARY].vendor == "postgresql":
        return _unavailable(error, unsure=request.method not in READS)
    return defaults.server_error(request)


def _read_again(request: HttpRequest) -> HttpResponse:
    match: Any = request.resolver_match
    response: Any = match.func(request, *match.args, **match.kwargs)
    return response.render() if hasattr(response, "render") else response  # type: ignore[no-any-return]


def _unavailable(error: Exception, *, unsure: bool = False) -> HttpResponse:
    log.error("The database is lost: %s", _brief(error))
    page = render_to_string("503.html", {"unsure": unsure})
    return HttpResponse(page, status=503, headers={"Retry-After": "5"})


def _brief(error: Exception) -> str:
    """What the driver said, on one line."""
    return " ".join(str(error).split())
