"""Every way to write a fact makes another data version; reading, and what nobody is shown, makes none."""

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.test import Client

from inspections.actions import data_version
from inspections.actions.bulk_rows import Signature, insert_with_history
from inspections.actions.confirm import review
from inspections.actions.edit import add_row, delete_row, save_edit
from inspections.actions.load import load
from inspections.actions.publish import publish
from inspections.actions.review import publish_rows
from inspections.actions.suggest import accept_all
from inspections.actions.undo import undo
from inspections.actions.version_stamps import KEPT_CHANGES
from inspections.choices import ReviewState, ReviewVerdict
from inspections.desk.subject import draft_of
from inspections.models import Area, DataChange, ExtractionRun, Publication, Value
from tests.factories import AreaFactory, CitationFactory, FindingFactory, ValueFactory
from tests.inspections.desk.conftest import anna, ben, cara, northshire, run
from tests.inspections.imports.tables import ROLLING, csv_of
from tests.opened_page import opened, signed_in

__all__ = ["anna", "ben", "cara", "northshire", "run"]
FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
pytestmark = pytest.mark.usefixtures("loaded")


@contextmanager
def another_version() -> Iterator[None]:
    before = data_version.current()
    yield
    assert data_version.current() != before


@contextmanager
def the_same_version() -> Iterator[None]:
    before = data_version.current()
    yield
    assert data_version.current() == before


def test_an_edit_in_a_form() -> None:
    area = Area.objects.get(slug="kent")
    page = opened(signed_in("mary"), area)
    page["official_name"] = "Police of Kent"
    with another_version():
        assert page.save()


def test_a_row_that_is_added_changed_or_deleted(anna: User) -> None:
    row = AreaFactory.build(slug="southshire", ons_code="")
    with another_version():
        add_row(row=row, by=anna, reason="New")
    row.note = "Read again"
    with another_version():
        save_edit(row=row, by=anna, reason="Read")
    with another_version():
        delete_row(row=Area.objects.get(pk=row.pk), by=anna, reason="None such")


def test_a_statement_of_the_database_itself() -> None:
    with another_version():
        Area.objects.filter(slug="kent").update(note="Read again")
    with another_version(), connection.cursor() as cursor:
        cursor.execute("""UPDATE "inspections_area" SET "note" = 'Again' WHERE "slug" = 'kent'""")


def test_a_report_that_is_published_and_undone(run: ExtractionRun, anna: User, ben: User, cara: User) -> None:
    accept_all(run=run, chosen=run.suggestions.all(), by=anna)
    for suggestion in run.suggestions.filter(kind="judgment"):
        review(subject=draft_of(suggestion), verdict=ReviewVerdict.CONFIRMED, by=ben)
    with another_version():
        change = publish(run=run, by=cara, note="The report of March 2017")
    with another_version():
        undo(change=change, by=cara, note="Too early")


def test_a_finding_that_is_published_by_itself(ben: User) -> None:
    finding = FindingFactory(review_state=ReviewState.DRAFT)
    CitationFactory(judgment=None, value=None, finding=finding, publication=finding.publication)
    with another_version():
        assert publish_rows(rows=type(finding).objects.filter(pk=finding.pk), by=ben, note="Read") == 1


def test_a_table_that_is_imported_and_imported_again(tmp_path: Path) -> None:
    path = tmp_path / "crime.csv"
    for crimes in (7000, 7001):
        path.write_bytes(csv_of(ROLLING, [f"30-06-2016,Kent,South East,Shoplifting,{crimes}"]))
        with another_version():
            call_command("import_recorded_crime", str(path), "--edition", "spring", verbosity=0)
    with the_same_version():
        call_command("import_recorded_crime", str(path), "--edition", "spring", verbosity=0)


def test_rows_that_are_copied_in(anna: User) -> None:
    """COPY sends no statement that could be seen; nothing else is written beside it here."""
    value = ValueFactory()
    names = ("metric_id", "area_id", "publication_id", "period_kind", "missing_reason")
    row = (value.metric_id, value.area_id, Publication.objects.first().pk, "not_stated", "not_published")
    with another_version():
        insert_with_history(
            Value, names, [row], signature=Signature(anna, value.history.first().history_date, "")
        )


def test_fixtures_that_are_loaded(tmp_path: Path) -> None:
    with the_same_version():
        load(FIXTURES)
    copy = Path(shutil.copytree(FIXTURES, tmp_path / "fixtures")) / "10_areas.json"
    areas = json.loads(copy.read_text())
    areas[1]["fields"]["note"] = "Read again"
    copy.write_text(json.dumps(areas))
    with another_version():
        load(copy.parent)


def test_reading_and_signing_in_change_nothing(anna: User) -> None:
    with the_same_version():
        Client().get("/forces/")
        Client().login(username="anna", password="wrong")  # noqa: S106
        assert Area.objects.exists()
        assert Area.objects.union(Area.objects.all()).exists()  # PostgreSQL is asked in brackets


def test_what_is_rolled_back_leaves_a_version_that_nobody_has_seen() -> None:
    seen = {data_version.current()}
    for _ in range(2):
        with transaction.atomic():
            Area.objects.filter(slug="kent").update(note="Read again")
            seen.add(data_version.current())
            transaction.set_rollback(True)
        assert data_version.current() not in seen
        seen.add(data_version.current())


needs_rows = pytest.mark.skipif(connection.vendor != "postgresql", reason="how PostgreSQL keeps it")


@needs_rows
@pytest.mark.django_db(transaction=True)
def test_a_long_transaction_among_many_short_ones_brings_no_version_back() -> None:
    """Its row becomes visible late, among rows with higher numbers, and is forgotten with them."""
    seen: list[str] = []
    written, go_on = threading.Event(), threading.Event()

    def edit() -> None:
        Area.objects.filter(slug="kent").update(note="Read again")

    def long() -> None:
        with transaction.atomic():
            edit()
            written.set()
            go_on.wait(timeout=30)
        connections.close_all()

    thread = threading.Thread(target=long)
    thread.start()
    assert written.wait(timeout=30)
    # The long one holds the row of Kent, so the short ones write another.
    for number in range(KEPT_CHANGES + 20):
        Area.objects.filter(slug="durham").update(note=str(number))
        seen.append(data_version.current())
    go_on.set()
    thread.join()
    for number in range(KEPT_CHANGES + 20):
        seen.append(data_version.current())
        Area.objects.filter(slug="durham").update(note=str(number))
    assert len(set(seen)) == len(seen)
    assert DataChange.objects.count() <= KEPT_CHANGES + 1
