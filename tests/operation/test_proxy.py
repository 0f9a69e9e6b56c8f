"""The site behind its own Caddyfile, with a real Caddy: what a stranger on the internet meets."""

import os
import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPSConnection
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.config.started import KEY
from tests.operation.postgres import free_port
from tests.operation.site import ROOT, Site, running_site, wait_until

pytestmark = pytest.mark.skipif(not shutil.which("caddy"), reason="No Caddy is installed: apt install caddy.")
BEHIND_TLS = {"TLS": "yes", "SECRET_KEY": KEY, "ALLOWED_HOSTS": "localhost"}
HEALTH = "http://127.0.0.1:2018"
HIDDEN = [
    "/internal/metrics", "/readyz", "//internal/metrics", "/x/../internal/metrics", "/%69nternal/metrics",
    "/internal%2Fmetrics", "/Internal/metrics", "/readyz/", "/%72eadyz",
]  # fmt: skip


@pytest.fixture(scope="module")
def proxy(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Site]]:
    """The port at which Caddy answers, and the site behind it."""
    home = tmp_path_factory.mktemp("caddy")
    var = Path(shutil.copytree(filled, home / "var"))
    with running_site(var, **BEHIND_TLS) as site, running_caddy(home, site.port) as port:
        wait_until(lambda: answers(port, 200), seconds=30)
        yield port, site


@contextmanager
def running_caddy(home: Path, web_port: int) -> Iterator[int]:
    """The port at which Caddy answers with a certificate that it made; it writes to `home / "log"`."""
    port, plain, config = free_port(), free_port(), home / "Caddyfile"
    # As it is, but for the ports: a test may not take 80, 2018 and 2019.
    text = (ROOT / "Caddyfile").read_text().replace("{\n", f"{{\n\tadmin off\n\thttp_port {plain}\n", 1)
    config.write_text(text.replace(HEALTH, f"http://127.0.0.1:{free_port()}"))
    told = {"SITE_NAME": f"https://localhost:{port}", "WEB_HOST": "localhost", "WEB_PORT": str(web_port)}
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(config)]
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(
            command,
            env={"PATH": os.environ["PATH"], "HOME": str(home), **told},
            stdout=log,
            stderr=log,
        )
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


def answers(port: int, status: int) -> bool:
    try:
        return ask(port, "/healthz")[0] == status
    except OSError:
        return False


def trusting() -> ssl.SSLContext:
    """A client that does not look at who signed the certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def ask(port: int, path: str, given: dict[str, str] | None = None) -> tuple[int, Any, bytes]:
    connection = HTTPSConnection("localhost", port, context=trusting(), timeout=30)
    try:
        connection.request("GET", path, headers=given or {})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


@pytest.mark.skipif(not shutil.which("wget"), reason="No wget is installed: the image of Caddy has one.")
def test_the_health_check_of_the_container_says_when_it_answers(tmp_path: Path) -> None:
    """Its first form asked with HEAD, which was refused: the site never came up."""
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    command = compose["services"]["proxy"]["healthcheck"]["test"]
    assert command[0] == "CMD"
    with running_caddy(tmp_path, free_port()) as port:
        wait_until(lambda: answers(port, 502), seconds=30)
        [here] = re.findall(r"^http://127\.0\.0\.1:\d+", (tmp_path / "Caddyfile").read_text(), re.MULTILINE)
        asked = [word.replace(HEALTH, here) for word in command[1:]]
        assert subprocess.run(asked, check=False).returncode == 0
    assert subprocess.run(asked, check=False).returncode != 0


@pytest.mark.parametrize("path", HIDDEN)
def test_what_machines_ask_is_not_there_for_strangers(proxy: tuple[int, Site], path: str) -> None:
    status, _, body = ask(proxy[0], path, {"X-Forwarded-For": "127.0.0.1"})
    assert status in (301, 404)
    assert b"peelmark_request" not in body
    assert b"migrated" not in body


def test_a_page_comes_with_every_header_and_a_tag_that_is_answered_304(proxy: tuple[int, Site]) -> None:
    status, headers, _ = ask(proxy[0], "/forces/")
    assert status == 200
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert "'unsafe" not in headers["Content-Security-Policy"]
    assert headers["Server"] is None
    assert ask(proxy[0], "/forces/", {"If-None-Match": headers["ETag"]})[0] == 304


@pytest.mark.parametrize("dash", ["-", "_"])  # WSGI gives a program one name for both
def test_what_a_stranger_claims_is_not_believed(proxy: tuple[int, Site], dash: str) -> None:
    """Neither an address, nor plain HTTP, nor a number of the request."""
    port, site = proxy
    claimed = {
        f"X{dash}Forwarded{dash}For": "203.0.113.9",
        f"X{dash}Forwarded{dash}Proto": "http",
        f"X{dash}Request{dash}ID": "claimedclaimed",
    }
    status, headers, _ = ask(port, "/admin/login/", claimed)
    assert status == 200
    assert headers["X-Request-ID"] != "claimedclaimed"
    assert headers["Set-Cookie"].startswith("__Host-csrf=")
    assert {"Secure", "HttpOnly", "SameSite=Lax"} <= set(headers["Set-Cookie"].split("; "))
    [line] = [one for one in site.lines("/admin/login/") if one.get("request_id") == headers["X-Request-ID"]]
    assert line["address"] in ("127.0.0.1", "::1")


def test_what_goes_wrong_is_written_down_without_the_reader(tmp_path: Path) -> None:
    with running_caddy(tmp_path, free_port()) as port:  # behind it is nobody
        wait_until(lambda: answers(port, 502), seconds=30)
        assert ask(port, "/judgments/?q=wanted", {"User-Agent": "somebody"})[0] == 502
    errors = [line for line in (tmp_path / "log").read_text().splitlines() if '"status":502' in line]
    assert len(errors) >= 2
    for said in ("wanted", "judgments", "somebody", "remote_ip"):
        assert said not in "".join(errors)


TWO_LENGTHS = (
    b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"0\r\n\r\n"
    b"GET /internal/metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
)


@pytest.mark.parametrize(
    ("request_", "statuses"),
    [
        # Two lengths: the second request stays a request of its own, and is refused as one.
        (
            TWO_LENGTHS,
            ["200", "404"],
        ),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding : chunked\r\n\r\n", ["400"]),
        (b"GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", ["400"]),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 100_000 + b"\r\n\r\n", ["431"]),
    ],
)
def test_no_request_is_smuggled_in(proxy: tuple[int, Site], request_: bytes, statuses: list[str]) -> None:
    with (
        socket.create_connection(("localhost", proxy[0])) as plain,
        trusting().wrap_socket(plain, server_hostname="localhost") as secure,
    ):
        secure.settimeout(20)
        secure.sendall(request_)
        got = b""
        try:
            while part := secure.recv(65536):
                got += part
        except OSError:
            pass  # cut off
    assert [
        line.split()[1] for line in got.decode("latin-1").splitlines() if line.startswith("HTTP/1.1 ")
    ] == statuses


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
@pytest.mark.parametrize(
    ("version", "spoken"), [("TLSv1", False), ("TLSv1_1", False), ("TLSv1_2", True), ("TLSv1_3", True)]
)
def test_only_todays_tls_is_spoken(proxy: tuple[int, Site], version: str, spoken: bool) -> None:
    context = trusting()
    context.minimum_version = context.maximum_version = ssl.TLSVersion[version]
    try:
        with (
            socket.create_connection(("localhost", proxy[0])) as plain,
            context.wrap_socket(plain, server_hostname="localhost"),
        ):
            assert spoken
    except (ssl.SSLError, ConnectionError):
        assert not spoken
