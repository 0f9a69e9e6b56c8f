"""The data dictionary says of every table and column what it holds, the same in every place."""

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from inspections.actions.export import write_export
from inspections.export.dictionary import data_dictionary
from inspections.export.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.usefixtures("loaded")


def test_the_dictionary_in_the_documents_is_current(capsys: Any) -> None:
    """Write it anew with: manage.py export_data --dictionary > docs/data-dictionary.md"""
    call_command("export_data", "--dictionary")
    written = (ROOT / "docs" / "data-dictionary.md").read_text(encoding="utf-8")
    assert capsys.readouterr().out == written == data_dictionary()


def test_every_table_and_column_is_told_in_words(client: Client) -> None:
    page = client.get("/data/dictionary/").content.decode()
    for one in TABLES:
        assert one.about
        assert f'<section id="{one.name}">' in page
        for column in one.columns:
            assert column.about, f"{one.name}.{column.name}"
            assert f"<code>{column.name}</code>" in page


def test_the_dictionary_lies_in_both_files(tmp_path: Path) -> None:
    export = write_export(tmp_path)
    with zipfile.ZipFile(export.package) as package:
        assert package.read("data-dictionary.md").decode() == data_dictionary()
        described = json.loads(package.read("datapackage.json"))
    assert described["version"] == export.version.name
    assert described["licenses"][0]["name"] == "OGL-UK-3.0"
    with closing(sqlite3.connect(export.database)) as database:
        (count,) = database.execute("SELECT count(*) FROM dictionary").fetchone()
        about = dict(database.execute("SELECT name, value FROM about").fetchall())
    assert count == sum(len(one.columns) for one in TABLES)
    assert about["version"] == export.version.name
