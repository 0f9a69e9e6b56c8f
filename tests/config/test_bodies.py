"""No request is larger than a report may be, and that is said before any of it is read."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client

from config.bodies import MOST, ON_THEIR_WAY
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


class Slow(BytesIO):
    """A body that is still on its way while another form is sent."""

    meanwhile: list[Any]

    def read(self, *size: Any) -> bytes:
        if not self.meanwhile:
            self.meanwhile.append(None)  # of one body only one reading looks
            self.meanwhile[0] = Client().post("/admin/login/", {"username": "ben", "password": "x"})
        return super().read(*size)


def send_slowly() -> tuple[Any, Any]:
    """The answer to a form that comes slowly, and to one that was sent while it came."""
    body = Slow(b"username=anna&password=x")
    body.meanwhile = []
    form = {"CONTENT_LENGTH": "24", "CONTENT_TYPE": "application/x-www-form-urlencoded", "wsgi.input": body}
    return Client().post("/admin/login/", **form), body.meanwhile[0]  # type: ignore[arg-type]


def test_two_forms_are_taken_in_at_one_moment_and_the_third_is_told_to_come_again(db: None) -> None:
    slow, other = send_slowly()
    assert (slow.status_code, other.status_code) == (200, 200)

    with ON_THEIR_WAY:  # another thread is taking one in
        slow, other = send_slowly()
        assert (slow.status_code, other.status_code) == (200, 503)
        assert other["Retry-After"] == "5"
        assert "Yours was not read" in other.text
        assert_says_all(other)
        with ON_THEIR_WAY:
            assert Client().get("/admin/login/").status_code == 200

    assert send_slowly()[1].status_code == 200


def test_a_form_whose_sender_has_gone_is_no_mistake_of_ours() -> None:
    class Gone(BytesIO):
        def read(self, *_: Any) -> bytes:
            raise OSError("The connection is gone.")

    form = {"CONTENT_LENGTH": "24", "CONTENT_TYPE": "application/x-www-form-urlencoded"}
    answer = Client().post("/admin/login/", **form, **{"wsgi.input": Gone()})  # type: ignore[arg-type]
    assert answer.status_code == 400
    assert ON_THEIR_WAY.acquire(blocking=False)  # it was given back
    ON_THEIR_WAY.release()
