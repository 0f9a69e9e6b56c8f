"""No request is larger than a report may be, and that is said before any of it is read."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client

from config.bodies import MOST
from tests.config.test_headers import assert_says_all


class Unread(BytesIO):
    """A body that nobody may ask for."""

    def read(self, *_: Any) -> bytes:
        raise AssertionError("The body was read.")


@pytest.mark.parametrize("address", ["/", "/admin/login/", "/api/v1/values", "/nowhere"])
@pytest.mark.parametrize("length", [str(MOST + 1), "9" * 400, "-1", "many"])
def test_too_large_a_request_is_refused_unread(client: Client, address: str, length: str) -> None:
    answer = client.post(address, CONTENT_LENGTH=length, **{"wsgi.input": Unread(b"x" * 100)})
    assert answer.status_code == 413
    assert "30 megabytes" in answer.content.decode()
    assert_says_all(answer)


def test_a_form_of_usual_size_is_read(client: Client, db: None) -> None:
    answer = client.post("/admin/login/", {"username": "anna", "password": "x" * 10_000})
    assert answer.status_code == 200
