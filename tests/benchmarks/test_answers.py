"""A page against the smallest view with the same middleware, on the same server, asked in turn."""

from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.reader import Reader, interleaved
from tests.operation.site import running_site

GROUP = "Answers: how many times as fast as the smallest view (1: as fast; a million values)"
PAGE, SERIES = "/metrics/metric-1/", "/api/v1/values?metric=metric-1&area=staffordshire"
BAREST_PAGE, BAREST_SERIES = (
    "/barest/metrics/metric-1/",
    "/api/v1/barest/values?metric=metric-1&area=staffordshire",
)
ROWS_AND_BYTES = "the same rows read and the same bytes sent, nothing made of them"
BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}
SETTINGS = {"DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings"}
TOO_RICH = "The page compares each figure in words and draws it; it is built once after each edit."
DATABASES = ("sqlite", "postgresql")


def place(request: pytest.FixtureRequest, database: str, folder: Path) -> tuple[Path, dict[str, str]]:
    if database == "sqlite":
        return request.getfixturevalue("big"), SETTINGS
    return folder, {**SETTINGS, "DATABASE_URL": request.getfixturevalue("big_postgresql")}


@pytest.mark.parametrize("database", DATABASES)
def test_what_is_kept(request: pytest.FixtureRequest, tmp_path: Path, tell: Any, database: str) -> None:
    var, settings = place(request, database, tmp_path)
    with running_site(var, workers=1, **settings) as site:
        smallest, page, series = (Reader(site.url, path, BROWSER) for path in ("/smallest", PAGE, SERIES))
        tag = page.ask()[1]["etag"]
        known = Reader(site.url, PAGE, {**BROWSER, "If-None-Match": tag})
        assert known.ask()[0] == 304
        interleaved([smallest, page, known, series], 400)
    for what, reader, aim in (
        (f"cached page, {database}", page, 0.75),
        (f"304, {database}", known, 0.9),
        (f"cached JSON of a series, {database}", series, 0.5),
    ):
        ratio = smallest.seconds / reader.seconds
        keep_going(tell, what, ratio, aim)


def keep_going(tell: Any, what: str, ratio: float, aim: float, known: str = "") -> None:
    tell(GROUP, what, f"{ratio:.2f}", f"at least {aim}", ratio >= aim, known)


@pytest.mark.parametrize("database", DATABASES)
@pytest.mark.parametrize(
    ("what", "path", "barest", "aim"),
    [("page", PAGE, BAREST_PAGE, 0.2), ("JSON of a series", SERIES, BAREST_SERIES, 0.5)],
)
def test_what_is_built_anew(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    tell: Any,
    database: str,
    what: str,
    path: str,
    barest: str,
    aim: float,
) -> None:
    var, settings = place(request, database, tmp_path)
    with running_site(var, workers=1, **settings, CACHE_MEGABYTES="0") as site:
        readers = [Reader(site.url, address, BROWSER) for address in ("/smallest", path, barest)]
        interleaved(readers, 100)
    smallest, built, nothing_made = readers
    most = f"{smallest.seconds / nothing_made.seconds:.2f}"
    tell(GROUP, f"{ROWS_AND_BYTES}, {what}, {database}", most, "told, not aimed at", True)
    ratio = smallest.seconds / built.seconds
    keep_going(tell, f"uncached {what}, {database}", ratio, aim, known=TOO_RICH)
