"""Which passwords do: long ones that nobody guesses, of any characters."""

import pytest
from django.conf import global_settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import User
from django.urls import reverse

from tests.staff.doors import PASSWORD, editor, sign_in

pytestmark = pytest.mark.django_db


def change_to(password: str) -> bool:
    """Send the form that changes one's own password; whether the new one was taken."""
    editor("margaret")
    client, _ = sign_in("margaret")
    sent = {"old_password": PASSWORD, "new_password1": password, "new_password2": password}
    answer = client.post(reverse("admin:password_change"), sent)
    taken = User.objects.get(username="margaret").check_password(password)
    assert taken == (answer.status_code == 302)
    return taken


@pytest.mark.parametrize(
    "password",
    [
        "twelve chars",
        "correct horse battery staple",
        "Übermäßig – größer 🙂🙂",
        "x" * 63 + " " + "y" * 64,  # 128
        "<script>alert(1)</script>",
    ],
)
def test_a_long_password_of_any_characters_is_taken(password: str) -> None:
    assert change_to(password)


@pytest.mark.parametrize(
    "password",
    ["elevenchars", "123456789012345", "qwerty123456", "margaret1234", "x" * 65 + "y" * 64, ""],
)
def test_a_short_common_telling_or_endless_one_is_not(password: str) -> None:
    assert not change_to(password)


def test_the_old_one_is_asked_for() -> None:
    editor()
    client, _ = sign_in()
    new = "another long password"
    answer = client.post(
        reverse("admin:password_change"),
        {"old_password": "wrong", "new_password1": new, "new_password2": new},
    )
    assert answer.status_code == 200
    assert User.objects.get().check_password(PASSWORD)


def test_a_password_is_kept_as_a_slow_salted_hash() -> None:
    assert global_settings.PASSWORD_HASHERS[0].endswith("PBKDF2PasswordHasher")
    assert PBKDF2PasswordHasher.iterations >= 600_000
    hasher = PBKDF2PasswordHasher()
    first, second = (hasher.encode(PASSWORD, hasher.salt(), iterations=2) for _ in range(2))
    assert first != second
    assert first.startswith("pbkdf2_sha256$2$")
