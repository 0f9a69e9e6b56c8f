"""The commands that read reports: what they print, and how they end."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from inspections.actions.extract import uploads
from inspections.management.commands import evaluate_extraction
from inspections.models import ExtractionRun, Judgment
from tests.inspections.desk.reports import OVERALL, TEXT


@pytest.fixture
def report(tmp_path: Path, northshire: object) -> Path:
    path = tmp_path / "northshire.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run_command(*arguments: Any, **options: Any) -> str:
    out = StringIO()
    call_command(*arguments, stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def refused(*arguments: Any, **options: Any) -> CommandError:
    with pytest.raises(CommandError) as error:
        run_command(*arguments, **options)
    assert error.value.returncode == 2
    assert not ExtractionRun.objects.exists()
    assert list(uploads().iterdir()) == []
    return error.value


def test_json_is_printed_by_the_contract_and_nothing_is_written(report: Path) -> None:
    found = json.loads(run_command("extract_report", report, json=True))

    assert list(found)[:8] == [
        "document",
        "force",
        "year",
        "judgments",
        "metrics",
        "findings",
        "caveats",
        "warnings",
    ]
    assert (found["force"], found["year"]) == ("Northshire Police", 2016)
    assert found["judgments"][0]["question"] == OVERALL
    assert found["metrics"][0]["metric"] == "recorded-crime"
    assert not ExtractionRun.objects.exists()


def test_a_report_is_told_in_short_without_options(report: Path) -> None:
    said = run_command("extract_report", report)

    assert said.startswith("Northshire Police, 2016\n")
    assert "2 judgments, 1 figures" in said


def test_saving_puts_suggestions_on_the_desk_and_publishes_nothing(report: Path, anna: User) -> None:
    said = run_command("extract_report", report, save=True, by="anna")

    run = ExtractionRun.objects.get()
    assert said.startswith(f"On the review desk: run {run.pk}, ")
    assert (run.created_by, run.force.name) == (anna, "Northshire")
    assert run.suggestions.filter(state="pending").count() == run.suggestions.count() > 3
    assert not Judgment.objects.filter(area__slug="northshire").exists()
    assert "This file was uploaded before" in run_command("extract_report", report, save=True)


def test_force_and_inspection_may_be_named(report: Path) -> None:
    run_command("extract_report", report, save=True, force="kent", inspection="peel-effectiveness-2017")

    run = ExtractionRun.objects.get()
    assert (run.force.slug, run.inspection.slug) == ("kent", "peel-effectiveness-2017")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "The file is empty."),
        (b"%PDF-1.4 broken", "The PDF is damaged"),
        (b"PK\x03\x04" + bytes(99), "This is a Word, Excel or zip file."),
    ],
    ids=["empty", "broken", "office file"],
)
@pytest.mark.parametrize("save", [False, True])
def test_a_bad_file_ends_with_2_and_a_sentence(
    tmp_path: Path, loaded: None, content: bytes, told: str, save: bool
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)

    error = refused("extract_report", path, save=save)

    assert str(error).startswith("report.pdf: ")
    assert told in str(error)
    assert str(error).endswith("Nothing was written.")


def test_a_file_that_is_not_there_and_names_that_are_none(report: Path, tmp_path: Path) -> None:
    assert "cannot be read: No such file" in str(refused("extract_report", tmp_path / "nowhere.pdf"))
    assert "There is no force called nowhere." in str(refused("extract_report", report, force="nowhere"))
    assert "There is no inspection called x." in str(refused("extract_report", report, inspection="x"))
    assert "There is no editor called x." in str(refused("extract_report", report, save=True, by="x"))


GOLD = {
    "seed": "northshire.txt",
    "report": "PEEL effectiveness 2016, Northshire Police",
    "force": "Northshire Police",
    "year": 2016,
    "judgments": [],
    "metrics": [],
    "findings": [],
    "caveats": [],
}


def test_evaluation_prints_and_keeps_what_was_measured(report: Path, monkeypatch: Any) -> None:
    gold = report.with_suffix(".json")
    gold.write_text(json.dumps(GOLD), encoding="utf-8")
    kept = report.with_name("measured.json")
    monkeypatch.setattr(evaluate_extraction, "MEASURED", kept)

    said = run_command("evaluate_extraction", gold, write=True)

    assert said.startswith("PEEL effectiveness 2016, Northshire Police\n")
    assert "precision" in said
    told = json.loads(kept.read_text())
    assert told["reports"][0]["judgments"] == {
        "precision": 0.0,
        "recall": 1.0,
        "f1": 0.0,
        "found": 2,
        "wanted": 0,
    }


def test_evaluation_refuses_what_is_no_gold_file(report: Path) -> None:
    bad = report.with_name("bad.json")
    bad.write_text("{}")
    assert "does not name its report under “seed”." in str(refused("evaluate_extraction", bad))
    bad.write_text("not JSON")
    assert "bad.json is not JSON" in str(refused("evaluate_extraction", bad))
    bad.write_text('{"seed": "nowhere.txt"}')
    assert "The report nowhere.txt is not in" in str(refused("evaluate_extraction", bad))
    bad.write_text('{"seed": "northshire.txt"}')
    assert "is not a gold file as described" in str(refused("evaluate_extraction", bad))
    assert "cannot be read" in str(refused("evaluate_extraction", report.with_name("none.json")))
