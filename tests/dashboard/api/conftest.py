"""Asking the API, with everything loaded."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client


@pytest.fixture
def ask(loaded: None, client: Client) -> Callable[..., Any]:
    """The answer to a question that is understood: `ask("values", metric="recorded-crime")`."""

    def asked(name: str, **words: Any) -> Any:
        response = client.get(f"/api/v1/{name}", words)
        assert response.status_code == 200, response.content
        return response.json()

    return asked


@pytest.fixture
def refused(loaded: None, client: Client) -> Callable[[str], Any]:
    """What a request is told that is not understood."""

    def asked(address: str) -> Any:
        response = client.get(f"/api/v1/{address}")
        assert response.status_code == 422, response.content
        return response.json()

    return asked
