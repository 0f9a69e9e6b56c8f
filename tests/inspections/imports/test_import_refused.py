"""A damaged table: which rows are left out, when nothing is imported at all, and how that is told."""

from pathlib import Path

import pytest
from django.db import DatabaseError

from inspections.actions import import_crime
from tests.inspections.imports.import_command import ROWS, refused, rewrite, run, shoplifting
from tests.inspections.imports.tables import ROLLING, csv_of

pytestmark = pytest.mark.usefixtures("loaded")


def test_the_report_file_is_written_with_the_rows_around_the_damaged_one_imported(table: Path) -> None:
    errors = table.with_name("errors.csv")
    told = run(rewrite(table, [*ROWS, "30-06-2016,Mercia,,Robbery,5"]), "--errors", str(errors))
    assert "Match no police force: Mercia (1 row)." in told
    assert ",6,error,PFA,Mercia,no police force has this name" in errors.read_text()
    assert shoplifting().value == 7000


def test_an_import_without_its_damaged_rows_ends_by_saying_so(table: Path) -> None:
    """Exit code 0 says that the command did what it may; the edition still lacks two rows."""
    lacking = "Not whole: 2 damaged rows gave no figure"
    assert "Not whole" not in run(table)
    assert lacking in run(rewrite(table, [*ROWS, *["30-06-2016,Mercia,,Robbery,5"] * 2]))
    assert "Nothing to change: every figure that could be read" in (told := run(table))
    assert lacking in told.splitlines()[-2]


def test_a_job_that_nobody_watches_can_refuse_a_single_damaged_row(table: Path) -> None:
    told = refused(rewrite(table, [*ROWS, "30-06-2016,Mercia,,Robbery,5"]), "--max-errors", "0")
    assert told.startswith("1 damaged row, more than 0.")


def test_too_many_damaged_rows_stop_the_import(table: Path) -> None:
    errors = table.with_name("errors.csv")
    rewrite(table, [*ROWS, *["30-06-2016,Kent,South East,Piracy,5"] * 3])
    told = refused(table, "--max-errors", "2", "--errors", str(errors))
    assert told.startswith("3 damaged rows, more than 2.")
    assert errors.read_text().count("error") == 3
    assert "4 new" in run(table, "--max-errors", "3")


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"PK\x03\x04", b"a,b\n1,2\n", b"<html>not a table</html>"]
)
def test_a_file_that_is_no_table_leaves_no_trace(table: Path, content: bytes) -> None:
    table.write_bytes(content)
    errors = table.with_name("errors.csv")
    told = refused(table, "--errors", str(errors))
    assert told.startswith("crime.csv: ")
    assert told.endswith("Nothing was imported.")
    assert not errors.exists()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in refused(tmp_path / "nowhere.csv")
    assert "cannot be read" in refused(tmp_path)


def test_a_table_without_a_figure_of_a_force_is_refused(table: Path) -> None:
    assert "no figure" in refused(rewrite(table, ["30-06-2016,British Transport Police,,Robbery,5"]))
    assert "no figure" in refused(rewrite(table, []))


def test_the_report_never_overwrites_the_table(table: Path) -> None:
    assert "--errors names the file" in refused(table, "--errors", str(table))
    assert table.read_bytes() == csv_of(ROLLING, ROWS)


def test_a_failure_half_way_leaves_no_trace(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise DatabaseError("disk full")

    monkeypatch.setattr(import_crime, "write_changes", fail)
    assert "disk full" in refused(table)
