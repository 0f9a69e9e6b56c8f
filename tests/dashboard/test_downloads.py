"""Rows as a spreadsheet and as JSON: what was published, and nothing that a spreadsheet would run."""

import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.downloads import as_csv, as_json, cell, columns
from dashboard.sheets import Sheet, plain, published_number

ROOT = Path(__file__).resolve().parents[2]
FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＠a",
    '=HYPERLINK("http://x")',
    "-",
    "+",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_begins_as_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"
    assert cell([text, "x"]).startswith("'")
    assert not cell({"key": text}).startswith(tuple("=+-@"))


def test_everything_that_writes_a_table_asks_this_one_rule() -> None:
    modules = [path for app in ("dashboard", "inspections") for path in (ROOT / app).rglob("*.py")]
    writing = {path.name: path.read_text() for path in modules if "csv.writer(" in path.read_text()}
    assert set(writing) == {"downloads.py", "package.py", "errors.py"}
    assert [name for name, text in writing.items() if "harmless(" not in text] == []


@pytest.mark.parametrize("text", ["-13", "-0.5", "-1234.50"])
def test_a_true_negative_number_stays_a_number(text: str) -> None:
    assert cell(text) == text
    assert cell(Decimal(text)) == text


@pytest.mark.parametrize("text", ["-13%", "-13 percent", "--1", "-1-1", "-.5", "+5", "-1e5"])
def test_what_only_looks_like_a_negative_number_is_text(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (Decimal("0.0"), "0.0"),
        (Decimal("85.0"), "85.0"),
        (Decimal("1E+3"), "1000"),
        (date(2016, 6, 30), "2016-06-30"),
        (["a", "b"], "a | b"),
        ((), ""),
        ({"line": 350, "page": None, "note": ""}, "line: 350"),
        ([{"line": 350}, {"line": 476}], "line: 350 | line: 476"),
        ("Cumbria, “north”", "Cumbria, “north”"),
    ],
)
def test_a_cell_says_what_the_record_holds(found: object, shown: str) -> None:
    assert cell(found) == shown


@given(text=st.text())
def test_no_cell_ever_begins_as_a_formula_unless_it_is_a_number(text: str) -> None:
    shown = cell(text)
    if shown[:1] in tuple("=+-@\t\r\n＝＋－＠"):
        assert float(shown) <= 0
    assert shown in (text, f"'{text}")


def read_back(sheets: list[Sheet]) -> list[list[str]]:
    text = as_csv(sheets, "test").content.decode()
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_what_is_written_as_csv_is_read_as_the_same_cells(texts: list[str]) -> None:
    rows = read_back([Sheet("only", [{"name": text} for text in texts])])
    assert rows == [["name"], *([cell(text)] for text in texts)]


def test_one_table_has_its_own_columns_and_several_say_which() -> None:
    grades, figures = Sheet("grades", [{"force": "kent", "grade": None}]), Sheet("figures", [{"value": 0}])
    assert columns([grades, figures]) == ["force", "grade", "value"]
    assert read_back([grades]) == [["force", "grade"], ["kent", ""]]
    assert read_back([grades, figures]) == [
        ["table", "force", "grade", "value"],
        ["grades", "kent", "", ""],
        ["figures", "", "", "0"],
    ]


def test_a_download_has_a_name_and_a_licence() -> None:
    assert (
        as_csv([], "forces-kent")["Content-Disposition"] == 'attachment; filename="peelmark-forces-kent.csv"'
    )
    body = json.loads(as_json([Sheet("figures", [])], {"title": "Kent"}).content)
    assert body["title"] == "Kent"
    assert "Open Government Licence" in body["licence"]
    assert body["tables"] == {"figures": []}


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (Decimal("63.5"), 63.5),
        (Decimal("85.0"), 85),
        (Decimal("0.0"), 0),
        (Decimal("-13"), -13),
        (date(2016, 6, 30), "2016-06-30"),
        (None, None),
        ({"a": (Decimal("0.1"), None)}, {"a": [0.1, None]}),
    ],
)
def test_json_has_numbers_dates_and_nothing_as_themselves(found: object, shown: object) -> None:
    assert plain(found) == shown


@given(number=st.decimals(-(10**12), 10**12, places=3, allow_nan=False))
def test_no_published_number_loses_a_digit_on_its_way_into_json(number: Decimal) -> None:
    told = json.loads(json.dumps(plain(number)))
    assert Decimal(str(told)) == number


def test_a_number_keeps_its_printed_decimals() -> None:
    assert str(published_number(Decimal("85.000"), 1)) == "85.0"
    assert str(published_number(Decimal("63.5"), 1)) == "63.5"
    assert published_number(None, 1) is None
