"""The doors of the staff as a person meets them: forms sent, codes of an app, nothing behind the scenes."""

import re
from binascii import unhexlify

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from inspections.actions.editors import create_editor

PASSWORD = "a long enough password"  # noqa: S105
LOGIN, INDEX, LISTED = (
    reverse("admin:login"),
    reverse("admin:index"),
    reverse("admin:inspections_area_changelist"),
)


def editor(name: str = "anna", *, reviewer: bool = False) -> User:
    return create_editor(name=name, password=PASSWORD, reviewer=reviewer)


def sign_in(
    name: str = "anna", password: str = PASSWORD, *, client: Client | None = None, **headers: str
) -> tuple[Client, int]:
    """A browser after the login form was sent, and the status of the answer."""
    client = client or Client()
    answer = client.post(f"{LOGIN}?next={LISTED}", {"username": name, "password": password}, **headers)
    return client, answer.status_code


def code_of(app: TOTPDevice) -> str:
    """What the app shows now."""
    return f"{totp(unhexlify(app.key)):06d}"


def set_up_app(client: Client, user: User) -> list[str]:
    """Go through the page that sets up an app; the recovery codes that it then shows."""
    client.get(reverse("staff:app"))
    app = TOTPDevice.objects.get(user=user, confirmed=False)
    page = client.post(reverse("staff:app"), {"code": code_of(app)})
    return re.findall(r"<li><code>([a-z2-7-]+)</code></li>", page.content.decode())
