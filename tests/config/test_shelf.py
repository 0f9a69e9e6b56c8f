"""Where answers are kept: never more than a limit, and nobody notices when the shared place is lost."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from config.code_version import code_version
from config.kept_answer import KeptAnswer
from config.shelf import Memory, new_shelf
from tests.operation.postgres import free_port

HEADERS = {"Content-Type": "text/html", "ETag": 'W/"1"'}


def answer(text: str, size: int = 0) -> KeptAnswer:
    return KeptAnswer(HEADERS, text.encode().ljust(size))


def test_what_was_not_asked_for_longest_makes_room() -> None:
    shelf = Memory(20 * answer("").size)
    for number in range(20):
        shelf.put(f"{number}", answer(""))
    assert shelf.get("0")  # asked for again
    shelf.put("20", answer(""))
    assert shelf.get("1") is None
    assert shelf.get("0")
    assert shelf.get("20")


def test_many_addresses_take_no_more_than_the_limit() -> None:
    shelf = Memory(1_000_000)
    for number in range(5000):
        shelf.put(f"{number}", answer("", 5000))
    assert sum(kept.size for kept in shelf._kept.values()) <= 1_000_000
    assert len(shelf._kept) == 166  # 1,000,000 / 6,000


def test_the_same_key_twice_counts_once() -> None:
    shelf = Memory(100_000)
    for _ in range(1000):
        shelf.put("same", answer("", 1000))
    assert shelf._size == 2000


def test_one_large_download_pushes_out_no_pages() -> None:
    shelf = Memory(100_000)
    shelf.put("page", answer("", 5000))
    shelf.put("download", answer("", 90_000))
    assert shelf.get("download") is None
    assert shelf.get("page")


def test_nothing_is_kept_where_nothing_may_be() -> None:
    shelf = new_shelf("", 0)
    shelf.put("page", answer(""))
    assert shelf.get("page") is None


def test_an_answer_is_the_same_after_its_way_through_bytes() -> None:
    kept = KeptAnswer({"X": "é\n“a”"}, b"one\ntwo\n\x00\xff")
    assert KeptAnswer.from_bytes(kept.to_bytes()) == kept


class Server:
    """A Redis of this test's own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        import redis

        program = shutil.which("redis-server") or ""
        self.process = subprocess.Popen(
            [program, "--port", str(self.port), "--save", "", "--dir", str(self.folder)],
            stdout=subprocess.DEVNULL,
        )
        asked = redis.Redis.from_url(self.url)
        for _ in range(100):
            try:
                asked.ping()
            except redis.ConnectionError:
                time.sleep(0.05)
            else:
                break
        asked.close()

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    pytest.importorskip("redis", reason="needs the package redis: it is in the new lock")
    if shutil.which("redis-server") is None:
        pytest.skip("needs redis-server: apt install redis-server")
    one = Server(tmp_path)
    one.start()
    yield one
    one.stop()


def test_what_one_process_built_another_one_sends(server: Server) -> None:
    first, second = new_shelf(server.url, 1), new_shelf(server.url, 1)
    first.put("page", answer("Kent"))
    assert second.get("page") == answer("Kent")
    assert second.get("another") is None


@pytest.mark.parametrize("damaged", ["garbage", "", "\n", "[1]\nKent", '{"ETag"'])
def test_what_is_damaged_on_the_server_is_built_anew(server: Server, damaged: str) -> None:
    import redis

    first, second = new_shelf(server.url, 1), new_shelf(server.url, 1)
    first.put("page", answer("Kent"))
    with redis.Redis.from_url(server.url) as asked:
        asked.set("peelmark:page", damaged)
    assert second.get("page") is None
    second.put("page", answer("Kent"))
    assert new_shelf(server.url, 1).get("page") == answer("Kent")


def test_a_lost_server_is_said_once_and_each_process_builds_for_itself(
    server: Server, caplog: Any, monkeypatch: Any
) -> None:
    shelf = new_shelf(server.url, 1)
    shelf.put("page", answer("Kent"))
    server.stop()

    started = time.monotonic()
    for number in range(50):
        assert shelf.get(f"{number}") is None
        shelf.put(f"{number}", answer("Durham"))
        assert shelf.get(f"{number}") == answer("Durham")
    assert time.monotonic() - started < 2
    assert [record.message for record in caplog.records if "The shared cache is lost" in record.message] == [
        caplog.records[-1].message
    ]

    server.start()
    monkeypatch.setattr("config.shelf.LOST_FOR", 0)
    monkeypatch.setattr(shelf, "_lost_until", 0)
    shelf.put("after", answer("Kent"))
    assert new_shelf(server.url, 1).get("after") == answer("Kent")


def test_pages_are_answered_without_the_server_that_is_named(loaded: None, settings: Any) -> None:
    pytest.importorskip("redis", reason="needs the package redis: it is in the new lock")
    settings.CACHE_URL = f"redis://127.0.0.1:{free_port()}/0"
    assert Client().get("/forces/").status_code == 200


def test_every_change_of_the_program_is_another_version(tmp_path: Path, settings: Any) -> None:
    def version() -> str:
        code_version.cache_clear()
        return code_version()

    settings.BASE_DIR, settings.STATIC_ROOT = tmp_path, tmp_path / "static"
    for folder in ("config", "templates", "static"):
        (tmp_path / folder).mkdir()
    files = (
        "requirements.txt", "config/a.py", "config/a.json", "templates/a.html", "static/staticfiles.json",
    )  # fmt: skip
    (tmp_path / files[0]).touch()
    seen = [version()]
    try:
        for file in files:
            (tmp_path / file).write_text("changed")
            seen.append(version())
        assert len(set(seen)) == 6
        assert version() == seen[-1]
        (tmp_path / "README.md").write_text("changed")
        assert version() == seen[-1]
        for name, other in (("DEFAULT_FORCE", "kent"), ("CONTACT", "desk@peelmark.example")):
            setattr(settings, name, other)  # both stand on pages
            assert version() not in seen
            seen.append(version())
    finally:
        code_version.cache_clear()
