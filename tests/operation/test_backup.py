"""A backup is made while people edit, and what is restored is the same row by row, history included."""

import json
import sqlite3
import stat
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from inspections.actions.row_digests import postgresql_digests, sqlite_digests
from tests.operation.editing import assert_whole
from tests.operation.postgres import Server
from tests.operation.site import ROOT, Visitor, environment, integrity, manage, running_site, somebody_editing

DATABASE = "peelmark.sqlite3"


@dataclass
class Place:
    """A database with data in it and an empty one of the same kind, and how the program is told of each."""

    var: Path
    full: dict[str, str]
    empty: dict[str, str]
    empty_var: Path

    def ask(self, statement: str, *, empty: bool = False) -> list[tuple[Any, ...]]:
        url = (self.empty if empty else self.full).get("DATABASE_URL")
        if url:
            with psycopg.connect(url) as connection:
                return connection.execute(statement).fetchall()  # type: ignore[call-overload,no-any-return]
        with closing(sqlite3.connect((self.empty_var if empty else self.var) / DATABASE)) as connection:
            return connection.execute(statement).fetchall()

    def digests(self, *, empty: bool = False) -> Any:
        digests = postgresql_digests if "DATABASE_URL" in self.full else sqlite_digests
        return digests(lambda statement: self.ask(statement, empty=empty))


@pytest.fixture
def on_sqlite(var: Path, tmp_path: Path) -> Place:
    return Place(var, {}, {}, tmp_path / "empty")


@pytest.fixture
def on_postgresql(primary: Server, tmp_path: Path) -> Place:
    for name in ("edited", "blank"):
        primary.ask(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    primary.ask("CREATE DATABASE edited TEMPLATE postgres")
    primary.ask("CREATE DATABASE blank")
    edited, blank = ({"DATABASE_URL": primary.named(name)} for name in ("edited", "blank"))
    return Place(tmp_path, edited, blank, tmp_path)


@pytest.fixture(params=["on_sqlite", "on_postgresql"])
def place(request: pytest.FixtureRequest) -> Place:
    found: Place = request.getfixturevalue(request.param)
    return found


def ended(*arguments: str, var: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    """How a command of the program ended, and what it said."""
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        env=environment(var, settings),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def refused(*arguments: str, var: Path, **settings: str) -> str:
    """What a command says that ends with code 2."""
    refusal = ended(*arguments, var=var, **settings)
    assert refusal.returncode == 2, refusal.stdout + refusal.stderr
    assert "Traceback" not in refusal.stderr
    return refusal.stderr


def test_what_is_restored_is_the_same_row_by_row(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    said = manage("backup", str(file), var=place.var, **place.full)
    assert "rows in" in said

    manage("restore", str(file), var=place.empty_var, **place.empty)

    before, after = place.digests(), place.digests(empty=True)
    assert before.keys() == after.keys()
    differing = {table for table in before if before[table] != after[table]}
    assert differing <= {"inspections_datachange"}  # readers are told that the facts are others now
    assert before["inspections_historicalvalue"].rows > 100
    assert before["auth_user"].rows == 2
    manage("check_data", var=place.empty_var, **place.empty)


def test_a_backup_made_while_people_edit_is_one_moment(place: Place, tmp_path: Path) -> None:
    with somebody_editing(place.var, **place.full) as editor:
        for number in range(2):
            manage("backup", str(tmp_path / f"{number}.zip"), var=place.var, **place.full)
        assert editor.goes_on

    seen = []
    for number in range(2):
        manage("restore", str(tmp_path / f"{number}.zip"), "--yes", var=place.empty_var, **place.empty)
        seen.append(assert_whole(lambda statement: place.ask(statement, empty=True)))
    assert 0 < seen[0] < seen[1], "Nobody edited between the backups."
    assert seen[1] <= assert_whole(place.ask)


def test_after_a_restore_no_version_of_the_data_comes_back(place: Place, tmp_path: Path) -> None:
    """Else a page that somebody kept between the backup and the restore would be taken for a page of now."""
    file = tmp_path / "backup.zip"
    manage("backup", str(file), var=place.var, **place.full)
    versions = manage("shell", "-v0", "-c", EDIT.format(2), var=place.var, **place.full).split()
    for edits in (1, 2):
        manage("restore", str(file), "--yes", var=place.var, **place.full)
        versions += manage("shell", "-v0", "-c", EDIT.format(edits), var=place.var, **place.full).split()
    assert len(versions) == 3 + 2 + 3  # the version that was found, and one after each edit
    assert len(set(versions)) == len(versions)


EDIT = """
from inspections.actions import data_version
from inspections.models import Area
print(data_version.current())
for _ in range({}):
    Area.objects.get(slug="wiltshire").save()
    print(data_version.current())
"""


def test_nothing_is_overwritten_unless_told_to(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    manage("backup", str(file), var=place.var, **place.full)
    manage("create_editor", "cleo", var=place.var, **place.full)
    before = place.digests()

    assert "add --yes" in refused("restore", str(file), var=place.var, **place.full)
    assert place.digests() == before
    assert "exists already" in refused("backup", str(file), var=place.var, **place.full)

    manage("restore", str(file), "--yes", var=place.var, **place.full)
    assert place.ask("SELECT count(*) FROM auth_user WHERE username = 'cleo'") == [(0,)]


def test_a_backup_is_for_its_owner_only(on_sqlite: Place, tmp_path: Path) -> None:
    said = manage("backup", var=on_sqlite.var)
    [file] = (on_sqlite.var / "backups").iterdir()
    assert str(file) in said
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_damaged_backup_is_refused_before_anything_is_touched(on_sqlite: Place, tmp_path: Path) -> None:
    file, damaged = tmp_path / "backup.zip", tmp_path / "damaged.zip"
    manage("backup", str(file), var=on_sqlite.var)
    with zipfile.ZipFile(file) as good, zipfile.ZipFile(damaged, "w") as bad:
        told = json.loads(good.read("rows.json"))
        told["tables"]["inspections_value"][0] -= 1
        bad.writestr("database", good.read("database"))
        bad.writestr("rows.json", json.dumps(told))
    before = on_sqlite.digests()

    assert "damaged in inspections_value" in refused("restore", str(damaged), "--yes", var=on_sqlite.var)
    cut = tmp_path / "cut.zip"
    cut.write_bytes(file.read_bytes()[:-1000])
    assert "not a backup" in refused("restore", str(cut), "--yes", var=on_sqlite.var)
    assert "No such file" in refused("restore", str(tmp_path / "none.zip"), "--yes", var=on_sqlite.var)
    assert on_sqlite.digests() == before


def test_a_backup_of_the_other_kind_is_refused(
    on_sqlite: Place, on_postgresql: Place, tmp_path: Path
) -> None:
    file = tmp_path / "backup.zip"
    manage("backup", str(file), var=on_sqlite.var)
    said = refused("restore", str(file), var=tmp_path, **on_postgresql.empty)
    assert "was made from sqlite; this site uses postgresql" in said


def test_a_server_that_is_gone_is_said_in_a_sentence(tmp_path: Path) -> None:
    nowhere = {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing"}
    assert "No backup was made" in refused("backup", str(tmp_path / "x.zip"), var=tmp_path, **nowhere)
    assert not list(tmp_path.glob("*.zip"))


def test_a_running_site_shows_the_restored_data(on_sqlite: Place, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    manage("backup", str(file), var=on_sqlite.var)
    with running_site(on_sqlite.var) as site:
        reader = Visitor(site)
        on_sqlite.ask("UPDATE inspections_area SET official_name = 'Changed' WHERE slug = 'wiltshire'")

        manage("restore", str(file), "--yes", var=on_sqlite.var)

        page = reader.get("/forces.csv")
        assert page.status == 200
        assert "Wiltshire Police" in page.text


def test_edits_during_a_restore_are_noticed(on_sqlite: Place, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    manage("backup", str(file), var=on_sqlite.var)
    with somebody_editing(on_sqlite.var):
        # An edit that comes before or after the comparison is no matter; one in between comes soon enough.
        tries = (ended("restore", str(file), "--yes", var=on_sqlite.var) for _ in range(10))
        noticed = next(said for said in tries if said.returncode)
    assert noticed.returncode == 2
    assert "stop the site" in noticed.stderr
    assert integrity(on_sqlite.var / DATABASE) == "ok"
    assert_whole(on_sqlite.ask)
