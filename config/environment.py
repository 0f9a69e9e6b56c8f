"""What the environment says: one reader, so that a missing or unsafe variable names itself."""

import os
import re
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}
KEY_LENGTH = 50
OTHERS = {
    "accessibility", "api", "changes", "compare", "coverage", "data", "discrepancies", "findings", "forces",
    "internal", "judgments", "methodology", "metrics", "reports", "static",
}  # fmt: skip
"""How the addresses begin that are not the staff's."""
HOST_NAME = re.compile(r"\.?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\]")


def text(name: str, default: str = "") -> str:
    """What a variable says; an empty one says nothing."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool = False) -> bool:
    """A yes or no; raises ImproperlyConfigured, naming the variable, for any other word."""
    word = text(name, "yes" if default else "no").lower()
    if word not in TRUE | FALSE:
        raise wrong(name, f"must be yes or no, not {word!r}.")
    return word in TRUE


def number(name: str, default: int, *, least: int = 0) -> int:
    """A whole number, not smaller than `least`."""
    word = text(name, str(default))
    if not word.isdecimal() or int(word) < least:
        raise wrong(name, f"must be a whole number from {least} up, not {word!r}.")
    return int(word)


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list, empty parts dropped."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def one_of(name: str, choices: tuple[str, ...], default: str) -> str:
    word = text(name, default)
    if word not in choices:
        raise wrong(name, f"must be one of {', '.join(choices)}, not {word!r}.")
    return word


def matching(name: str, pattern: str, default: str, advice: str) -> str:
    """A text of one form; `advice` says in words what the pattern asks."""
    found = text(name, default)
    if not re.fullmatch(pattern, found):
        raise wrong(name, advice)
    return found


def made(name: str, folder: Path) -> Path:
    """A folder of ours, made where there is none yet; `name` is the variable that says where it is."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise wrong(name, f"must name a folder that can be made: {folder}: {error.strerror}.") from error
    if not os.access(folder, os.W_OK):
        raise wrong(name, f"must name a folder that can be written: {folder}.")
    return folder


def admin_path() -> str:
    """ADMIN_PATH; never where others are, for one of the two would be gone."""
    path = matching(
        "ADMIN_PATH",
        r"([a-z0-9-]+/)+",
        "admin/",
        "must be lower-case letters, digits and hyphens with a slash at the end, for example desk-7f3a/.",
    )
    if path.partition("/")[0] in OTHERS:
        raise wrong("ADMIN_PATH", f"must not begin as addresses of others do: {path}.")
    return path


def host_names(*, tls: bool) -> list[str]:
    """ALLOWED_HOSTS. Behind TLS it has to be given, and it never allows every name: links and redirects
    are made from the name a reader asked for."""
    names = words("ALLOWED_HOSTS", "" if tls else "127.0.0.1,localhost,[::1]")
    if not names:
        raise wrong("ALLOWED_HOSTS", "is missing: name the site, for example peelmark.example.")
    if "*" in names:
        raise wrong("ALLOWED_HOSTS", "must not be *: name the site, for example peelmark.example.")
    if strange := [name for name in names if not HOST_NAME.fullmatch(name)]:
        raise wrong("ALLOWED_HOSTS", f"must be names such as peelmark.example, not {strange[0]!r}.")
    return names


def secret_key(kept_in: Path, *, tls: bool) -> str:
    """SECRET_KEY; without TLS, one that is made once and kept in a file only its owner can read.

    Behind TLS it has to be given, because several processes on several machines need the same.
    """
    key = text("SECRET_KEY")
    if not key:
        if tls:
            raise wrong("SECRET_KEY", f"is missing: give {KEY_LENGTH} or more random characters.")
        return _kept_key(kept_in)
    if len(key) < KEY_LENGTH or len(set(key)) < 5 or key.startswith("django-insecure-"):
        raise wrong("SECRET_KEY", f"can be guessed: give {KEY_LENGTH} or more random characters.")
    return key


def _kept_key(path: Path) -> str:
    if not path.exists():
        made("PEELMARK_VAR", path.parent)
        # Written beside and linked into place: of two processes that start at once, one wins, and the other
        # reads a whole key.
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        beside.touch(mode=0o600)
        beside.write_text(secrets.token_urlsafe(64))
        try:
            path.hardlink_to(beside)
        except FileExistsError:
            pass
        finally:
            beside.unlink()
    return path.read_text().strip()


def wrong(name: str, what: str) -> ImproperlyConfigured:
    """The error that stops the start: which variable, what is the matter, and where to read on."""
    return ImproperlyConfigured(f"{name} {what} See .env.example.")
