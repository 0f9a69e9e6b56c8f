"""Lists every package that the site runs with and its licence, as its own metadata say: docs/licences.md."""

import json
import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "docs" / "licences.md"
LOCKED = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def licences() -> str:
    """The page: one line for each locked package, and for what the browser loads."""
    locked = LOCKED.findall((ROOT / "requirements.txt").read_text())
    told = [f"| {name} | {version} | {licence_of(name)} |" for name, version in locked]
    packages = json.loads((ROOT / "package.json").read_text())["dependencies"]
    told += [f"| {name} (in the browser) | {version} | MIT |" for name, version in sorted(packages.items())]
    return "\n".join(
        [
            "# Licences",
            "",
            "Peelmark is under the MIT licence. It runs with these packages; nothing of them is in the",
            "repository. Made by `python -m scripts.licences` from what the packages say of themselves.",
            "",
            "| package | version | licence |",
            "|---|---|---|",
            *told,
            "",
        ]
    )


def licence_of(package: str) -> str:
    """The licence by its expression, else by its classifiers, else by the first line of its text."""
    try:
        about = metadata(package)
    except PackageNotFoundError:
        return "not installed here"
    if expression := about.get("License-Expression"):
        return expression
    classified = [
        line.rsplit(" :: ", 1)[1]
        for line in about.get_all("Classifier", [])
        if line.startswith("License :: ") and line != "License :: OSI Approved"
    ]
    return ", ".join(classified) or (about.get("License") or "not stated").splitlines()[0]


if __name__ == "__main__":
    LIST.write_text(licences())
