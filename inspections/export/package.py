"""The whole data as a Frictionless data package: one CSV file for each table, and what is in them.

https://specs.frictionlessdata.io/data-package/
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from inspections.export.dictionary import data_dictionary
from inspections.export.rows import Row
from inspections.export.tables import TABLES, Column, Table
from inspections.formulas import harmless

LICENCE = {
    "name": "OGL-UK-3.0",
    "title": "Open Government Licence v3.0",
    "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
}
TITLE = "Peelmark: police force inspections compared"
DESCRIPTION = (
    "Judgments, figures and findings of police force inspections in England and Wales, each with the place "
    "in the publication that states it. Two grades or figures may be compared only where the tables "
    "question_links, cycle_verdicts, metric_links and breaks allow it."
)
ALWAYS = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip file knows: the same data give the same file


def cell(value: Any) -> str:
    """One cell as text, which no spreadsheet runs."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    return harmless(str(value))


def as_csv(table: Table, rows: Iterable[Row]) -> bytes:
    names = [column.name for column in table.columns]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([cell(row[name]) for name in names] for row in rows)
    return out.getvalue().encode()


def field_of(table: Table, column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.words:
        constraints["enum"] = [word for word, _ in column.words]
    if (column.name,) == table.key:
        constraints["unique"] = True
    described = {"name": column.name, "type": column.kind, "description": column.about}
    return {**described, "constraints": constraints} if constraints else described


def resource(table: Table, content: bytes) -> dict[str, Any]:
    keys = {one.name: one.key[0] for one in TABLES}
    return {
        "name": table.name,
        "path": f"data/{table.name}.csv",
        "profile": "tabular-data-resource",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {
            "fields": [field_of(table, column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": [column.name],
                    "reference": {
                        "resource": "" if column.table == table.name else column.table,
                        "fields": [keys[column.table]],
                    },
                }
                for column in table.references
            ],
        },
    }


def added(package: zipfile.ZipFile, name: str, content: bytes) -> None:
    package.writestr(zipfile.ZipInfo(name, ALWAYS), content, zipfile.ZIP_DEFLATED)


def add_to_package(package: zipfile.ZipFile, table: Table, rows: Iterable[Row]) -> dict[str, Any]:
    """Adds one table; gives its entry in datapackage.json."""
    content = as_csv(table, rows)
    found = resource(table, content)
    added(package, found["path"], content)
    return found


def finish_package(
    package: zipfile.ZipFile, resources: Sequence[dict[str, Any]], version: str, changed: datetime | None
) -> None:
    """Adds datapackage.json and the dictionary."""
    about: dict[str, Any] = {
        "name": "peelmark",
        "title": TITLE,
        "description": DESCRIPTION,
        "profile": "tabular-data-package",
        "version": version,
        "licenses": [LICENCE],
        "resources": resources,
    }
    if changed:
        about["created"] = changed.isoformat()
    added(package, "datapackage.json", json.dumps(about, indent=2, ensure_ascii=False).encode())
    added(package, "data-dictionary.md", data_dictionary().encode())
