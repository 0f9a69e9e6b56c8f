"""Brings the site up: static files, database, data, server. Run by `make serve` and `make dev`."""

import argparse
import hashlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent
LOOPBACK = ("127.0.0.1", "localhost", "::1")
STATIC_SOURCES = ("static", "node_modules/plotly.js-basic-dist-min")


def step(what: str, act: Callable[[], str]) -> None:
    """One line for each step: what, how long, and what came of it."""
    started = time.monotonic()
    print(f"{what:<46}", end="", flush=True)
    result = act()
    print(f"{time.monotonic() - started:6.1f} s  {result}", flush=True)


def static_state() -> str:
    """A checksum of the files that are served, by path, size and time."""
    digest = hashlib.sha256()
    for source in STATIC_SOURCES:
        for path in sorted((ROOT / source).rglob("*")):
            if path.is_file():
                stat = path.stat()
                digest.update(f"{path}{stat.st_size}{stat.st_mtime_ns}".encode())
    digest.update((ROOT / "requirements.txt").read_bytes())
    return digest.hexdigest()


def collect() -> str:
    from django.conf import settings
    from django.core.management import call_command

    stamp = settings.VAR_DIR / "static.sha256"
    state = static_state()
    if stamp.exists() and stamp.read_text() == state and settings.STATIC_ROOT.is_dir():
        return "unchanged"
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(state)
    return ""


def migrate() -> str:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from config.databases import check_encoding, keep_to_its_owner

    if connection.vendor == "sqlite" and not connection.is_in_memory_db():
        keep_to_its_owner(Path(connection.settings_dict["NAME"]))
    check_encoding(connection)
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return "up to date"
    call_command("migrate", interactive=False, verbosity=0)
    return f"{len(plan)} applied"


def load() -> str:
    from inspections.actions.load import load as load_fixtures

    report = load_fixtures(ROOT / "fixtures")
    return "\n".join(report.lines()) if report.loaded else "nothing new"


def serve(host: str, port: int, *, workers: int, reload: bool, typed: bool) -> None:
    """Become the web server, so that whoever stops this process stops that one."""
    command = [
        str(Path(sys.executable).with_name("granian")),
        "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", str(workers),
        "--blocking-threads", "4",  # twice ON_THEIR_WAY in config/bodies.py
        "--log-level", "warning",
    ]  # fmt: skip
    command += ["--no-ws", "config.wsgi:application"]
    # A process that died is replaced, and takes no other with it.
    command[1:1] = ["--reload"] if reload else ["--respawn-failed-workers", "--respawn-interval", "1"]
    shown = "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104 - it is what the reader types
    if typed:  # by a person, and not by a container
        print(f"\nPeelmark is at http://{shown}:{port}/ (stop with Ctrl-C)")
        print("Make an editor with: make editor NAME=yourname (then sign in at /admin/)", flush=True)
    keep_freed_memory()
    os.chdir(ROOT)
    os.execv(command[0], command)  # noqa: S606 - our own server, our own arguments


def make_room_for_counts(port: int) -> None:
    """An empty folder in which the processes put their counts together, as long as they live."""
    from django.conf import settings

    from config.environment import made, text

    given = text("METRICS_DIR")
    folder = Path(given) if given else settings.VAR_DIR / f"metrics-{port}"
    made("METRICS_DIR" if given else "PEELMARK_VAR", folder)
    for left_over in folder.glob("*.db"):
        left_over.unlink()
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)


def ready_to_serve(options: argparse.Namespace) -> int:
    """See that the web processes will find what they need; gives how many there are to be."""
    from django.conf import settings

    from config.environment import number, wrong

    workers = number("WEB_WORKERS", 1 if options.reload else 2, least=1)
    if not settings.DEBUG and not (settings.STATIC_ROOT / "staticfiles.json").exists():
        raise wrong(
            "STATIC_ROOT", f"has no collected files: {settings.STATIC_ROOT}: manage.py collectstatic."
        )
    make_room_for_counts(options.port)
    return workers


def keep_freed_memory() -> None:
    """Packing a page takes some megabytes for a moment; to give them back each time and to ask for them
    again costs as much as the packing."""
    for name, size in (("MALLOC_MMAP_THRESHOLD_", 4 << 20), ("MALLOC_TRIM_THRESHOLD_", 16 << 20)):
        os.environ.setdefault(name, str(size))  # read by the C library where it is glibc


def prepare(*, collecting: bool) -> None:
    """What the server needs before it starts; each step says what it did."""
    from config import web_role

    if collecting:
        step("Collecting static files", collect)
    step("Preparing the database", migrate)
    step("Loading the data", load)
    if web_role.wanted():
        step("Letting the web processes in", web_role.let_in)
    check_default_force()


def check_default_force() -> None:
    """The front page is that of a force, which the data have to know."""
    from django.conf import settings

    from config.environment import wrong
    from inspections.choices import AreaKind
    from inspections.models import Area

    if not Area.objects.filter(kind=AreaKind.FORCE, slug=settings.DEFAULT_FORCE).exists():
        raise wrong("DEFAULT_FORCE", f"names no force of the data: {settings.DEFAULT_FORCE}.")


def warn_of_plain_http(host: str) -> None:
    """Over plain HTTP, everybody on the way reads an editor's password."""
    from django.conf import settings

    if host in LOOPBACK or settings.TLS:
        return
    print(f"Warning: http://{host} is open to others and not encrypted. Set TLS=yes behind a proxy that is.")
    if settings.DEBUG:
        raise ImproperlyConfigured("DEBUG must be no where others can reach the site. See .env.example.")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--reload", action="store_true")
    parser.add_argument(
        "--only", choices=("prepare", "web"), help="one half, where another process does the other"
    )
    options = parser.parse_args()
    if options.host not in LOOPBACK and not os.environ.get("TLS"):
        os.environ.setdefault("ALLOWED_HOSTS", f"127.0.0.1,localhost,[::1],{options.host}")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

    import django
    from django.core.management.base import CommandError
    from django.db import DatabaseError

    try:
        django.setup()
        warn_of_plain_http(options.host)
        if options.only != "web":
            prepare(collecting=not options.reload and options.only is None)
        workers = 0 if options.only == "prepare" else ready_to_serve(options)
    except DatabaseError as error:
        print(
            f"\nDATABASE_URL names a database that cannot be used: {error}. See .env.example.",
            file=sys.stderr,
        )
        return 2
    except (CommandError, ImproperlyConfigured) as error:
        print(f"\n{error}", file=sys.stderr)
        return 2
    if workers:
        serve(options.host, options.port, workers=workers, reload=options.reload, typed=options.only is None)
    return 0


if __name__ == "__main__":
    sys.exit(main())
