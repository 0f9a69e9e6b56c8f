"""What a machine asks of the site: is it alive, is it ready, how is it doing?"""

import os
from hmac import compare_digest
from threading import Event
from typing import Any

from django.conf import settings
from django.db import Error, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

LOOPBACK = ("127.0.0.1", "::1")
MIGRATED = Event()


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers; it asks nobody else, so that a lost database restarts nothing."""
    return HttpResponse("alive\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """200 where pages can be answered: the database answers, and its tables are those of this version.

    A replica that does not answer is named, and is no reason to be taken out: the primary stands in.
    """
    found = {name: _answers(name) for name in connections}
    migrated = found["default"] and _is_migrated()
    state = {"databases": found, "migrated": migrated, "version": settings.VERSION}
    return JsonResponse(state, status=200 if migrated else 503)


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Counts over all processes, in Prometheus's text format. For others the address does not exist."""
    if not _may_read_metrics(request):
        raise Http404
    return HttpResponse(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


def _answers(name: str) -> bool:
    try:
        with connections[name].cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return False
    return True


def _is_migrated() -> bool:
    """Whether no migration is open. Asked until it is so once: a process never outlives its own version."""
    if not MIGRATED.is_set():
        executor = MigrationExecutor(connections["default"])
        if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
            MIGRATED.set()
    return MIGRATED.is_set()


def _may_read_metrics(request: HttpRequest) -> bool:
    """Who has the token; where there is none, who asks from this very machine and through no proxy."""
    if settings.METRICS_TOKEN:
        given = request.headers.get("Authorization", "").encode()
        return compare_digest(given, f"Bearer {settings.METRICS_TOKEN}".encode())
    return request.META.get("REMOTE_ADDR") in LOOPBACK and "HTTP_X_FORWARDED_FOR" not in request.META


def _registry() -> Any:
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    every_process = CollectorRegistry()
    MultiProcessCollector(every_process)  # type: ignore[no-untyped-call]
    return every_process
