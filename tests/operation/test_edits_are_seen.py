"""What is kept is never old: whoever writes, and by whatever way, the next reader of each process sees it."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import FIXTURES
from tests.inspections.imports.tables import ROLLING, csv_of
from tests.operation.postgres import Server
from tests.operation.site import Site, Visitor, manage, running_site

EDIT = """
from django.contrib.auth.models import User
from inspections.actions.edit import save_edit
from inspections.models import Area
area = Area.objects.get(slug="wiltshire")
area.official_name = "Wiltshire by an action"
save_edit(row=area, by=User.objects.get(username="anna"), reason="Tried")
"""
READINGS = 16
"""Enough that each of two processes answers some of them, all but once in thirty thousand times."""


@dataclass
class Running:
    """A site of two processes and its database."""

    site: Site
    var: Path
    settings: dict[str, str]

    def read(self, address: str) -> set[str]:
        """Every text that readers are given now, each on a connection of their own."""
        answers = [Visitor(self.site).get(address) for _ in range(READINGS)]
        assert {answer.status for answer in answers} == {200}
        assert all(answer.headers["ETag"] for answer in answers)
        return {answer.text for answer in answers}

    def is_told(self, name: str, address: str = "/forces.csv") -> bool:
        """Whether everybody reads a name; that all were given one text is held as well."""
        [text] = self.read(address)
        return name in text

    def manage(self, *arguments: str) -> str:
        return manage(*arguments, var=self.var, **self.settings)


@pytest.fixture(params=["sqlite", "postgresql"])
def running(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Running]:
    if request.param == "sqlite":
        var, settings = request.getfixturevalue("var"), {}
    else:
        primary: Server = request.getfixturevalue("primary")
        primary.ask("DROP DATABASE IF EXISTS seen WITH (FORCE)")
        primary.ask("CREATE DATABASE seen TEMPLATE postgres")
        var, settings = tmp_path, {"DATABASE_URL": primary.named("seen")}
    with running_site(var, workers=2, **settings) as site:
        yield Running(site, var, settings)


def test_every_way_to_write_is_seen_at_once_by_the_readers_of_every_process(
    running: Running, tmp_path: Path
) -> None:
    assert running.is_told("Wiltshire Police")
    backup = str(tmp_path / "backup.zip")
    running.manage("backup", backup)

    editor = Visitor(running.site).sign_in("anna")
    number = running.manage("shell", "-v0", "-c", AREA).strip()
    answer = editor.send(
        f"/admin/inspections/area/{number}/change/",
        official_name="Wiltshire by a form",
        why="Tried",
        _save="Save",
    )
    assert answer.status == 302, answer.text
    assert running.is_told("Wiltshire by a form")

    running.manage("shell", "-v0", "-c", EDIT)
    assert running.is_told("Wiltshire by an action")

    copy = Path(shutil.copytree(FIXTURES, tmp_path / "fixtures"))
    areas = json.loads((copy / "10_areas.json").read_text())
    next(area for area in areas if area["fields"]["slug"] == "kent")["fields"]["region"] = "Garden of England"
    (copy / "10_areas.json").write_text(json.dumps(areas))
    running.manage("load_fixtures", str(copy))
    assert running.is_told("Garden of England")

    running.manage("restore", backup, "--yes")
    assert running.is_told("Wiltshire Police")
    assert not running.is_told("Garden of England")


def test_an_import_is_seen_at_once(running: Running, tmp_path: Path) -> None:
    table, address = tmp_path / "crime.csv", "/api/v1/values?area=kent&limit=500"
    for crimes in (7654321, 7654322):
        assert not running.is_told(str(crimes), address)
        table.write_bytes(csv_of(ROLLING, [f"30-06-2016,Kent,South East,Shoplifting,{crimes}"]))
        running.manage("import_recorded_crime", str(table), "--edition", "spring")
        assert running.is_told(str(crimes), address)


AREA = "from inspections.models import Area; print(Area.objects.get(slug='wiltshire').pk)"
