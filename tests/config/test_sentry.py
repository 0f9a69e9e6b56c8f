"""What a Sentry server is told of an error: where in the program, and nothing of the person whom it met."""

import sys
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import sentry


def test_nothing_of_who_asked_leaves_the_site(monkeypatch: Any) -> None:
    given: dict[str, Any] = {}
    monkeypatch.setitem(sys.modules, "sentry_sdk", SimpleNamespace(init=given.update))
    sentry.start("https://key@sentry.example/1", "0.1.0")

    assert (given["send_default_pii"], given["include_local_variables"]) == (False, False)
    event = {
        "exception": {"values": [{"type": "KeyError"}]},
        "transaction": "/admin/login/",
        "request": {"query_string": "next=/admin/", "data": {"username": "anna", "code": "123456"}},
        "user": {"ip_address": "203.0.113.9"},
        "extra": {"request": "<WSGIRequest: POST '/admin/login/?next=/admin/'>"},
        "breadcrumbs": {"values": [{"data": {"fields": {"user": "anna"}}}]},
    }
    assert given["before_send"](event, {}) == {
        "exception": {"values": [{"type": "KeyError"}]},
        "transaction": "/admin/login/",
    }


def test_without_its_package_the_start_stops(monkeypatch: Any) -> None:
    monkeypatch.setitem(sys.modules, "sentry_sdk", None)
    with pytest.raises(ImproperlyConfigured, match="SENTRY_DSN needs sentry-sdk"):
        sentry.start("https://key@sentry.example/1", "0.1.0")
