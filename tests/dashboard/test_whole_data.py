"""The whole data: two files that anybody can read without us, of what is published and nothing else."""

import csv
import errno
import io
import os
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import pytest
from django.core.management import call_command
from django.test import Client

from dashboard import downloads
from inspections.actions import export as export_action
from inspections.actions.export import Export, current_export, forget_earlier, write_export
from inspections.export.package import cell
from inspections.export.rows import with_printed_decimals
from inspections.export.tables import TABLES
from inspections.export.version import DataVersion, data_version
from inspections.models import Area, Caveat, Finding, Judgment, Value
from tests.factories import (
    CaveatFactory,
    CitationFactory,
    FollowUpFactory,
    LimitationFactory,
    StatedComparisonFactory,
)

pytestmark = pytest.mark.usefixtures("loaded")


@pytest.fixture
def export(tmp_path: Path) -> Export:
    return write_export(tmp_path)


@pytest.fixture
def database(export: Export) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(export.database)) as connection:
        yield connection


def table(export: Export, name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(export.package) as package:
        text = package.read(f"data/{name}.csv").decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_package_holds_what_it_says_it_holds(export: Export, tmp_path: Path) -> None:
    """As its readers will check it: types, keys, references, sizes and sums."""
    with zipfile.ZipFile(export.package) as package:
        package.extractall(tmp_path / "package")
    report = frictionless.validate(str(tmp_path / "package" / "datapackage.json"))
    assert report.flatten(["type", "note"]) == []
    assert report.stats["tasks"] == len(TABLES) == 26


def test_the_database_answers_a_question(database: sqlite3.Connection) -> None:
    """How was Staffordshire judged overall on effectiveness, year by year?"""
    found = database.execute(
        "SELECT cycle, grade FROM judgments JOIN questions ON questions.key = judgments.question "
        "WHERE area = 'staffordshire' AND level = 'overall' AND pillar = 'effectiveness' ORDER BY cycle"
    )
    grades = dict(found.fetchall())
    assert grades["2015"] == "requires improvement"
    assert grades["2016"] == "requires improvement"


def test_a_value_in_the_database_leads_to_the_line_that_prints_it(database: sqlite3.Connection) -> None:
    found = database.execute(
        'SELECT v.value, c.line, c.stated FROM "values" v JOIN citations c ON c.value = v.key '
        "WHERE v.metric = 'recorded-crime' AND v.area = 'staffordshire' AND v.period_end = '2016-06-30'"
    )
    assert (63.5, 350, "63.5") in found.fetchall()


def test_every_name_in_the_database_is_found_in_its_table(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_both_files_hold_the_same_rows(export: Export, database: sqlite3.Connection) -> None:
    for one in TABLES:
        (count,) = database.execute(f'SELECT count(*) FROM "{one.name}"').fetchone()  # noqa: S608
        assert len(table(export, one.name)) == count
    assert len(table(export, "judgments")) == Judgment.objects.published().count()
    assert len(table(export, "areas")) == Area.objects.count() == 44


def test_no_row_is_named_by_a_number(database: sqlite3.Connection) -> None:
    for one in TABLES:
        names = {column.name for column in one.columns}
        assert not names & {"id", "pk", "revision", "review_state", "quotation"}
        assert not any(name.endswith("_id") for name in names)


def test_numbers_keep_the_decimals_that_were_printed(export: Export) -> None:
    for row in table(export, "values"):
        if row["value"]:
            assert len(row["value"].partition(".")[2]) == int(row["decimals"])
    printed = {row["value"] for row in table(export, "values")}
    assert {"63.5", "31", "0.0", ""} <= printed


@pytest.mark.parametrize(
    ("number", "decimals", "margin", "shown"),
    [("83.0000", 1, "2.0000", "2.0"), ("90.0000", 0, "1.5000", "1.5"), ("85.0000", 1, "0.2000", "0.2")],
)
def test_a_margin_keeps_the_decimals_that_pages_print(
    number: str, decimals: int, margin: str, shown: str
) -> None:
    """83.0 ± 2.0 is no more exact than that, and no less: 2 would be another margin."""
    row = {"value": Decimal(number), "decimals": decimals, "margin": Decimal(margin)}
    assert str(with_printed_decimals(row)["margin"]) == shown


def test_what_a_spreadsheet_would_run_is_made_harmless_as_in_the_pages_downloads(export: Export) -> None:
    for text in ("=1+1", "+13.2%", "-3.4%", "@a", "-8", "-3.5", "\tx", "good", ""):
        assert cell(text) == downloads.cell(text)
    stated = {row["stated"] for row in table(export, "citations")}
    assert "'-3.4%" in stated
    assert not any(text[:1] in ("=", "+", "@") for text in stated)


def test_what_nobody_has_published_is_in_neither_file(tmp_path: Path) -> None:
    """A draft, and all that hangs on it: its citations, caveats, follow-ups and comparisons."""
    judgment = Judgment.objects.published().get(
        area__slug="kent", question__inspection__slug="peel-2018-19", question__slug="preventing-crime"
    )
    value = Value.objects.published().filter(metric__slug="recorded-crime").first()
    finding = (
        Finding.objects.published().filter(follows=None, part_of=None, followed_by=None, parts=None).first()
    )
    caveat = CaveatFactory(text="A limit on a draft alone.")
    LimitationFactory(value=value, caveat=caveat)
    CitationFactory(reference="draft/caveat", value=None, caveat=caveat)
    CitationFactory(reference="draft/judgment", value=None, judgment=judgment)
    CitationFactory(reference="draft/value", value=value)
    follow_up = FollowUpFactory(finding=finding, text="A draft was followed up.")
    CitationFactory(reference="draft/follow-up", value=None, follow_up=follow_up)
    StatedComparisonFactory(
        judgment=judgment, reason="A draft is compared.", earlier_question=judgment.question
    )
    for one in (judgment, value, finding):
        one.review_state = "draft"
        one.save()
    export = write_export(tmp_path)
    keys = {row["key"] for row in table(export, "judgments")}
    assert "kent/peel-2018-19/preventing-crime" not in keys
    assert finding.text not in {row["text"] for row in table(export, "findings")}
    assert "A limit on a draft alone." not in {row["text"] for row in table(export, "caveats")}
    assert "A draft was followed up." not in {row["text"] for row in table(export, "follow_ups")}
    assert "A draft is compared." not in {row["reason"] for row in table(export, "stated_comparisons")}
    assert not [row for row in table(export, "citations") if row["reference"].startswith("draft/")]
    assert Caveat.objects.filter(text="A limit on a draft alone.").exists()
    with closing(sqlite3.connect(export.database)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_reports_own_sentences_stay_out(tmp_path: Path) -> None:
    CitationFactory(quotation="A sentence of the report.", value=Value.objects.published().first())
    export = write_export(tmp_path)
    assert b"A sentence of the report." not in export.database.read_bytes()
    with zipfile.ZipFile(export.package) as package:
        assert b"A sentence of the report." not in package.read("data/citations.csv")


def test_the_same_data_are_the_same_files(tmp_path: Path) -> None:
    first, second = write_export(tmp_path / "a"), write_export(tmp_path / "b")
    assert first.version == second.version
    assert first.package.read_bytes() == second.package.read_bytes()
    assert first.database.read_bytes() == second.database.read_bytes()


def test_an_edit_makes_another_version_and_another_file(tmp_path: Path) -> None:
    before = current_export(tmp_path)
    force = Area.objects.get(slug="kent")
    force.note = "Edited."
    force.save()
    after = current_export(tmp_path)
    assert after.version != before.version
    assert {row["slug"]: row["note"] for row in table(after, "areas")}["kent"] == "Edited."


def test_what_is_saved_while_the_files_are_written_is_in_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody saves after the rows were read and before the files are whole: they are read again."""
    before = data_version()
    force = Area.objects.get(slug="kent")

    def saved_meanwhile() -> Iterator[DataVersion]:
        yield before
        force.note = "Saved meanwhile."
        force.save()
        while True:
            yield data_version()

    versions = saved_meanwhile()
    monkeypatch.setattr("inspections.actions.export.data_version", lambda: next(versions))
    written = write_export(tmp_path)
    assert written.version == data_version() != before
    assert {row["slug"]: row["note"] for row in table(written, "areas")}["kent"] == "Saved meanwhile."
    assert len(list(tmp_path.iterdir())) == 2


def test_files_that_are_there_are_not_written_again(tmp_path: Path) -> None:
    written = current_export(tmp_path).package.stat().st_mtime_ns
    assert current_export(tmp_path).package.stat().st_mtime_ns == written


def test_earlier_files_go_once_nobody_can_still_be_fetching_them(tmp_path: Path) -> None:
    kept = write_export(tmp_path)
    young, old = tmp_path / "peelmark-young.zip", tmp_path / "peelmark-old.zip"
    for path in (young, old):
        path.write_bytes(b"")
    two_hours_ago = time.time() - 7200
    os.utime(old, (two_hours_ago, two_hours_ago))
    forget_earlier(tmp_path, kept)
    assert young.exists()
    assert not old.exists()
    assert kept.is_written


def test_nothing_half_written_stays_behind(tmp_path: Path) -> None:
    write_export(tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_what_a_power_cut_left_goes_once_nobody_can_still_be_writing_it(tmp_path: Path) -> None:
    young, old = tmp_path / "unfinished-young", tmp_path / "unfinished-old"
    for path in (young, old):
        path.mkdir()
        (path / "database").write_bytes(b"half")
    two_hours_ago = time.time() - 7200
    os.utime(old, (two_hours_ago, two_hours_ago))
    write_export(tmp_path)
    assert young.exists()
    assert not old.exists()


@pytest.mark.parametrize(
    "first", [OSError(errno.ENOSPC, "No space left"), sqlite3.OperationalError("is full")]
)
def test_without_room_for_the_files_a_reader_is_told_when_to_come_again(
    client: Client, settings: Any, tmp_path: Path, monkeypatch: Any, first: Exception
) -> None:
    settings.VAR_DIR = tmp_path
    tries: list[Path] = []

    def full(database: Path, package: Path, version: DataVersion) -> None:
        tries.append(database)
        database.write_bytes(b"half")
        raise first

    monkeypatch.setattr(export_action, "_pause_until", 0.0)
    with monkeypatch.context() as patch:
        patch.setattr(export_action, "write_both", full)
        for form in ("zip", "sqlite3"):
            told = client.get(f"/data/peelmark.{form}")
            assert (told.status_code, told["Retry-After"]) == (503, "60")
            assert "the site has no room" in told.text
            assert not told.has_header("ETag")
            assert "attachment" not in told.get("Content-Disposition", "")
    assert len(tries) == 1  # each try takes a second of those who read
    assert list((tmp_path / "export").iterdir()) == []
    assert client.get("/data/").status_code == 200

    monkeypatch.setattr(export_action, "_pause_until", 0.0)  # a minute later, with room again
    assert b"".join(client.get("/data/peelmark.zip")).startswith(b"PK")


@pytest.mark.parametrize(
    ("form", "kind", "first"),
    [("sqlite3", "application/vnd.sqlite3", b"SQLite format 3\x00"), ("zip", "application/zip", b"PK")],
)
def test_the_files_are_served_whole_and_only_when_they_changed(
    form: str, kind: str, first: bytes, client: Client
) -> None:
    response = client.get(f"/data/peelmark.{form}")
    body = b"".join(response)
    assert response.status_code == 200
    assert response["Content-Type"] == kind
    assert response["Content-Disposition"] == f'attachment; filename="peelmark.{form}"'
    assert body.startswith(first)
    assert int(response["Content-Length"]) == len(body)
    assert not response.cookies
    again = client.get(f"/data/peelmark.{form}", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304
    force = Area.objects.get(slug="kent")
    force.note = "Edited."
    force.save()
    changed = client.get(f"/data/peelmark.{form}", headers={"If-None-Match": response["ETag"]})
    assert changed.status_code == 200
    assert b"".join(changed) != body


def test_a_file_is_not_packed_a_second_time_on_its_way(client: Client) -> None:
    response = client.get("/data/peelmark.zip", headers={"Accept-Encoding": "gzip"})
    assert b"".join(response).startswith(b"PK")


@pytest.mark.parametrize("form", ["xlsx", "sqlite3.gz", "..%2Fsecret_key", "%00", "zip%0AX-Header: x"])
def test_there_is_no_other_form(form: str, client: Client) -> None:
    for headers in ({}, {"If-None-Match": "*"}):
        assert client.get(f"/data/peelmark.{form}", headers=headers).status_code == 404


def test_the_page_offers_the_files_with_size_and_version(client: Client) -> None:
    response = client.get("/data/peelmark.zip")
    assert b"".join(response)
    page = client.get("/data/").content.decode()
    assert 'href="/data/peelmark.sqlite3"' in page
    assert 'href="/data/peelmark.zip"' in page
    assert 'href="/data/dictionary/"' in page
    assert response["ETag"].strip('"').partition("-")[0] in page
    assert "KB" in page.replace("\xa0", " ") or "MB" in page


def test_the_command_writes_both_files(tmp_path: Path, capsys: Any) -> None:
    call_command("export_data", str(tmp_path))
    told = capsys.readouterr().out
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".sqlite3", ".zip"]
    assert "Version " in told
