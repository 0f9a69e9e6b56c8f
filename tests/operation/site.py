"""The site as its operator runs it, in processes of its own, and a visitor who knows only HTTP."""

import atexit
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

from justhtml import JustHTML

from tests.operation.postgres import free_port

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "a long enough password"  # noqa: S105


def environment(var: Path, settings: dict[str, str]) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PEELMARK_VAR": str(var), **settings}


def manage(*arguments: str, var: Path, typed: str = "", **settings: str) -> str:
    """What `manage.py ARGUMENTS` says; it has to succeed."""
    ended = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        env=environment(var, settings),
        input=typed,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, f"{arguments}: {ended.stdout} {ended.stderr}"
    return ended.stdout


def integrity(database: Path) -> str:
    """What SQLite says of its file, every page and constraint looked at: "ok"."""
    with closing(sqlite3.connect(database)) as connection:
        # Django gives SQLite this function; constraints use it.
        connection.create_function("REGEXP", 2, lambda form, text: bool(re.search(form, str(text))))
        [answer] = connection.execute("PRAGMA integrity_check").fetchone()
        return str(answer)


@dataclass
class Site:
    """A running site."""

    port: int
    log: Path
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def lines(self, containing: str = "") -> list[dict[str, Any]]:
        """What it has written down."""
        written = [line for line in self.log.read_text().splitlines() if line.startswith("{")]
        return [line for line in map(json.loads, written) if containing in line["message"]]

    def errors(self) -> list[dict[str, Any]]:
        """What went wrong in the program itself, with the place where it did."""
        return [line for line in self.lines() if "exception" in line]

    def workers(self) -> list[int]:
        """The processes that answer, by their numbers: the children of the one that keeps them."""
        found = []
        for process in Path("/proc").iterdir():
            try:
                state, parent = (process / "stat").read_text().rpartition(") ")[2].split()[:2]
            except OSError:
                continue  # no process, or one that has just ended
            if int(parent) == self.process.pid and state != "Z":
                found.append(int(process.name))
        return found

    def kill(self) -> None:
        """End it as a power cut would: no process of it has time for a last word."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@cache
def collected() -> Path:
    var = Path(tempfile.mkdtemp(prefix="peelmark-static-"))
    atexit.register(shutil.rmtree, var)
    manage("collectstatic", "--noinput", "-v0", var=var)
    return var / "static"


def collect_static(var: Path) -> None:
    """A folder that outlives a run (the benchmarks' data) may still point at the files of an earlier one."""
    static = var / "static"
    if static.is_symlink():
        static.unlink()
    if not static.exists():
        static.symlink_to(collected())


@contextmanager
def running_site(var: Path, *, workers: int = 1, root: Path = ROOT, **settings: str) -> Iterator[Site]:
    """The web server alone, on a database that is ready."""
    port = free_port()
    collect_static(var)
    log = var / f"log-{port}"
    with log.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "scripts.serve", "--only", "web", "--port", str(port)],
            cwd=root,
            env=environment(var, {"WEB_WORKERS": str(workers), **settings}),
            stdout=written,
            stderr=written,
            start_new_session=True,
        )
    site = Site(port, log, process)
    try:
        wait_until(lambda: Visitor(site).get("/readyz").status == 200, seconds=60)
        yield site
    finally:
        if process.poll() is None:
            site.kill()


def wait_until(holds: Any, *, seconds: float) -> None:
    """Wait for something that others bring about."""
    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            raise AssertionError(f"It did not come about in {seconds} seconds.")
        time.sleep(0.1)


@dataclass
class Answer:
    status: int
    text: str
    headers: Any = None


class NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *args: Any) -> None:
        return None


@dataclass
class Visitor:
    """A browser without script: keeps cookies, reads pages, sends forms as they stand."""

    site: Site
    cookies: CookieJar = field(default_factory=CookieJar)

    def get(self, path: str) -> Answer:
        return self._ask(Request(self.site.url + path))  # noqa: S310 - our own site

    def open(self, path: str) -> dict[str, str]:
        """The fields of a page's form, as they are filled in."""
        return dict(_filled(JustHTML(self.get(path).text, sanitize=False)))

    def post(self, path: str, fields: dict[str, str], chosen: Iterable[tuple[str, str]] = ()) -> Answer:
        """Send a form, with what is `chosen` in a list besides."""
        body = urlencode([*fields.items(), *chosen]).encode()
        headers = {"Referer": self.site.url + path}
        return self._ask(Request(self.site.url + path, body, headers))  # noqa: S310 - our own site

    def send(self, path: str, *, chosen: Iterable[tuple[str, str]] = (), **typed: str) -> Answer:
        """Open a page, type into its form, and send it."""
        return self.post(path, {**self.open(path), **typed}, chosen)

    def sign_in(self, name: str) -> "Visitor":
        answer = self.send("/admin/login/?next=/admin/", username=name, password=PASSWORD)
        assert answer.status == 302, answer.text
        return self

    def _ask(self, request: Request) -> Answer:
        """Status 0 stands for a server that does not answer."""
        opener = build_opener(HTTPCookieProcessor(self.cookies), NoRedirect)
        try:
            with opener.open(request, timeout=60) as answer:
                return Answer(answer.status, answer.read().decode(), answer.headers)
        except HTTPError as refused:
            return Answer(refused.code, refused.read().decode(), refused.headers)
        except (URLError, ConnectionError, TimeoutError):
            return Answer(0, "")


def _filled(page: Any) -> Iterator[tuple[str, str]]:
    """Names and values of a form's fields, as a browser would send them."""
    for field_ in page.query("#content input, #content textarea, #content select"):
        kind, name = field_.attrs.get("type"), field_.attrs.get("name")
        if not name or kind in ("submit", "button") or (kind == "checkbox" and "checked" not in field_.attrs):
            continue
        if field_.name == "select":
            for option in field_.query("option[selected]"):
                yield name, option.attrs.get("value", "")
        elif field_.name == "textarea":
            yield name, field_.to_text(strip=False).removeprefix("\n")
        else:
            yield name, field_.attrs.get("value", "")


@dataclass
class Editing:
    """A process that edits until it is ended; what it says was confirmed by the database."""

    process: "subprocess.Popen[str]"
    first: int

    @property
    def goes_on(self) -> bool:
        return self.process.poll() is None

    def kill(self) -> list[int]:
        """End it without a warning; gives the edits that were confirmed to it until then."""
        self.process.kill()
        assert self.process.stdout is not None
        said = self.process.stdout.read().splitlines()
        return [self.first, *(int(line) for line in said if line.isdecimal())]


@contextmanager
def somebody_editing(var: Path, **settings: str) -> Iterator[Editing]:
    """Somebody has made a first edit and goes on."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.operation.editing"],
        cwd=ROOT,
        env=environment(var, {"DJANGO_SETTINGS_MODULE": "config.settings", **settings}),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield Editing(process, int(process.stdout.readline()))
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
