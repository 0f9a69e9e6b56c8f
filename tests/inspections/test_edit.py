"""What an editor does to one row is one signed revision, or nothing."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from inspections.actions.edit import EditedMeanwhileError, add_row, delete_row, save_edit
from inspections.actions.editors import create_editor
from inspections.actions.review import publish_rows
from inspections.choices import ReviewState
from inspections.models import Finding, Value
from tests.factories import CitationFactory, FindingFactory, ValueFactory


def test_an_edit_is_the_next_revision_and_is_signed(anna: Client) -> None:
    value = ValueFactory(value="63.5")
    value.value = "63.6"

    save_edit(row=value, by=User.objects.get(username="anna"), reason="The table says so")

    value.refresh_from_db()
    latest = value.history.latest()
    assert (str(value.value), value.revision) == ("63.6000", 2)
    assert (str(latest.value), latest.revision) == ("63.6000", 2)
    assert (latest.history_user.username, latest.history_change_reason) == ("anna", "The table says so")


def test_an_edit_of_an_older_revision_writes_nothing(anna: Client) -> None:
    anna_herself = User.objects.get(username="anna")
    value = ValueFactory(value="63.5")
    opened_before = Value.objects.get(pk=value.pk)
    value.value = "63.6"
    save_edit(row=value, by=anna_herself, reason="The table says so")

    opened_before.note = "From the table"
    with pytest.raises(EditedMeanwhileError):
        save_edit(row=opened_before, by=anna_herself, reason="A note")

    value.refresh_from_db()
    assert (str(value.value), value.note, value.revision) == ("63.6000", "", 2)
    assert value.history.count() == 2


def test_a_row_that_someone_changed_is_not_deleted(anna: Client) -> None:
    anna_herself = User.objects.get(username="anna")
    value = ValueFactory()
    opened_before = Value.objects.get(pk=value.pk)
    save_edit(row=value, by=anna_herself, reason="Read again")

    with pytest.raises(EditedMeanwhileError):
        delete_row(row=opened_before, by=anna_herself, reason="Not a value")

    delete_row(row=Value.objects.get(pk=value.pk), by=anna_herself, reason="Not a value")
    assert not Value.objects.filter(pk=value.pk).exists()
    assert Value.history.latest().history_change_reason == "Not a value"


def test_citations_without_a_reference_get_readable_ones_of_their_own(anna: Client) -> None:
    value = ValueFactory(
        metric__slug="crime-rate", area__slug="northshire", publication__slug="northshire-2016"
    )
    for _ in range(2):
        citation = CitationFactory.build(publication=value.publication, value=value, reference="", line=350)
        add_row(row=citation, by=User.objects.get(username="anna"))

    place = "northshire-2016/crime-rate/northshire/2015-07-01/2016-06-30/350"
    assert [citation.reference for citation in value.citations.all()] == [place, f"{place}-2"]


def test_publishing_several_rows_leaves_a_line_of_history_for_each(db: None) -> None:
    ben = create_editor(name="ben", password="a long enough password", reviewer=True)  # noqa: S106
    drafts = FindingFactory.create_batch(2, review_state=ReviewState.DRAFT)
    for draft in drafts:
        CitationFactory(value=None, finding=draft)
    published = FindingFactory(review_state=ReviewState.PUBLISHED)
    chosen = Finding.objects.filter(pk__in=[row.pk for row in [*drafts, published]])

    moved = publish_rows(rows=chosen, by=ben, note="Checked against the report")

    assert moved == 2
    assert chosen.published().count() == 3
    signed = Finding.history.filter(history_change_reason="Checked against the report")
    assert [line.history_user.username for line in signed] == ["ben", "ben"]
