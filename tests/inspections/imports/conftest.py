"""A small table of recorded crime, and an editor who may have changed what it gave."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User

from tests.inspections.imports.import_command import ROWS
from tests.inspections.imports.tables import ROLLING, csv_of


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_user("mary")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "crime.csv"
    path.write_bytes(csv_of(ROLLING, ROWS))
    return path
