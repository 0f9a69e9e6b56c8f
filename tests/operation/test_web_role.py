"""The web's role in PostgreSQL: it may do all that the site does, and nothing beyond that."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from tests.config.started import started
from tests.operation.postgres import Server
from tests.operation.site import Visitor, manage, running_site
from tests.operation.test_publishing import Place, on_postgresql

__all__ = ["on_postgresql"]
WEB = "peelmark_web"


def url_of(place: Place, role: str = WEB, password: str = "secret") -> str:  # noqa: S107
    return place.settings["DATABASE_URL"].replace("postgres@", f"{role}:{password}@")


def prepared(place: Place, url: str) -> str:
    """What the preparation says that ends well."""
    ended = started(
        "--only",
        "prepare",
        var=place.var,
        program=("-m", "scripts.serve"),
        WEB_DATABASE_URL=url,
        **place.settings,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture
def place(primary: Server, on_postgresql: Place) -> Iterator[Place]:
    """A database that the web's role was let into; roles belong to the server, so it is taken away again."""
    assert "Letting the web processes in" in prepared(on_postgresql, url_of(on_postgresql))
    yield on_postgresql
    with psycopg.connect(on_postgresql.settings["DATABASE_URL"], autocommit=True) as owner:
        owner.execute(f"DROP OWNED BY {WEB}")
        owner.execute(f"DROP ROLE {WEB}")


def test_a_report_is_published_and_an_account_made_by_it(place: Place) -> None:
    web = {"DATABASE_URL": url_of(place)}
    manage("create_editor", "dora", var=place.var, **web)
    with running_site(place.var, **web) as site:
        assert Visitor(site).sign_in("cara").send(place.page, note="New").status == 302
        assert "northshire" in Visitor(site).get("/judgments.csv?force=northshire").text
    manage("clearsessions", var=place.var, **web)
    assert place.published() == (2, 1, 1)


def test_after_a_backup_is_put_back_it_may_again(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    manage("backup", str(file), var=place.var, **place.settings)
    manage("restore", str(file), "--yes", var=place.var, **place.settings)
    with running_site(place.var, DATABASE_URL=url_of(place)) as site:
        assert Visitor(site).get("/forces.csv").status == 200
        assert Visitor(site).sign_in("cara").send(place.page, note="New").status == 302


REFUSED = [
    "CREATE TABLE more (word text)",
    "DROP TABLE inspections_area",
    "ALTER TABLE inspections_area ADD more text",
    "TRUNCATE inspections_datachange",
    "CREATE ROLE other SUPERUSER",
    "CREATE DATABASE other",
    "COPY inspections_area TO PROGRAM 'cat'",
    "COPY inspections_area TO '/tmp/areas'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT passwd FROM pg_shadow",
]


def test_it_can_do_nothing_else(place: Place) -> None:
    with psycopg.connect(url_of(place), autocommit=True) as web:
        for statement in REFUSED:
            with pytest.raises(errors.InsufficientPrivilege):
                web.execute(statement)  # type: ignore[call-overload]


def test_a_new_password_is_taken_over_and_none_is_kept_in_plain(place: Place) -> None:
    kept = place.ask(KEPT)
    prepared(place, url_of(place, password="another"))  # noqa: S106
    now = place.ask(KEPT)
    assert kept != now
    assert all(password.startswith("SCRAM-SHA-256$") for [(password,)] in (kept, now))


KEPT = f"SELECT rolpassword FROM pg_authid WHERE rolname = '{WEB}'"  # noqa: S608


def test_one_who_may_do_everything_is_not_let_in_as_the_web(on_postgresql: Place) -> None:
    ended = started(
        "--only",
        "prepare",
        var=on_postgresql.var,
        program=("-m", "scripts.serve"),
        WEB_DATABASE_URL=url_of(on_postgresql, "postgres"),
        **on_postgresql.settings,
    )
    assert ended.returncode == 2
    assert "WEB_DATABASE_URL must not name postgres, who may do more" in ended.stderr
    assert "Traceback" not in ended.stderr
