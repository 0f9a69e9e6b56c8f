"""The log: JSON lines, one for each request, with the number that the answer carries."""

import json
import logging
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from config.logs import JsonLines
from config.urls import urlpatterns as real


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError("by nothing")


urlpatterns = [path("broken", broken), *real]


class Lines(logging.Handler):
    """Keeps the lines as the program would write them."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(JsonLines())
        self.lines: list[dict[str, Any]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(json.loads(self.format(record)))


@pytest.fixture
def written() -> Any:
    handler = Lines()
    logging.getLogger().addHandler(handler)
    yield handler.lines
    logging.getLogger().removeHandler(handler)


def test_a_request_is_one_line_with_the_number_of_its_answer(client: Client, written: Any) -> None:
    answer = client.get("/healthz?name=somebody")

    [line] = [each for each in written if each["logger"] == "peelmark.request"]
    assert line["request_id"] == answer["X-Request-ID"]
    assert (line["method"], line["path"], line["view"], line["status"]) == ("GET", "/healthz", "healthz", 200)
    assert line["time"].endswith("+00:00")
    assert "somebody" not in json.dumps(line)  # what a reader looks for is not written down
    assert "127.0.0.1" not in json.dumps(line)  # nor where they are


def test_of_the_staff_it_says_who_and_from_where(client: Client, db: None, written: Any) -> None:
    client.force_login(User.objects.create_superuser("root"))
    client.get("/admin/")
    [line] = [each for each in written if each.get("path") == "/admin/"]
    assert (line["user"], line["address"]) == ("root", "127.0.0.1")


@override_settings(ROOT_URLCONF=__name__)
def test_an_error_is_written_with_the_same_number(db: None, written: Any) -> None:
    answer = Client(raise_request_exception=False).get("/broken")
    [told] = [each for each in written if "exception" in each]
    assert told["request_id"] == answer["X-Request-ID"]
    assert "ZeroDivisionError: by nothing" in told["exception"]


@pytest.mark.parametrize("sent", [{"HTTP_HOST": "evil.example"}, {"QUERY_STRING": "&".join(["a=1"] * 1500)}])
def test_whoever_tries_doors_is_no_error_of_ours(
    client: Client, db: None, written: Any, sent: dict[str, str]
) -> None:
    """Else anybody could fill the log with errors, and wake whoever is told of them."""
    assert client.get("/forces/", **sent).status_code == 400  # type: ignore[arg-type]
    assert [(line["level"], line["status"]) for line in written] == [("info", 400)]


def test_two_requests_have_two_numbers(client: Client) -> None:
    assert client.get("/healthz")["X-Request-ID"] != client.get("/healthz")["X-Request-ID"]


@pytest.mark.parametrize(
    ("proxies", "told", "kept"),
    [(1, "abcdef0123456789", True), (0, "abcdef0123456789", False), (1, 'no"t\n one', False)],
)
def test_a_number_is_taken_over_from_our_proxy_only(
    client: Client, settings: Any, proxies: int, told: str, kept: bool
) -> None:
    settings.PROXY_COUNT = proxies
    assert (client.get("/healthz", headers={"x-request-id": told})["X-Request-ID"] == told) is kept


def test_a_line_stays_one_line_whatever_a_reader_sends(client: Client, db: None, written: Any) -> None:
    client.get("/no\nsuch\x1bpage")
    lines = [JsonLines().format(logging.makeLogRecord({"msg": each["message"]})) for each in written]
    assert not any("\n" in line or "\x1b" in line for line in lines)
