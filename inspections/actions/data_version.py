"""The data version: a word that is another one after every change of a fact, and the same until then.

Pages are kept under it (docs/decisions/0040). No write path can forget to raise it, because one place
sees them all: `watch` looks at each statement that any code sends to the database. Only COPY does not
come by; whoever copies rows in calls `facts_changed`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from itertools import count
from re import Pattern
from re import compile as pattern
from typing import Any

from django.apps import apps
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from inspections.actions.version_stamps import Stamp, stamp_of

FACTS = "default"
READS = ("SELECT", "PRAGMA", "SAVEPO", "RELEAS", "ROLLBA", "BEGIN", "ANALYZ", "EXPLAI")
# A migration: tables are made before there is one for their changes, and its own rows come with statements.
SHAPES = ("CREATE", "ALTER ", "DROP T", "DROP I", "COMMEN")
# An extraction run tells its progress every second, and to nobody outside.
NOT_SHOWN = {"extractionrun", "datachange"}

_held: ContextVar[str | None] = ContextVar("data version of this request", default=None)
_numbers = count()
_writes = 0
_unsettled: tuple[object, int, str] = (None, 0, "")


def current() -> str:
    """The version of what this thread reads now.

    Inside a transaction it is a word of its own that no other transaction and no later write shares:
    what is read there may never be committed.
    """
    connection = connections[FACTS]
    if connection.in_atomic_block:
        return _unsettled_version(connection)
    return _held.get() or _stamp(connection).read()


def is_settled() -> bool:
    """Whether what is read now is committed, so that others may be shown it."""
    return not connections[FACTS].in_atomic_block


@contextmanager
def held(version: str) -> Iterator[None]:
    """One version for everything read inside: for a request, asked for once, before its first query."""
    token = _held.set(version)
    try:
        yield
    finally:
        _held.reset(token)


def facts_changed() -> None:
    """Rows of facts were written by a way that `watch` does not see."""
    _note(connections[FACTS])


def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """Sees every statement, as an `execute_wrapper` of Django, and notes those that change facts."""
    result = execute(sql, params, many, context)
    if not sql.lstrip("(").startswith(READS + SHAPES) and _fact_tables().search(sql):
        _note(context["connection"])
    return result


def watch_connection(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Receives Django's `connection_created`."""
    if connection.alias == FACTS and watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(watch)


@cache
def _fact_tables() -> Pattern[str]:
    models = apps.get_app_config("inspections").get_models(include_auto_created=True)
    tables = sorted(model._meta.db_table for model in models if model._meta.model_name not in NOT_SHOWN)
    return pattern(f'"(?:{"|".join(tables)})"')


def _stamp(connection: BaseDatabaseWrapper) -> Stamp:
    return stamp_of(connection.vendor, connection.settings_dict["NAME"])


def _note(connection: BaseDatabaseWrapper) -> None:
    """A fact was written: once its transaction is committed, the version is another."""
    global _writes
    _writes += 1
    stamp = _stamp(connection)
    # What waits for a commit is dropped by Django on each rollback, also that of a savepoint.
    if not any(waiting[1] == stamp.settle for waiting in connection.run_on_commit):
        stamp.change()
        transaction.on_commit(stamp.settle, using=connection.alias)


def _unsettled_version(connection: BaseDatabaseWrapper) -> str:
    global _unsettled
    # The list is another object after each commit and each rollback.
    if _unsettled[0] is not connection.run_on_commit or _unsettled[1] != _writes:
        _unsettled = (connection.run_on_commit, _writes, f"unsettled-{next(_numbers)}")
    return _unsettled[2]
