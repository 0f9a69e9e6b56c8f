"""Every answer says what the browser must not do, and a public page knows nothing of cookies."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from config.csp import DIRECTIVES
from config.urls import urlpatterns as real

PUBLIC = ["/", "/forces/", "/judgments/", "/judgments.csv", "/judgments.json", "/metrics/", "/findings/",
          "/coverage/", "/methodology/", "/healthz"]  # fmt: skip
ALL = [*PUBLIC, "/no/such/page", "/static/nothing.css", "/admin/", "/admin/login/", "/judgments"]
EXACTLY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


urlpatterns = [path("broken", broken), *real]
handler404 = "dashboard.views.text.not_found"


def assert_says_all(response: Any) -> None:
    for name, value in EXACTLY.items():
        assert response.headers.get(name) == value, name
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    assert "camera=()" in response.headers["Permissions-Policy"]


@pytest.mark.parametrize("address", ALL)
def test_every_answer_says_them(client: Client, loaded: None, address: str) -> None:
    answer = client.get(address)
    assert_says_all(answer)
    kind = answer.headers.get("Content-Type", "")
    assert not kind.startswith("text/") or "charset=utf-8" in kind
    assert not {"Server", "X-Powered-By"} & set(answer.headers)


@override_settings(ROOT_URLCONF=__name__)
def test_an_error_says_them_too(db: None) -> None:
    answer = Client(raise_request_exception=False).get("/broken")
    assert answer.status_code == 500
    assert_says_all(answer)


@pytest.mark.parametrize("address", ["/judgments", "/admin/", "/admin/login/"])
def test_an_unknown_host_is_refused_with_them(db: None, address: str) -> None:
    answer = Client().get(address, headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert_says_all(answer)


def test_the_policy_lets_no_inline_code_in() -> None:
    sources = [source for directive in DIRECTIVES.values() for source in directive]
    assert not [source for source in sources if "unsafe" in source or "*" in source or "http" in source]
    assert DIRECTIVES["default-src"] == DIRECTIVES["frame-ancestors"] == ["'none'"]


@pytest.mark.parametrize("address", ["/judgments/", "/admin/", "/static/nothing.css"])
def test_who_came_by_plain_http_is_sent_to_tls_before_anything_else(address: str) -> None:
    with override_settings(SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=60):
        plain, secure = Client().get(address), Client().get("/healthz", secure=True)
    assert plain.status_code == 301
    assert plain["Location"] == f"https://testserver{address}"
    assert secure["Strict-Transport-Security"] == "max-age=60"


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_page_sets_no_cookie_and_does_not_differ_by_cookie(
    client: Client, loaded: None, address: str
) -> None:
    client.force_login(User.objects.create_superuser("root"))
    answers = {"with": client.get(address), "without": Client().get(address)}

    for answer in answers.values():
        assert answer.status_code == 200
        assert not answer.cookies
        assert "cookie" not in answer.headers.get("Vary", "").lower()
    assert answers["with"].content == answers["without"].content


def test_a_public_page_reads_no_session(client: Client, loaded: None, monkeypatch: Any) -> None:
    def never(self: object) -> None:
        raise AssertionError("A public page has read the session.")

    client.force_login(User.objects.create_superuser("root"))
    monkeypatch.setattr("django.contrib.sessions.backends.db.SessionStore.load", never)
    assert client.get("/judgments/").status_code == 200
    with pytest.raises(AssertionError, match="has read the session"):
        client.get("/admin/")  # the staff's pages do


def test_an_address_with_two_slashes_leads_to_no_other_site(db: None) -> None:
    answer = Client().get("//evil.example/judgments")
    assert answer.status_code in (301, 404)
    assert not answer.headers.get("Location", "").startswith("//")
