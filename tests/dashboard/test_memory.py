"""What a process remembers is read once for all who ask for it at the same time, and anew after an edit."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep
from typing import Any, cast

import pytest
from django.db import OperationalError, connection
from django.db.models import QuerySet

from dashboard.queries.memory import Remembered, sparing
from inspections.actions import data_version


@pytest.fixture
def version(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The data version, as a list of one word that a test may change."""
    word = ["first"]
    monkeypatch.setattr(data_version, "current", lambda: word[0])
    return word


def test_who_comes_while_it_is_read_waits_for_it(version: list[str]) -> None:
    together, reads = Barrier(4), []

    def read() -> str:
        reads.append("read")
        sleep(0.05)
        return "what was read"

    remembered = Remembered(read)

    def ask(_: int) -> str:
        together.wait(timeout=10)
        return remembered()

    with ThreadPoolExecutor(4) as readers:
        assert list(readers.map(ask, range(4))) == ["what was read"] * 4
    assert reads == ["read"]


def test_after_an_edit_it_is_read_anew(version: list[str]) -> None:
    remembered = Remembered(lambda: f"as of the {version[0]} edit")
    assert remembered() == "as of the first edit"
    version[0] = "second"
    assert remembered() == "as of the second edit"


def test_a_server_that_is_lost_while_rows_come_is_known_for_a_lost_one() -> None:
    """The driver's own error is none of those to which a reader is told to come again."""

    class Rows:
        db = "default"

        def iterator(self, chunk_size: int) -> Iterator[list[str]]:
            yield ["kent"]
            raise connection.Database.OperationalError("server closed the connection unexpectedly")

    came = sparing(cast("QuerySet[Any]", Rows()))
    assert next(came) == ["kent"]
    with pytest.raises(OperationalError, match="closed the connection"):
        next(came)
