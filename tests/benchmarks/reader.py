"""A reader on one kept connection, who knows little enough of HTTP to cost nothing beside the site."""

import socket
import time
from dataclasses import dataclass, field
from statistics import median
from urllib.parse import urlsplit

END_OF_HEADERS = b"\r\n\r\n"


@dataclass
class Reader:
    """Asks for one address again and again."""

    site: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        address = urlsplit(self.site)
        host, port = str(address.hostname), address.port or 80
        self.connection = socket.create_connection((host, port), timeout=60)
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        told = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        self.request = f"GET {self.path} HTTP/1.1\r\nHost: {host}:{port}\r\n{told}\r\n".encode()
        self.times: list[float] = []

    def ask(self) -> tuple[int, dict[str, str], bytes]:
        self.connection.sendall(self.request)
        got = b""
        while END_OF_HEADERS not in got:
            got += self.connection.recv(65536)
        head, _, body = got.partition(END_OF_HEADERS)
        status, *lines = head.decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        length = int(headers.get("content-length", 0))
        while len(body) < length:
            body += self.connection.recv(65536)
        return int(status.split()[1]), headers, body

    def timed(self) -> int:
        started = time.perf_counter()
        status, _, _ = self.ask()
        self.times.append(time.perf_counter() - started)
        return status

    @property
    def seconds(self) -> float:
        return median(self.times)


def interleaved(readers: list[Reader], times: int) -> None:
    """All in turn, so that what else the machine does meets all alike; then they leave."""
    for reader in readers:
        reader.ask()
    for _ in range(times):
        for reader in readers:
            reader.timed()
    for reader in readers:
        reader.connection.close()
