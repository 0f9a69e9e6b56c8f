"""What machines ask: alive, ready, and how it is doing."""

from typing import Any

import pytest
from django.db import OperationalError, connections
from django.test import Client

from dashboard.views import health

METRICS = "/internal/metrics"
TOKEN = "a token of at least thirty-two letters"  # noqa: S105


def test_a_process_is_alive_without_its_database(client: Client) -> None:
    answer = client.get("/healthz")  # no database fixture: a query would fail this test
    assert (answer.status_code, answer.content) == (200, b"alive\n")


def test_it_is_ready_when_the_database_answers_and_is_migrated(client: Client, db: None) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["databases"]["default"] is True
    assert "no-store" in answer["Cache-Control"]


def test_it_is_not_ready_without_its_database(client: Client, db: None, monkeypatch: Any) -> None:
    def lost(*args: object) -> None:
        raise OperationalError("the server is gone")

    with monkeypatch.context() as patch:
        patch.setattr(connections["default"], "cursor", lost)
        answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["databases"] == {"default": False}
    assert "gone" not in answer.content.decode()  # what a driver says is for the log


def test_it_is_not_ready_before_its_migrations(client: Client, db: None, monkeypatch: Any) -> None:
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda *_: ["one more"])
    health.MIGRATED.clear()
    assert client.get("/readyz").status_code == 503
    monkeypatch.undo()
    assert client.get("/readyz").status_code == 200


@pytest.mark.parametrize("address", ["/healthz", "/readyz", METRICS])
def test_machines_only_read(client: Client, db: None, address: str) -> None:
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("name", ["10.0.0.7:8000", "web:8000", "[2001:db8::7]"])
def test_machines_ask_under_any_name_and_nobody_asks_anything_else_so(
    client: Client, db: None, settings: Any, name: str
) -> None:
    """A balancer and Prometheus know an address of the process and not the name of the site."""
    settings.ALLOWED_HOSTS = [".peelmark.example"]
    for address in ("/healthz", "/readyz", METRICS):
        assert client.get(address, headers={"host": name}).status_code == 200
    for address in ("/", "/admin/login/", "/api/v1/forces", "/healthz/"):
        assert client.get(address, headers={"host": name}).status_code == 400


def test_counts_are_read_on_this_machine_only(client: Client) -> None:
    client.get("/healthz")
    here = client.get(METRICS)
    assert here.status_code == 200
    assert 'peelmark_request_seconds_count{method="GET",status="200",view="healthz"}' in here.content.decode()

    assert client.get(METRICS, REMOTE_ADDR="203.0.113.9").status_code == 404
    assert client.get(METRICS, headers={"x-forwarded-for": "127.0.0.1"}).status_code == 404


def test_where_there_is_a_token_it_is_asked_of_everybody(client: Client, settings: Any) -> None:
    settings.METRICS_TOKEN = TOKEN
    assert client.get(METRICS).status_code == 404
    assert client.get(METRICS, headers={"authorization": "Bearer wrong"}).status_code == 404
    elsewhere = {"REMOTE_ADDR": "203.0.113.9"}
    assert client.get(METRICS, headers={"authorization": f"Bearer {TOKEN}"}, **elsewhere).status_code == 200
