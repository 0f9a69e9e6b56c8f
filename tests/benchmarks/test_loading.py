"""Loading in bulk against the COPY that anybody would type."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg

from tests.benchmarks.conftest import named
from tests.benchmarks.results import ROOT
from tests.operation.site import environment, manage


def test_a_first_load_is_faster_than_a_plain_copy(server: str, tmp_path: Path, tell: Any) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS bench_loading WITH (FORCE)")
        connection.execute("CREATE DATABASE bench_loading")
        settings = {"DATABASE_URL": named(server, "bench_loading")}
        try:
            manage("migrate", "-v0", var=tmp_path, **settings)
            command = [sys.executable, "-m", "tests.benchmarks.loading"]
            ended = subprocess.run(
                command,
                cwd=ROOT,
                env=environment(tmp_path, settings),
                capture_output=True,
                text=True,
                check=False,
            )
            assert ended.returncode == 0, ended.stderr
            found = json.loads(ended.stdout)
        finally:
            connection.execute("DROP DATABASE bench_loading WITH (FORCE)")
    ratio = found["plain"] / found["ours"]
    told = f"{ratio:.1f} ({found['rows']:,} rows: {found['plain']:.1f} s, {found['ours']:.1f} s)"
    tell("Loading, PostgreSQL", "times as fast as a plain COPY", told, "at least 4", ratio >= 4)
