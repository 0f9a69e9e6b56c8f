"""What every test of the data needs."""

from typing import Any

import pytest
from django.test import Client

from tests.opened_page import signed_in


@pytest.fixture(autouse=True)
def _plain_static_files(settings: Any) -> None:
    """The admin's pages without collectstatic."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    """Passwords that cost no time; the real hash is slow on purpose."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def anna(db: None) -> Client:
    """The browser of an editor named anna."""
    return signed_in("anna")


@pytest.fixture
def ben(db: None) -> Client:
    """The browser of another editor, named ben."""
    return signed_in("ben")
