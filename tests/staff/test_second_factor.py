"""The second factor: set up at the desk, asked for after the password, replaced by a code once."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from staff.models import RecoveryCode, RecoveryCodes
from tests.staff.doors import INDEX, LISTED, code_of, editor, set_up_app, sign_in

pytestmark = pytest.mark.django_db
FACTOR, CODE, APP, CODES = (reverse(f"staff:{name}") for name in ("second-factor", "code", "app", "codes"))


@pytest.fixture
def _required(settings: Any) -> None:
    settings.REQUIRE_MFA = True


def with_app(name: str = "anna") -> tuple[TOTPDevice, list[str]]:
    """An editor who has an app, and what the page showed them. Their first code is used up."""
    user = editor(name)
    client, _ = sign_in(name)
    codes = set_up_app(client, user)
    TOTPDevice.objects.update(last_t=-1)  # as if half a minute had gone by
    return TOTPDevice.objects.get(user=user), codes


def test_where_it_is_not_required_a_password_suffices() -> None:
    editor()
    client, _ = sign_in()
    assert client.get(LISTED).status_code == 200


@pytest.mark.usefixtures("_required")
def test_where_it_is_required_a_new_editor_sets_up_an_app_before_anything_else() -> None:
    user = editor()
    client, _ = sign_in()

    assert client.get(LISTED).url.startswith(FACTOR)
    assert client.get(FACTOR).url.startswith(APP)
    page = client.get(APP).content.decode()
    assert "data:image/svg+xml" in page
    assert "inspections" not in page  # no menu of what is behind the door

    assert len(set_up_app(client, user)) == 10
    assert client.get(LISTED).status_code == 200


@pytest.mark.usefixtures("_required")
@pytest.mark.parametrize("address", [LISTED, INDEX, reverse("admin:password_change"), CODES])
def test_a_password_alone_opens_no_page(address: str) -> None:
    with_app()
    client, _ = sign_in()
    for answer in (client.get(address), client.post(address)):
        assert answer.status_code in (302, 405)


def test_who_set_up_an_app_is_asked_for_a_code_also_where_it_is_not_required() -> None:
    app, _ = with_app()
    client, _ = sign_in()

    asked = client.get(LISTED, follow=True)
    assert "six digits" in asked.content.decode()
    answer = client.post(asked.redirect_chain[-1][0], {"code": code_of(app)})
    assert answer.url == LISTED  # where they wanted to go
    assert client.get(LISTED).status_code == 200


def test_an_app_counts_in_sessions_that_began_before_it() -> None:
    user = editor()
    elsewhere, _ = sign_in()
    assert elsewhere.get(LISTED).status_code == 200
    here, _ = sign_in()
    set_up_app(here, user)
    assert here.get(LISTED).status_code == 200
    assert elsewhere.get(LISTED).url.startswith(FACTOR)


def test_a_code_is_taken_once() -> None:
    app, _ = with_app()
    code = code_of(app)
    first, second = sign_in()[0], sign_in()[0]
    assert first.post(CODE, {"code": code}).status_code == 302
    assert second.post(CODE, {"code": code}).status_code == 200
    assert second.get(LISTED).status_code == 302


def test_after_a_wrong_code_even_the_right_one_has_to_wait() -> None:
    app, _ = with_app()
    client, _ = sign_in()
    wrong = f"{(int(code_of(app)) + 500_000) % 1_000_000:06d}"
    assert client.post(CODE, {"code": wrong}).status_code == 200
    assert client.post(CODE, {"code": code_of(app)}).status_code == 200


def test_a_recovery_code_lets_in_once_however_it_is_typed() -> None:
    _, codes = with_app()
    client, _ = sign_in()
    assert client.post(CODE, {"code": codes[3].upper().replace("-", " ")}).status_code == 302
    assert client.get(LISTED).status_code == 200
    assert client.get(FACTOR).content.decode().count("9 recovery codes") == 1

    again, _ = sign_in()
    assert again.post(CODE, {"code": codes[3]}).status_code == 200


def test_recovery_codes_are_kept_as_digests_only() -> None:
    _, codes = with_app()
    kept = set(RecoveryCode.objects.values_list("digest", flat=True))
    assert len(kept) == 10
    assert not any(code.replace("-", "") in digest for code in codes for digest in kept)


def test_new_recovery_codes_end_the_old_ones() -> None:
    app, codes = with_app()
    client, _ = sign_in()
    client.post(CODE, {"code": code_of(app)})
    assert client.post(CODES).status_code == 200

    again, _ = sign_in()
    assert again.post(CODE, {"code": codes[0]}).status_code == 200


def test_another_persons_code_is_wrong() -> None:
    with_app("anna")
    bens, _ = with_app("ben")
    client, _ = sign_in("anna")
    assert client.post(CODE, {"code": code_of(bens)}).status_code == 200


def test_a_password_alone_cannot_put_another_app_in_place() -> None:
    with_app()
    client, _ = sign_in()
    assert client.get(APP).url == CODE
    assert client.post(APP, {"code": "000000"}).url == CODE
    assert TOTPDevice.objects.count() == 1


def test_another_app_takes_the_place_of_the_first() -> None:
    app, _ = with_app()
    client, _ = sign_in()
    client.post(CODE, {"code": code_of(app)})
    set_up_app(client, app.user)
    assert [device.pk == app.pk for device in TOTPDevice.objects.all()] == [False]
    assert client.get(LISTED).status_code == 200


def test_the_second_factor_leads_to_no_other_site() -> None:
    app, _ = with_app()
    client, _ = sign_in()
    answer = client.post(f"{CODE}?next=https://evil.example/", {"code": code_of(app)})
    assert answer.url == INDEX


def test_a_lost_factor_is_taken_away_by_command() -> None:
    with_app()
    call_command("reset_second_factor", "anna")
    assert not TOTPDevice.objects.exists()
    assert not RecoveryCodes.objects.exists()
    assert sign_in()[0].get(LISTED).status_code == 200
    with pytest.raises(CommandError, match="has no second factor"):
        call_command("reset_second_factor", "anna")
    with pytest.raises(CommandError, match="no user nobody"):
        call_command("reset_second_factor", "nobody")


def test_strangers_are_sent_to_the_login_page() -> None:
    for address in (FACTOR, CODE, APP):
        assert Client().get(address).url.startswith(reverse("admin:login"))
