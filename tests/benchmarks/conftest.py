"""The data that benchmarks share: a million values and two thousand, on SQLite and on PostgreSQL."""

import os
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.benchmarks.results import ROOT, Line, keep
from tests.operation.site import manage

SMALL = ("--forces=1", "--metrics=12")
WORK = ROOT / "var" / "bench"


def state_of_the_data() -> str:
    """Another word when other data would be made."""
    parts = ("actions/scale", "models", "migrations")
    files = sorted(path for part in parts for path in (ROOT / "inspections" / part).rglob("*.py"))
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:8]


def made(name: str, *options: str) -> Path:
    """A folder with an SQLite database of made-up data; made once."""
    folder = WORK / f"{name}-{state_of_the_data()}"
    if not (folder / "made").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "peelmark.sqlite3").unlink(missing_ok=True)
        manage("migrate", "-v0", var=folder)
        manage("make_scale_data", *options, var=folder)
        (folder / "made").touch()
    return folder


@pytest.fixture(scope="session")
def big() -> Path:
    """About a million values."""
    return made("big")


@pytest.fixture(scope="session")
def small() -> Path:
    """The same pages about one force, with two thousand values in all."""
    return made("small", *SMALL)


@pytest.fixture(scope="session")
def server() -> str:
    """A PostgreSQL server on which databases may be made."""
    url = os.environ.get("TEST_POSTGRES_URL", "")
    if not url:
        pytest.skip("needs PostgreSQL: set TEST_POSTGRES_URL")
    return url


def named(server: str, database: str) -> str:
    return urlsplit(server)._replace(path=f"/{database}").geturl()


@pytest.fixture
def empty_database(server: str) -> Iterator[str]:
    """A database on PostgreSQL for one benchmark, without a table in it."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS bench_empty WITH (FORCE)")
        connection.execute("CREATE DATABASE bench_empty")
        yield named(server, "bench_empty")
        connection.execute("DROP DATABASE bench_empty WITH (FORCE)")


@pytest.fixture(scope="session")
def big_postgresql(server: str) -> str:
    """About a million values on PostgreSQL; made once."""
    name = f"bench_{state_of_the_data()}"
    with psycopg.connect(server, autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if found is None:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]
    if found is None:
        settings = {"DATABASE_URL": named(server, name)}
        manage("migrate", "-v0", var=WORK, **settings)
        manage("make_scale_data", var=WORK, **settings)
    return named(server, name)


Tell = Callable[..., None]


@pytest.fixture
def tell() -> Tell:
    """Writes down what was found, and fails where it is not what was aimed at.

    What is `known` to miss its aim says why: then it is written down as missed, and the run goes on.
    """

    def tell(group: str, what: str, found: str, target: str, met: bool, known: str = "") -> None:
        keep(Line(group, what, found, target, met))
        if not met and known:
            pytest.xfail(f"{what}: {found}, aim {target}. {known}")
        assert met, f"{what}: {found}, aim {target}"

    return tell
