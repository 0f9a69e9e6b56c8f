"""What building each page costs: its queries with their times and plans, and its time. Run as a program.

Prints JSON: for each address the number of queries, the slowest in milliseconds (each asked again by itself,
all rows fetched, at its best of several times, so that nothing but the query is in it), the tables that a
plan reads from end to end, and the time of the processor, on SQLite all that the page takes: others use the
machine too. What a process reads once after each edit is in the number alone.
"""

import json
import os
import re
import sys
import time
from collections.abc import Callable
from typing import Any

TIMES = 7
ADDRESSES = (
    "/",
    "/forces/",
    "/judgments/",
    "/judgments/?force=staffordshire",
    "/judgments/?view=list&page=50",
    "/judgments/?grade=good",
    "/judgments/staffordshire/peel-2020/effectiveness/",
    "/metrics/",
    "/metrics/?source=release-effectiveness",
    "/metrics/metric-1/",
    "/compare/",
    "/compare/?what=questions&inspection=peel-2020",
    "/findings/",
    "/findings/?force=staffordshire",
    "/findings/?status=unsettled",
    "/findings/?q=record",
    "/findings/?page=400",
    "/forces/staffordshire/effectiveness/",
    "/reports/staffordshire/peel-2020/",
    "/coverage/",
    "/api/v1/values?metric=metric-1&area=staffordshire",
    "/api/v1/values?page=5000",
    "/api/v1/values?from=2016-01-01&page=2000",
    "/api/v1/judgments?grade=good",
    "/api/v1/comparisons?metric=metric-3",
    "/api/v1/comparisons?page=50",
    "/api/v1/findings?page=100",
)
SCANNED = re.compile(r"Seq Scan on (\w+)|SCAN (inspections_\w+)(?! USING)")


def measured(times: int = TIMES) -> dict[str, dict[str, Any]]:
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection
    from django.test import Client

    plain = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.STORAGES["staticfiles"] = {"BACKEND": plain}
    settings.ALLOWED_HOSTS = ["testserver"]
    asked: list[tuple[str, Any]] = []

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    connection.ensure_connection()
    connection.execute_wrappers.append(watch)
    reader, found = Client(), {}
    for address in ADDRESSES:
        if reader.get(address).status_code != 200:
            continue
        runs, seconds = [], []
        for _ in range(times):
            asked.clear()
            started = time.process_time()
            reader.get(address)
            seconds.append(time.process_time() - started)
            runs.append(list(asked))
        found[address] = {
            "queries": max(map(len, runs)),
            "slowest": max((milliseconds(sql, params, 3 * times) for sql, params in runs[-1]), default=0),
            "scanned": sorted({table for sql, params in runs[0] for table in scanned(sql, params)}),
            "milliseconds": min(seconds) * 1000,
        }
    return found


def milliseconds(sql: str, params: Any, times: int) -> float:
    """What a query takes to its last row: SQLite works on it while the rows are fetched."""
    from django.db import connection

    taken = []
    for _ in range(times):
        with connection.cursor() as cursor:
            started = time.perf_counter()
            cursor.execute(sql, params)
            cursor.fetchall()
            taken.append(time.perf_counter() - started)
    return min(taken) * 1000


def scanned(sql: str, params: Any) -> set[str]:
    """The tables that a query reads from end to end."""
    from django.db import connection

    explain = "EXPLAIN " if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN "
    with connection.cursor() as cursor:
        cursor.execute(explain + sql, params)
        plan = "\n".join(str(row[-1]) for row in cursor.fetchall())
    return {one or other for one, other in SCANNED.findall(plan)}


if __name__ == "__main__":
    os.environ.update(DJANGO_SETTINGS_MODULE="config.settings", LOG_LEVEL="ERROR", CACHE_MEGABYTES="0")
    json.dump(measured(), sys.stdout)
