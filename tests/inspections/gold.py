"""What a careful reader found in the two reports, figure by figure.

The readings and the reports' texts are not part of the repository: they are looked for beside it, or
where PEELMARK_SHARED says, and tests that need them are skipped without them.
"""

import json
import os
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(os.environ.get("PEELMARK_SHARED", Path(__file__).parents[2].parent / "shared"))
R2014, R2016 = REPORTS = ("staffordshire-crime-inspection-2014", "staffordshire-peel-effectiveness-2016")
AREAS = {"staffordshire": "staffordshire", "england-and-wales": "england_wales"}
FORMS = {"table": "table", "prose": "prose", "force_in_numbers": "graphic"}

needs_gold = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason="the readings of the reports are not at hand"
)
needs_reports = pytest.mark.skipif(
    not (SHARED / "reports").is_dir(), reason="the texts of the reports are not at hand"
)


@dataclass(frozen=True)
class Stated:
    """One number as one place of a report states it for one area.

    `head` is the first reading of the same fact: restatements point to it and give it their caveats.
    """

    report: str
    reading: dict[str, Any]
    head: dict[str, Any]
    area: str

    @property
    def value(self) -> Decimal:
        return self.reading[f"{AREAS[self.area]}_value"]

    @property
    def margin(self) -> Decimal | None:
        return self.head[f"margin_{AREAS[self.area]}"]

    def __str__(self) -> str:
        return f"{self.report[-4:]}-{self.reading['id']}-{self.area}"


def reading_of(report: str) -> dict[str, Any]:
    """One reading whole, with numbers as printed (85.0, not 85); empty where it is not at hand."""
    path = SHARED / "gold" / f"{report}.json"
    if not path.exists():
        return {"metrics": []}
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def text_of(report: str) -> list[str]:
    """The lines of a report; line 1 is the first of the list."""
    return (SHARED / "reports" / f"{report}.txt").read_text(encoding="utf-8").split("\n")


def stated_numbers() -> list[Stated]:
    """Every number of both readings, one for each area that has one."""
    found = []
    for report in REPORTS:
        metrics = {metric["id"]: metric for metric in reading_of(report)["metrics"]}
        for metric in metrics.values():
            head = metrics[metric["same_as"] or metric["id"]]
            found += [
                Stated(report, metric, head, area)
                for area, key in AREAS.items()
                if metric[f"{key}_value"] is not None
            ]
    return found


def restated(report: str, head: str) -> list[dict[str, Any]]:
    """All readings of one fact, the first of them included."""
    return [each for each in reading_of(report)["metrics"] if head in (each["id"], each["same_as"])]


def squeezed(text: str) -> str:
    """Text without line ends, curly quotes and capitals, so that a printed word is found in it."""
    plain = text.translate(str.maketrans("’‘“”\u2011", "''\"\"-"))
    return re.sub(r"\s+", " ", plain).lower()
