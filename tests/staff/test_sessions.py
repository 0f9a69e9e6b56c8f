"""A session is begun anew at each step, travels in a cookie no script reads, and ends when it should."""

import pytest
from django.conf import settings as configured
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from tests.staff.doors import LISTED, LOGIN, PASSWORD, editor, set_up_app, sign_in

pytestmark = pytest.mark.django_db
NAME = configured.SESSION_COOKIE_NAME


def test_a_session_that_somebody_else_began_is_not_gone_on_with() -> None:
    """Who plants a session in your browser does not share what you do after signing in."""
    editor()
    planted = Client()
    planted.session.save()
    client = Client()
    client.cookies[NAME] = planted.session.session_key
    sign_in(client=client)
    assert client.cookies[NAME].value != planted.session.session_key
    assert planted.get(LISTED).status_code == 302


def test_a_made_up_session_is_nobodys() -> None:
    client = Client()
    client.cookies[NAME] = "a" * 32
    assert client.get(LISTED).status_code == 302
    assert not Session.objects.filter(session_key="a" * 32).exists()


def test_the_second_factor_begins_it_anew_too() -> None:
    user = editor()
    client, _ = sign_in()
    before = client.cookies[NAME].value
    set_up_app(client, user)
    assert client.cookies[NAME].value != before
    stale = Client()
    stale.cookies[NAME] = before
    assert stale.get(LISTED).status_code == 302


def test_no_script_and_no_other_site_gets_the_cookies() -> None:
    editor()
    client = Client()
    client.get(LOGIN)
    sign_in(client=client)
    for name in (NAME, configured.CSRF_COOKIE_NAME):
        assert client.cookies[name]["httponly"], name
        assert client.cookies[name]["samesite"] == "Lax", name
        assert client.cookies[name]["path"] == "/", name
        assert not client.cookies[name]["domain"], name


def test_signing_out_ends_the_session_for_every_copy_of_its_cookie() -> None:
    editor()
    client, _ = sign_in()
    copy = Client()
    copy.cookies[NAME] = client.cookies[NAME].value
    assert copy.get(LISTED).status_code == 200
    assert client.get(reverse("admin:logout")).status_code == 405  # a link cannot
    client.post(reverse("admin:logout"))
    assert copy.get(LISTED).status_code == 302
    assert not Session.objects.exists()


def test_a_new_password_ends_all_other_sessions() -> None:
    editor()
    here, elsewhere = sign_in()[0], sign_in()[0]
    new = "another long password"
    sent = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert here.post(reverse("admin:password_change"), sent).status_code == 302
    assert here.get(LISTED).status_code == 200
    assert elsewhere.get(LISTED).status_code == 302


def test_a_closed_account_ends_its_sessions() -> None:
    user = editor()
    client, _ = sign_in()
    user.is_active = False
    user.save()
    assert client.get(LISTED).status_code == 302


@pytest.mark.parametrize(
    "address", [LOGIN, reverse("admin:logout"), reverse("staff:code"), reverse("staff:codes"), LISTED]
)
def test_a_form_of_another_site_is_refused(address: str) -> None:
    editor()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies[NAME] = sign_in()[0].cookies[NAME].value
    answer = strict.post(
        address, {"username": "anna", "password": PASSWORD}, headers={"origin": "https://evil.example"}
    )
    assert answer.status_code == 403


def test_a_part_of_a_page_that_is_asked_for_after_the_session_has_ended_loads_the_page_anew() -> None:
    """A form to sign in never stands where a card of the desk was."""
    editor()
    client, _ = sign_in()
    client.cookies[NAME] = "a" * 32

    answer = client.post(LISTED, headers={"HX-Request": "true"})

    assert (answer.status_code, answer["HX-Refresh"], answer.content) == (200, "true", b"")


def test_who_may_not_do_something_is_told_whom_to_ask() -> None:
    User.objects.create_user("guest", password=PASSWORD, is_staff=True)
    client, _ = sign_in("guest")
    answer = client.get(LISTED)
    assert answer.status_code == 403
    assert "Your role does not allow this" in answer.text
    assert reverse("admin:index") in answer.text
