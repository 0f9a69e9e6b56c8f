"""The second factor: what a person has, besides the password that they know."""

from django.contrib.auth.models import User
from django.db import transaction
from django_otp.models import Device
from django_otp.plugins.otp_totp.models import TOTPDevice

from staff.models import RecoveryCodes


def has_app(user: User) -> bool:
    """Whether the person has an authenticator app whose first code was right."""
    return bool(TOTPDevice.objects.filter(user=user, confirmed=True).exists())


def app_to_confirm(user: User) -> TOTPDevice:
    """The app that the person is setting up; its key stays the same until a code of it was right."""
    app, _ = TOTPDevice.objects.get_or_create(user=user, confirmed=False, defaults={"name": "app"})
    return app


@transaction.atomic
def confirm_app(user: User, code: str) -> TOTPDevice | None:
    """Take the app into use, in place of an earlier one, if the code is right."""
    app = TOTPDevice.objects.select_for_update().filter(user=user, confirmed=False).first()
    if app is None or not app.verify_token(code):
        return None
    TOTPDevice.objects.filter(user=user, confirmed=True).delete()
    app.confirmed = True
    app.save()
    return app


@transaction.atomic
def new_recovery_codes(user: User) -> list[str]:
    """New recovery codes in place of the old ones, to be shown once."""
    device, _ = RecoveryCodes.objects.get_or_create(user=user, defaults={"name": "recovery codes"})
    made: list[str] = device.renew()
    return made


def recovery_codes_left(user: User) -> int:
    device = RecoveryCodes.objects.filter(user=user).first()
    return device.codes.count() if device else 0


@transaction.atomic
def accept(user: User, code: str) -> Device | None:
    """What the code is of, if it is right: six digits are of the app, anything else is a recovery code.

    The row is locked, so that one code cannot be used twice at one moment.
    """
    kind = TOTPDevice if code.isdecimal() and len(code) == 6 else RecoveryCodes
    device = kind.objects.select_for_update().filter(user=user, confirmed=True).first()
    return device if device is not None and device.verify_token(code) else None


@transaction.atomic
def forget(user: User) -> bool:
    """Take away the second factor of a person who lost it; False if there was none."""
    apps, _ = TOTPDevice.objects.filter(user=user).delete()
    codes, _ = RecoveryCodes.objects.filter(user=user).delete()
    return bool(apps or codes)
