"""A list asks the database the same few questions, however long it is."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dashboard.queries.memory import forget_everything

pytestmark = pytest.mark.usefixtures("loaded")

# Of a process that remembers nothing yet. Only ever lower these.
MOST = {"forces": 1, "metrics": 1, "judgments": 5, "values": 5, "comparisons": 5, "findings": 6}


def queries(client: Client, name: str, **words: Any) -> int:
    forget_everything()
    assert connection.features.supports_json_field  # Django asks each new connection once
    with CaptureQueriesContext(connection) as asked:
        assert client.get(f"/api/v1/{name}", words).status_code == 200
    return len(asked)


@pytest.mark.parametrize("name", MOST)
def test_a_long_page_takes_as_many_queries_as_a_short_one(name: str, client: Client) -> None:
    short, long = queries(client, name, limit=20), queries(client, name, limit=500)
    assert short == long <= MOST[name]


def test_words_that_have_to_be_known_cost_nothing(client: Client) -> None:
    plain = queries(client, "judgments", limit=20)
    assert queries(client, "judgments", limit=20, force="kent", year="2016") == plain
