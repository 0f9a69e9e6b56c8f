"""What the site is built from: pinned, hashed, each with its reason and a licence that suits."""

import json
import re
import tomllib

import pytest

from scripts.licences import LIST, LOCKED, licences
from tests.config.started import ROOT

HASHED = re.compile(r"^(\S+)==(\S+) \\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", re.MULTILINE)
SUITS = re.compile(r"MIT|BSD|Apache|PSF|Python Software|ISC|MPL|Unlicense|LGPL|ZPL|0BSD|HPND", re.IGNORECASE)


def direct() -> dict[str, str]:
    """Each direct dependency of pyproject.toml with the rest of its line."""
    text = (ROOT / "pyproject.toml").read_text()
    return dict(re.findall(r'^    "([a-z0-9-]+)(?:\[[a-z,]+\])?==[^"]+",(.*)$', text, re.MULTILINE))


def test_each_direct_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    assert len(direct()) == sum(len(group) for group in groups) > 20
    assert [name for name, reason in direct().items() if len(reason.partition("#")[2].split()) < 1] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "requirements-sentry.txt"])
def test_every_package_is_locked_with_its_hashes(name: str) -> None:
    text = (ROOT / name).read_text()
    locked = {package.partition("[")[0] for package, _ in HASHED.findall(text)}
    named = {
        line.split("==")[0].partition("[")[0] for line in text.splitlines() if "==" in line and line[0] != "#"
    }
    assert locked == named != set()


def test_what_is_asked_for_is_what_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    locked = dict(LOCKED.findall((ROOT / "requirements.txt").read_text()))
    for asked in project["dependencies"]:
        name, _, version = re.sub(r"\[.*\]", "", asked).partition("==")
        assert locked[name] == version
    packages = json.loads((ROOT / "package.json").read_text())["dependencies"]
    built = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    for name, version in packages.items():
        assert built[f"node_modules/{name}"]["version"] == version
        assert built[f"node_modules/{name}"]["integrity"].startswith("sha512-")


def test_the_list_of_licences_is_of_now() -> None:
    """Else run: python -m scripts.licences"""
    assert LIST.read_text() == licences()


def test_every_licence_lets_anybody_run_the_site() -> None:
    rows = [line.strip("| ").split(" | ") for line in LIST.read_text().splitlines() if line.startswith("| ")][
        1:
    ]
    assert len(rows) > 30
    assert [row for row in rows if not SUITS.search(row[2])] == []
