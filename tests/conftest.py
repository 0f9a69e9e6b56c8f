"""What all tests share: one database, filled once a session with the fixtures that ship."""

import gc
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from pytest_django import DjangoDbBlocker

from inspections.actions.data_version import facts_changed
from inspections.actions.load import load
from inspections.models import LoadedFixture

# Python looks through all that is in memory for what nobody needs any more, and here much is kept on purpose:
# the pages that many tests read. As often as it would, that took a fifth of the time of those tests.
gc.set_threshold(20_000, 20, 20)

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[sqlite3.Connection | None]:
    """The test database with all fixtures in it; every test that changes it is rolled back.

    Gives a copy of the filled database in memory where it is SQLite: a test with a live server empties
    the database behind it, and a copy is back in a moment.
    """
    with django_db_blocker.unblock():
        load(FIXTURES)
        if connection.vendor != "sqlite":
            yield None
            return
        copy = sqlite3.connect(":memory:")
        connection.connection.backup(copy)
    request.session.stash[_filled] = (django_db_blocker, copy)
    yield copy
    copy.close()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fills an emptied database before the transaction of the next test begins.

    Within it each test would load all fixtures for itself, in seconds instead of milliseconds.
    """
    if "loaded" not in getattr(item, "fixturenames", ()) or _filled not in item.session.stash:
        return
    blocker, copy = item.session.stash[_filled]
    if copy is None:
        return
    with blocker.unblock():
        if not LoadedFixture.objects.exists():
            _fill(copy)


_filled = pytest.StashKey[tuple[DjangoDbBlocker, sqlite3.Connection | None]]()


@pytest.fixture
def loaded(db: None, django_db_setup: sqlite3.Connection | None) -> None:
    """A database with all fixtures loaded, also after a test that emptied it."""
    if LoadedFixture.objects.exists():
        return
    if django_db_setup is None or connection.in_atomic_block:
        load(FIXTURES)
    else:
        _fill(django_db_setup)


def _fill(copy: sqlite3.Connection) -> None:
    """Puts the copy in the place of the database, and forgets what was remembered of the one before.

    Emptying a database gives Django's content types new numbers; the copy has the old ones again.
    """
    copy.backup(connection.connection)
    ContentType.objects.clear_cache()
    facts_changed()
