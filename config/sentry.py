"""Errors to a Sentry server, for those who have one."""

from config.environment import wrong


def start(dsn: str, version: str) -> None:
    """Report errors from now on: no personal data, and no timing of requests."""
    try:
        import sentry_sdk
    except ImportError as error:
        raise wrong(
            "SENTRY_DSN", "needs sentry-sdk: pip install --require-hashes -r requirements-sentry.txt."
        ) from error
    try:
        sentry_sdk.init(dsn=dsn, release=version, send_default_pii=False, traces_sample_rate=0)
    except ValueError as error:
        raise wrong("SENTRY_DSN", "is not an address that Sentry gave.") from error
