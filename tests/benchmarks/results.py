"""What was measured: one JSON file, and the table in docs/performance.md that is written from it."""

import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESULT = ROOT / "var" / "benchmarks.json"
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"


@dataclass(frozen=True)
class Line:
    """One thing that was measured, beside what was aimed at."""

    group: str
    what: str
    found: str
    target: str
    met: bool


def keep(line: Line) -> None:
    """Put a line in the place of the same one of an earlier run."""
    told = json.loads(RESULT.read_text()) if RESULT.exists() else {"lines": []}
    rest = [one for one in told["lines"] if (one["group"], one["what"]) != (line.group, line.what)]
    told = {
        "date": f"{datetime.now(UTC):%d %B %Y}",
        "machine": f"{os.cpu_count()} cores, Linux, Python {platform.python_version()}",
        "lines": [*rest, asdict(line)],
    }
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps(told, indent=1, ensure_ascii=False))


def table() -> str:
    """The lines as Markdown, group by group."""
    told = json.loads(RESULT.read_text())
    rows = [f"Measured on {told['date']}; {told['machine']}.", ""]
    for group in dict.fromkeys(line["group"] for line in told["lines"]):
        rows += [f"### {group}", "", "| | found | aim | |", "| --- | --- | --- | --- |"]
        rows += [
            f"| {line['what']} | {line['found']} | {line['target']} | {'' if line['met'] else 'missed'} |"
            for line in told["lines"]
            if line["group"] == group
        ]
        rows.append("")
    return "\n".join(rows)


def write_page() -> None:
    before, _, rest = PAGE.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n{table()}{END}{after}")


if __name__ == "__main__":
    write_page()
