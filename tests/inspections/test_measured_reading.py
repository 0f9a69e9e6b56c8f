"""What the site says about how well the program reads is what the program does now."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from inspections.management.commands import evaluate_extraction
from tests.inspections.gold import REPORTS, SHARED, needs_gold, needs_reports


@needs_gold
@needs_reports
@pytest.mark.usefixtures("loaded")
def test_the_measured_figures_of_the_methodology_page_are_those_of_this_program(
    tmp_path: Path, monkeypatch: Any, capsys: Any
) -> None:
    published = json.loads(evaluate_extraction.MEASURED.read_text(encoding="utf-8"))
    monkeypatch.setattr(evaluate_extraction, "MEASURED", tmp_path / "measured.json")
    call_command("evaluate_extraction", *[SHARED / "gold" / f"{name}.json" for name in REPORTS], write=True)
    now = json.loads((tmp_path / "measured.json").read_text(encoding="utf-8"))
    assert (published["reports"], published["version"]) == (now["reports"], now["version"]), (
        "Measure again: manage.py evaluate_extraction --write, with the two gold files"
    )
