"""The rows of a page as CSV and as JSON."""

import csv
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import orjson
from django.http import HttpResponse

from dashboard.sheets import Sheet
from inspections.formulas import harmless

# By it Excel knows UTF-8; without it dashes and pound signs come out as other signs (decision 0090).
BYTE_ORDER_MARK = "\ufeff"
LICENCE = "Contains public sector information licensed under the Open Government Licence v3.0."


def cell(value: object) -> str:
    """One cell of a spreadsheet: lists as text, and nothing that it would run as a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        text = "; ".join(f"{key}: {cell(inner)}" for key, inner in value.items() if inner not in (None, ""))
    elif isinstance(value, (list, tuple)):
        text = " | ".join(cell(inner) for inner in value)
    elif isinstance(value, Decimal):
        return f"{value:f}"
    else:
        text = str(value)
    return harmless(text)


def columns(sheets: Sequence[Sheet]) -> list[str]:
    """Every key of every record, in the order first met."""
    return list(dict.fromkeys(key for sheet in sheets for record in sheet.records for key in record))


def as_csv(sheets: Sequence[Sheet], name: str) -> HttpResponse:
    """All rows of the page; where it has several tables, the first column says which."""
    out = io.StringIO()
    writer = csv.writer(out)
    keys = columns(sheets)
    several = len(sheets) > 1
    writer.writerow((["table"] if several else []) + keys)
    for sheet in sheets:
        for record in sheet.records:
            row = [cell(record.get(key)) for key in keys]
            writer.writerow(([sheet.name] if several else []) + row)
    response = HttpResponse(BYTE_ORDER_MARK + out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="peelmark-{name}.csv"'
    return response


def as_printed(value: object) -> Any:
    """A decimal as a JSON number with its own decimals: 68.20 stays 68.20, and 0.0 stays 0.0."""
    if isinstance(value, Decimal):
        return orjson.Fragment(f"{value:f}")
    raise TypeError(f"{type(value).__name__} has no JSON form")


def as_json(sheets: Sequence[Sheet], about: Mapping[str, object]) -> HttpResponse:
    """The same rows, by the name of their table, with what the page is about."""
    body = {
        **about,
        "licence": LICENCE,
        "tables": {sheet.name: sheet.records for sheet in sheets},
    }
    text = orjson.dumps(body, default=as_printed, option=orjson.OPT_INDENT_2)
    return HttpResponse(text, content_type="application/json")
