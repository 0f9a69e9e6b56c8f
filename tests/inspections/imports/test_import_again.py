"""A table imported again: the same, mended, as another edition, or after an editor's change."""

from decimal import Decimal
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from inspections.actions.edit import delete_row, save_edit
from inspections.models import Value
from tests.inspections.imports.import_command import EDITION, ROWS, rewrite, run, shoplifting, sizes
from tests.inspections.imports.tables import ROLLING
from tests.inspections.imports.workbooks import xlsx

pytestmark = pytest.mark.usefixtures("loaded")


def test_a_second_run_changes_nothing(table: Path) -> None:
    run(table)
    before = sizes()
    told = run(table)
    assert "0 new, 4 the same, 0 different." in told
    assert "Nothing to change" in told
    assert sizes() == before


def test_the_same_table_as_a_workbook_changes_nothing(table: Path) -> None:
    run(table)
    before = sizes()
    workbook = table.with_suffix(".xlsx")
    workbook.write_bytes(xlsx({"Table": [line.split(",") for line in (ROLLING, *ROWS)]}))
    assert "0 new, 4 the same, 0 different." in run(workbook)
    assert sizes() == before


def test_another_edition_stands_beside_the_first_and_is_compared_with_it(table: Path) -> None:
    run(table, "--edition", "spring")
    told = run(rewrite(table, [ROWS[0].replace("7000", "7100"), *ROWS[1:]]), "--edition", "summer")
    assert f"Beside {EDITION}, which stays as it is: 4 figures in both, 1 of them revised." in told
    assert "shoplifting, staffordshire, June 2016: 7,000 there, 7,100 here" in told
    values = Value.objects.filter(
        metric__slug="recorded-crime-12-months-shoplifting", area__slug="staffordshire"
    )
    assert sorted(values.values_list("publication__slug", "value")) == [
        (EDITION, 7000),
        ("recorded-crime-by-force-area-summer", 7100),
    ]


def test_a_mended_file_corrects_its_edition_and_only_what_differs(table: Path) -> None:
    run(table, "--edition", "spring")
    told = run(rewrite(table, ["", ROWS[0].replace("7000", "7100"), *ROWS[1:]]), "--edition", EDITION)
    assert "0 new, 3 the same, 1 different." in told
    value = shoplifting()
    assert (value.value, value.revision, value.history.count()) == (7100, 2, 2)
    assert value.history.first().history_change_reason.startswith("Imported from crime.csv")
    assert (value.citations.get().stated, value.citations.get().line) == ("7100", 3)
    assert shoplifting("kent").history.count() == 1


def test_a_count_that_is_no_longer_below_zero_loses_that_caveat(table: Path) -> None:
    run(table, "--edition", "spring")
    run(rewrite(table, [*ROWS[:2], ROWS[2].replace("-7", "7"), ROWS[3]]), "--edition", "spring")
    value = Value.objects.get(metric__slug="recorded-crime-12-months-fraud-offences")
    assert (value.value, [one.caveat.code for one in value.limitations.all()]) == (7, ["fraud-moved"])


def test_what_an_editor_changed_is_left_and_told(table: Path, editor: User) -> None:
    run(table)
    value = shoplifting()
    value.value = Decimal(6999)
    save_edit(row=value, by=editor, reason="The force told us")
    told = run(table)
    assert "Left as an editor changed it, for example: shoplifting, staffordshire, June 2016" in told
    assert shoplifting().value == 6999


def test_what_an_editor_deleted_is_not_restored(table: Path, editor: User) -> None:
    run(table)
    delete_row(row=shoplifting(), by=editor, reason="Withdrawn")
    assert "Not restored, an editor deleted it, for example: shoplifting, staffordshire" in run(table)
    assert not Value.objects.filter(
        metric__slug="recorded-crime-12-months-shoplifting", area__slug="staffordshire"
    )
