"""Settings come from the environment only; a wrong one stops the start, by name and with what to do."""

import re
import stat
from pathlib import Path

import pytest

from config.environment import OTHERS
from tests.access.addresses import every_address
from tests.config.started import KEY, ROOT, started

TLS = {"TLS": "yes", "SECRET_KEY": KEY, "ALLOWED_HOSTS": "peelmark.example"}
READS = re.compile(
    r"\b(?:flag|text|number|words|one_of|matching|_database|wrong|environ\.get|environ\.setdefault)"
    r'\(\s*"([A-Z][A-Z_]+)"'
)
NOT_OURS = {"DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE"}


def documented() -> dict[str, str]:
    lines = (ROOT / ".env.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


PROGRAM = ("config", "dashboard", "inspections", "staff", "scripts")


def read_in(*folders: str) -> set[str]:
    modules = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return {name for path in modules for name in READS.findall(path.read_text())} - NOT_OURS


def named_in_compose() -> set[str]:
    compose = ROOT / "docker-compose.yml"
    return set(re.findall(r"\$\{([A-Z_]+)", compose.read_text())) if compose.exists() else set()


def test_the_reader_of_settings_is_seen_at_work() -> None:
    assert {"SECRET_KEY", "TLS", "WEB_WORKERS", "DATABASE_REPLICA_URL"} <= read_in(*PROGRAM)


def test_every_setting_is_documented() -> None:
    assert read_in(*PROGRAM) | named_in_compose() <= set(documented())


def test_every_documented_setting_is_read() -> None:
    assert set(documented()) <= read_in(*PROGRAM, "tests") | named_in_compose()


def test_the_documented_values_start_the_site(tmp_path: Path) -> None:
    given = {name: value for name, value in documented().items() if name != "PEELMARK_VAR"}
    ended = started("check", var=tmp_path, **given)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"DEBUG": "perhaps"}, "DEBUG must be yes or no"),
        ({**TLS, "DEBUG": "yes"}, "DEBUG must be no where TLS is yes"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY can be guessed"),
        ({"SECRET_KEY": "a" * 80}, "SECRET_KEY can be guessed"),
        ({**TLS, "SECRET_KEY": ""}, "SECRET_KEY is missing"),
        ({**TLS, "ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS is missing"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must not be *"),
        ({"ALLOWED_HOSTS": "https://peelmark.example/"}, "ALLOWED_HOSTS must be names"),
        ({"ALLOWED_HOSTS": "peelmark.example www.peelmark.example"}, "ALLOWED_HOSTS must be names"),
        ({"ADMIN_PATH": "/admin"}, "ADMIN_PATH must be"),
        ({"ADMIN_PATH": "forces/"}, "ADMIN_PATH must not begin as"),
        ({"ADMIN_PATH": "static/desk/"}, "ADMIN_PATH must not begin as"),
        ({"DEFAULT_FORCE": "Avon and Somerset"}, "DEFAULT_FORCE must be a force"),
        ({"PEELMARK_VAR": "/proc/nowhere"}, "PEELMARK_VAR must name a folder"),
        ({"CONTACT": "the desk"}, "CONTACT must be an email address"),
        ({"CONTACT": "javascript:alert(1)"}, "CONTACT must be an email address"),
        ({**TLS, "HSTS_SECONDS": "a year"}, "HSTS_SECONDS must be a whole number"),
        ({"DATABASE_URL": "no address at all"}, "DATABASE_URL must look like"),
        ({"DATABASE_URL": "postgres://"}, "DATABASE_URL must look like"),
        ({"DATABASE_URL": "mysql://a@b/c"}, "DATABASE_URL must name a SQLite or a PostgreSQL"),
        ({"CACHE_URL": "memcached://a"}, "CACHE_URL must look like redis://"),
        ({"CACHE_URL": "redis://:secret@a:port/0"}, "CACHE_URL must look like redis://"),
        ({"CACHE_MEGABYTES": "much"}, "CACHE_MEGABYTES must be a whole number"),
        ({"DATABASE_REPLICA_URL": "postgres://a@b/c"}, "DATABASE_URL must name a PostgreSQL"),
        ({"DATABASE_URL": "postgres://a@b/c", "DATABASE_POOL": "0"}, "DATABASE_POOL must be a whole number"),
    ],
)
def test_a_wrong_setting_stops_the_start_and_is_named(
    tmp_path: Path, given: dict[str, str], said: str
) -> None:
    ended = started("check", var=tmp_path, **given)
    assert ended.returncode == 2
    assert ended.stderr.startswith(said)
    assert ended.stderr.count("\n") == 1  # a sentence, and no traceback


@pytest.mark.parametrize(
    "url",
    [
        "redis://127.0.0.1/0",
        "redis://:secret@cache:6379/0",
        "rediss://anna:secret@[2001:db8::7]:6379/0?ssl_cert_reqs=required",
        "unix:///run/redis.sock",
    ],
)
def test_a_shared_cache_may_be_anywhere(url: str, tmp_path: Path) -> None:
    assert started("check", var=tmp_path, CACHE_URL=url).returncode == 0


def test_the_admin_may_be_nowhere_where_others_are() -> None:
    others = [one.route for one in every_address() if not one.is_staffs] + ["static/"]
    assert {route.partition("/")[0] for route in others if "/" in route} - {".well-known"} == OTHERS


@pytest.mark.parametrize("name", ["peelmark.example", ".peelmark.example", "10.0.0.7", "[2001:db8::7]"])
def test_a_host_may_be_a_name_a_domain_or_an_address(name: str, tmp_path: Path) -> None:
    assert started("check", var=tmp_path, ALLOWED_HOSTS=name).returncode == 0


def test_behind_tls_django_finds_nothing_to_warn_of(tmp_path: Path) -> None:
    ended = started("check", "--deploy", "--fail-level", "WARNING", var=tmp_path, **TLS)
    assert ended.returncode == 0, ended.stderr
    assert "no issues" in ended.stdout


def test_without_a_key_one_is_made_that_only_its_owner_reads(tmp_path: Path) -> None:
    assert started("check", var=tmp_path).returncode == 0
    kept = tmp_path / "secret_key"
    key = kept.read_text()

    assert len(key) >= 50
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]  # nothing half-written beside it

    started("check", var=tmp_path)
    assert kept.read_text() == key
