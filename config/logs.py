"""What the program writes down while it runs: one JSON object a line on standard error."""

import logging
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

import orjson

request_id: ContextVar[str] = ContextVar("request_id", default="")
"""The number of the request being answered: in every line of the log, and in the answer's X-Request-ID."""


class JsonLines(logging.Formatter):
    """Time, level, where it comes from, what is said, in which request; `fields` are given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if number := request_id.get():
            line["request_id"] = number
        line |= getattr(record, "fields", {})
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return orjson.dumps(line, default=str).decode()


def logging_settings(*, level: str, plain: bool) -> dict[str, Any]:
    """LOGGING: everything to standard error, where whoever runs the program collects it."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {"()": "config.logs.JsonLines"},
            "plain": {"format": "%(levelname)s %(name)s: %(message)s"},
        },
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "plain" if plain else "json"},
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            # Its 404s are in our own line for each request already.
            "django.request": {"level": "ERROR"},
            # Whoever tries doors, by a foreign name or with too many fields, is no error of ours, and is
            # in our own line with the 400. A form without its token is written down.
            "django.security": {"level": "CRITICAL"},
            "django.security.csrf": {"level": "WARNING"},
            "axes": {"level": "WARNING"},  # a wrong password and a lock, not each of its own steps
            "psycopg.pool": {"level": "ERROR"},  # a lost server is said once, by whoever meets it
        },
    }
