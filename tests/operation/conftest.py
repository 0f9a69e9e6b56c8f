"""Servers that several tests of operation share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.operation.postgres import Server, new_primary
from tests.operation.site import PASSWORD, manage
from tests.plain_static import plain_static_files

__all__ = ["plain_static_files"]


@pytest.fixture(scope="session")
def primary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A PostgreSQL server of our own with the fixtures and the editors anna and ben in it."""
    server = new_primary()
    try:
        fill(tmp_path_factory.mktemp("filling"), DATABASE_URL=server.url)
        yield server
    finally:
        server.remove()


def fill(var: Path, **settings: str) -> None:
    """Tables, fixtures and two reviewers, as `make serve` and `make editor` bring them about."""
    manage("migrate", "-v0", var=var, **settings)
    manage("load_fixtures", var=var, **settings)
    for name in ("anna", "ben"):
        manage(
            "create_editor",
            name,
            "--reviewer",
            "--password-from-stdin",
            var=var,
            typed=PASSWORD + "\n",
            **settings,
        )


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an SQLite database that holds the fixtures and the editors; copy it, do not change it."""
    var = tmp_path_factory.mktemp("filled")
    fill(var)
    return var


@pytest.fixture
def var(filled: Path, tmp_path: Path) -> Path:
    """The same for one test, which may do with it what it likes."""
    return Path(shutil.copytree(filled, tmp_path / "var"))
