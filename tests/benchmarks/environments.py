"""Environments of what is no part of ours and is measured with or beside us: built once, in var/bench."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.conftest import WORK

PEERS = Path(__file__).parent / "peers" / "requirements.txt"


def python_of_peers() -> Path:
    """The Python that has the other programs; BENCH_PEERS names an environment that has them already."""
    if named := os.environ.get("BENCH_PEERS"):
        return Path(named) / "bin" / "python"
    return installed("peers", ["-r", str(PEERS)], PEERS)


def installed(name: str, options: list[str], wanted: Path) -> Path:
    """The Python of an environment that holds what a file asks for; skips where that cannot be had."""
    folder = WORK / name
    python, stamp = folder / "bin" / "python", folder / "installed"
    if not stamp.exists() or stamp.read_text() != wanted.read_text():
        run([sys.executable, "-m", "venv", "--clear", str(folder)])
        run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *options])
        stamp.write_text(wanted.read_text())
    return python


def run(command: list[str], **settings: str) -> None:
    """An installer; where it cannot do its work, the benchmark is skipped with its last word."""
    ended = subprocess.run(
        command, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        said = (ended.stderr or ended.stdout).strip().splitlines() or ["no word"]
        pytest.skip(f"cannot be installed here: {said[-1]}")
