"""Rows as a spreadsheet and as JSON: what was published, and nothing that a spreadsheet would run."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.downloads import as_json, cell
from dashboard.sheets import Sheet, published_number

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


def in_json(value: object) -> str:
    """One value of a record as it is printed in the JSON of a page."""
    body = as_json([Sheet("figures", lambda: [{"value": value}])], {}).content.decode()
    return " ".join(body.partition('"value": ')[2].rpartition("}")[0].split()).removesuffix(" } ] }")


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        (Decimal("63.5"), "63.5"),
        (Decimal("85.0"), "85.0"),
        (Decimal("0.0"), "0.0"),
        (Decimal("-13"), "-13"),
        (Decimal("1E+3"), "1000"),
        (date(2016, 6, 30), '"2016-06-30"'),
        (None, "null"),
        ((Decimal("0.1"), None), "[ 0.1, null ]"),
    ],
)
def test_json_has_numbers_as_printed_dates_and_nothing_as_themselves(found: object, printed: str) -> None:
    assert in_json(found) == printed


@given(number=st.decimals(-(10**12), 10**12, places=3, allow_nan=False))
def test_no_published_number_loses_a_digit_on_its_way_into_json(number: Decimal) -> None:
    body = as_json([Sheet("figures", lambda: [{"value": number}])], {}).content
    assert json.loads(body, parse_float=Decimal)["tables"]["figures"] == [{"value": number}]


def test_a_number_keeps_its_printed_decimals() -> None:
    assert str(published_number(Decimal("85.000"), 1)) == "85.0"
    assert str(published_number(Decimal("63.5"), 1)) == "63.5"
    assert published_number(None, 1) is None
