"""An upgrade keeps every row: a database of the first release, with data in it, is migrated to this version.

What the first release had is made by going back from this version: what is left is what it could hold.
"""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.operation.postgres import Server
from tests.operation.site import Visitor, manage, running_site

FIRST = ("inspections", "0001")


class Database:
    """Tables with the rows of some columns."""

    def __init__(self, open_it: Any) -> None:
        self.open = open_it

    def ask(self, statement: str) -> list[tuple[Any, ...]]:
        with closing(self.open()) as connection:
            return list(connection.execute(statement).fetchall())

    def columns(self, listing: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for table, column in self.ask(listing):
            if re.match(r"inspections_|auth_user$", table):
                found.setdefault(table, []).append(column)
        return found

    def rows(self, columns: dict[str, list[str]]) -> dict[str, list[tuple[Any, ...]]]:
        found = {}
        for table, names in columns.items():
            quoted = ", ".join(f'"{name}"' for name in names)
            found[table] = sorted(self.ask(f"SELECT {quoted} FROM {table}"), key=repr)  # noqa: S608
        return found


SQLITE_COLUMNS = """
    SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'
"""
POSTGRESQL_COLUMNS = """
    SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'
"""


@pytest.fixture
def sqlite(var: Path) -> tuple[Path, dict[str, str], Database, str]:
    return var, {}, Database(lambda: sqlite3.connect(var / "peelmark.sqlite3")), SQLITE_COLUMNS


@pytest.fixture
def postgresql(primary: Server, tmp_path: Path) -> tuple[Path, dict[str, str], Database, str]:
    primary.ask("DROP DATABASE IF EXISTS upgraded WITH (FORCE)")
    primary.ask("CREATE DATABASE upgraded TEMPLATE postgres")
    url = primary.named("upgraded")
    return tmp_path, {"DATABASE_URL": url}, Database(lambda: psycopg.connect(url)), POSTGRESQL_COLUMNS


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_database_of_the_first_release_is_migrated_with_every_row(
    request: pytest.FixtureRequest, kind: str
) -> None:
    var, settings, database, listing = request.getfixturevalue(kind)
    manage("migrate", *FIRST, "-v0", var=var, **settings)
    columns = database.columns(listing)
    before = database.rows(columns)
    assert len(before["inspections_value"]) > 300
    assert len(before["inspections_historicaljudgment"]) > 1000

    manage("migrate", "-v0", var=var, **settings)

    after = database.rows(columns)
    assert {table for table in before if before[table] != after[table]} == set()
    assert "keep all" in manage("check_data", var=var, **settings)
    with running_site(var, **settings) as site:
        assert Visitor(site).get("/forces/staffordshire/").status == 200
