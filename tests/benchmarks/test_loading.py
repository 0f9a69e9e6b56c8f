"""Loading in bulk against the COPY that anybody would type."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.results import ROOT
from tests.operation.site import environment, manage


def test_a_first_load_is_faster_than_a_plain_copy(empty_database: str, tmp_path: Path, tell: Any) -> None:
    settings = {"DATABASE_URL": empty_database}
    manage("migrate", "-v0", var=tmp_path, **settings)
    ended = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.loading"],
        cwd=ROOT,
        env=environment(tmp_path, settings),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    ratio = found["plain"] / found["ours"]
    told = f"{ratio:.1f} ({found['rows']:,} rows: {found['plain']:.1f} s, {found['ours']:.1f} s)"
    tell("Loading, PostgreSQL", "times as fast as a plain COPY", told, "at least 4", ratio >= 4)
