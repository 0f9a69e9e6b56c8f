"""The published table to December 2018, held to what the inspection reports and their readers found in it."""

import json
import os
from datetime import date
from decimal import Decimal
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from inspections.imports.areas import Force, Forces, forces_by_name
from inspections.imports.edition import Edition, edition_of
from inspections.imports.figures import ALL_BUT_FRAUD, ENGLAND_AND_WALES
from inspections.imports.reading import Reading, read_file
from inspections.imports.totals import percent_change
from inspections.models import Value
from tests.inspections.imports.tables import TODAY

REPOSITORY = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("PEELMARK_SHARED", REPOSITORY.parent / "shared"))
TABLE = SHARED / "data" / "opendata" / "rec-crime-pfa.csv"

pytestmark = pytest.mark.skipif(
    not TABLE.is_file(), reason="needs the published table beside the repository (PEELMARK_SHARED)"
)


def forces() -> Forces:
    areas = [one["fields"] for one in json.loads((REPOSITORY / "fixtures" / "10_areas.json").read_text())]
    return forces_by_name(
        Force(area["slug"], area["name"], area["official_name"]) for area in areas if area["kind"] == "force"
    )


@cache
def reading() -> Reading:
    return read_file(TABLE.read_bytes(), forces(), today=TODAY)


@cache
def edition() -> Edition:
    return edition_of(reading(), forces())


def crimes(area: str, year: int) -> int:
    key = (ALL_BUT_FRAUD, area, date(year, 6, 30))
    number = next(figure.number for figure in edition().figures if figure.key == key)
    assert number is not None
    return number


@pytest.mark.parametrize(
    ("later", "earlier", "staffordshire", "nation"),
    [
        (2014, 2010, "-19.0", "-16.3"),
        (2014, 2013, "2.8", "-0.5"),
        (2016, 2015, "13.1", "8.1"),
        (2016, 2011, "5.0", "-1.6"),
    ],
)
def test_recorded_crime_changed_as_the_table_is_known_to_show(
    later: int, earlier: int, staffordshire: str, nation: str
) -> None:
    changes = [
        percent_change(crimes(area, later), crimes(area, earlier), 1)
        for area in ("staffordshire", ENGLAND_AND_WALES)
    ]
    assert changes == [Decimal(staffordshire), Decimal(nation)]


def test_every_row_is_read_or_left_out_by_name() -> None:
    assert (reading().rows, len(reading().counts), reading().errors) == (46_469, 45_322, [])
    assert reading().left_out == {
        "British Transport Police": 1054,
        "Action Fraud": 31,
        "CIFAS": 31,
        "UK Finance": 31,
    }


def test_the_25_counts_below_zero_and_the_date_typed_otherwise_are_remarked_on() -> None:
    told = {text[:45]: len(places) for text, places in reading().remarks.rows.items()}
    # The date is that of 21 offences in 43 forces.
    assert told == {
        "The table prints a number below zero; kept as": 25,
        "The table types this date as 30-12-2017; read": 903,
    }


def test_no_sum_is_missing() -> None:
    assert edition().no_totals == ()


@pytest.mark.usefixtures("loaded")
def test_the_whole_table_is_imported_with_a_history_of_each_value() -> None:
    call_command("import_recorded_crime", str(TABLE), stdout=StringIO())
    imported = Value.objects.filter(publication__slug__startswith="recorded-crime-by-force-area-2018-12")
    # The rows of forces; in 52 periods all but fraud for 43 forces and the nation; the nation for 1,054
    # offences and periods; less the zeros that only fill a cell; and the changes that the reports state.
    assert imported.count() == 45_322 + 44 * 52 + 1_054 - 1_218 + 8
    assert Value.history.filter(publication__slug__startswith="recorded-crime-by").count() == imported.count()
