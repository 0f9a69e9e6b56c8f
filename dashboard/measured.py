"""How well the program reads reports, as `manage.py evaluate_extraction --write` measured it last."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

FILE = Path(settings.BASE_DIR) / "inspections" / "extraction" / "measured.json"
KINDS = ("judgments", "figures", "findings", "caveats")


@dataclass(frozen=True)
class MeasuredRow:
    """One kind of thing in one report; percentages rounded down, so that 100 means all."""

    report: str
    kind: str
    precision: int
    recall: int
    wanted: int


@dataclass(frozen=True)
class Measured:
    date: date
    version: str
    reports: tuple[str, ...]
    rows: tuple[MeasuredRow, ...]


@cache
def measured() -> Measured | None:
    """What was measured with this version of the program; None where nothing was."""
    if not FILE.exists():
        return None
    told = json.loads(FILE.read_text(encoding="utf-8"))
    rows = tuple(
        MeasuredRow(
            report=report["report"],
            kind=kind,
            precision=percent(report[kind]["precision"]),
            recall=percent(report[kind]["recall"]),
            wanted=report[kind]["wanted"],
        )
        for report in told["reports"]
        for kind in KINDS
    )
    names = tuple(report["report"] for report in told["reports"])
    return Measured(date.fromisoformat(told["date"]), told["version"], names, rows)


def percent(share: float) -> int:
    return round(share * 1000) // 10
