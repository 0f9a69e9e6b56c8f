"""A report is published whole, once, or not at all: two publish it at once, power fails, the disk is full."""

import resource
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.operation.postgres import Server
from tests.operation.site import ROOT, Answer, Site, Visitor, environment, integrity, running_site, wait_until

DATABASE = "peelmark.sqlite3"
NOTHING, ALL = (0, 0, 0), (2, 1, 1)
"""Published grades of the report; acts of publishing; revisions of each grade that publishing made."""


@dataclass
class Place:
    """A database with the report in it, and how the site is told of it."""

    var: Path
    settings: dict[str, str]
    ask: Callable[[str], list[tuple[Any, ...]]]
    run: str = ""

    def prepare(self) -> "Place":
        told = {"DJANGO_SETTINGS_MODULE": "config.settings", **self.settings}
        ended = subprocess.run(
            [sys.executable, "-m", "tests.operation.publishing"],
            cwd=ROOT,
            env=environment(self.var, told),
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
        self.run = ended.stdout.strip()
        return self

    @property
    def page(self) -> str:
        return f"/admin/inspections/extractionrun/{self.run}/publish/"

    def published(self) -> tuple[int, int, int]:
        [(grades,)] = self.ask(GRADES)
        [(acts,)] = self.ask("SELECT count(*) FROM inspections_publicchange")
        revisions = {number for (number,) in self.ask(REVISIONS)}
        return grades, acts, max(revisions, default=0)


OURS = "area_id = (SELECT id FROM inspections_area WHERE slug = 'northshire') AND review_state = 'published'"
GRADES = f"SELECT count(*) FROM inspections_judgment WHERE {OURS}"  # noqa: S608
REVISIONS = f"SELECT count(*) FROM inspections_historicaljudgment WHERE {OURS} GROUP BY id"  # noqa: S608


@pytest.fixture
def on_sqlite(var: Path) -> Place:
    def ask(statement: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(var / DATABASE)) as connection:
            return connection.execute(statement).fetchall()

    return Place(var, {}, ask).prepare()


@pytest.fixture
def on_postgresql(primary: Server, tmp_path: Path) -> Place:
    primary.ask("DROP DATABASE IF EXISTS published WITH (FORCE)")
    primary.ask("CREATE DATABASE published TEMPLATE postgres")
    url = primary.named("published")

    def ask(statement: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(url) as connection:
            return connection.execute(statement).fetchall()  # type: ignore[call-overload,no-any-return]

    return Place(tmp_path, {"DATABASE_URL": url}, ask).prepare()


def sending(
    publisher: Visitor, place: Place, form: dict[str, str], answers: list[Answer]
) -> threading.Thread:
    """The form is on its way."""
    thread = threading.Thread(target=lambda: answers.append(publisher.post(place.page, form)))
    thread.start()
    return thread


@pytest.mark.parametrize("kind", ["on_sqlite", "on_postgresql"])
def test_of_two_who_publish_at_once_one_does_and_the_other_is_told(
    request: pytest.FixtureRequest, kind: str
) -> None:
    place: Place = request.getfixturevalue(kind)
    with running_site(place.var, workers=2, **place.settings) as site:
        publishers = [Visitor(site).sign_in(name) for name in ("ben", "cara")]
        forms = [{**one.open(place.page), "note": "New"} for one in publishers]
        assert place.published() == NOTHING
        answers: list[Answer] = []
        threads = [sending(one, place, form, answers) for one, form in zip(publishers, forms, strict=True)]
        for thread in threads:
            thread.join()
        shown = Visitor(site).get("/judgments.csv?force=northshire")

    assert sorted(answer.status for answer in answers) == [200, 302]
    assert place.published() == ALL
    assert "northshire" in shown.text


def test_power_fails_when_everything_is_written_and_nothing_is_committed(on_postgresql: Place) -> None:
    """A lock on the table that is written last holds the act there."""
    place = on_postgresql
    with running_site(place.var, **place.settings) as site:
        publisher = Visitor(site).sign_in("cara")
        form, answers = {**publisher.open(place.page), "note": "New"}, []  # type: ignore[var-annotated]
        with psycopg.connect(place.settings["DATABASE_URL"]) as lock:
            lock.execute("LOCK TABLE inspections_publicchange IN SHARE MODE")
            thread = sending(publisher, place, form, answers)
            wait_until(lambda: place.ask(WAITING) == [(1,)], seconds=30)
            site.kill()
            thread.join()
    assert [answer.status for answer in answers] == [0]  # the reviewer was told nothing
    wait_until(lambda: place.ask(OTHERS) == [(0,)], seconds=10)
    assert place.published() == NOTHING

    with running_site(place.var, **place.settings) as site:
        assert Visitor(site).sign_in("cara").send(place.page, note="New").status == 302
    assert place.published() == ALL


WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"
OTHERS = """
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def test_power_fails_at_some_moment_of_it_on_sqlite(on_sqlite: Place) -> None:
    place = on_sqlite
    for seconds in (0.01, 0.04, 0.08):
        with running_site(place.var) as site:
            publisher = Visitor(site).sign_in("cara")
            form, answers = {**publisher.open(place.page), "note": "New"}, []  # type: ignore[var-annotated]
            thread = sending(publisher, place, form, answers)
            time.sleep(seconds)
            site.kill()
            thread.join()
        assert place.published() in (NOTHING, ALL)
        assert place.published() == ALL or [answer.status for answer in answers] != [302]
    assert integrity(place.var / DATABASE) == "ok"


def fill_the_disk(site: Site) -> None:
    """No file of the web processes may grow beyond 40 kB, of which SQLite shares 32 between its readers."""
    for worker in site.workers():
        resource.prlimit(worker, resource.RLIMIT_FSIZE, (40_000, resource.RLIM_INFINITY))


def test_the_disk_is_full_while_it_is_published(on_sqlite: Place) -> None:
    """The reviewer sees that it failed, readers go on reading, and with room again it is done."""
    place = on_sqlite
    with running_site(place.var) as site:
        publisher = Visitor(site).sign_in("cara")
        form = {**publisher.open(place.page), "note": "New"}
        fill_the_disk(site)
        assert publisher.post(place.page, form).status == 500
        assert Visitor(site).get("/judgments.csv?force=staffordshire").status == 200
    assert place.published() == NOTHING
    assert integrity(place.var / DATABASE) == "ok"

    with running_site(place.var) as site:
        assert Visitor(site).sign_in("cara").send(place.page, note="New").status == 302
    assert place.published() == ALL
