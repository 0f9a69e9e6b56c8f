"""The server does not start where it could not serve: it names the setting and says what to do."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from config import web_role
from config.databases import keep_to_its_owner
from scripts.serve import check_default_force
from tests.config.started import started
from tests.required import without_postgres


def served(*arguments: str, var: Path, **settings: str) -> CompletedProcess[str]:
    return started(*arguments, var=var, program=("-m", "scripts.serve"), **settings)


@pytest.fixture
def collected(tmp_path: Path) -> Path:
    """As if the static files had been collected."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "staticfiles.json").write_text("{}")
    return tmp_path


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"WEB_WORKERS": "0"}, "WEB_WORKERS must be a whole number from 1 up"),
        ({"WEB_WORKERS": "two"}, "WEB_WORKERS must be a whole number from 1 up"),
        ({"METRICS_DIR": "/proc/nowhere"}, "METRICS_DIR must name a folder that can be made"),
        ({"STATIC_ROOT": "/nowhere"}, "STATIC_ROOT has no collected files"),
    ],
)
def test_a_setting_of_the_server_stops_its_start(collected: Path, given: dict[str, str], said: str) -> None:
    ended = served("--only", "web", var=collected, **given)
    assert ended.returncode == 2
    assert ended.stderr.strip().startswith(said)
    assert "Traceback" not in ended.stderr


def test_a_front_page_of_a_force_that_there_is_not_stops_the_preparation(loaded: None, settings: Any) -> None:
    check_default_force()
    for other in ("atlantis", "england-and-wales"):  # no force at all, and no force
        settings.DEFAULT_FORCE = other
        with pytest.raises(ImproperlyConfigured, match="DEFAULT_FORCE names no force of the data"):
            check_default_force()


def test_a_new_database_is_for_its_owner_only(tmp_path: Path) -> None:
    assert served("--only", "prepare", var=tmp_path).returncode == 0
    files = [path for path in tmp_path.iterdir() if path.name.startswith("peelmark.sqlite3")]
    assert tmp_path / "peelmark.sqlite3" in files
    private = [path for path in files if not path.name.endswith(".version")]  # a count, and nothing else
    assert {stat.S_IMODE(path.stat().st_mode) for path in private} == {0o600}


def test_so_is_one_that_was_open_to_all(tmp_path: Path) -> None:
    file = tmp_path / "peelmark.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE kept (word)")
        connection.execute("INSERT INTO kept VALUES ('Kent')")
        connection.commit()
        for path in tmp_path.iterdir():
            path.chmod(0o644)
        keep_to_its_owner(file)
        assert {path.name for path in tmp_path.iterdir()} == {
            f"peelmark.sqlite3{beside}" for beside in ("", "-wal", "-shm")
        }
        assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}
        assert connection.execute("SELECT word FROM kept").fetchall() == [("Kent",)]


def test_a_database_that_holds_no_pound_sign_stops_the_preparation(tmp_path: Path) -> None:
    """Bare servers make them in SQL_ASCII, and refuse what a report states on the day it is read."""
    server = os.environ.get("TEST_POSTGRES_URL") or without_postgres(
        "needs PostgreSQL: set TEST_POSTGRES_URL"
    )
    name = f"peelmark_ascii_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} ENCODING 'SQL_ASCII' TEMPLATE template0 LOCALE 'C'")
        try:
            url = urlsplit(server)._replace(path=f"/{name}").geturl()
            ended = served("--only", "prepare", var=tmp_path, DATABASE_URL=url)
            with psycopg.connect(url) as made:
                tables = made.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
                assert tables.fetchone() == (0,)
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    assert ended.returncode == 2
    assert "DATABASE_URL names a database that keeps text as SQL_ASCII" in ended.stderr
    assert "ENCODING 'UTF8'" in ended.stderr


@pytest.mark.parametrize("url", ["postgres://nobody@127.0.0.1:1/nothing", "sqlite:////nowhere/at.all"])
def test_a_database_that_does_not_answer_stops_the_preparation(tmp_path: Path, url: str) -> None:
    ended = served("--only", "prepare", var=tmp_path, DATABASE_URL=url)
    assert ended.returncode == 2
    assert "DATABASE_URL names a database that cannot be used" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "url", ["postgres://web:secret@127.0.0.1/peelmark", "postgres://web@127.0.0.1/peelmark", "nonsense"]
)
def test_a_role_of_the_web_that_there_cannot_be_stops_the_preparation(
    loaded: None, monkeypatch: Any, url: str
) -> None:
    """Without PostgreSQL, without a password, without a form."""
    if connection.vendor == "postgresql" and "secret" in url:
        pytest.skip("On PostgreSQL this one can be made: tests/operation/test_web_role.py")
    monkeypatch.setenv("WEB_DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="WEB_DATABASE_URL must look like"):
        web_role.let_in()
