"""The API called in every way its description allows, and in many that it does not."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.generation.hypothesis.builder import HypothesisTestConfig, HypothesisTestMode, create_test

from dashboard.api.endpoints import PARAMETERS

FEW = settings(max_examples=10, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def _one_connection() -> Iterator[None]:
    """Keeps the connection of the test's transaction open after each answer, as Django's own client does."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


def call(case: Any) -> None:
    case.call_and_validate(headers={"Accept-Encoding": "identity"})  # the caller cannot unpack


@pytest.mark.usefixtures("loaded", "_one_connection")
@pytest.mark.parametrize("name", PARAMETERS)
def test_no_call_ends_in_a_server_error_or_an_answer_that_is_not_described(name: str) -> None:
    """Examples, borders and invented input; each answer is held to the description."""
    described = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    operation = described[f"/api/v1/{name}"]["GET"]
    config = HypothesisTestConfig(project=described.config, modes=list(HypothesisTestMode), settings=FEW)
    create_test(operation=operation, test_func=call, config=config)()
