"""Changing what people see already: only by publishing, with a note, and back again."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from inspections.actions.edit import save_edit
from inspections.actions.publish import publish
from inspections.actions.suggest import (
    NotDecidedError,
    accept,
    cite,
    reopen,
)
from inspections.actions.undo import undo
from inspections.desk.standing import Standings
from inspections.models import (
    ExtractionRun,
    Finding,
    Publication,
    PublicChange,
    Value,
)
from tests.factories import CitationFactory, ValueFactory
from tests.inspections.desk.suggested import only


def test_what_people_see_changes_only_when_it_is_published_and_only_with_a_note(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    value = ValueFactory(
        metric=Standings(run).subjects.metrics["recorded-crime"],
        area=run.force,
        publication=run.publication,
        value="36.5",
    )
    CitationFactory(value=value, publication=run.publication, line=90)
    figure = only(run, "value", payload__area="northshire")
    accept(suggestion=figure, by=anna)
    assert Value.objects.get(pk=value.pk).value == Decimal("36.5")

    with pytest.raises(Exception, match="say in the public note what and why"):
        publish(run=run, by=ben)
    change = publish(run=run, by=ben, note="36.5 was a slip of ours.")

    value.refresh_from_db()
    assert (value.value, value.revision) == (Decimal("63.5"), 2)
    assert [one.line for one in value.citations.order_by("line")] == [7, 90]
    (told,) = change.items
    assert (told["act"], told["before"], told["after"]) == ("changed", "36.5", "63.5")
    assert value.history.latest().history_user == anna  # who entered it; who published it is in the change
    undo(change=change, by=ben, note="It was right after all.")
    value.refresh_from_db()
    assert (value.value, value.citations.count()) == (Decimal("36.5"), 1)


def test_the_data_may_stay_and_cite_the_place_that_states_it_otherwise(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    value = ValueFactory(
        metric=Standings(run).subjects.metrics["recorded-crime"],
        area=run.force,
        publication=run.publication,
        value="63.9",
    )
    figure = only(run, "value", payload__area="northshire")
    with pytest.raises(NotDecidedError, match=r"Say why the data keep what they say\."):
        cite(suggestion=figure, by=anna, reason=" ")

    cite(suggestion=figure, by=anna, reason="The table is more precise.")
    publish(run=run, by=ben)

    value.refresh_from_db()
    (citation,) = value.citations.all()
    assert (value.value, citation.stated) == (Decimal("63.9"), "63.5")
    assert citation.note == "The table is more precise."


def test_a_change_is_not_undone_over_what_somebody_did_since(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    change = publish(run=run, by=ben)
    finding = Finding.objects.get(area=run.force)
    finding.text = "Told in our own words."
    save_edit(row=finding, by=anna, reason="Own words")

    with pytest.raises(Exception, match=r"has been changed since\. Put that back first\."):
        undo(change=change, by=ben, note="Too early")

    assert Finding.objects.published().filter(pk=finding.pk).exists()
    assert PublicChange.objects.get().undone_at is None


def test_a_report_is_published_in_two_goes(run: ExtractionRun, anna: User, ben: User) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    first = publish(run=run, by=ben)
    accept(suggestion=only(run, "value", payload__area="northshire"), by=anna)

    second = publish(run=run, by=ben)

    assert [len(change.items) for change in (first, second)] == [1, 1]
    assert first.suggestions.get().kind == "finding"
    with pytest.raises(NotDecidedError, match=r"This has been published\. Undo that first"):
        reopen(suggestion=first.suggestions.get(), by=anna, reason="")


def test_a_report_on_the_desk_belongs_to_no_force_until_it_is_published(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    assert (run.publication.area, run.publication.inspection) == (None, None)
    accept(suggestion=only(run, "finding"), by=anna)

    change = publish(run=run, by=ben)

    publication = Publication.objects.get(pk=run.publication.pk)
    assert (publication.area.slug, publication.inspection.slug) == ("northshire", "peel-effectiveness-2016")
    undo(change=change, by=ben, note="Too early")
    publication.refresh_from_db()
    assert publication.area is None
