"""The site with everything loaded, walked without a browser."""

from pathlib import Path
from typing import Any

import pytest

from tests.dashboard.visited import Visits


@pytest.fixture(scope="session")
def _visits() -> Visits:
    return Visits()


@pytest.fixture
def visit(_visits: Visits, loaded: None) -> Visits:
    """Asks for a page. What it answers is kept: for a test that changes data, use the client."""
    return _visits


@pytest.fixture(autouse=True)
def _plain_static_files(settings: Any) -> None:
    """Pages without collectstatic."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(scope="session")
def _files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("var")


@pytest.fixture(autouse=True)
def _own_files(settings: Any, _files: Path) -> None:
    """What the site writes while it is tested goes nowhere near its own files."""
    settings.VAR_DIR = _files
