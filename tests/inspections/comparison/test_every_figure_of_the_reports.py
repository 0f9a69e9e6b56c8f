"""Every figure that a careful reader found in the two reports gives a short sentence with its numbers.

The readings are not part of the repository; without them these tests are skipped.
"""

import json
import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from inspections.comparison.rules import NATION, Figure, Period
from inspections.comparison.sentences.numbers import number
from inspections.comparison.sentences.wording import word_count
from inspections.comparison.values import compare_areas
from inspections.comparison.words import MetricKind, PeriodKind, UnitKind

REPOSITORY = Path(__file__).parents[3]
READINGS = Path(os.environ.get("PEELMARK_SHARED", REPOSITORY.parent / "shared")) / "gold"
REPORTS = ("staffordshire-crime-inspection-2014", "staffordshire-peel-effectiveness-2016")


def readings():
    found = []
    for report in REPORTS:
        path = READINGS / f"{report}.json"
        if path.exists():
            text = path.read_text(encoding="utf-8")
            found += json.loads(text, parse_float=Decimal, parse_int=Decimal)["metrics"]
    return found


def period(reading):
    if reading is None:
        return None
    start, end = (date.fromisoformat(reading[side]) if reading[side] else None for side in ("start", "end"))
    known = reading["type"] in list(PeriodKind)
    return Period(
        PeriodKind(reading["type"]) if known else PeriodKind.NOT_STATED, start, end, reading["label"]
    )


def figure(reading, area, area_key, value, margin):
    return Figure(
        metric=reading["name"],
        metric_key=reading["id"],
        area=area,
        area_key=area_key,
        value=value,
        decimals=max(0, -value.as_tuple().exponent) if value is not None else 0,
        unit=reading["unit"],
        unit_kind=UnitKind(reading["kind"].replace(" ", "_")),
        denominator=reading["denominator"] or "",
        period=period(reading["period"]),
        baseline=period(reading["baseline_period"]),
        margin=margin,
        missing_reason="" if value is not None else "not published",
        kind=MetricKind.RECORDING,
        approximate=reading["approximate"] or "",
        publication="the report",
    )


@pytest.mark.skipif(not readings(), reason="the readings of the two reports are not here")
def test_every_figure_gives_a_short_sentence_with_its_numbers():
    for reading in readings():
        ours, theirs = reading["staffordshire_value"], reading["england_wales_value"]
        force = figure(reading, "Staffordshire", "staffordshire", ours, reading["margin_staffordshire"])
        nation = figure(reading, "England and Wales", NATION, theirs, reading["margin_england_wales"])
        sentence = compare_areas(force, nation).sentence
        assert word_count(sentence) <= 30, sentence
        for side in (force, nation):
            if side.value is not None:
                assert number(abs(side.value), side.decimals) in sentence
