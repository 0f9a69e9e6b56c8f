"""Wrong passwords lock an account and an address; sessions end; an address is not taken on trust."""

import time
from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.test import Client, RequestFactory, override_settings

from staff.address import address, throttled
from tests.staff.doors import INDEX, LISTED, LOGIN, PASSWORD, editor, sign_in

pytestmark = pytest.mark.django_db


def fail(times: int, name: str = "anna", *, origin: str = "192.0.2.1") -> int:
    """The status of the last answer."""
    return [sign_in(name, "not the password", REMOTE_ADDR=origin)[1] for _ in range(times)][-1]


def test_four_wrong_passwords_do_not_lock() -> None:
    editor()
    assert fail(4) == 200
    assert sign_in(REMOTE_ADDR="192.0.2.1")[1] == 302


def test_the_fifth_wrong_password_locks_the_account_from_everywhere() -> None:
    editor()
    assert fail(5) == 429
    assert sign_in(REMOTE_ADDR="192.0.2.1")[1] == 429
    assert sign_in(REMOTE_ADDR="198.51.100.7")[1] == 429


def test_five_wrong_passwords_for_five_accounts_lock_the_address() -> None:
    editor()
    for name in ("ben", "cleo", "dan", "eve", "finn"):
        fail(1, name)
    assert sign_in(REMOTE_ADDR="192.0.2.1")[1] == 429
    assert sign_in(REMOTE_ADDR="198.51.100.7")[1] == 302


def test_signing_in_to_ones_own_account_does_not_free_the_address() -> None:
    editor(), editor("ben")
    fail(4, "ben")
    sign_in(REMOTE_ADDR="192.0.2.1")
    assert fail(1, "ben") == 429


def test_a_lock_opens_a_quarter_of_an_hour_after_the_last_wrong_password() -> None:
    editor()
    fail(5)
    attempt = AccessAttempt.objects.get()
    attempt.attempt_time -= timedelta(minutes=14)
    attempt.save()
    assert fail(3) == 429  # and trying on does not make it longer
    attempt.attempt_time -= timedelta(minutes=2)
    attempt.save()
    assert sign_in(REMOTE_ADDR="192.0.2.1")[1] == 302


def test_the_locked_page_says_what_is_the_matter() -> None:
    editor()
    client = Client()
    for _ in range(5):
        page = client.post("/admin/login/", {"username": "anna", "password": "wrong"})
    assert "Too many wrong passwords" in page.content.decode()
    assert "900 seconds" in page.content.decode()


def test_a_name_longer_than_any_is_no_name() -> None:
    """PostgreSQL has no room for it in the list of wrong passwords."""
    answer = Client().post(LOGIN, {"username": "x" * 151, "password": PASSWORD})
    assert answer.status_code == 200
    assert "at most 150 characters" in answer.content.decode()
    assert not AccessAttempt.objects.exists()


def test_no_password_is_kept_of_those_who_failed() -> None:
    sign_in("anna", "a secret typed wrongly")
    kept = AccessAttempt.objects.values().get()
    assert not any("secret" in str(value) for value in kept.values())


@pytest.mark.parametrize(
    ("proxies", "forwarded", "believed"),
    [
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (2, "6.6.6.6, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),  # it did not come through both
        (1, "", "192.0.2.1"),
        (1, "203.0.113.9:5555", "203.0.113.9"),  # some proxies write the port beside it
        (1, "[2001:db8::1]:5555", "2001:db8::1"),
        (1, "2001:db8:0::1", "2001:db8::1"),
        (1, "fe80::1%eth0", "fe80::1"),
        (1, "unknown", "192.0.2.1"),
        (1, "203.0.113.9; DROP TABLE", "192.0.2.1"),
    ],
)
def test_only_what_our_proxies_wrote_is_believed(proxies: int, forwarded: str, believed: str) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", headers={"x-forwarded-for": forwarded})
    with override_settings(PROXY_COUNT=proxies):
        assert address(request) == believed


@pytest.mark.parametrize(
    ("came_from", "locked"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::"),
        ("2001:db8:1:2:bbbb:cccc:dddd:eeee", "2001:db8:1:2::"),
        ("2001:db8:1:3::1", "2001:db8:1:3::"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
    ],
)
def test_of_ipv6_the_network_of_one_subscriber_is_locked(came_from: str, locked: str) -> None:
    assert throttled(RequestFactory().get("/", REMOTE_ADDR=came_from)) == locked


def test_another_address_of_the_same_network_is_locked_too() -> None:
    editor()
    statuses = [sign_in(f"nobody{n}", "wrong", REMOTE_ADDR=f"2001:db8::{n}")[1] for n in range(1, 6)]
    assert statuses == [200, 200, 200, 200, 429]
    assert sign_in(REMOTE_ADDR="2001:db8::9")[1] == 429
    assert sign_in(REMOTE_ADDR="2001:db8:0:1::9")[1] == 302


def at(monkeypatch: Any, minutes: float) -> None:
    later = time.time() + minutes * 60
    monkeypatch.setattr("staff.session.time.time", lambda: later)


def test_a_session_ends_after_half_an_hour_without_a_click(monkeypatch: Any) -> None:
    editor()
    client, _ = sign_in()
    at(monkeypatch, 29)
    assert client.get(LISTED).status_code == 200
    at(monkeypatch, 58 - 29)  # counted from the last click
    assert client.get(LISTED).status_code == 200
    at(monkeypatch, 90)
    assert client.get(LISTED).status_code == 302


def test_a_session_ends_after_eight_hours_of_clicks(monkeypatch: Any) -> None:
    editor()
    client, _ = sign_in()
    began = time.time()
    statuses = []
    for minutes in range(20, 501, 20):
        monkeypatch.setattr("staff.session.time.time", lambda at=began + minutes * 60: at)
        statuses.append(client.get(LISTED).status_code)
    assert statuses == [200] * 24 + [302]  # 24 times 20 minutes are eight hours


def test_a_clock_that_moves_back_locks_nobody_out(monkeypatch: Any) -> None:
    editor()
    client, _ = sign_in()
    at(monkeypatch, -600)
    assert client.get(LISTED).status_code == 200


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_signing_in_never_leads_off_the_site(target: str) -> None:
    editor()
    answer = Client().post(f"/admin/login/?next={target}", {"username": "anna", "password": PASSWORD})
    assert answer.status_code == 302
    assert answer["Location"] == INDEX
