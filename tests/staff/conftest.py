"""What all tests of the doors share."""

from typing import Any

import pytest

from tests.plain_static import plain_static_files

__all__ = ["plain_static_files"]


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    """Passwords hashed slowly are the point of them, and not of these tests."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
