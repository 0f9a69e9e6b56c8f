"""The container files, without building: every file, command and setting that they name exists."""

import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands

from tests.operation.site import ROOT, Visitor, collect_static, environment, running_site

NEEDED = {
    "SECRET_KEY": "k" * 25 + "3" * 25 + "yxwvut",
    "POSTGRES_PASSWORD": "secret1",
    "POSTGRES_WEB_PASSWORD": "secret2",
}


@cache
def compose() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "docker-compose.yml").read_text()))


@cache
def stages() -> dict[str, list[str]]:
    """The instructions of each stage of the Dockerfile, continued lines joined."""
    found: dict[str, list[str]] = {}
    text = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
    for line in text.splitlines():
        if match := re.match(r"FROM \S+ AS (\w+)", line):
            found[match[1]] = []
        elif line and not line.startswith("#"):
            found[list(found)[-1]].append(line)
    return found


def copied(stage: str) -> list[str]:
    """What a stage copies out of the repository."""
    lines = [line.split()[1:-1] for line in stages()[stage] if re.match(r"COPY (?!--from)", line)]
    return [source for sources in lines for source in sources]


def commands() -> list[list[str]]:
    """Every command that a container of ours runs."""
    services = compose()["services"].values()
    found = [
        service["command"]
        for service in services
        if service.get("image") == "peelmark" and "command" in service
    ]
    told = [re.match(r"(?:CMD|HEALTHCHECK .* CMD) (\[.*\])", line) for line in stages()["web"]]
    return [*found, *(yaml.safe_load(match[1]) for match in told if match)]


@pytest.mark.parametrize("stage", list(stages()))
def test_every_file_that_is_copied_exists(stage: str) -> None:
    for source in copied(stage):
        assert (ROOT / source).exists(), source


def test_every_command_exists() -> None:
    assert len(commands()) == 4
    for command in commands():
        words = " ".join(command)
        if match := re.search(r"manage\.py (\w+)", words):
            assert match[1] in get_commands()
        else:
            assert command[:2] == ["python", "-m"]
            assert (ROOT / command[2].replace(".", "/")).with_suffix(".py").exists()


def test_the_server_understands_its_arguments() -> None:
    for command in commands():
        if command[2:3] == ["scripts.serve"]:
            asked = [sys.executable, *command[1:], "--help"]
            assert subprocess.run(asked, cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_every_setting_given_to_the_site_is_documented() -> None:
    documented = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    given = set(compose()["x-site"]["environment"])
    asked = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text()))
    assert given | asked <= set(documented)


def test_the_web_keeps_nothing_and_may_do_nothing() -> None:
    web = compose()["services"]["web"]
    assert web["read_only"] is True
    assert web["cap_drop"] == ["ALL"]
    assert web["volumes"] == ["work:/var/lib/peelmark"]  # one for all of them: it can be scaled
    assert not {"ports", "container_name"} & set(web)
    assert "USER peelmark" in stages()["web"]
    assert "HEALTHCHECK" in " ".join(stages()["web"])


def test_the_web_is_not_the_superuser_of_the_database_and_does_not_know_his_password() -> None:
    services = compose()["services"]
    web, prepare, backup = (services[name]["environment"] for name in ("web", "prepare", "backup"))
    superuser = f"postgres://{services['db']['environment']['POSTGRES_USER']}:"
    assert not web["DATABASE_URL"].startswith(superuser)
    assert "${POSTGRES_PASSWORD" not in " ".join(web.values())
    assert prepare["DATABASE_URL"] == backup["DATABASE_URL"]
    assert prepare["DATABASE_URL"].startswith(superuser)
    assert prepare["WEB_DATABASE_URL"] == web["DATABASE_URL"]


def test_only_the_proxy_is_reached_from_outside() -> None:
    services = compose()["services"]
    assert [name for name, service in services.items() if "ports" in service] == ["proxy"]


def test_the_database_is_healthy_when_it_can_be_reached() -> None:
    """While the image fills a new volume, its server answers by a socket and nobody can come by TCP."""
    assert "--host=127.0.0.1" in compose()["services"]["db"]["healthcheck"]["test"]


def test_no_log_fills_the_disk() -> None:
    for name, service in compose()["services"].items():
        kept = service["logging"]["options"]
        assert (kept["max-size"], kept["max-file"]) == ("50m", "10"), name


def test_the_image_has_no_secret_and_no_tests() -> None:
    ignored = (ROOT / ".dockerignore").read_text().split()
    assert {".env", "var", ".git", "tests"} <= set(ignored)
    assert not [line for line in stages()["web"] if "secret" in line.lower()]


def test_the_image_has_every_app() -> None:
    ours = {app for app in settings.INSTALLED_APPS if (ROOT / app).is_dir()}
    assert ours | {"config", "templates", "fixtures"} <= set(copied("web"))


def test_what_is_copied_suffices_to_prepare_and_serve(tmp_path: Path) -> None:
    """The files of the last stage alone, in a folder of their own, with its own commands."""
    image, var = tmp_path / "image", tmp_path / "var"
    image.mkdir()
    for source in copied("web"):
        place = image / source
        shutil.copytree(ROOT / source, place) if (ROOT / source).is_dir() else shutil.copy(
            ROOT / source, image
        )
    var.mkdir()
    collect_static(var)
    [prepare] = [command for command in commands() if "prepare" in command]
    prepared = [sys.executable, *prepare[1:]]
    ended = subprocess.run(
        prepared, cwd=image, env=environment(var, {}), capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    with running_site(var, root=image) as site:
        for page in ("/", "/judgments/", "/metrics/", "/data/", "/methodology/", "/admin/login/"):
            assert Visitor(site).get(page).status == 200, page
        asked = [sys.executable, "-m", "scripts.is_ready", str(site.port)]
        assert subprocess.run(asked, cwd=image, check=False).returncode == 0
    assert subprocess.run(asked, cwd=image, capture_output=True, check=False).returncode == 1


def installed_client() -> list[str] | None:
    """Compose as a part of docker, or as the older program of its own."""
    for client in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(client[0]):
            answer = subprocess.run([*client, "version"], capture_output=True, check=False)
            if answer.returncode == 0:
                return client
    return None


def test_compose_reads_its_file() -> None:
    client = ["docker", "compose"] if shutil.which("docker") else ["docker-compose"]
    if (
        not shutil.which(client[0])
        or subprocess.run([*client, "version"], capture_output=True, check=False).returncode
    ):
        pytest.skip("No docker compose is installed; it needs no engine for this.")
    ended = subprocess.run(
        [*client, "-f", str(ROOT / "docker-compose.yml"), "config", "--quiet"],
        env=environment(ROOT, NEEDED),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr


def test_caddy_reads_its_file() -> None:
    if not shutil.which("caddy"):
        pytest.skip("No Caddy is installed.")
    checked = ["caddy", "validate", "--adapter", "caddyfile", "--config", str(ROOT / "Caddyfile")]
    ended = subprocess.run(checked, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
