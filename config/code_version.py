"""Which code answers: a word that is another one after every change of the program."""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from django.conf import settings

PARTS = ("config", "dashboard", "inspections", "staff", "templates")
SOURCES = (".py", ".html", ".svg", ".json")


@cache
def code_version() -> str:
    """The digest of all that a page is made of besides the data: read once, when a process begins.

    Two machines with the same release give the same word, two releases never do; so the processes of both
    may share a cache while one release takes over from the other.
    """
    found = blake2b(digest_size=8)
    for path in sorted(_read()):
        found.update(str(path.relative_to(settings.BASE_DIR)).encode())
        found.update(path.read_bytes())
    manifest = settings.STATIC_ROOT / "staticfiles.json"  # the names of scripts and styles
    found.update(manifest.read_bytes() if manifest.exists() else b"")
    found.update(f"{settings.DEFAULT_FORCE} {settings.ADMIN_PATH} {settings.CONTACT}".encode())
    return found.hexdigest()


def _read() -> Iterator[Path]:
    yield settings.BASE_DIR / "requirements.txt"
    for part in PARTS:
        yield from (path for path in (settings.BASE_DIR / part).rglob("*") if path.suffix in SOURCES)
