"""Made-up data in any amount: whole, cited, the same each time, and never among real ones."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.core.management.color import no_style
from django.db import IntegrityError, connection, transaction
from django.test import Client

from inspections.actions import data_version
from inspections.actions.scale.facts import VALUE, VALUES_ALIKE
from inspections.actions.scale.loading import load_rows
from inspections.actions.scale.sizes import Sizes
from inspections.checks.rules import breaches
from inspections.models import Area, Citation, Finding, FollowUp, Judgment, Metric, Publication, Value
from tests.factories import ValueFactory

SMALL = ("--forces=2", "--metrics=3", "--quarters=5", "--years=3", "--findings=150")


@pytest.fixture
def empty(db: None) -> None:
    """A database with its tables and nothing in them, until the test is over."""
    tables = connection.introspection.django_table_names(only_existing=True)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for statement in connection.ops.sql_flush(
            no_style(), tables, reset_sequences=True, allow_cascade=True
        ):
            cursor.execute(statement)


def make(*options: str) -> str:
    said = StringIO()
    call_command("make_scale_data", *options, stdout=said)
    return said.getvalue()


def shape(model: Any) -> Any:
    """Every index and constraint of a table, and the default of every column."""
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, model._meta.db_table)
        columns = connection.introspection.get_table_description(cursor, model._meta.db_table)
        if connection.vendor == "postgresql":
            cursor.execute("SELECT conname, convalidated FROM pg_constraint ORDER BY conname")
            constraints["validated"] = dict(cursor.fetchall())
    return constraints, {column.name: column.default for column in columns}


@pytest.mark.usefixtures("empty")
def test_there_is_as_much_as_was_asked_for_and_each_fact_is_cited() -> None:
    told = make(*SMALL)

    # Two forces and the nation; in each of six reports three metrics of two areas.
    assert Value.objects.published().count() == 3 * 3 * 5 + 6 * 3 * 2
    assert Judgment.objects.published().count() == 2 * 3 * 12
    # 31 in a report: 62 of 2025, 62 of 2024, and 26 of 2023, which the reports of 2024 settled.
    assert Finding.objects.published().count() == 150
    assert FollowUp.objects.filter(publication__slug__endswith="-2024").count() == 26
    links, said = 2 * 12, 6 * 3  # in each report a caveat, a claim and a discrepancy
    assert Citation.objects.count() == 81 + 72 + 150 + 26 + links + said
    assert [breach for breach in breaches() if "citation" in breach] == []
    assert "Values                              81 rows" in told


@pytest.mark.usefixtures("empty")
def test_the_pages_show_them(settings: Any) -> None:
    make(*SMALL)
    reader = Client()
    for address in (
        "/",
        "/metrics/metric-1/",
        "/metrics/",
        "/judgments/",
        "/findings/",
        "/compare/",
        "/coverage/",
    ):
        assert reader.get(address).status_code == 200
    page = reader.get("/metrics/metric-1/").content.decode()
    assert "Made-up force 1" in page
    assert "31 December 2025" in page


@pytest.mark.usefixtures("empty")
def test_the_tables_keep_every_index_and_constraint_and_go_on_counting() -> None:
    before = {model: shape(model) for model in (Value, Citation, Finding, Judgment)}
    version = data_version.current()
    make(*SMALL)
    assert {model: shape(model) for model in before} == before
    assert len(before[Value][0]) > 15
    assert data_version.current() != version
    assert ValueFactory().pk == 82


@transaction.atomic
def load_and_check(rows: Any) -> None:
    """With the look at foreign keys that a commit takes."""
    load_rows(Value, VALUE, rows, VALUES_ALIKE)
    connection.check_constraints()


@pytest.mark.usefixtures("empty")
def test_one_bad_row_and_none_is_written() -> None:
    make(*SMALL)
    before = shape(Value)
    rows = Value.objects.values_list(*VALUE)
    again = [(pk + 1000, *rest) for pk, *rest in rows.filter(pk__lt=3)]
    for bad in (again, [(1000, *rows[0][1:-2], None, 1)], [(1000, 10**6, *rows[0][2:])]):
        with pytest.raises(IntegrityError):
            load_and_check(bad)
    assert Value.objects.count() == 81
    assert shape(Value) == before


@pytest.mark.usefixtures("loaded")
def test_they_never_come_among_facts() -> None:
    before = Area.objects.count()
    with pytest.raises(CommandError, match="is not empty") as refused:
        make(*SMALL)
    assert refused.value.returncode == 2
    assert Area.objects.count() == before
    assert not Metric.objects.filter(slug="metric-1").exists()


@pytest.mark.parametrize("wrong", ["--forces=0", "--metrics=-1"])
def test_a_number_that_cannot_be_is_refused(wrong: str) -> None:
    with pytest.raises(CommandError, match="Give numbers"):
        make(wrong)


def test_quarters_end_on_their_last_days() -> None:
    days = [f"{day:%d %b %Y}" for day in Sizes(quarters=5).quarter_ends]
    assert days == ["31 Dec 2024", "31 Mar 2025", "30 Jun 2025", "30 Sep 2025", "31 Dec 2025"]
    assert len(Sizes().quarter_ends) == 90
    assert list(Sizes(years=3).inspected) == [2023, 2024, 2025]


def test_the_whole_is_about_a_million_values() -> None:
    sizes = Sizes()
    assert (sizes.forces + 1) * sizes.metrics * sizes.quarters == 990_000


@pytest.mark.usefixtures("empty")
def test_the_same_is_made_up_each_time() -> None:
    made = []
    for _ in range(2):
        with transaction.atomic():
            make(*SMALL)
            made.append(list(Value.objects.order_by("pk").values_list("metric__slug", "period_end", "value")))
            assert Publication.objects.filter(kind="report").count() == 6
            transaction.set_rollback(True)
    assert made[0] == made[1]
