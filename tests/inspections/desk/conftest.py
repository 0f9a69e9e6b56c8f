"""Three people, a force of which nothing is known yet, and a report about it on the desk."""

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User

from inspections.actions.editors import create_editor
from inspections.actions.extract import keep, read_run, take_in
from inspections.actions.report_details import enter_details
from inspections.models import Area, ExtractionRun
from inspections.reading.apart import Reading
from tests.factories import AreaFactory
from tests.inspections.desk.reports import TEXT, extraction

PASSWORD = "a long enough password"  # noqa: S105


@pytest.fixture(autouse=True)
def _uploads_elsewhere(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Uploads go to a directory of the test, and are read before the answer, on whatever database."""
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr("inspections.admin.desk.runs.begin", lambda run, place: read_run(run.pk))


@pytest.fixture
def anna(db: None) -> User:
    """An editor."""
    return create_editor(name="anna", password=PASSWORD)


@pytest.fixture
def ben(db: None) -> User:
    """A reviewer."""
    return create_editor(name="ben", password=PASSWORD, reviewer=True)


@pytest.fixture
def cara(db: None) -> User:
    """Another reviewer."""
    return create_editor(name="cara", password=PASSWORD, reviewer=True)


@pytest.fixture
def northshire(loaded: None) -> Area:
    return AreaFactory(slug="northshire", name="Northshire", official_name="Northshire Police")


@pytest.fixture
def run(northshire: Area, anna: User) -> ExtractionRun:
    """The report, read, with its six suggestions, and the day on which it was published."""
    return dated(read(anna, extraction()), anna)


def dated(run: ExtractionRun, by: User) -> ExtractionRun:
    """Enter the day on which a report was published."""
    enter_details(run=run, by=by, published=date(2017, 3, 2))
    return run


def read(by: User, found: dict[str, Any], text: str = TEXT) -> ExtractionRun:
    """A report on the desk for which the reader found `found`."""
    run = take_in(content=text.encode(), name="northshire.txt", by=by)
    assert run.sha256 == sha256(text.encode()).hexdigest()
    keep(run, Reading("text", found, [[line, None] for line in text.split("\n")]))
    return run
