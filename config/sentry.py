"""Errors to a Sentry server, for those who have one."""

from typing import Any

from config.environment import wrong

ABOUT_WHO_ASKED = ("request", "user", "extra", "breadcrumbs")
"""Address, query, form and log lines: a name, a code of the second factor, what a reader looked for."""


def start(dsn: str, version: str) -> None:
    """Report errors from now on: where in the program, nothing of who asked, and no timing of requests."""
    try:
        import sentry_sdk
    except ImportError as error:
        raise wrong(
            "SENTRY_DSN", "needs sentry-sdk: pip install --require-hashes -r requirements-sentry.txt."
        ) from error
    try:
        sentry_sdk.init(
            dsn=dsn,
            release=version,
            send_default_pii=False,
            include_local_variables=False,
            traces_sample_rate=0,
            before_send=of_the_program_only,
        )
    except ValueError as error:
        raise wrong("SENTRY_DSN", "is not an address that Sentry gave.") from error


def of_the_program_only(event: Any, hint: Any) -> Any:
    """The error without whom it met."""
    return {name: told for name, told in event.items() if name not in ABOUT_WHO_ASKED}
