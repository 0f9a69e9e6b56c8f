"""A site where a report can be uploaded, and the browsers of an editor and a reviewer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from inspections.actions.extract import read_run
from tests.browser.conftest import listen
from tests.browser.test_admin import sign_in
from tests.factories import AreaFactory
from tests.inspections.desk.reports import TEXT


@pytest.fixture(autouse=True)
def _read_here(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Uploads go to a directory of the test, and are read before the answer, on whatever database."""
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr("inspections.admin.desk.runs.begin", lambda run, place: read_run(run.pk))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "northshire.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def site(live_server: Any, loaded: None) -> str:
    AreaFactory(slug="northshire", name="Northshire", official_name="Northshire Police")
    return str(live_server.url)


@pytest.fixture
def annas(page: Page, site: str) -> Page:
    """The browser of an editor."""
    return sign_in(page, site, "anna")


@pytest.fixture
def bens(browser: Browser, site: str, console: list[str]) -> Iterator[Page]:
    """The browser of a reviewer."""
    context = browser.new_context(locale="en-GB", timezone_id="Europe/London")
    yield sign_in(listen(context.new_page(), console), site, "ben", reviewer=True)
    context.close()
