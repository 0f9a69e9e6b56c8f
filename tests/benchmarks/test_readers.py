"""Two hundred readers at once, for two minutes: nobody is refused or waits much longer than others."""

import asyncio
import os
import time
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tests.benchmarks.pages import ADDRESSES
from tests.operation.site import Site, running_site

READERS = 200
SECONDS = float(os.environ.get("BENCH_SECONDS", "120"))
HEADERS = "Host: 127.0.0.1:{port}\r\nAccept-Encoding: gzip, br\r\n\r\n"


async def ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str, port: int) -> int:
    """The status of one answer, read to its end."""
    writer.write(f"GET {path} HTTP/1.1\r\n{HEADERS.format(port=port)}".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    length = next(line for line in head.split("\r\n") if line.lower().startswith("content-length:"))
    await reader.readexactly(int(length.partition(":")[2]))
    return int(head.split()[1])


async def one_reader(number: int, port: int, until: float, times: list[float], errors: list[str]) -> None:
    while time.monotonic() < until:
        try:
            streams = await asyncio.open_connection("127.0.0.1", port)
            for turn in range(20):
                path = ADDRESSES[(number + turn) % len(ADDRESSES)]
                started = time.perf_counter()
                status = await asyncio.wait_for(ask(*streams, path, port), 60)
                times.append(time.perf_counter() - started)
                if status != 200:
                    errors.append(f"{status} {path}")
            streams[1].close()
        except (OSError, asyncio.IncompleteReadError, TimeoutError) as error:
            errors.append(repr(error))


async def many_readers(site: Site) -> tuple[list[float], list[str]]:
    times: list[float] = []
    errors: list[str] = []
    until = time.monotonic() + SECONDS
    await asyncio.gather(*(one_reader(n, site.port, until, times, errors) for n in range(READERS)))
    return times, errors


def test_two_hundred_readers(big: Path, tell: Any) -> None:
    group = f"{READERS} readers at once for {SECONDS:.0f} seconds, a million values, SQLite, two processes"
    with running_site(big, workers=2) as site:
        times, errors = asyncio.run(many_readers(site))
    usual, late = median(times), quantiles(times, n=100)[98]
    tell(group, "errors", f"{len(errors)} of {len(times):,} answers", "none", not errors)
    told = f"{late / usual:.1f} ({late * 1000:.0f} ms, median {usual * 1000:.0f} ms)"
    tell(group, "the slowest hundredth, of the median", told, "below 10", late < 10 * usual)
    tell(group, "answers a second", f"{len(times) / SECONDS:,.0f}", "told, not aimed at", True)
