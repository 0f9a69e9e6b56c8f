"""What a test needs and this machine lacks: it is skipped with the reason, or fails where nothing may be."""

from typing import NoReturn

import pytest

from config.environment import flag


def without_browser(how_to_install: str) -> NoReturn:
    """REQUIRE_BROWSER=yes turns the skip into a failure."""
    _without(how_to_install, required=flag("REQUIRE_BROWSER"))


def without_postgres(how_to_install: str) -> NoReturn:
    """REQUIRE_POSTGRES=yes turns the skip into a failure."""
    _without(how_to_install, required=flag("REQUIRE_POSTGRES"))


def _without(how_to_install: str, *, required: bool) -> NoReturn:
    if required:
        pytest.fail(how_to_install)
    pytest.skip(how_to_install)
