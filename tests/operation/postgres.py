"""PostgreSQL servers that a test starts itself, from the binaries that a distribution installs."""

import os
import shutil
import socket
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.required import without_postgres

HOW_TO_INSTALL = "No PostgreSQL server is installed: apt install postgresql."


def binaries() -> Path | None:
    """Where the newest installed server's programs are."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Server:
    """One server with its own folder and port. It refuses to be run by root."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        return self.named("postgres")

    def named(self, database: str) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        run("pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", self.folder / "log", "start")

    def stop(self, how: str = "fast") -> None:
        run("pg_ctl", "-D", self.data, "-w", "-m", how, "stop")

    def remove(self) -> None:
        """Stop it where it runs, and leave nothing behind."""
        if (self.data / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.folder)

    def restart(self, how: str = "fast") -> None:
        self.stop(how)
        self.start()

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def ask(self, statement: str) -> object:
        """The first column of the first row."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            answer = connection.execute(statement)  # type: ignore[call-overload]
            return answer.fetchone()[0] if answer.description else None


def new_primary() -> Server:
    """A running server with an empty database, open to replicas."""
    server = Server(new_folder(), free_port())
    run(
        "initdb",
        "-D",
        server.data,
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
        "--locale=C.UTF-8",
    )
    configure(server)
    server.start()
    return server


def new_replica(primary: Server) -> Server:
    """A running server that streams from the primary."""
    server = Server(new_folder(), free_port())
    run(
        "pg_basebackup",
        "-d",
        primary.url,
        "-D",
        server.data,
        "-R",
        "-X",
        "stream",
        "--checkpoint=fast",
        "--no-sync",
    )
    configure(server)
    server.start()
    return server


def configure(server: Server) -> None:
    lines = [
        f"port = {server.port}",
        "listen_addresses = '127.0.0.1'",
        f"unix_socket_directories = '{server.folder}'",
        "fsync = off",  # the machine does not lose power in a test; servers and processes are killed
        "hot_standby = on",
        "wal_level = replica",
    ]
    with (server.data / "postgresql.conf").open("a") as file:
        file.write("\n".join(lines) + "\n")


def new_folder() -> Path:
    """A folder of the user who runs the server. Not pytest's: nobody but its owner may enter that."""
    folder = Path(tempfile.mkdtemp(prefix="peelmark-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    return folder


def run(program: str, *arguments: object) -> None:
    found = binaries()
    if found is None:
        without_postgres(HOW_TO_INSTALL)
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    command = [*as_user, str(found / program), *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd="/")
    if ended.returncode:
        raise AssertionError(f"{program} failed: {ended.stdout} {ended.stderr}")
