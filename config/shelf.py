"""Where answers are kept: in the memory of each process, and where one is named on a server for all.

A key holds the versions of data and code, so nothing that is kept can be out of date: there is nothing to
throw away after an edit, and what is no longer asked for makes room by itself.
"""

import logging
import time
from collections import OrderedDict
from threading import Lock
from typing import Any, Protocol

from config.kept_answer import KeptAnswer

log = logging.getLogger("peelmark.cache")
LOST_FOR = 5.0
"""Seconds for which a lost server is left alone before it is asked again."""
PATIENCE = 0.25
"""Seconds that a request waits for the server: building a page takes less than a second try."""
A_DAY = 24 * 60 * 60


class Shelf(Protocol):
    """Takes answers and gives them back, or not: whoever asks can always build the page."""

    def get(self, key: str) -> KeptAnswer | None: ...

    def put(self, key: str, kept: KeptAnswer) -> None: ...


class Memory:
    """The answers asked for last, up to a number of bytes."""

    def __init__(self, most: int) -> None:
        self._most, self._size = most, 0
        self._kept: OrderedDict[str, KeptAnswer] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str) -> KeptAnswer | None:
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None:
                self._kept.move_to_end(key)
            return kept

    def put(self, key: str, kept: KeptAnswer) -> None:
        if kept.size > self._most // 8:
            return  # one large download must not push out all pages
        with self._lock:
            before = self._kept.pop(key, None)
            self._kept[key] = kept
            self._size += kept.size - (before.size if before else 0)
            while self._size > self._most:
                _, oldest = self._kept.popitem(last=False)
                self._size -= oldest.size


class Shared:
    """Redis before which each process has its own memory; when it is lost, processes build for themselves."""

    def __init__(self, url: str, memory: Memory) -> None:
        import redis  # only where there is one

        self._lost: tuple[type[Exception], ...] = (redis.RedisError, OSError)
        self._redis: Any = redis.Redis.from_url(url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)
        self._memory = memory
        self._lost_until = 0.0

    def get(self, key: str) -> KeptAnswer | None:
        kept = self._memory.get(key)
        if kept is None and (found := self._ask("get", _named(key))):
            try:
                kept = KeptAnswer.from_bytes(found)
            except ValueError:
                log.warning("An answer in the shared cache is damaged; it is built anew.")
                return None
            self._memory.put(key, kept)
        return kept

    def put(self, key: str, kept: KeptAnswer) -> None:
        self._memory.put(key, kept)
        self._ask("set", _named(key), kept.to_bytes(), ex=A_DAY)

    def _ask(self, what: str, *arguments: Any, **options: Any) -> Any:
        if time.monotonic() < self._lost_until:
            return None
        try:
            return getattr(self._redis, what)(*arguments, **options)
        except self._lost as error:
            self._lost_until = time.monotonic() + LOST_FOR
            log.warning("The shared cache is lost; each process keeps its own answers: %s", error)
            return None


def _named(key: str) -> str:
    return f"peelmark:{key}"


def new_shelf(url: str, megabytes: int) -> Shelf:
    """The shelf that the settings ask for."""
    memory = Memory(megabytes * 1024 * 1024)
    return Shared(url, memory) if url else memory
