"""Importing a table: previewed, all or nothing, never twice, and nothing without its history."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from inspections.actions import import_crime
from inspections.actions.edit import delete_row, save_edit
from inspections.checks.rules import breaches
from inspections.models import (
    Area,
    Break,
    Citation,
    Discrepancy,
    Limitation,
    Metric,
    MetricLink,
    Publication,
    Value,
)
from inspections.models.known import Known
from tests.inspections.imports.tables import ALWAYS_COUNTED, ROLLING, csv_of
from tests.inspections.imports.workbooks import xlsx

MODELS = [model for model in apps.get_app_config("inspections").get_models() if issubclass(model, Known)]
EDITION = "recorded-crime-by-force-area-spring"
ROWS = (
    "30-06-2016,Staffordshire,West Midlands,Shoplifting,7000",
    "30-06-2016,Kent,South East,Shoplifting,14000",
    "30-09-2013,City of London,London,Fraud offences,-7",
    "30-12-2017,Kent,South East,Robbery,800",
)

pytestmark = pytest.mark.usefixtures("loaded")


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_user("mary")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "crime.csv"
    path.write_bytes(csv_of(ROLLING, ROWS))
    return path


def run(path: Path, *options: str) -> str:
    out = StringIO()
    call_command("import_recorded_crime", str(path), *options, stdout=out)
    return out.getvalue()


def refused(path: Path, *options: str) -> str:
    """What the command says when it imports nothing, which it must tell with exit code 2."""
    before = sizes()
    with pytest.raises(CommandError) as caught:
        run(path, *options)
    assert caught.value.returncode == 2
    assert sizes() == before
    return str(caught.value)


def sizes() -> dict[str, tuple[int, int]]:
    return {model.__name__: (model.objects.count(), model.history.count()) for model in MODELS}


def rewrite(path: Path, rows: Sequence[str]) -> Path:
    path.write_bytes(csv_of(ROLLING, rows))
    return path


def shoplifting(area: str = "staffordshire") -> Any:
    return Value.objects.get(
        metric__slug="recorded-crime-12-months-shoplifting", area__slug=area, period_end="2016-06-30"
    )


def every_force(day: str, staffordshire: int, others: int) -> list[str]:
    """A whole table of one day: each of 19 offences in each of 43 forces."""
    forces = Area.objects.filter(kind="force").values_list("name", flat=True)
    offences = (*ALWAYS_COUNTED, "Domestic burglary", "Non-domestic burglary")
    return [
        f"{day},{force},Region,{offence},{staffordshire if force == 'Staffordshire' else others}"
        for force in forces
        for offence in offences
    ]


def test_a_dry_run_tells_what_would_change_and_changes_nothing(table: Path) -> None:
    before = sizes()
    told = run(table, "--dry-run")
    assert "4 new, 0 the same, 0 different." in told
    assert "New, for example: shoplifting, staffordshire, June 2016: 7,000;" in told
    assert told.endswith("Dry run: nothing was written.\n")
    assert sizes() == before


def test_a_figure_is_published_with_its_period_and_the_row_that_states_it(table: Path) -> None:
    run(table)
    value = shoplifting()
    assert (value.value, value.period_start, value.period_end) == (7000, date(2015, 7, 1), date(2016, 6, 30))
    assert (value.period_kind, value.review_state) == ("12_months", "published")
    citation = Citation.objects.get(value=value)
    assert (citation.place, citation.line, citation.stated) == ("crime.csv", 2, "7000")
    assert citation.publication == value.publication


def test_a_date_typed_otherwise_is_said_in_the_citation(table: Path) -> None:
    run(table)
    citation = Citation.objects.get(value__metric__slug="recorded-crime-12-months-robbery")
    assert citation.note == "The table types this date as 30-12-2017; read as 31 December 2017."
    assert citation.value.period_end == date(2017, 12, 31)


def test_a_count_below_zero_is_kept_with_a_caveat(table: Path) -> None:
    run(table)
    value = Value.objects.get(metric__slug="recorded-crime-12-months-fraud-offences")
    assert value.value == -7
    assert set(value.limitations.values_list("caveat__code", flat=True)) == {"below-zero", "fraud-moved"}


def test_every_row_written_has_one_first_history_row_that_equals_it(table: Path, editor: User) -> None:
    before = {model: set(model.objects.values_list("pk", flat=True)) for model in MODELS}
    run(rewrite(table, every_force("30-06-2016", 105, 98)), "--by", "mary")
    written = 0
    for model in MODELS:
        fields = [field.attname for field in model._meta.concrete_fields]
        rows = {row.pk: row for row in model.objects.exclude(pk__in=before[model])}
        told = list(model.history.filter(id__in=rows).select_related("history_user"))
        assert sorted(history.id for history in told) == sorted(rows)
        for history in told:
            row = rows[history.id]
            assert (history.history_type, history.history_user) == ("+", editor)
            assert history.history_change_reason.startswith("Imported from crime.csv, sha256 ")
            assert [getattr(history, name) for name in fields] == [getattr(row, name) for name in fields]
        written += len(rows)
    # 19 offences and their sum in 43 forces and in England and Wales, each cited; the sums also limited.
    assert written > 2 * 20 * 44


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


def test_after_an_import_the_data_keep_every_rule(table: Path) -> None:
    run(rewrite(table, [*every_force("30-06-2011", 100, 100), *every_force("30-06-2016", 105, 98), ROWS[2]]))
    assert list(breaches()) == []


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


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_progress_bar_is_drawn_on_a_terminal(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    run(table)
    assert "Reading:" in terminal.getvalue()
    assert "Values:" in terminal.getvalue()


def test_nothing_is_drawn_where_nobody_watches(table: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(table)
    assert capfd.readouterr().err == ""


def test_burglary_is_joined_only_by_a_link_that_refuses_comparison_across_a_break(table: Path) -> None:
    names = [("31-03-2017", "Domestic burglary"), ("31-03-2018", "Residential burglary")]
    run(rewrite(table, [f"{day},Kent,South East,{name},5" for day, name in names]))
    earlier, later = (
        f"recorded-crime-12-months-{name}" for name in ("domestic-burglary", "residential-burglary")
    )
    link = MetricLink.objects.get(earlier__slug=earlier, later__slug=later)
    assert (link.relation, link.verdict) == ("redefined", "not_comparable")
    for slug in (earlier, later):
        broken = Break.objects.get(metric__slug=slug)
        assert (broken.on, broken.verdict) == (date(2017, 4, 1), "not_comparable")
        assert broken.citations.count() == 2


def test_england_and_wales_carries_the_caveat_that_names_who_is_not_counted(table: Path) -> None:
    transport = "30-06-2016,British Transport Police,,Shoplifting,5000"
    run(rewrite(table, [*every_force("30-06-2016", 100, 100), transport]))
    value = shoplifting("england-and-wales")
    assert value.value == 4300  # 43 forces with 100 each
    (limit,) = Limitation.objects.filter(value=value)
    assert limit.caveat.text.endswith("Not counted: British Transport Police.")
    assert value.citations.get().note == "Our sum of the 43 territorial forces in this table."


def test_the_five_year_change_of_the_report_stands_beside_that_of_the_table(table: Path) -> None:
    run(rewrite(table, [*every_force("30-06-2011", 100, 100), *every_force("30-06-2016", 105, 98)]))
    change = Value.objects.filter(
        metric__slug="recorded-crime-change-over-five-years", area__slug="staffordshire"
    ).order_by("value")
    assert [(one.value, one.publication.kind) for one in change] == [
        (Decimal("3.1"), "report"),
        (Decimal("5.0"), "data_release"),
    ]
    told = Discrepancy.objects.get(values=change[1])
    assert set(told.values.all()) == set(change)
    assert told.text.startswith(
        "Staffordshire, June 2011 to June 2016: +3.1 percent in the report, +5.0 percent"
    )
    assert sorted(told.citations.values_list("stated", flat=True)) == ["+5.0", "3.1"]
    # England and Wales: 42 forces with 98 and one with 105 are 4,221 where 4,300 were: -1.8 percent.
    nation = Value.objects.get(
        metric__slug="recorded-crime-change-over-five-years",
        area__slug="england-and-wales",
        publication__kind="data_release",
    )
    assert nation.value == Decimal("-1.8")


def test_where_the_table_bears_the_report_out_nothing_is_told_apart(table: Path) -> None:
    before = Discrepancy.objects.count()
    # Staffordshire: 1,031 where 1,000 were, +3.1 percent.
    run(rewrite(table, [*every_force("30-06-2011", 1000, 1000), *every_force("30-06-2016", 1031, 964)]))
    # England and Wales: 42 times 964 and 1,031 are 41,519 where 43,000 were, -3.4 percent.
    assert Discrepancy.objects.count() == before


def test_a_metric_says_what_it_counts_and_has_no_direction_of_good(table: Path) -> None:
    run(table)
    metric = Metric.objects.get(slug="recorded-crime-12-months-shoplifting")
    assert (metric.name, metric.unit, metric.polarity) == ("Shoplifting, number", "crimes", "none")
    assert metric.part_of.slug == "recorded-crime-12-months"


def test_the_publication_says_which_file_was_read(table: Path) -> None:
    run(table, "--published", "2019-04-25", "--url", "https://www.ons.gov.uk/")
    publication = Publication.objects.get(slug__startswith="recorded-crime-by-force-area-2017-12-")
    assert publication.published == date(2019, 4, 25)
    assert publication.area is None
    assert publication.note == "Read from the file crime.csv, 4 rows."
