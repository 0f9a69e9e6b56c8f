"""Starts the program as its operator does: in a process of its own, told nothing but what a test says."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEY = "k3y-of-a-test-that-is-long-enough-and-has-many-letters-in-it"


def started(
    *arguments: str, var: Path, program: tuple[str, ...] = ("manage.py",), **settings: str
) -> subprocess.CompletedProcess[str]:
    """What `manage.py ARGUMENTS` said and how it ended, with these settings and no others."""
    environment = {
        "PATH": os.environ["PATH"],
        "PEELMARK_VAR": str(var),
        "PYTHONWARNINGS": "default",
        **settings,
    }
    return subprocess.run(
        [sys.executable, *program, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
