"""Everybody who may come to the site, as the browsers they come with."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.plugins.otp_totp.models import TOTPDevice

from inspections.actions.editors import create_editor

PASSWORD = "a long enough password"  # noqa: S105


def anonymous() -> Client:
    return Client()


def member() -> Client:
    """Somebody with an account who is no staff."""
    return _signed_in(User.objects.create_user("mia", password=PASSWORD))


def without_role() -> Client:
    """Staff to whom no role was given yet."""
    return _with_code(User.objects.create_user("nora", password=PASSWORD, is_staff=True))


def editor() -> Client:
    return _with_code(create_editor(name="anna", password=PASSWORD))


def reviewer() -> Client:
    return _with_code(create_editor(name="ben", password=PASSWORD, reviewer=True))


def administrator() -> Client:
    return _with_code(create_editor(name="cleo", password=PASSWORD, administrator=True))


def superuser() -> Client:
    return _with_code(User.objects.create_superuser("root", password=PASSWORD))


def with_password_only() -> Client:
    """The most powerful of all, before the second factor was shown."""
    user = User.objects.create_superuser("paul", password=PASSWORD)
    TOTPDevice.objects.create(user=user, confirmed=True, name="app")
    return _signed_in(user)


def locked() -> Client:
    """A reviewer who had signed in before the account was closed."""
    client = reviewer()
    User.objects.filter(username="ben").update(is_active=False)
    return client


PEOPLE: dict[str, Callable[[], Client]] = {
    person.__name__: person
    for person in (
        anonymous,
        member,
        without_role,
        editor,
        reviewer,
        administrator,
        superuser,
        with_password_only,
        locked,
    )
}
OUTSIDE = ("anonymous", "member", "locked")
"""To whom the staff's pages show their login form and nothing else."""


def _signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def _with_code(user: User) -> Client:
    """As after the code of the app was right."""
    device = TOTPDevice.objects.create(user=user, confirmed=True, name="app")
    client = _signed_in(user)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = device.persistent_id
    session.save()
    return client
